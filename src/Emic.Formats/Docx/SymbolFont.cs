using System.Globalization;

namespace Emic.Formats;

/// <summary>The commoner signs of fonts that draw pictures where other fonts have letters.</summary>
static class SymbolFont
{
    static readonly Dictionary<int, char> Wingdings = new()
    {
        [0x4A] = '☺', [0x4C] = '☹', [0x6C] = '●', [0x6E] = '■', [0x6F] = '□', [0x71] = '❑', [0x76] = '❖', [0xA7] = '▪', [0xA8] = '◻',
        [0xD8] = '➢', [0xDF] = '←', [0xE0] = '→', [0xE1] = '↑', [0xE2] = '↓', [0xE8] = '➔', [0xEF] = '⇦', [0xF0] = '⇨', [0xFB] = '✗',
        [0xFC] = '✓', [0xFD] = '☒', [0xFE] = '☑',
    };

    static readonly Dictionary<int, char> Symbol = new()
    {
        [0x61] = 'α', [0x62] = 'β', [0x63] = 'χ', [0x64] = 'δ', [0x65] = 'ε', [0x67] = 'γ', [0x6C] = 'λ', [0x6D] = 'μ', [0x70] = 'π',
        [0x72] = 'ρ', [0x73] = 'σ', [0x74] = 'τ', [0x77] = 'ω', [0x44] = 'Δ', [0x53] = 'Σ', [0x57] = 'Ω', [0xA3] = '≤', [0xB3] = '≥',
        [0xB1] = '±', [0xB4] = '×', [0xB7] = '•', [0xB8] = '÷', [0xB9] = '≠', [0xBB] = '≈', [0xA5] = '∞', [0xAB] = '↔', [0xAC] = '←',
        [0xAD] = '↑', [0xAE] = '→', [0xAF] = '↓', [0xD6] = '√', [0xDE] = '⇒',
    };

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
}
