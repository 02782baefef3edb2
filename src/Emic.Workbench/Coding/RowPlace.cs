using System.Globalization;
using Emic.Core;
using Emic.Formats;

namespace Emic.Workbench;

/// <summary>Where the words of a row of codings stand in their source.</summary>
static class RowPlace
{
    /// <summary>Finds them.</summary>
    /// <exception cref="RefusedException">They don't stand where the row says or, where it says only a turn or nothing, not exactly once.</exception>
    public static TextSpan Find(SourceDocument document, CodingImportRow row)
    {
        string text = document.Text, words = SourceText.From(row.Text).Text, source = document.Source.Name;
        if (row.Span is { } said) return said.End <= text.Length && said.Of(text) == words ? said : throw new RefusedException($"The words are not those of {source} at {said}.");
        var within = new TextSpan(0, text.Length);
        if (row.Turn is { } turn) within = turn >= 1 && turn <= document.Structure.Turns.Count ? document.Structure.Turns[turn - 1].Span : throw new RefusedException($"{source} has no turn {turn}; it has {document.Structure.Turns.Count}.");
        string where = row.Turn is null ? source : string.Create(CultureInfo.InvariantCulture, $"turn {row.Turn} of {source}");
        int found = text.IndexOf(words, within.Begin, within.Length, StringComparison.Ordinal);
        if (found < 0) throw new RefusedException($"The words do not stand in {where}.");
        return text.IndexOf(words, found + 1, within.End - found - 1, StringComparison.Ordinal) < 0
            ? new TextSpan(found, found + words.Length)
            : throw new RefusedException($"The words stand more than once in {where}. Give begin and end, or more words.");
    }
}
