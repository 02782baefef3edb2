using System.Globalization;
using System.Text;

namespace Emic.Formats;

/// <summary>
/// A drawing in SVG: the same calls give the same bytes on every platform. It brings its own paper, so it can be read on light and dark; every shape
/// also bears its colour's name as a class (<c>fill-ink</c>, <c>stroke-accent</c>), by which a page may dress it otherwise. Texts are escaped,
/// numbers have at most two decimals, and title and description are read out by screen readers. Lengths are in pixels, from the upper left corner.
/// </summary>
public sealed class SvgDrawing
{
    /// <summary>The typefaces: those that printed figures are set in.</summary>
    public const string Typefaces = "Helvetica, Arial, 'Liberation Sans', sans-serif";

    readonly StringBuilder body = new();
    readonly string title;
    readonly string description;

    /// <summary>Begins a drawing.</summary>
    /// <param name="width">How wide.</param>
    /// <param name="height">How high.</param>
    /// <param name="title">What it shows, in a few words; it is not drawn.</param>
    /// <param name="description">What can be seen in it, for who does not see it.</param>
    public SvgDrawing(double width, double height, string title, string description)
    {
        Width = width;
        Height = height;
        this.title = title;
        this.description = description;
        Rectangle(0, 0, width, height, new SvgPaint { Fill = SvgColour.Paper });
    }

    /// <summary>How wide it is.</summary>
    public double Width { get; }

    /// <summary>How high it is.</summary>
    public double Height { get; }

    /// <summary>Draws a rectangle.</summary>
    public void Rectangle(double x, double y, double width, double height, SvgPaint paint, string tip = "") =>
        Shape("rect", $"x=\"{Of(x)}\" y=\"{Of(y)}\" width=\"{Of(width)}\" height=\"{Of(height)}\"", paint, tip);

    /// <summary>Draws a straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, SvgPaint paint) =>
        Shape("line", $"x1=\"{Of(x1)}\" y1=\"{Of(y1)}\" x2=\"{Of(x2)}\" y2=\"{Of(y2)}\"", paint, "");

    /// <summary>Draws a circle.</summary>
    public void Circle(double x, double y, double radius, SvgPaint paint, string tip = "") =>
        Shape("circle", $"cx=\"{Of(x)}\" cy=\"{Of(y)}\" r=\"{Of(radius)}\"", paint, tip);

    /// <summary>Draws a line through points.</summary>
    public void Polyline(IEnumerable<(double X, double Y)> points, SvgPaint paint) => Shape("polyline", Points(points), paint, "");

    /// <summary>Draws the area between points.</summary>
    public void Polygon(IEnumerable<(double X, double Y)> points, SvgPaint paint) => Shape("polygon", Points(points), paint, "");

    /// <summary>Sets a line of text. <paramref name="y"/> is its baseline, or its middle where the type says so.</summary>
    public void Text(double x, double y, string text, SvgType type)
    {
        body.Append(CultureInfo.InvariantCulture, $"<text x=\"{Of(x)}\" y=\"{Of(y)}\" font-size=\"{Of(type.Size)}\"");
        if (type.Anchor != SvgAnchor.Start) body.Append(" text-anchor=\"").Append(type.Anchor == SvgAnchor.End ? "end" : "middle").Append('"');
        if (type.IsCentred) body.Append(" dy=\"0.35em\"");
        if (type.IsBold) body.Append(" font-weight=\"600\"");
        if (type.IsItalic) body.Append(" font-style=\"italic\"");
        if (type.Turn != 0) body.Append(CultureInfo.InvariantCulture, $" transform=\"rotate({Of(type.Turn)} {Of(x)} {Of(y)})\"");
        Colour("fill", type.Colour);
        Class(type.Colour, SvgColour.None);
        body.Append('>').Append(Escape(text)).Append("</text>\n");
    }

    /// <summary>The whole file.</summary>
    public override string ToString() =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{Of(Width)}" height="{Of(Height)}" viewBox="0 0 {Of(Width)} {Of(Height)}" role="img" aria-labelledby="title description" font-family="{Typefaces}">
        <title id="title">{Escape(title)}</title>
        <desc id="description">{Escape(description)}</desc>
        {body}</svg>

        """.ReplaceLineEndings("\n");

    void Shape(string element, string place, SvgPaint paint, string tip)
    {
        body.Append('<').Append(element).Append(' ').Append(place);
        Colour("fill", paint.Fill);
        if (paint.Stroke != SvgColour.None)
        {
            Colour("stroke", paint.Stroke);
            if (paint.Width != 1) body.Append(CultureInfo.InvariantCulture, $" stroke-width=\"{Of(paint.Width)}\"");
            if (paint.Dashes.Length > 0) body.Append(" stroke-dasharray=\"").Append(paint.Dashes).Append('"');
            if (element == "polyline") body.Append(" stroke-linejoin=\"round\"");
        }

        if (paint.Opacity != 1) body.Append(CultureInfo.InvariantCulture, $" opacity=\"{Of(paint.Opacity)}\"");
        Class(paint.Fill, paint.Stroke);
        if (tip.Length > 0) body.Append("><title>").Append(Escape(tip)).Append("</title></").Append(element).Append(">\n");
        else body.Append("/>\n");
    }

    void Colour(string attribute, SvgColour colour) => body.Append(' ').Append(attribute).Append("=\"").Append(colour.Value).Append('"');

    void Class(SvgColour fill, SvgColour stroke)
    {
        string[] names = [.. new[] { ("fill-", fill.Name), ("stroke-", stroke.Name) }.Where(one => one.Name.Length > 0).Select(one => one.Item1 + one.Name)];
        if (names.Length > 0) body.Append(" class=\"").AppendJoin(' ', names).Append('"');
    }

    static string Points(IEnumerable<(double X, double Y)> points) => $"points=\"{string.Join(' ', points.Select(point => $"{Of(point.X)},{Of(point.Y)}"))}\"";

    /// <summary>At most two decimals, and no zero with a sign.</summary>
    static string Of(double number)
    {
        if (!double.IsFinite(number)) throw new ArgumentOutOfRangeException(nameof(number), number, "A drawing has no such place.");
        string text = number.ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>As XML 1.0 takes it: markup escaped, and what it has no character for replaced.</summary>
    static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            escaped.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\t' or '\n' or '\r' => " ",
                < ' ' or 0xFFFE or 0xFFFF => "\uFFFD",
                _ => rune.ToString(),
            });
        }

        return escaped.ToString();
    }
}
