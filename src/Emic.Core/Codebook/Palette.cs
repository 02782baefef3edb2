namespace Emic.Core;

/// <summary>Hands out hues so that neighbours differ.</summary>
public static class Palette
{
    static readonly Hue[] Order =
    [
        Hue.Blue, Hue.Orange, Hue.Teal, Hue.Magenta, Hue.Olive, Hue.Indigo,
        Hue.Red, Hue.Cyan, Hue.Amber, Hue.Purple, Hue.Green, Hue.Grey,
    ];

    /// <summary>The hue least used so far; among equals the one first in an order that keeps neighbours apart.</summary>
    public static Hue Next(IEnumerable<Hue> used)
    {
        var counts = used.CountBy(hue => hue).ToDictionary();
        return Order.MinBy(hue => counts.GetValueOrDefault(hue));
    }

    /// <summary>The hue with this name ("teal"), whatever its case.</summary>
    public static bool TryParse(string name, out Hue hue) =>
        Enum.TryParse(name.Trim(), ignoreCase: true, out hue) && Enum.IsDefined(hue) && !char.IsAsciiDigit(name.Trim()[0]);

    /// <summary>The hue's name in files and stylesheets: "teal".</summary>
    public static string Name(this Hue hue) => hue.ToString().ToLowerInvariant();
}
