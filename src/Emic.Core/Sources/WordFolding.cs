using System.Text;

namespace Emic.Core;

/// <summary>Which spellings count as one word. However it was typed, the same apostrophe, hyphen and accented letter are the same.</summary>
/// <param name="Case">Whether capitals count as small letters.</param>
/// <param name="Accents">Whether accented letters count as plain ones; <see cref="Diacritics.Without"/> says which.</param>
public readonly record struct WordFolding(bool Case = true, bool Accents = false)
{
    /// <summary>Capitals aside, accents minded.</summary>
    public static WordFolding Usual { get; } = new(Case: true, Accents: false);

    /// <summary>What is the same for all spellings of a word. For comparing, not for showing.</summary>
    public string Key(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word)) return Case && word.ContainsAnyInRange('A', 'Z') ? string.Create(word.Length, word, (key, from) => Ascii.ToLower(from, key, out _)) : word.ToString();
        var plain = new StringBuilder(word.Length);
        foreach (char c in word)
        {
            if (c is '\u00AD' or '\u20E3' or (>= '\uFE00' and <= '\uFE0F')) continue;
            plain.Append(c switch
            {
                '’' or '‘' or '＇' or 'ʼ' => '\'',
                '‐' or '‑' => '-',
                _ => c,
            });
        }

        string key = Diacritics.Apart(plain.ToString());
        if (Accents) key = Diacritics.Without(key);
        // The sigma at a word's end is the same letter.
        return Case ? key.ToLowerInvariant().Replace('ς', 'σ') : key;
    }
}
