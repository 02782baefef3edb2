namespace Emic.Core;

/// <summary>
/// Words looked for as they are typed: "boundary", "boundar*" (every word that begins so), "data scientist*", "hand * over" (one word between).
/// Words of a phrase follow one another with nothing between them that ends a sentence or a paragraph.
/// </summary>
public sealed class WordPattern
{
    readonly Part[] parts;
    readonly WordFolding folding;

    WordPattern(Part[] parts, WordFolding folding) => (this.parts, this.folding) = (parts, folding);

    /// <summary>How many words it has.</summary>
    public int Length => parts.Length;

    /// <summary>Reads what was typed.</summary>
    /// <exception cref="RefusedException">There is no word in it.</exception>
    public static WordPattern Parse(string typed, WordFolding folding)
    {
        var parts = new List<Part>();
        int passed = 0;
        var reader = new WordReader(typed);
        while (true)
        {
            bool more = reader.Read();
            // A star that no word touches stands for any word.
            for (int i = passed; i < (more ? reader.Begin : typed.Length); i++)
                if (typed[i] == '*') parts.Add(new Part("", true, false));
            if (!more) break;
            bool touches = parts.Count > 0 && passed == reader.Begin && passed > 0;
            bool begins = reader.End < typed.Length && typed[reader.End] == '*' && !reader.IsUnspaced;
            parts.Add(new Part(folding.Key(reader.Word), begins, touches));
            passed = reader.End + (begins ? 1 : 0);
        }

        if (parts.All(part => part.Key.Length == 0)) throw new RefusedException(typed.Trim().Length == 0 ? "Type the word to look for." : $"There is no word in “{typed.Trim()}”: type one, such as boundary or boundar*.", "words");
        return new WordPattern([.. parts], folding);
    }

    /// <summary>Looks for it; remembers what it has seen, so keep one for all texts. Not for several threads.</summary>
    public WordFinder Finder() => new(this);

    /// <summary>Whether a word can be the one at this place of the phrase.</summary>
    internal bool Fits(int part, ReadOnlySpan<char> word)
    {
        (string wanted, bool begins, _) = parts[part];
        if (wanted.Length == 0) return true;
        string key = folding.Key(word);
        return begins ? key.StartsWith(wanted, StringComparison.Ordinal) : key == wanted;
    }

    /// <summary>Whether a word can't be the one at this place, seen by its first letter alone; what can't be excluded so may still not fit.</summary>
    internal bool IsExcluded(int part, char first)
    {
        string wanted = parts[part].Key;
        return wanted.Length > 0 && char.IsAscii(first) && char.IsAscii(wanted[0]) && (folding.Case ? char.ToLowerInvariant(first) : first) != wanted[0];
    }

    /// <summary>Whether what stands between two words of the phrase lets them follow one another.</summary>
    internal bool MayFollow(int part, ReadOnlySpan<char> between) =>
        parts[part].Touches ? between.IsEmpty : !between.ContainsAny("\n.!?…。！？؟।");

    /// <param name="Key">The word, or its beginning; empty for any word.</param>
    /// <param name="Begins">Whether more may follow in the word.</param>
    /// <param name="Touches">Whether nothing stands ahead of it, as in scripts without spaces.</param>
    sealed record Part(string Key, bool Begins, bool Touches);
}
