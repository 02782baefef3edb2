using System.Text.RegularExpressions;
using Emic.Core;

namespace Emic.Formats;

/// <summary>
/// Takes speakers' labels and time marks off a transcript's lines and notes them as turns.
/// A turn lasts until the next label, time, heading or line that stands apart.
/// </summary>
sealed partial class TurnFinder
{
    readonly TextAssembler assembler;
    string speaker = "";
    LabelMark pending;

    TurnFinder(ReadingNotes notes) => assembler = new TextAssembler(notes);

    /// <summary>Puts the lines together into a text with its turns.</summary>
    public static (SourceText Text, TextStructure Structure) Assemble(IReadOnlyList<DraftLine> lines, ReadingNotes notes)
    {
        List<DraftLine> filled = [.. lines.Where(line => !string.IsNullOrWhiteSpace(line.Text))];
        List<LabelMark> marks = [.. filled.Select(Mark)];
        FindNamesBelowTimes(filled, marks);
        KeepShortWords(filled, marks, i => i + 1 == filled.Count || marks[i + 1].Kind != LabelKind.None);
        var judge = new SpeakerJudge(marks, i => IsBold(filled[i], marks[i]));
        KeepShortWords(filled, marks, i => judge.Judge(marks[i], filled[i].Text.Length).Kind == LabelKind.None);
        var finder = new TurnFinder(notes);
        for (int i = 0; i < filled.Count; i++) finder.Take(filled[i], judge.Judge(marks[i], filled[i].Text.Length));
        return finder.assembler.Build();
    }

    void Take(DraftLine line, LabelMark mark)
    {
        bool timeOnly = mark.Kind is LabelKind.Time or LabelKind.BareTime && mark.Words >= line.Text.Length;
        if (timeOnly)
        {
            pending = mark;
            return;
        }

        if (line.HeadingLevel > 0 || line.StandsApart) speaker = "";
        else Begin(line, mark);
        line.Cut(new(mark.Words, Math.Max(mark.Words, mark.WordsEnd)));
        assembler.Add(line);
        if (mark.Kind != LabelKind.None || mark.Ends is null) return;
        assembler.TurnEndsAt(mark.Ends.Value);
    }

    void Begin(DraftLine line, LabelMark mark)
    {
        bool marked = mark.Kind != LabelKind.None || pending.Kind != LabelKind.None;
        if (!marked && (mark.Ends is null || assembler.IsInTurn)) return;
        if (mark.Name.Length > 0) speaker = mark.Name;
        assembler.BeginTurn(speaker, mark.Begins ?? pending.Begins, mark.Ends ?? pending.Ends, line.Place);
        pending = default;
    }

    static LabelMark Mark(DraftLine line)
    {
        line.StandsApart |= Signature().IsMatch(line.Text);
        bool apart = line.HeadingLevel > 0 || line.StandsApart;
        return apart ? new(LabelKind.None, "", 0, line.Text.Length, null, null) : LabelParser.Parse(line.Text, line.MarkLength);
    }

    /// <summary>Some tools write "0:00:03 --> 0:00:05", the name on a line of its own, and then the words.</summary>
    static void FindNamesBelowTimes(List<DraftLine> lines, List<LabelMark> marks)
    {
        for (int i = lines.Count - 2; i >= 0; i--)
        {
            LabelMark time = marks[i];
            string name = lines[i + 1].Text.Trim();
            bool range = time is { Kind: LabelKind.Time, Ends: not null } && time.Words >= lines[i].Text.Length;
            if (!range || marks[i + 1].Kind != LabelKind.None || !SpeakerName.IsPlausible(name)) continue;
            int length = lines[i + 1].Text.Length;
            marks[i + 1] = new(LabelKind.OwnLine, name, length, length, time.Begins, time.Ends);
            marks.RemoveAt(i);
            lines.RemoveAt(i);
        }
    }

    /// <summary>
    /// "0:03 Okay" looks like "0:03 Anna". It is a time with words if the next line is marked too, so that nothing would be said;
    /// and if the word is no speaker's name.
    /// </summary>
    static void KeepShortWords(List<DraftLine> lines, List<LabelMark> marks, Func<int, bool> areWords)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (marks[i].Kind == LabelKind.OwnLineAfterTime && areWords(i))
                marks[i] = LabelParser.Parse(lines[i].Text, lines[i].MarkLength, aloneIsName: false);
        }
    }

    static bool IsBold(DraftLine line, LabelMark mark)
    {
        if (mark.Name.Length == 0) return false;
        int begin = line.Text.IndexOf(mark.Name, StringComparison.Ordinal);
        var name = new TextSpan(begin, begin + mark.Name.Length);
        return line.Emphases.Exists(one => one.Kind == EmphasisKind.Bold && one.Span.Contains(name));
    }

    /// <summary>What a transcription service writes below its work.</summary>
    [GeneratedRegex(@"^\s*Transcribed by https?://\S+\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Signature();
}
