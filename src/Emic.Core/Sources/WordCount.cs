using System.Globalization;
using System.Text;

namespace Emic.Core;

/// <summary>Counts words.</summary>
public static class WordCount
{
    /// <summary>
    /// Runs of letters, digits and marks, apostrophes and hyphens inside them included, count as one word;
    /// every Han, Hiragana, Katakana and Thai character counts as one, since those scripts don't put spaces.
    /// </summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        int words = 0;
        bool inside = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (IsUnspaced(rune.Value))
            {
                words++;
                inside = false;
            }
            else if (IsWordPart(rune))
            {
                if (!inside) words++;
                inside = true;
            }
            else if (!(inside && rune.Value is '\'' or '’' or '-' or '‑'))
            {
                inside = false;
            }
        }

        return words;
    }

    static bool IsUnspaced(int rune) =>
        rune is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF) or (>= 0x0E01 and <= 0x0E30);

    static bool IsWordPart(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
