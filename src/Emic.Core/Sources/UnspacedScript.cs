namespace Emic.Core;

/// <summary>The scripts that put no spaces between words.</summary>
static class UnspacedScript
{
    /// <summary>Whether a letter is of such a script.</summary>
    public static bool Holds(int letter) => letter >= 0x0E00 && letter is
        (>= 0x0E00 and <= 0x0EFF) // Thai, Lao
        or (>= 0x1000 and <= 0x109F) or (>= 0xAA60 and <= 0xAA7F) // Burmese
        or (>= 0x1780 and <= 0x17FF) // Khmer
        or (>= 0x3005 and <= 0x3007) or (>= 0x3040 and <= 0x312F) or (>= 0x31F0 and <= 0x31FF) or (>= 0xFF66 and <= 0xFF9F) // kana, bopomofo
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF); // Chinese characters

    /// <summary>Which letters stand together in a word: hiragana with hiragana, Chinese characters with such. 0 stands for katakana, whose runs are words.</summary>
    public static int Family(char letter) => letter switch
    {
        (>= '\u30A0' and <= '\u30FF') or (>= '\u31F0' and <= '\u31FF') or (>= '\uFF66' and <= '\uFF9F') => 0,
        >= '\u3040' and <= '\u309F' => 1,
        >= '\u0E00' and <= '\u1FFF' => 2,
        _ => 3,
    };
}
