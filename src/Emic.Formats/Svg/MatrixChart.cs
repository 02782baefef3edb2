using System.Globalization;

namespace Emic.Formats;

/// <summary>A cell of a <see cref="MatrixChart"/>.</summary>
/// <param name="Shade">How strongly it is coloured, from -1 to 1; the sign chooses the colour.</param>
/// <param name="Label">What is written in it.</param>
/// <param name="Tip">What a pointer that rests on it reads.</param>
/// <param name="IsMarked">Whether the label is bold.</param>
public sealed record MatrixCell(double Shade, string Label, string Tip, bool IsMarked = false);

/// <summary>A matrix as coloured cells with their numbers in them: co-occurrences, residuals. The number is always there, so colour is not the only cue.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Subtitle">What the numbers and the colours are.</param>
/// <param name="Description">What can be seen in it, for who does not see it.</param>
/// <param name="Rows">The rows' names.</param>
/// <param name="Columns">The columns' names.</param>
public sealed record MatrixChart(string Title, string Subtitle, string Description, IReadOnlyList<string> Rows, IReadOnlyList<string> Columns)
{
    const double Cell = 34;
    const double Margin = 16;
    const double MostName = 170;
    static readonly SvgType name = new(11), number = new(10, SvgAnchor.Middle) { IsCentred = true };
    static readonly SvgType heading = new(13) { IsBold = true }, below = new(11) { Colour = SvgColour.Soft };

    /// <summary>What each end of the scale of colours means, as "fewer than expected" and "more than expected"; the first is empty where shades begin at 0.</summary>
    public (string Least, string Most) Ends { get; init; } = ("", "");

    /// <summary>Draws it.</summary>
    /// <param name="cell">The cell of a row and a column; none where nothing is drawn.</param>
    public SvgDrawing Draw(Func<int, int, MatrixCell?> cell)
    {
        double names = Math.Min(MostName, Rows.Select(name.WidthOf).Append(0).Max()) + 8;
        double above = Math.Min(MostName, Columns.Select(name.WidthOf).Append(0).Max());
        double wide = Columns.Any(one => name.WidthOf(one) > Cell * 1.6) ? Cell * 1.3 : Cell * 1.7;
        bool slanted = Columns.Any(one => name.WidthOf(one) > wide - 4);
        double left = Margin + names, top = Margin + 42 + (slanted ? (above * 0.71) + 10 : 18);
        double overhang = slanted ? above * 0.71 : 0;
        double right = left + (Columns.Count * wide), bottom = top + (Rows.Count * Cell);
        double width = Math.Max(Math.Max(right + overhang, left + 300), Margin + Math.Max(heading.WidthOf(Title), below.WidthOf(Subtitle))) + Margin;
        var drawing = new SvgDrawing(Math.Ceiling(width), Math.Ceiling(bottom + 58), Title, Description);
        drawing.Text(Margin, Margin + 12, Title, heading);
        drawing.Text(Margin, Margin + 29, Subtitle, below);
        for (int i = 0; i < Rows.Count; i++) drawing.Text(left - 8, top + ((i + 0.5) * Cell), name.Cut(Rows[i], MostName), name with { Anchor = SvgAnchor.End, IsCentred = true });
        for (int j = 0; j < Columns.Count; j++)
        {
            double middle = left + ((j + 0.5) * wide);
            drawing.Text(slanted ? middle + 2 : middle, top - 8, name.Cut(Columns[j], MostName), slanted ? name with { Turn = -45 } : name with { Anchor = SvgAnchor.Middle });
        }

        for (int i = 0; i < Rows.Count; i++)
            for (int j = 0; j < Columns.Count; j++)
                if (cell(i, j) is { } drawn) Draw(drawing, drawn, (left + (j * wide), top + (i * Cell)), wide);
        Legend(drawing, left, Math.Round(bottom + 20));
        return drawing;
    }

    static void Draw(SvgDrawing drawing, MatrixCell cell, (double X, double Y) corner, double wide)
    {
        drawing.Rectangle(corner.X + 0.5, corner.Y + 0.5, wide - 1, Cell - 1, SvgPaint.Area(Colour(cell.Shade)), cell.Tip);
        drawing.Text(corner.X + (wide / 2), corner.Y + (Cell / 2), cell.Label, number with { IsBold = cell.IsMarked, Colour = Math.Abs(cell.Shade) > 0.6 ? new("#ffffff") : new("#22201c") });
    }

    void Legend(SvgDrawing drawing, double left, double top)
    {
        const int Steps = 50;
        const double Wide = 150;
        left = Math.Round(left);
        bool both = Ends.Least.Length > 0;
        for (int i = 0; i < Steps; i++)
        {
            double part = i / (Steps - 1.0);
            drawing.Rectangle(left + (i * Wide / Steps), top, Wide / Steps, 8, SvgPaint.Area(Colour(both ? (part * 2) - 1 : part)));
        }

        drawing.Text(left, top + 21, both ? Ends.Least : "0", below with { Size = 10 });
        drawing.Text(left + Wide, top + 21, Ends.Most, below with { Size = 10, Anchor = SvgAnchor.End });
    }

    /// <summary>From near white to a deep teal, and below 0 to a burnt orange: apart also for people with colour-vision deficiency, and in grey by the number.</summary>
    static SvgColour Colour(double shade)
    {
        double part = Math.Clamp(Math.Abs(shade), 0, 1);
        (double R, double G, double B) light = (246, 244, 239), full = shade >= 0 ? (9.0, 92.0, 86.0) : (178, 74.0, 0.0);
        return SvgColour.Of(Mix(light.R, full.R), Mix(light.G, full.G), Mix(light.B, full.B));

        byte Mix(double from, double to) => (byte)Math.Round(from + (part * (to - from)));
    }

    /// <summary>A number for a cell: "2.1", "−0.8".</summary>
    public static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture).Replace('-', '\u2212');
}
