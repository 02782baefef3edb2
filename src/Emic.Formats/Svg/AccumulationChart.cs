using System.Globalization;

namespace Emic.Formats;

/// <summary>What <see cref="AccumulationChart"/> draws: places are numbers of interviews, from 1 on; heights are numbers of codes.</summary>
/// <param name="Observed">Codes seen after each interview, in the order in which they came.</param>
public sealed record AccumulationPicture(IReadOnlyList<int> Observed)
{
    /// <summary>The mean over all orders; empty to leave it out.</summary>
    public IReadOnlyList<double> Expected { get; init; } = [];

    /// <summary>The band's lower bound; empty to leave it out.</summary>
    public IReadOnlyList<int> Lower { get; init; } = [];

    /// <summary>The band's upper bound.</summary>
    public IReadOnlyList<int> Upper { get; init; } = [];

    /// <summary>What the band is: "95 % of 1,000 random orders".</summary>
    public string Band { get; init; } = "";

    /// <summary>What is expected of further interviews, with its bounds: the first entry stands at the last interview that was held; empty to leave it out.</summary>
    public IReadOnlyList<(double Value, double Lower, double Upper)> Further { get; init; } = [];
}

/// <summary>The saturation curve: codes seen so far over interviews, with the band of other orders under it and what further interviews would bring.</summary>
public static class AccumulationChart
{
    const double Width = 720, Height = 440, Left = 64, Top = 28, Bottom = 380;
    static readonly SvgType label = new(12) { IsCentred = true };

    /// <summary>Draws it.</summary>
    public static SvgDrawing Draw(AccumulationPicture picture)
    {
        int interviews = picture.Observed.Count, all = interviews + Ahead(picture);
        int codes = interviews == 0 ? 0 : picture.Observed[^1];
        double most = picture.Further.Select(one => one.Upper).Append(codes).Max();
        AxisScale y = new(0, Math.Max(1, most), Bottom, Top, ticks: 6);
        AxisScale x = new(0, Math.Max(1, all), Left, RightOf(picture), ticks: 8);
        SvgDrawing drawing = new(Width, Height, "Codes seen over interviews", Describe(picture, interviews, codes));
        Grid(drawing, x, y);
        Bands(drawing, picture, x, y);
        if (picture.Expected.Count > 0) drawing.Polyline(picture.Expected.Select((value, i) => (x.At(i + 1), y.At(value))), SvgPaint.Line(SvgColour.Soft, 1.25, "2 3"));
        if (picture.Further.Count > 0)
            drawing.Polyline(picture.Further.Select((one, i) => (x.At(interviews + i), y.At(one.Value))), SvgPaint.Line(SvgColour.Second, 1.75, "6 4"));
        drawing.Polyline(picture.Observed.Select((value, i) => (x.At(i + 1), y.At(value))), SvgPaint.Line(SvgColour.Accent, 2));
        if (interviews <= 60)
            for (int i = 0; i < interviews; i++) drawing.Circle(x.At(i + 1), y.At(picture.Observed[i]), 2.75, SvgPaint.Area(SvgColour.Accent), string.Create(CultureInfo.InvariantCulture, $"after {i + 1}: {picture.Observed[i]}"));
        Labels(drawing, picture, x, y);
        return drawing;
    }

    // Room for the label beside the last end. Other typefaces than Helvetica are wider.
    static double RightOf(AccumulationPicture picture) => Width - 24 - (1.15 * label.WidthOf(picture.Further.Count > 0 ? Expected(picture) : Seen(picture)));

    static int Ahead(AccumulationPicture picture) => Math.Max(0, picture.Further.Count - 1);

    static string Seen(AccumulationPicture picture) => string.Create(CultureInfo.InvariantCulture, $"{picture.Observed.LastOrDefault():N0} codes seen");

    static string Expected(AccumulationPicture picture) => string.Create(CultureInfo.InvariantCulture, $"{picture.Further[^1].Value:N1} expected");

    static void Grid(SvgDrawing drawing, AxisScale x, AxisScale y)
    {
        SvgType tick = new(11, SvgAnchor.End) { Colour = SvgColour.Soft, IsCentred = true };
        foreach (double value in y.Ticks)
        {
            drawing.Line(Left, y.At(value), x.End, y.At(value), SvgPaint.Line(value == 0 ? SvgColour.Soft : SvgColour.Rule));
            drawing.Text(Left - 8, y.At(value), y.Label(value), tick);
        }

        foreach (double value in x.Ticks.Where(double.IsInteger))
        {
            drawing.Line(x.At(value), Bottom, x.At(value), Bottom + 4, SvgPaint.Line(SvgColour.Soft));
            drawing.Text(x.At(value), Bottom + 18, x.Label(value), new(11, SvgAnchor.Middle) { Colour = SvgColour.Soft });
        }

        drawing.Text((Left + x.End) / 2, Bottom + 42, "Interviews, in the order in which they were held", new(12, SvgAnchor.Middle));
        drawing.Text(18, (Top + Bottom) / 2, "Codes seen so far", new(12, SvgAnchor.Middle) { Turn = -90 });
    }

    static void Bands(SvgDrawing drawing, AccumulationPicture picture, AxisScale x, AxisScale y)
    {
        int last = picture.Observed.Count;
        if (picture.Further.Count > 0)
        {
            var upper = picture.Further.Select((one, i) => (x.At(last + i), y.At(one.Upper)));
            var lower = picture.Further.Select((one, i) => (x.At(last + i), y.At(one.Lower))).Reverse();
            drawing.Polygon([.. upper, .. lower], SvgPaint.Area(SvgColour.Second, 0.13));
        }

        if (picture.Lower.Count == 0) return;
        var above = picture.Upper.Select((value, i) => (x.At(i + 1), y.At(value)));
        var below = picture.Lower.Select((value, i) => (x.At(i + 1), y.At(value))).Reverse();
        drawing.Polygon([.. above, .. below], SvgPaint.Area(SvgColour.Accent, 0.15));
    }

    static void Labels(SvgDrawing drawing, AccumulationPicture picture, AxisScale x, AxisScale y)
    {
        int interviews = picture.Observed.Count;
        if (interviews == 0) return;
        double end = x.At(interviews), height = y.At(picture.Observed[^1]);
        SvgType seen = label with { Colour = SvgColour.Accent };
        if (picture.Further.Count == 0)
        {
            drawing.Text(end + 10, height, Seen(picture), seen);
        }
        else
        {
            // The curve goes on to the right, so its label stands above its end; nothing is higher up to there.
            drawing.Text(end + 2, height - 14, Seen(picture), seen with { Anchor = SvgAnchor.End });
            drawing.Text(x.At(interviews + Ahead(picture)) + 10, y.At(picture.Further[^1].Value), Expected(picture), label with { Colour = SvgColour.Second });
        }

        Key(drawing, picture, x);
    }

    // In the lower right corner, where no curve that rises comes.
    static void Key(SvgDrawing drawing, AccumulationPicture picture, AxisScale x)
    {
        List<(string Text, Action<double, double> Sign)> entries = [];
        if (picture.Lower.Count > 0) entries.Add((picture.Band, (left, middle) => drawing.Rectangle(left, middle - 6, 20, 12, SvgPaint.Area(SvgColour.Accent, 0.15))));
        if (picture.Expected.Count > 0) entries.Add(("mean of all orders", (left, middle) => drawing.Line(left, middle, left + 20, middle, SvgPaint.Line(SvgColour.Soft, 1.25, "2 3"))));
        if (picture.Further.Count > 0) entries.Add(("95 % interval of the expected", (left, middle) => drawing.Rectangle(left, middle - 6, 20, 12, SvgPaint.Area(SvgColour.Second, 0.13))));
        if (entries.Count == 0) return;
        double left = x.End - 36 - (1.15 * entries.Max(entry => label.WidthOf(entry.Text)));
        for (int i = 0; i < entries.Count; i++)
        {
            double middle = Bottom - 16 - ((entries.Count - 1 - i) * 20);
            entries[i].Sign(left, middle);
            drawing.Text(left + 28, middle, entries[i].Text, label with { Colour = SvgColour.Soft });
        }
    }

    static string Describe(AccumulationPicture picture, int interviews, int codes) => string.Create(
        CultureInfo.InvariantCulture,
        $"A curve that rises to {codes:N0} codes after {interviews:N0} interviews{(picture.Band.Length > 0 ? $", over a band that holds {picture.Band}" : "")}{(picture.Further.Count > 0 ? $"; {picture.Further[^1].Value:N1} codes are expected after {interviews + Ahead(picture):N0}" : "")}.");
}
