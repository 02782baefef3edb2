using Emic.Core;

namespace Emic.Workbench;

/// <summary>Sorts places by the words about them: the first three count.</summary>
sealed class ContextSorting(ContextOrder order, WordFolding folding)
{
    /// <summary>How far ahead of a place its three previous words are sought, in UTF-16 units.</summary>
    const int LookBack = 240;

    readonly Dictionary<string, int> words = new(StringComparer.Ordinal);

    /// <summary>By what a place is sorted: three words by number, 0 for none. The numbers say nothing until <see cref="Sort"/> ranks them.</summary>
    public (int, int, int) Key(SelectedText text, TextSpan span)
    {
        switch (order)
        {
            case ContextOrder.Word:
                return (Number(span.Of(text.Text)), 0, 0);
            case ContextOrder.Next:
                TextSpan passage = WordContext.Passage(text.Text, text.Structure, span.Begin);
                var reader = new WordReader(text.Text.AsSpan(0, Math.Max(passage.End, span.End)), span.End);
                return (Next(ref reader), Next(ref reader), Next(ref reader));
            case ContextOrder.Previous:
                return Previous(text.Text, WordContext.Passage(text.Text, text.Structure, span.Begin).Begin, span.Begin);
            default:
                return default;
        }
    }

    /// <summary>The places in order; equals stay as they were found.</summary>
    public List<FoundPlace> Sort(List<FoundPlace> places, List<FoundText> texts)
    {
        if (order == ContextOrder.Place) return places;
        if (order == ContextOrder.Source) return [.. places.OrderBy(place => texts[place.Text].Source.Name, StringComparer.OrdinalIgnoreCase)];
        int[] ranks = new int[words.Count + 1];
        var plain = new WordFolding(folding.Case, Accents: true);
        foreach ((int rank, KeyValuePair<string, int> word) in words.OrderBy(word => plain.Key(word.Key), StringComparer.Ordinal).ThenBy(word => word.Key, StringComparer.Ordinal).Index()) ranks[word.Value] = rank + 1;
        return [.. places.OrderBy(place => (ranks[place.Key.Item1], ranks[place.Key.Item2], ranks[place.Key.Item3]))];
    }

    int Next(ref WordReader reader) => reader.Read() ? Number(reader.Word) : 0;

    (int, int, int) Previous(string text, int passage, int place)
    {
        int from = Math.Max(passage, place - LookBack);
        (int Nearest, int Second, int Third) last = default;
        // Where it does not begin with the passage it may begin inside a word, whose rest is none.
        bool whole = from == passage;
        for (var reader = new WordReader(text.AsSpan(0, place), from); reader.Read(); whole = true)
            if (whole) last = (Number(reader.Word), last.Nearest, last.Second);
        return last;
    }

    int Number(ReadOnlySpan<char> word)
    {
        string key = folding.Key(word);
        if (!words.TryGetValue(key, out int number)) words[key] = number = words.Count + 1;
        return number;
    }
}
