namespace Emic.Core;

/// <summary>A stretch spoken by one speaker.</summary>
/// <param name="Span">The words, without the speaker's label and time marks.</param>
/// <param name="Speaker">The speaker as the file names them; empty if it does not.</param>
/// <param name="BeginsAt">When in the recording it begins, if known.</param>
/// <param name="EndsAt">When in the recording it ends, if known.</param>
/// <param name="IsInterviewer">Whether it is the interviewer's.</param>
public sealed record Turn(TextSpan Span, string Speaker, TimeSpan? BeginsAt = null, TimeSpan? EndsAt = null, bool IsInterviewer = false);

/// <summary>A line of text that stands as a heading.</summary>
/// <param name="Span">The heading's words, one paragraph.</param>
/// <param name="Level">1 for the highest, up to 6.</param>
public sealed record Heading(TextSpan Span, int Level);

/// <summary>How words are set off.</summary>
public enum EmphasisKind
{
    Italic,
    Bold,
    Underline,
}

/// <summary>Words that are set off.</summary>
public sealed record Emphasis(TextSpan Span, EmphasisKind Kind);

/// <summary>
/// What is known of a text beyond its letters, by position. Paragraphs are the stretches between line feeds.
/// Every list is in order of position; turns and headings don't overlap one another; all spans lie inside the text.
/// </summary>
public sealed record TextStructure(
    IReadOnlyList<Turn> Turns,
    IReadOnlyList<Heading> Headings,
    IReadOnlyList<Emphasis> Emphases)
{
    /// <summary>A text without any structure.</summary>
    public static TextStructure None { get; } = new([], [], []);

    /// <summary>The index of the turn that holds unit <paramref name="position"/>, or -1.</summary>
    public int TurnAt(int position)
    {
        int low = 0, high = Turns.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            TextSpan span = Turns[middle].Span;
            if (position < span.Begin) high = middle - 1;
            else if (position >= span.End) low = middle + 1;
            else return middle;
        }

        return -1;
    }
}
