using System.Text;

namespace Emic.Core;

/// <summary>Letters and their marks: "é" is one character in one file and "e" with a mark in the next.</summary>
static class Diacritics
{
    /// <summary>The word with every letter apart from its marks, the marks of a letter in their canonical order: however it was typed, it comes out the same.</summary>
    public static string Apart(string word)
    {
        if (Ascii.IsValid(word)) return word;
        var apart = new StringBuilder(word.Length + 4);
        foreach (char c in word)
        {
            char small = char.ToLowerInvariant(c);
            string parts = AccentedLetters.Parts(small);
            if (parts.Length == 0) apart.Append(c);
            else apart.Append(c == small ? parts[0] : char.ToUpperInvariant(parts[0])).Append(parts.AsSpan(1));
        }

        for (int i = 1; i < apart.Length; i++)
            for (int j = i; j > 0 && Order(apart[j]) is > 0 and var order && Order(apart[j - 1]) > order; j--) (apart[j], apart[j - 1]) = (apart[j - 1], apart[j]);
        return apart.ToString();
    }

    /// <summary>
    /// The word, taken apart before, as people write it who have no accents: without those of Latin, Greek and Cyrillic, the points of Hebrew, and the vowel
    /// signs, hamzas and lengthening of Arabic; ß as ss. Marks that make another letter stay: the breve of й, the signs of Indian and Thai vowels, the voicing of kana.
    /// </summary>
    public static string Without(string apart)
    {
        if (Ascii.IsValid(apart)) return apart;
        var bare = new StringBuilder(apart.Length);
        foreach (char c in apart)
        {
            bool breveOfI = c == '\u0306' && bare.Length > 0 && bare[^1] is 'и' or 'И';
            if (Letters.IsAccent(c) && !breveOfI) continue;
            char small = char.ToLowerInvariant(c);
            string plain = Letters.Plain(small);
            if (plain.Length == 0) bare.Append(c);
            else bare.Append(c == small ? plain : plain.ToUpperInvariant());
        }

        return bare.ToString();
    }

    /// <summary>The canonical combining class of the marks that letters are composed with, as far as their order matters; 0 for what is no such mark.</summary>
    static int Order(char c) => c switch
    {
        '\u0327' or '\u0328' => 202,
        '\u031B' => 216,
        (>= '\u0316' and <= '\u0319') or (>= '\u031C' and <= '\u0320') or (>= '\u0323' and <= '\u0326') or (>= '\u0329' and <= '\u0333') => 220,
        '\u0345' => 240,
        >= '\u0300' and <= '\u034E' => 230,
        _ => 0,
    };
}
