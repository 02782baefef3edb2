using System.Text;

namespace Emic.Core;

/// <summary>
/// Counts words over sources; what a word is, <see cref="WordReader"/> says, and which spellings are one, a <see cref="WordFolding"/>.
/// Scripts without spaces don't show their words: of them every two neighbouring letters are counted (a letter alone where it has no neighbour), and
/// a run of katakana as one word. So 数据质量 counts 数据, 据质 and 质量; what is a word among them comes up often.
/// </summary>
public sealed class WordTally
{
    readonly WordFolding folding;
    readonly Dictionary<string, Spelling> spellings = new(StringComparer.Ordinal);
    readonly Dictionary<string, Spelling>.AlternateLookup<ReadOnlySpan<char>> known;
    readonly Dictionary<string, Tally> words = new(StringComparer.Ordinal);

    /// <summary>Nothing counted yet.</summary>
    public WordTally(WordFolding folding)
    {
        this.folding = folding;
        known = spellings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All words counted.</summary>
    public long Total { get; private set; }

    /// <summary>Sources with at least one word that was counted.</summary>
    public int Sources { get; private set; }

    /// <summary>Counts the words of one more source that begin in the stretches.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="stretches">Which part of it; in order and apart.</param>
    public void Add(string text, IReadOnlyList<TextSpan> stretches)
    {
        long before = Total;
        int stretch = 0, run = -1, runEnd = -1, runLetters = 0;
        for (var reader = new WordReader(text); reader.Read();)
        {
            while (stretch < stretches.Count && stretches[stretch].End <= reader.Begin) stretch++;
            bool inside = stretch < stretches.Count && reader.Begin >= stretches[stretch].Begin;
            bool goesOn = run >= 0 && inside && reader.IsUnspaced && reader.Begin == runEnd && UnspacedScript.Family(text[reader.Begin]) == UnspacedScript.Family(text[run]);
            if (!goesOn)
            {
                if (run >= 0) CountRun(text, run, runEnd, runLetters);
                run = -1;
            }

            if (stretch == stretches.Count) break;
            if (!inside) continue;
            if (!reader.IsUnspaced)
            {
                Count(reader.Word);
                continue;
            }

            if (!goesOn) (run, runLetters) = (reader.Begin, 0);
            (runEnd, runLetters) = (reader.End, runLetters + 1);
        }

        if (run >= 0) CountRun(text, run, runEnd, runLetters);
        if (Total > before) Sources++;
    }

    /// <summary>The words that are not left out, most frequent first, then by letters.</summary>
    /// <param name="least">Words of fewer letters are left out; marks are no letters of their own.</param>
    /// <param name="without">What is left out.</param>
    /// <param name="numbers">Whether words without any letter are kept.</param>
    public IReadOnlyList<CountedWord> Words(int least, WordList without, bool numbers)
    {
        var best = new Dictionary<Tally, (string Word, int Count)>(words.Count);
        foreach ((string word, Spelling spelling) in spellings)
            if (!best.TryGetValue(spelling.Word, out var other) || spelling.Count > other.Count || (spelling.Count == other.Count && string.CompareOrdinal(word, other.Word) > 0))
                best[spelling.Word] = (word, spelling.Count);
        return [.. best.Where(one => Keeps(one.Value.Word))
            .Select(one => new CountedWord(one.Value.Word, one.Key.Count, one.Key.Sources, 1000.0 * one.Key.Count / Total))
            .OrderByDescending(word => word.Count).ThenBy(word => word.Word, StringComparer.OrdinalIgnoreCase)];

        bool Keeps(string word)
        {
            int letters = 0;
            bool isNumber = true;
            foreach (Rune rune in word.EnumerateRunes())
            {
                if (Rune.IsLetterOrDigit(rune)) letters++;
                isNumber &= !Rune.IsLetter(rune);
            }

            return letters >= least && (numbers || !isNumber) && !without.Holds(word);
        }
    }

    void CountRun(string text, int begin, int end, int letters)
    {
        if (letters <= 2 || UnspacedScript.Family(text[begin]) == 0)
        {
            Count(text.AsSpan(begin, end - begin));
            return;
        }

        int previous = begin;
        var reader = new WordReader(text.AsSpan(0, end), begin);
        reader.Read();
        while (reader.Read())
        {
            Count(text.AsSpan(previous, reader.End - previous));
            previous = reader.Begin;
        }
    }

    void Count(ReadOnlySpan<char> word)
    {
        if (!known.TryGetValue(word, out Spelling? spelling))
        {
            string key = folding.Key(word);
            if (!words.TryGetValue(key, out Tally? tally)) words[key] = tally = new Tally();
            spellings[word.ToString()] = spelling = new Spelling(tally);
        }

        Total++;
        spelling.Count++;
        spelling.Word.Count++;
        if (spelling.Word.LastSource == Sources) return;
        // The source at hand has the number of those counted before it.
        spelling.Word.LastSource = Sources;
        spelling.Word.Sources++;
    }

    /// <summary>A word as it was written.</summary>
    sealed class Spelling(Tally word)
    {
        public Tally Word { get; } = word;

        public int Count { get; set; }
    }

    /// <summary>A word in all its spellings.</summary>
    sealed class Tally
    {
        public int Count { get; set; }

        public int Sources { get; set; }

        public int LastSource { get; set; } = -1;
    }
}
