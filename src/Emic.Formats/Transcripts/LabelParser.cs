using System.Text.RegularExpressions;

namespace Emic.Formats;

/// <summary>Looks for speakers' labels and time marks at the two ends of a line. It looks at no more than 200 units.</summary>
static partial class LabelParser
{
    const int LongestLabel = 200;
    const int LongestName = 80;
    const string Name = @"(?<name>[^:：\t\[\]<>#]{1,80}?)";

    /// <summary>What may stand at the front (after <paramref name="skip"/> units of list mark) and at the end of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="skip">How long its list mark is.</param>
    /// <param name="aloneIsName">Whether what stands alone after a time may be a name.</param>
    public static LabelMark Parse(string line, int skip, bool aloneIsName = true)
    {
        int end = EndMark(line, out TimeSpan? ends);
        string front = line.Substring(skip, Math.Min(LongestLabel, end - skip));
        int at = Indent(front);
        LabelMark mark = Numbered(front, at) ?? Timed(front, at, aloneIsName) ?? Untimed(front, at);
        if (mark.Kind == LabelKind.None) mark = mark with { Words = -skip };
        return mark with { Words = mark.Words + skip, WordsEnd = Math.Max(end, mark.Words + skip), Ends = mark.Ends ?? ends };
    }

    /// <summary>Whether a line begins like "Name: words".</summary>
    public static bool IsColon(string line)
    {
        LabelMark mark = Parse(line, 0);
        return mark.Kind is LabelKind.Colon or LabelKind.TimedColon && SpeakerName.IsPlausible(mark.Name);
    }

    /// <summary>The head of a turn as <c>emic sources text</c> prints it: "[12] P3a 00:01:02", "[13] Interviewer".</summary>
    static LabelMark? Numbered(string front, int at)
    {
        if (at + 1 >= front.Length || front[at] != '[' || !char.IsAsciiDigit(front[at + 1]) || front.Length == LongestLabel) return null;
        Match head = NumberedHead().Match(front, at);
        return head.Success && SpeakerName.IsPlausible(head.Groups["name"].Value.Trim())
            ? new(LabelKind.OwnLine, head.Groups["name"].Value.Trim(), front.Length, 0, head.Groups["a"].Success ? TimeMark.Parse(head.Groups["a"].ValueSpan) : null, null)
            : null;
    }

    static LabelMark? Timed(string front, int at, bool aloneIsName)
    {
        if (at == front.Length || !(char.IsAsciiDigit(front[at]) || front[at] is '[' or '(' or '<' or '{' or '#')) return null;
        Match range = Range().Match(front, at);
        if (range.Success && TimeMark.Clock(range.Groups["a"].Value) is { } from && TimeMark.Clock(range.Groups["b"].Value) is { } to)
            return Continue(front, at, range, from, LabelKind.Time, aloneIsName) with { Ends = to };

        Match time = Bracketed().Match(front, at);
        LabelKind kind = LabelKind.Time;
        if (!time.Success)
        {
            time = Bare().Match(front, at);
            kind = LabelKind.BareTime;
        }

        return time.Success && TimeMark.Parse(time.Groups["a"].ValueSpan) is { } begins ? Continue(front, at, time, begins, kind, aloneIsName) : null;
    }

    /// <summary>After a time: perhaps "Name: words", or a name alone.</summary>
    static LabelMark Continue(string front, int at, Match time, TimeSpan begins, LabelKind kind, bool aloneIsName)
    {
        int next = at + time.Length;
        Match colon = Colon().Match(front, next);
        if (colon.Success)
            return new(LabelKind.TimedColon, colon.Groups["name"].Value.Trim(), next + colon.Length, 0, begins, null);
        Match alone = AloneAfterTime().Match(front, next);
        if (aloneIsName && alone.Success && front.Length < LongestLabel && SpeakerName.IsPlausible(alone.Groups["name"].Value.Trim()))
            return new(LabelKind.OwnLineAfterTime, alone.Groups["name"].Value.Trim(), front.Length, 0, begins, null);
        return new(kind, "", next, 0, begins, null);
    }

    /// <summary>Most lines are plain words: what a pattern needs is looked for before it is tried.</summary>
    static LabelMark Untimed(string front, int at)
    {
        ReadOnlySpan<char> near = front.AsSpan(at, Math.Min(LongestName + 2, front.Length - at));
        bool endsInTime = front.Length < LongestLabel && front.AsSpan().TrimEnd() is [.., (>= '0' and <= '9') or ']' or ')' or '>' or '}' or '#' or ':'];
        Match own = endsInTime ? OwnLine().Match(front, at) : Match.Empty;
        if (own.Success && TimeMark.Parse(own.Groups["a"].ValueSpan) is { } time)
            return new(LabelKind.OwnLine, own.Groups["name"].Value.Trim(), front.Length, 0, time, null);

        Match timed = near.ContainsAny("[(<{#") ? NameTimeColon().Match(front, at) : Match.Empty;
        if (timed.Success && TimeMark.Parse(timed.Groups["a"].ValueSpan) is { } begins)
            return new(LabelKind.TimedColon, timed.Groups["name"].Value.Trim(), at + timed.Length, 0, begins, null);

        Match colon = near.ContainsAny(':', '：') ? Colon().Match(front, at) : Match.Empty;
        if (colon.Success) return AfterColon(front, at, colon);

        Match tab = near.Contains('\t') ? Tab().Match(front, at) : Match.Empty;
        return tab.Success
            ? new(LabelKind.Tab, tab.Groups["name"].Value.Trim(), at + tab.Length, 0, null, null)
            : default;
    }

    static LabelMark AfterColon(string front, int at, Match colon)
    {
        int words = at + colon.Length;
        string name = colon.Groups["name"].Value.Trim();
        Match time = Bracketed().Match(front, words);
        return time.Success && TimeMark.Parse(time.Groups["a"].ValueSpan) is { } begins
            ? new(LabelKind.TimedColon, name, words + time.Length, 0, begins, null)
            : new(LabelKind.Colon, name, words, 0, null, null);
    }

    /// <summary>Where the words end: ahead of a mark such as #00:12:03-5#, which tells when the turn ended.</summary>
    static int EndMark(string line, out TimeSpan? ends)
    {
        ends = null;
        int end = line.AsSpan().TrimEnd().Length;
        if (end < 6 || line[end - 1] != '#') return line.Length;
        int open = line.LastIndexOf('#', end - 2);
        if (open < 0 || end - open > 20) return line.Length;
        ends = TimeMark.Parse(line.AsSpan(open, end - open));
        return ends is null ? line.Length : line.AsSpan(0, open).TrimEnd().Length;
    }

    static int Indent(string front) => front.Length - front.AsSpan().TrimStart().Length;

    [GeneratedRegex(@"\G" + "(?<a>" + TimeMark.Loose + @")\s*(?:-->|–|-)\s*(?<b>" + TimeMark.Loose + @")(?:\s+|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"\G(?<a>" + TimeMark.Bracketed + @")\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\G(?<a>" + TimeMark.Plain + @")(?:\s+|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\G" + Name + @"\s*(?::(?:\s+|$)|：\s*)", RegexOptions.CultureInvariant)]
    private static partial Regex Colon();

    [GeneratedRegex(@"\G\[[0-9]{1,6}\]\s+" + Name + @"(?:\s+(?<a>" + TimeMark.Plain + @"))?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedHead();

    [GeneratedRegex(@"\G" + Name + @"\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex AloneAfterTime();

    [GeneratedRegex(@"\G(?:" + Name + @"|\[(?<name>[^\[\]\d][^\[\]]{0,60})\])(?:\s+|\s*[,|–-]\s+)(?<a>" + TimeMark.Plain + "|" + TimeMark.Bracketed + @")\s*:?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnLine();

    [GeneratedRegex(@"\G" + Name + @"(?:\s*(?<a>" + TimeMark.Bracketed + @")\s*:\s*|\s+(?<a>\[" + TimeMark.Plain + @"\])\s+(?=\S))", RegexOptions.CultureInvariant)]
    private static partial Regex NameTimeColon();

    [GeneratedRegex(@"\G" + Name + @"\t\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Tab();
}
