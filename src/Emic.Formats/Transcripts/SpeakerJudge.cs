namespace Emic.Formats;

/// <summary>
/// Decides over a whole file which labels name speakers, since a single line can't tell:
/// "Note: see below" looks like "Anna: see below".
/// </summary>
sealed class SpeakerJudge
{
    readonly HashSet<string> speakers = new(StringComparer.Ordinal);
    readonly bool bareTimes;
    readonly bool tabs;

    /// <summary>Judges the labels of a file.</summary>
    /// <param name="marks">What may be labels, one for each line that holds words.</param>
    /// <param name="isBold">Whether the label of the line with this index is set in bold, which speaks for it.</param>
    public SpeakerJudge(IReadOnlyList<LabelMark> marks, Func<int, bool> isBold)
    {
        var colons = Group(marks, isBold, LabelKind.Colon, LabelKind.TimedColon, LabelKind.OwnLine, LabelKind.OwnLineAfterTime);
        Accept(colons, marks.Count);
        var columns = Group(marks, isBold, LabelKind.Tab);
        int inColumns = columns.Where(one => one.Plausible && one.Count >= 2).Sum(one => one.Count);
        tabs = speakers.Count == 0 && inColumns * 2 >= marks.Count && inColumns >= 3;
        if (tabs) speakers.UnionWith(columns.Where(one => one.Plausible).Select(one => one.Name));
        bareTimes = TimesRunOn(marks);
    }

    /// <summary>What a line really is: the mark as found, or as much of it as is believed.</summary>
    public LabelMark Judge(LabelMark mark, int length)
    {
        bool believed = mark.Kind switch
        {
            LabelKind.Time => true,
            LabelKind.BareTime => bareTimes,
            LabelKind.Tab => tabs && speakers.Contains(mark.Name),
            LabelKind.None => false,
            _ => speakers.Contains(mark.Name),
        };
        if (believed) return mark;
        bool endMark = mark.Ends is not null && mark.WordsEnd > 0 && mark.WordsEnd < length;
        return new LabelMark(LabelKind.None, "", 0, endMark ? mark.WordsEnd : length, null, endMark ? mark.Ends : null);
    }

    void Accept(List<Candidate> candidates, int lines)
    {
        int roles = candidates.Where(one => one.Known).Sum(one => one.Count);
        int likely = candidates.Where(one => one.Plausible && (one.Count > 1 || one.Known)).Sum(one => one.Count);
        int timed = candidates.Where(one => one.Plausible && one.Timed && !one.Alone).Sum(one => one.Count);
        bool dense = likely >= 4 && likely * 10 >= lines * 7;
        foreach (Candidate one in candidates)
        {
            bool accepted = one switch
            {
                { Plausible: false } => dense && one.Count >= 4 && !one.Name.Contains(' ', StringComparison.Ordinal),
                { Role: true } => true,
                { Known: true } => likely >= 2,
                { Alone: true } => one.Count >= 2,
                { Timed: true } => one.Count >= 2 || likely >= 2 || timed >= 2,
                { Bold: true } => one.Count >= 2 || likely >= 2,
                { Count: 1 } => likely >= 4 && (one.Words is 2 or 3 || (dense && roles == 0)),
                { Words: 1, Upper: false } => one.Count >= (roles >= 4 ? 3 : 2),
                _ => true,
            };
            if (accepted) speakers.Add(one.Name);
        }
    }

    static List<Candidate> Group(IReadOnlyList<LabelMark> marks, Func<int, bool> isBold, params LabelKind[] kinds) =>
        [.. marks.Select((mark, i) => (mark, i)).Where(pair => kinds.Contains(pair.mark.Kind))
            .GroupBy(pair => pair.mark.Name, StringComparer.Ordinal)
            .Select(group => new Candidate(
                group.Key,
                group.Count(),
                group.All(pair => isBold(pair.i)),
                group.All(pair => pair.mark.Begins is not null),
                group.All(pair => pair.mark.Kind == LabelKind.OwnLineAfterTime)))];

    /// <summary>Times without brackets are believed if there are several and they run forward.</summary>
    static bool TimesRunOn(IReadOnlyList<LabelMark> marks)
    {
        var times = marks.Where(mark => mark.Kind == LabelKind.BareTime).Select(mark => mark.Begins!.Value).ToList();
        int forward = times.Zip(times.Skip(1)).Count(pair => pair.First <= pair.Second);
        return times.Count >= 3 && forward * 10 >= (times.Count - 1) * 9;
    }

    sealed record Candidate(string Name, int Count, bool Bold, bool Timed, bool Alone)
    {
        public bool Plausible { get; } = SpeakerName.IsPlausible(Name);

        public bool Role { get; } = SpeakerName.IsRole(Name);

        public bool Known { get; } = SpeakerName.IsRole(Name) || SpeakerName.IsCode(Name);

        public int Words { get; } = Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

        public bool Upper { get; } = Name.Any(char.IsLetter) && !Name.Any(char.IsLower);
    }
}
