using System.Text;

namespace Emic.Formats;

/// <summary>Which end of a text stands at its place.</summary>
public enum SvgAnchor
{
    /// <summary>Its beginning.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its end.</summary>
    End,
}

/// <summary>How text is set.</summary>
/// <param name="Size">The size of the type.</param>
/// <param name="Anchor">Which end stands at the place.</param>
public sealed record SvgType(double Size = 12, SvgAnchor Anchor = SvgAnchor.Start)
{
    /// <summary>Its colour.</summary>
    public SvgColour Colour { get; init; } = SvgColour.Ink;

    /// <summary>Whether the place is the middle of the line and not its baseline.</summary>
    public bool IsCentred { get; init; }

    /// <summary>Whether it is bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>Whether it is italic, as the letters of statistics are.</summary>
    public bool IsItalic { get; init; }

    /// <summary>How far it is turned about its place, in degrees, clockwise.</summary>
    public double Turn { get; init; }

    /// <summary>About how wide a text will be, for leaving room: the widths of Helvetica's letters by kind, and a little more for the wider faces that stand in for it; no font is asked.</summary>
    public double WidthOf(string text) => Size * (IsBold ? 1.28 : 1.16) * text.EnumerateRunes().Sum(Part);

    /// <summary>The text, cut to about a width with "…" at its end if it is longer.</summary>
    public string Cut(string text, double width)
    {
        if (WidthOf(text) <= width) return text;
        var cut = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (WidthOf(cut.ToString() + rune + "…") > width) break;
            cut.Append(rune);
        }

        return cut.ToString().TrimEnd() + "…";
    }

    static double Part(Rune rune) => rune.Value switch
    {
        'i' or 'j' or 'l' or '\'' or '|' => 0.24,
        ' ' or 'I' or '.' or ',' or ':' or ';' or '!' or '/' or 'f' or 't' => 0.28,
        'r' or '-' or '(' or ')' or '[' or ']' or '"' => 0.34,
        'c' or 'k' or 's' or 'v' or 'x' or 'y' or 'z' or 'J' => 0.5,
        'm' or 'M' => 0.84,
        'w' or 'C' or 'D' or 'H' or 'N' or 'R' or 'U' => 0.73,
        'G' or 'O' or 'Q' => 0.78,
        'W' or '…' or '—' or '%' => 0.96,
        >= 'A' and <= 'Z' => 0.67,
        >= 0x1100 => rune.Value is >= 0x2000 and < 0x2E80 ? 0.6 : 1,
        _ => 0.56,
    };
}
