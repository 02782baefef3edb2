namespace Emic.Core;

/// <summary>
/// A passage as counting takes it: a turn, or, outside turns, a paragraph. A quotation belongs to every passage it shares at least one character with.
/// Coders who mark short words and coders who mark whole answers are compared on passages, not on characters.
/// </summary>
/// <param name="SourceId">The source.</param>
/// <param name="Number">The passage's number in its source, from 0.</param>
public readonly record struct CodingUnit(Guid SourceId, int Number);

/// <summary>The passages of one source, in order and without overlap.</summary>
public sealed class Passages
{
    readonly TextSpan[] spans;

    Passages(TextSpan[] spans) => this.spans = spans;

    /// <summary>How many there are.</summary>
    public int Count => spans.Length;

    /// <summary>The passages of a text: its turns, and the paragraphs that lie in none.</summary>
    public static Passages Of(string text, TextStructure structure) => new(
        [.. structure.Turns.Select(turn => turn.Span)
            .Concat(Paragraphs.Of(text).Where(paragraph => structure.TurnAt(paragraph.Begin) < 0))
            .Where(span => !span.IsEmpty)
            .Order()]);

    /// <summary>The passages that nearness is counted in: the turns alone, or the paragraphs of a text that has no turns.</summary>
    /// <param name="text">The text, asked for only where there are no turns.</param>
    /// <param name="structure">Its turns.</param>
    public static Passages OfTurns(Func<string> text, TextStructure structure) =>
        structure.Turns.Count == 0 ? Of(text(), TextStructure.None) : new([.. structure.Turns.Select(turn => turn.Span).Where(span => !span.IsEmpty)]);

    /// <summary>The first and the last of the passages that a span shares a character with; where it lies between two, the one that follows, which may be one past the last.</summary>
    public (int First, int Last) Range(TextSpan span)
    {
        int first = FirstEndingAfter(span.Begin), last = first;
        while (last + 1 < spans.Length && spans[last + 1].Begin < span.End) last++;
        return (first, last);
    }

    /// <summary>The numbers of the passages that a span shares at least one character with.</summary>
    public IEnumerable<int> Touched(TextSpan span)
    {
        for (int i = FirstEndingAfter(span.Begin); i < spans.Length && spans[i].Begin < span.End; i++) yield return i;
    }

    int FirstEndingAfter(int position)
    {
        int low = 0, high = spans.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (spans[middle].End <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
