using System.Globalization;
using Emic.Core;

namespace Emic.Cli;

/// <summary>Text in a table, and how it looks where colours are shown.</summary>
sealed record Cell(string Text, Style Style = default)
{
    public static implicit operator Cell(string text) => new(text);

    public static implicit operator Cell(int number) => new(number.ToString("N0", CultureInfo.InvariantCulture));

    public static implicit operator Cell(long number) => new(number.ToString("N0", CultureInfo.InvariantCulture));
}

/// <summary>How text looks: the parameters of a terminal's colour sequence; empty for plain text.</summary>
readonly record struct Style(string Sequence)
{
    public static Style Bold { get; } = new("1");

    public static Style Dim { get; } = new("2");

    /// <summary>The hue as near as the 256 colours of terminals have it, readable on light and dark.</summary>
    public static Style Of(Hue hue) => new("38;5;" + hue switch
    {
        Hue.Red => "167",
        Hue.Orange => "172",
        Hue.Amber => "178",
        Hue.Olive => "106",
        Hue.Green => "71",
        Hue.Teal => "37",
        Hue.Cyan => "38",
        Hue.Blue => "68",
        Hue.Indigo => "62",
        Hue.Purple => "97",
        Hue.Magenta => "169",
        _ => "245",
    });
}

/// <summary>Puts styles on text where the terminal shows them.</summary>
static class Painting
{
    /// <summary>The text, in its style.</summary>
    public static string Paint(this Terminal terminal, string text, Style style) =>
        terminal.Colours && text.Length > 0 && !string.IsNullOrEmpty(style.Sequence) ? $"\x1B[{style.Sequence}m{text}\x1B[0m" : text;
}
