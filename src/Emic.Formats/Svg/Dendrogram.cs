namespace Emic.Formats;

/// <summary>A branching of a <see cref="Dendrogram"/>.</summary>
/// <param name="First">What joins: a leaf, from 0, or the number of leaves plus the place of an earlier branching.</param>
/// <param name="Second">The other.</param>
/// <param name="Height">Where they join.</param>
public sealed record Branching(int First, int Second, double Height);

/// <summary>A tree of what joins when, lying on its side: leaves with their names at the left, heights to the right.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Subtitle">How it was found.</param>
/// <param name="Description">What can be seen in it, for who does not see it.</param>
/// <param name="Axis">What the heights are.</param>
/// <param name="Leaves">The leaves' names.</param>
public sealed record Dendrogram(string Title, string Subtitle, string Description, string Axis, IReadOnlyList<string> Leaves)
{
    const double Margin = 16;
    const double MostName = 200;
    const double Tree = 440;
    const int Named = 250;

    /// <summary>Draws it.</summary>
    /// <param name="branchings">The branchings from the lowest up.</param>
    /// <param name="order">The leaves from the top down.</param>
    public SvgDrawing Draw(IReadOnlyList<Branching> branchings, IReadOnlyList<int> order)
    {
        double row = Leaves.Count <= 60 ? 20 : Leaves.Count <= Named ? 12 : 3;
        SvgType name = new(Math.Min(11, row - 2), SvgAnchor.End) { IsCentred = true };
        SvgType heading = new(13) { IsBold = true }, below = new(11) { Colour = SvgColour.Soft };
        bool named = Leaves.Count <= Named;
        double left = Margin + (named ? Math.Min(MostName, Leaves.Select(name.WidthOf).Append(0).Max()) + 10 : 0);
        double top = Margin + 46, bottom = top + (Leaves.Count * row);
        var axis = new AxisScale(0, branchings.Count == 0 ? 1 : branchings.Max(one => one.Height), left, left + Tree);
        double width = Math.Max(left + Tree, Margin + Math.Max(heading.WidthOf(Title), below.WidthOf(Subtitle))) + Margin + 8;
        var drawing = new SvgDrawing(Math.Ceiling(width), Math.Ceiling(bottom + 50), Title, Description);
        drawing.Text(Margin, Margin + 12, Title, heading);
        drawing.Text(Margin, Margin + 29, Subtitle, below);
        DrawAxis(drawing, axis, top, bottom);

        var places = new (double X, double Y)[Leaves.Count + branchings.Count];
        for (int i = 0; i < order.Count; i++)
        {
            double y = top + ((i + 0.5) * row);
            places[order[i]] = (left, y);
            if (named) drawing.Text(left - 6, y, name.Cut(Leaves[order[i]], MostName), name);
        }

        for (int i = 0; i < branchings.Count; i++) places[Leaves.Count + i] = Draw(drawing, places[branchings[i].First], places[branchings[i].Second], axis.At(branchings[i].Height));
        return drawing;
    }

    static (double X, double Y) Draw(SvgDrawing drawing, (double X, double Y) one, (double X, double Y) other, double join)
    {
        drawing.Polyline([one, (join, one.Y), (join, other.Y), other], SvgPaint.Line(SvgColour.Accent, 1.4));
        return (join, (one.Y + other.Y) / 2);
    }

    void DrawAxis(SvgDrawing drawing, AxisScale axis, double top, double bottom)
    {
        SvgType label = new(10, SvgAnchor.Middle) { Colour = SvgColour.Soft };
        foreach (double tick in axis.Ticks)
        {
            drawing.Line(axis.At(tick), top, axis.At(tick), bottom + 4, SvgPaint.Line(SvgColour.Rule));
            drawing.Text(axis.At(tick), bottom + 17, axis.Label(tick), label);
        }

        drawing.Line(axis.Begin, bottom + 4, axis.End, bottom + 4, SvgPaint.Line(SvgColour.Ink));
        drawing.Text((axis.Begin + axis.End) / 2, bottom + 36, Axis, label with { Size = 11 });
    }
}
