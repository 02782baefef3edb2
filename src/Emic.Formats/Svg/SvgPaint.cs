using System.Globalization;

namespace Emic.Formats;

/// <summary>A colour, and the name a page's style sheet may know it by; empty for colours that carry a value, as those of a scale.</summary>
/// <param name="Value">As SVG writes it: "#0b5f59".</param>
/// <param name="Name">"accent".</param>
public readonly record struct SvgColour(string Value, string Name = "")
{
    /// <summary>No colour.</summary>
    public static SvgColour None { get; } = new("none");

    /// <summary>The ground.</summary>
    public static SvgColour Paper { get; } = new("#ffffff", "paper");

    /// <summary>Text and axes.</summary>
    public static SvgColour Ink { get; } = new("#22201c", "ink");

    /// <summary>Text and lines of second rank.</summary>
    public static SvgColour Soft { get; } = new("#625c52", "ink-soft");

    /// <summary>Grid lines.</summary>
    public static SvgColour Rule { get; } = new("#e4dfd4", "rule");

    /// <summary>What the figure is about.</summary>
    public static SvgColour Accent { get; } = new("#0b5f59", "accent");

    /// <summary>The second of two things, told apart from the accent by people with colour-vision deficiency too.</summary>
    public static SvgColour Second { get; } = new("#c05a00", "second");

    /// <summary>The third.</summary>
    public static SvgColour Third { get; } = new("#335284", "third");

    /// <summary>A colour from its red, green and blue parts, 0 to 255.</summary>
    public static SvgColour Of(byte red, byte green, byte blue) => new(string.Create(CultureInfo.InvariantCulture, $"#{red:x2}{green:x2}{blue:x2}"));
}

/// <summary>How a shape is painted.</summary>
public sealed record SvgPaint
{
    /// <summary>The colour of its inside.</summary>
    public SvgColour Fill { get; init; } = SvgColour.None;

    /// <summary>The colour of its edge.</summary>
    public SvgColour Stroke { get; init; } = SvgColour.None;

    /// <summary>The width of its edge.</summary>
    public double Width { get; init; } = 1;

    /// <summary>The lengths of dashes and gaps, "4 3"; empty for an unbroken edge.</summary>
    public string Dashes { get; init; } = "";

    /// <summary>From 0, not to be seen, to 1.</summary>
    public double Opacity { get; init; } = 1;

    /// <summary>A line of a colour.</summary>
    public static SvgPaint Line(SvgColour colour, double width = 1, string dashes = "") => new() { Stroke = colour, Width = width, Dashes = dashes };

    /// <summary>An area of a colour.</summary>
    public static SvgPaint Area(SvgColour colour, double opacity = 1) => new() { Fill = colour, Opacity = opacity };
}
