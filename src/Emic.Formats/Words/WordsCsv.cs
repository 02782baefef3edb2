using System.Globalization;
using Emic.Core;

namespace Emic.Formats;

/// <summary>Counted words, and words in context, as CSV. See docs/guide/words-in-context.md.</summary>
public static class WordsCsv
{
    /// <summary>Writes counted words, one row each.</summary>
    /// <param name="writer">Where to; it must not write a byte-order mark itself.</param>
    /// <param name="words">The words.</param>
    public static void Write(TextWriter writer, IEnumerable<CountedWord> words)
    {
        var csv = new CsvWriter(writer, "word", "count", "sources", "per_thousand");
        foreach (CountedWord word in words) csv.Row(word.Word, Text(word.Count), Text(word.Sources), word.PerThousand.ToString("0.####", CultureInfo.InvariantCulture));
    }

    /// <summary>Writes words in context, one row each; they are taken one by one.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="contexts">The words in their contexts.</param>
    public static void Write(TextWriter writer, IEnumerable<WordContext> contexts)
    {
        var csv = new CsvWriter(writer, "source", "turn", "speaker", "begin", "end", "before", "match", "after");
        foreach (WordContext one in contexts)
            csv.Row(one.Source, one.Turn == 0 ? "" : Text(one.Turn), one.Speaker, Text(one.Span.Begin), Text(one.Span.End), one.Before, one.Match, one.After);
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
