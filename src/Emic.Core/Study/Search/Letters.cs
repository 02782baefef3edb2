using System.Globalization;
using System.Text;

namespace Emic.Core;

/// <summary>What kinds of letters a search tells apart.</summary>
static class Letters
{
    /// <summary>Accents, vowel signs and the like, which a letter can do without: combining diacritics, the points of Hebrew, the vowel signs and the lengthening stroke of Arabic.</summary>
    public static bool IsAccent(char c) => c >= '\u0300' && c
        is (>= '\u0300' and <= '\u036F')
        or (>= '\u0591' and <= '\u05BD') or '\u05BF' or '\u05C1' or '\u05C2' or '\u05C4' or '\u05C5' or '\u05C7'
        or (>= '\u0610' and <= '\u061A') or '\u0640' or (>= '\u064B' and <= '\u065F') or '\u0670' or (>= '\u06D6' and <= '\u06DC') or (>= '\u06DF' and <= '\u06E4') or '\u06E7' or '\u06E8' or (>= '\u06EA' and <= '\u06ED')
        or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20FF') or (>= '\uFE20' and <= '\uFE2F');

    /// <summary>Letters of their own that people without them on their keyboard write otherwise; empty for all others.</summary>
    public static string Plain(char small) => small switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ħ' => "h",
        'ŧ' => "t",
        'ı' => "i",
        _ => "",
    };

    /// <summary>The sign on every keyboard that stands for a quotation mark, dash or apostrophe; the character itself for all others.</summary>
    public static char Typed(char c) => c switch
    {
        '‘' or '’' or '‚' or '‛' or 'ʼ' or '′' => '\'',
        '“' or '”' or '„' or '‟' or '″' or '«' or '»' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '−' => '-',
        _ => c,
    };

    /// <summary>Whether these two, side by side, belong to one word. Scripts that put no spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese) have words that no rule finds, so there every character may begin one.</summary>
    public static bool AreOneWord(Rune left, Rune right) => IsWordPart(left) && IsWordPart(right) && !UnspacedScript.Holds(left.Value) && !UnspacedScript.Holds(right.Value);

    static bool IsWordPart(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation;
}
