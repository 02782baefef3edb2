namespace Emic.Core;

/// <summary>Finds the places of a <see cref="WordPattern"/> in texts.</summary>
public sealed class WordFinder
{
    readonly WordPattern pattern;
    readonly Dictionary<string, bool>[] known;
    readonly Dictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>>[] seen;

    internal WordFinder(WordPattern pattern)
    {
        this.pattern = pattern;
        known = [.. Enumerable.Range(0, pattern.Length).Select(_ => new Dictionary<string, bool>(StringComparer.Ordinal))];
        seen = Array.ConvertAll(known, words => words.GetAlternateLookup<ReadOnlySpan<char>>());
    }

    /// <summary>The places in order. Places of a phrase may share words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="stretches">Where to look: a place counts where it begins in one of them. In order and apart.</param>
    public IReadOnlyList<TextSpan> In(string text, IReadOnlyList<TextSpan> stretches)
    {
        var found = new List<TextSpan>();
        int stretch = 0;
        for (var reader = new WordReader(text); reader.Read();)
        {
            while (stretch < stretches.Count && stretches[stretch].End <= reader.Begin) stretch++;
            if (stretch == stretches.Count) break;
            if (reader.Begin < stretches[stretch].Begin || !Fits(0, reader.Word)) continue;
            int end = Follow(text, reader);
            if (end > 0) found.Add(new TextSpan(reader.Begin, end));
        }

        return found;
    }

    /// <summary>Where the phrase ends whose first word the reader stands on; 0 where its other words don't follow.</summary>
    int Follow(string text, WordReader reader)
    {
        for (int part = 1; part < pattern.Length; part++)
        {
            int end = reader.End;
            if (!reader.Read() || !pattern.MayFollow(part, text.AsSpan(end, reader.Begin - end)) || !Fits(part, reader.Word)) return 0;
        }

        return reader.End;
    }

    bool Fits(int part, ReadOnlySpan<char> word)
    {
        if (pattern.IsExcluded(part, word[0])) return false;
        if (seen[part].TryGetValue(word, out bool fits)) return fits;
        return known[part][word.ToString()] = pattern.Fits(part, word);
    }
}
