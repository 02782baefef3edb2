using System.Globalization;

namespace Emic.Formats;

/// <summary>The commoner signs of fonts that draw pictures where other fonts have letters.</summary>
static class SymbolFont
{
    static readonly Dictionary<int, char> Wingdings = Table(
        "4A☺ 4C☹ 6C● 6E■ 6F□ 71❑ 76❖ A7▪ A8◻ D8➢ DF← E0→ E1↑ E2↓ E8➔ EF⇦ F0⇨ FB✗ FC✓ FD☒ FE☑");

    static readonly Dictionary<int, char> Symbol = Table(
        "61α 62β 63χ 64δ 65ε 67γ 6Cλ 6Dμ 70π 72ρ 73σ 74τ 77ω 44Δ 53Σ 57Ω A3≤ B3≥ B1± B4× B7• B8÷ B9≠ BB≈ A5∞ AB↔ AC← "
        + "AD↑ AE→ AF↓ D6√ DE⇒");

    /// <summary>The sign that a w:sym element stands for; null if it is not known.</summary>
    /// <param name="font">The font's name.</param>
    /// <param name="code">The character's number, hexadecimal.</param>
    public static char? Sign(string font, string code)
    {
        if (!int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int number)) return null;
        bool shifted = number is >= 0xF000 and <= 0xF0FF;
        var table = font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) ? Wingdings
            : font.Equals("Symbol", StringComparison.OrdinalIgnoreCase) ? Symbol : null;
        if (table is not null) return table.TryGetValue(number & 0xFF, out char sign) ? sign : null;
        return shifted || number is < 0x20 or > 0xFFFD || char.IsSurrogate((char)number) ? null : (char)number;
    }

    /// <summary>Pairs of a character's number in two hexadecimal figures and the sign it shows.</summary>
    static Dictionary<int, char> Table(string pairs) =>
        pairs.Split(' ').ToDictionary(pair => int.Parse(pair.AsSpan(0, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), pair => pair[2]);
}
