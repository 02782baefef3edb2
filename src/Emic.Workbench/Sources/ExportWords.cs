using Emic.Core;
using Emic.Formats;

namespace Emic.Workbench;

/// <summary>Saves counted words, and words in context, as CSV. See docs/guide/words-in-context.md.</summary>
public static class ExportWords
{
    /// <summary>How many UTF-16 units at most are given on either side of a word in a file, where nothing else is asked for.</summary>
    public const int Width = 200;

    /// <summary>Writes counted words, one row each.</summary>
    /// <param name="words">The words.</param>
    /// <param name="writer">Where to; it must not write a byte-order mark itself.</param>
    public static void Csv(IEnumerable<CountedWord> words, TextWriter writer) => WordsCsv.Write(writer, words);

    /// <summary>Writes words in context, one row each; they are taken one by one.</summary>
    /// <param name="contexts">The words in their contexts.</param>
    /// <param name="writer">Where to; it must not write a byte-order mark itself.</param>
    public static void Csv(IEnumerable<WordContext> contexts, TextWriter writer) => WordsCsv.Write(writer, contexts);
}
