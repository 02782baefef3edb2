using Emic.Core;

namespace Emic.Formats;

/// <summary>
/// Makes turns of cues: consecutive ones of the same voice become one, their words joined by a space. Where no voice is
/// known a cue goes on in the next only in the middle of a sentence.
/// </summary>
static class CueTurns
{
    static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(3);

    /// <summary>Puts the cues together into a text with its turns.</summary>
    public static (SourceText Text, TextStructure Structure) Assemble(IReadOnlyList<Cue> cues, ReadingNotes notes)
    {
        List<Cue> named = [.. WithLabels(cues)];
        var assembler = new TextAssembler(notes);
        for (int i = 0; i < named.Count;)
        {
            Cue first = named[i];
            var line = new Growing(first.Line);
            TimeSpan? ends = first.EndsAt;
            int next = i + 1;
            for (; next < named.Count && GoesOn(named[next - 1], named[next]); next++)
            {
                line.Add(named[next].Line);
                if (ends is null || named[next].EndsAt > ends) ends = named[next].EndsAt ?? ends;
            }

            if (first.BeginsAt is null && first.Voice.Length == 0) assembler.EndTurn();
            else assembler.BeginTurn(first.Voice, first.BeginsAt, ends, first.Line.Place);
            assembler.Add(line.ToLine());
            i = next;
        }

        return assembler.Build();
    }

    /// <summary>Takes "Name: words" apart, if the file has such labels; a cue without one goes on with the last speaker.</summary>
    static IEnumerable<Cue> WithLabels(IReadOnlyList<Cue> cues)
    {
        List<LabelMark> marks = [.. cues.Select(cue => cue.Voice.Length > 0 ? default : LabelParser.Parse(cue.Line.Text, 0))];
        var judge = new SpeakerJudge([.. marks.Select(mark => mark.Kind is LabelKind.Colon or LabelKind.TimedColon ? mark : default)], _ => false);
        string speaker = "";
        for (int i = 0; i < cues.Count; i++)
        {
            Cue cue = cues[i];
            LabelMark mark = judge.Judge(marks[i], cue.Line.Text.Length);
            if (cue.Voice.Length == 0 && mark.Kind is LabelKind.Colon or LabelKind.TimedColon)
            {
                speaker = mark.Name;
                cue.Line.Cut(new(mark.Words, cue.Line.Text.Length));
                yield return cue with { Voice = speaker, IsDash = false };
            }
            else
            {
                yield return cue.Voice.Length > 0 || cue.IsDash || cue.BeginsAt is null ? cue : cue with { Voice = speaker };
            }
        }
    }

    static bool GoesOn(Cue last, Cue next)
    {
        if (next.GoesOn) return true;
        if (last.Voice != next.Voice || next.IsDash || last.BeginsAt is null != next.BeginsAt is null) return false;
        if (last.Voice.Length > 0) return true;
        string text = last.Line.Text;
        bool open = text.Length > 0 && (char.IsLetterOrDigit(text[^1]) || text[^1] is ',' or '-' or '–');
        bool lower = next.Line.Text.Length > 0 && char.IsLower(next.Line.Text[0]);
        return open && lower && next.BeginsAt - last.EndsAt <= LongestGap;
    }

    /// <summary>A line that grows cue by cue without being copied each time.</summary>
    sealed class Growing(DraftLine first)
    {
        readonly List<DraftLine> parts = [first];

        public void Add(DraftLine line) => parts.Add(line);

        public DraftLine ToLine()
        {
            var filled = parts.Where(part => part.Text.Length > 0).ToList();
            if (filled.Count < 2) return filled.FirstOrDefault() ?? first;
            var emphases = new List<Emphasis>();
            int at = 0;
            foreach (DraftLine part in filled)
            {
                int shift = at;
                emphases.AddRange(part.Emphases.Select(one => one with { Span = new(one.Span.Begin + shift, one.Span.End + shift) }));
                at += part.Text.Length + 1;
            }

            return new DraftLine(string.Join(' ', filled.Select(part => part.Text)), first.Place) { Emphases = emphases };
        }
    }
}
