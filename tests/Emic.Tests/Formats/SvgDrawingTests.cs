using System.Xml.Linq;
using Emic.Formats;

namespace Emic.Tests;

public sealed class SvgDrawingTests
{
    static readonly XNamespace svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_drawing_is_XML_with_title_description_and_escaped_text()
    {
        var drawing = new SvgDrawing(100, 50, "A & B", "what <is> seen");
        drawing.Text(10, 20, "if a < b & \"c\" \u0001", new SvgType(12, SvgAnchor.Middle) { Turn = -45 });
        var root = XDocument.Parse(drawing.ToString()).Root!;
        Assert.Equal("img", root.Attribute("role")!.Value);
        Assert.Equal("A & B", root.Element(svg + "title")!.Value);
        Assert.Equal("what <is> seen", root.Element(svg + "desc")!.Value);
        var text = root.Element(svg + "text")!;
        Assert.Equal("if a < b & \"c\" \uFFFD", text.Value);
        Assert.Equal("rotate(-45 10 20)", text.Attribute("transform")!.Value);
    }

    [Fact]
    public void Numbers_are_short_and_the_same_everywhere()
    {
        var drawing = new SvgDrawing(100, 50, "t", "d");
        drawing.Line(1.0 / 3, -0.0001, 1000.5, 2, SvgPaint.Line(SvgColour.Accent, 1.5, "4 3"));
        Assert.Contains("<line x1=\"0.33\" y1=\"0\" x2=\"1000.5\" y2=\"2\" fill=\"none\" stroke=\"#0b5f59\" stroke-width=\"1.5\" stroke-dasharray=\"4 3\" class=\"stroke-accent\"/>", drawing.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_is_no_number_is_misuse() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SvgDrawing(10, 10, "", "").Circle(double.NaN, 0, 1, new SvgPaint()));

    [Theory]
    [InlineData(0, 13, "0 5 10 15")]
    [InlineData(0, 1, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(-3.2, 3.1, "-4 -2 0 2 4")]
    [InlineData(0, 0.07, "0.00 0.02 0.04 0.06 0.08")]
    [InlineData(5, 5, "5.0 5.2")]
    public void An_axis_bears_ticks_at_round_values(double least, double most, string ticks)
    {
        var axis = new AxisScale(least, most, 100, 0);
        Assert.Equal(ticks, string.Join(' ', axis.Ticks.Select(axis.Label)));
        Assert.Equal(100, axis.At(axis.Least));
        Assert.Equal(0, axis.At(axis.Most));
    }

    [Fact]
    public void Text_that_is_too_wide_is_cut()
    {
        var type = new SvgType(10);
        Assert.Equal("Ownership", type.Cut("Ownership", 70));
        string cut = type.Cut("Ownership of the pipeline", 60);
        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.InRange(type.WidthOf(cut), 30, 60);
    }
}
