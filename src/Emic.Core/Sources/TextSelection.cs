namespace Emic.Core;

/// <summary>Which of a study's words are looked at. A side that names nothing is open.</summary>
/// <param name="Sources">Sources.</param>
/// <param name="Groups">Groups of sources; "" is the sources without one.</param>
/// <param name="Speakers">Whose turns, case aside; what stands outside turns is nobody's.</param>
/// <param name="WithoutInterviewer">Whether the interviewer's turns are left out.</param>
/// <param name="Code">Only what lies in quotations of this code.</param>
/// <param name="WithoutHeadings">Whether headings are left out.</param>
public sealed record TextSelection(IReadOnlyList<Guid> Sources, IReadOnlyList<string> Groups, IReadOnlyList<string> Speakers, bool WithoutInterviewer = false, CodeChoice? Code = null, bool WithoutHeadings = false)
{
    /// <summary>All words.</summary>
    public static TextSelection All { get; } = new([], [], []);

    /// <summary>Whether words of this source may be among them.</summary>
    public bool Admits(Source source) => new QuotationFilter(Sources, Groups, [], [], "").Admits(source);

    /// <summary>The stretches of a text that are looked at, in order and apart.</summary>
    /// <param name="length">The text's length.</param>
    /// <param name="structure">Its turns and headings.</param>
    /// <param name="coded">Where quotations of the code lie; looked at only where a code is asked for.</param>
    public IReadOnlyList<TextSpan> Stretches(int length, TextStructure structure, IEnumerable<TextSpan> coded)
    {
        List<TextSpan> stretches = Speakers.Count > 0 ? [.. structure.Turns.Where(turn => Speakers.Contains(turn.Speaker, StringComparer.OrdinalIgnoreCase)).Select(turn => turn.Span)] : [new(0, length)];
        if (WithoutInterviewer) stretches = Without(stretches, Interviewers.Turns(structure));
        if (WithoutHeadings) stretches = Without(stretches, [.. structure.Headings.Select(heading => heading.Span)]);
        return Code is null ? stretches : Shared(stretches, Joined(coded));
    }

    static List<TextSpan> Without(List<TextSpan> stretches, IReadOnlyList<TextSpan> holes)
    {
        var left = new List<TextSpan>();
        int hole = 0;
        foreach (TextSpan stretch in stretches)
        {
            int from = stretch.Begin;
            while (hole < holes.Count && holes[hole].End <= from) hole++;
            for (int i = hole; i < holes.Count && holes[i].Begin < stretch.End; i++)
            {
                if (holes[i].Begin > from) left.Add(new TextSpan(from, holes[i].Begin));
                from = Math.Max(from, holes[i].End);
            }

            if (from < stretch.End) left.Add(new TextSpan(from, stretch.End));
        }

        return left;
    }

    /// <summary>Quotations may overlap, and of several coders mostly do; their words are looked at once.</summary>
    static List<TextSpan> Joined(IEnumerable<TextSpan> spans)
    {
        var joined = new List<TextSpan>();
        foreach (TextSpan span in spans.Order())
            if (joined.Count > 0 && span.Begin <= joined[^1].End) joined[^1] = new TextSpan(joined[^1].Begin, Math.Max(joined[^1].End, span.End));
            else joined.Add(span);
        return joined;
    }

    static List<TextSpan> Shared(List<TextSpan> some, List<TextSpan> others)
    {
        var shared = new List<TextSpan>();
        for (int i = 0, j = 0; i < some.Count && j < others.Count;)
        {
            int begin = Math.Max(some[i].Begin, others[j].Begin), end = Math.Min(some[i].End, others[j].End);
            if (begin < end) shared.Add(new TextSpan(begin, end));
            if (some[i].End < others[j].End) i++;
            else j++;
        }

        return shared;
    }
}
