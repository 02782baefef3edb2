using System.Text.RegularExpressions;

namespace Emic.Formats;

/// <summary>A block of a subtitle file: perhaps a name or number, a line of times, lines of words.</summary>
/// <param name="Id">What stands ahead of the times; empty for nothing.</param>
/// <param name="Time">The line of times; its text is null if the block has none.</param>
/// <param name="Lines">The lines of words.</param>
sealed partial record CueBlock(string Id, FileLine Time, IReadOnlyList<FileLine> Lines)
{
    /// <summary>Whether there is a line of times.</summary>
    public bool IsTimed => Time.Text is not null;

    /// <summary>Cuts a file into blocks. A blank line ends a block, and so does the next line of times.</summary>
    public static IEnumerable<CueBlock> Of(IReadOnlyList<FileLine> lines)
    {
        for (int i = 0; i < lines.Count;)
        {
            int end = i;
            while (end < lines.Count && !string.IsNullOrWhiteSpace(lines[end].Text)) end++;
            if (end > i)
                foreach (CueBlock block in Cut(lines, i, end)) yield return block;
            i = end + 1;
        }
    }

    /// <summary>The times of the block; null where they can't be read.</summary>
    public (TimeSpan? Begins, TimeSpan? Ends) Times()
    {
        string[] parts = Time.Text.Split("-->", 2);
        string end = parts[1].Trim();
        int blank = end.AsSpan().IndexOfAny(' ', '\t');
        return (TimeMark.Clock(parts[0].Trim()), TimeMark.Clock(blank < 0 ? end : end[..blank]));
    }

    static IEnumerable<CueBlock> Cut(IReadOnlyList<FileLine> lines, int begin, int end)
    {
        List<int> times = [.. Enumerable.Range(begin, end - begin).Where(i => IsTimeLine(lines[i].Text))];
        int first = times.Count > 0 ? times[0] : end;
        if (first > begin + 1 || times.Count == 0)
        {
            int stray = times.Count == 0 ? end : first - 1;
            yield return new("", default, Range(lines, begin, stray));
        }

        for (int t = 0; t < times.Count; t++)
        {
            int from = times[t] + 1, to = t + 1 < times.Count ? times[t + 1] : end;
            bool nextHasId = t + 1 < times.Count && to - 1 >= from && IsId(lines[to - 1].Text);
            string id = times[t] > begin && (t == 0 || IsId(lines[times[t] - 1].Text)) ? lines[times[t] - 1].Text.Trim() : "";
            yield return new(id, lines[times[t]], Range(lines, from, nextHasId ? to - 1 : to));
        }
    }

    static bool IsTimeLine(string text) => text.Contains("-->", StringComparison.Ordinal) && TimeStart().IsMatch(text);

    static bool IsId(string text) => BareNumber().IsMatch(text);

    static FileLine[] Range(IReadOnlyList<FileLine> lines, int from, int to) => [.. Enumerable.Range(from, to - from).Select(i => lines[i])];

    [GeneratedRegex(@"^\s*[\d:.,]", RegexOptions.CultureInvariant)]
    private static partial Regex TimeStart();

    [GeneratedRegex(@"^\s*\d{1,9}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();
}
