using System.Globalization;
using Emic.Core;

namespace Emic.Workbench;

/// <summary>Changes what is known of a source's turns: who speaks, when, and which are the interviewer's. The words stay; each act is a revision.</summary>
public static class ChangeTurns
{
    /// <summary>Renames a speaker in all turns. If the new name is another speaker's, the two are one from then on. Who is the interviewer by name stays so, marked.</summary>
    /// <returns>When it was saved, and how many turns are the speaker's.</returns>
    /// <exception cref="RefusedException">Nobody of that name speaks, or the new name is empty.</exception>
    public static (Saved Saved, int Turns) RenameSpeaker(StudySession session, Guid id, string speaker, string name)
    {
        string to = Wording.Name(name, "the speaker");
        return Run(session, id, $"Rename speaker {Called(speaker)} to {to}", (turn, _) => Is(turn, speaker) ? turn with { Speaker = to } : null, speaker, marksInterviewers: Interviewers.IsCalledSo(speaker.Trim()) && !Interviewers.IsCalledSo(to));
    }

    /// <summary>Gives some turns to a speaker, who may be new.</summary>
    /// <param name="session">Who does it.</param>
    /// <param name="id">The source.</param>
    /// <param name="turns">The turns' numbers, from 1.</param>
    /// <param name="name">Who speaks there; empty for nobody known.</param>
    /// <exception cref="RefusedException">There is no turn of one of these numbers; nothing is changed.</exception>
    public static (Saved Saved, int Turns) GiveTo(StudySession session, Guid id, IReadOnlyCollection<int> turns, string name)
    {
        string to = name.Trim().Length == 0 ? "" : Wording.Name(name, "the speaker");
        return Run(session, id, $"{Numbered(turns)} spoken by {Called(to)}", (turn, number) => turns.Contains(number) ? turn with { Speaker = to } : null, numbers: turns);
    }

    /// <summary>Marks all turns of a speaker as the interviewer's, or as not.</summary>
    /// <exception cref="RefusedException">Nobody of that name speaks.</exception>
    public static (Saved Saved, int Turns) MarkInterviewer(StudySession session, Guid id, string speaker, bool interviewer = true) => Run(
        session, id, $"{Called(speaker)} is {(interviewer ? "" : "not ")}the interviewer", (turn, _) => Is(turn, speaker) ? turn with { IsInterviewer = interviewer } : null, speaker);

    /// <summary>Marks some turns as the interviewer's, or as not.</summary>
    /// <exception cref="RefusedException">There is no turn of one of these numbers; nothing is changed.</exception>
    public static (Saved Saved, int Turns) MarkInterviewer(StudySession session, Guid id, IReadOnlyCollection<int> turns, bool interviewer = true) => Run(
        session, id, $"{Numbered(turns)} {(interviewer ? "" : "not ")}the interviewer's", (turn, number) => turns.Contains(number) ? turn with { IsInterviewer = interviewer } : null, numbers: turns);

    /// <summary>Sets when a turn begins and ends in the recording.</summary>
    /// <param name="session">Who does it.</param>
    /// <param name="id">The source.</param>
    /// <param name="number">The turn's number, from 1.</param>
    /// <param name="begins">When it begins; null for unknown.</param>
    /// <param name="ends">When it ends; null for unknown.</param>
    /// <exception cref="RefusedException">There is no such turn, or it would end before it begins.</exception>
    public static (Saved Saved, int Turns) SetTime(StudySession session, Guid id, int number, TimeSpan? begins, TimeSpan? ends)
    {
        if (begins < TimeSpan.Zero || ends < TimeSpan.Zero) throw new RefusedException("A time in a recording can't be below zero.");
        if (ends < begins) throw new RefusedException("A turn can't end before it begins.", "ends");
        return Run(session, id, $"Time of turn {number.ToString(CultureInfo.InvariantCulture)}", (turn, at) => at == number ? turn with { BeginsAt = begins, EndsAt = ends } : null, numbers: [number]);
    }

    /// <summary>Who speaks in a source.</summary>
    public static IReadOnlyList<SpeakerLine> Speakers(SourceDocument document)
    {
        bool marked = Interviewers.AreMarked(document.Structure);
        return
        [
            .. document.Structure.Turns.Zip(Interviewers.Of(document.Structure), (turn, interviewer) => (Turn: turn, IsInterviewer: interviewer)).GroupBy(one => one.Turn.Speaker).Select(same =>
                new SpeakerLine(same.Key, same.Count(), same.Count(one => one.IsInterviewer), !marked && same.First().IsInterviewer, same.Sum(one => WordCount.Of(one.Turn.Span.Of(document.Text))))),
        ];
    }

    static (Saved Saved, int Turns) Run(StudySession session, Guid id, string note, Func<Turn, int, Turn?> change, string speaker = "", IReadOnlyCollection<int>? numbers = null, bool marksInterviewers = false)
    {
        int changed = 0;
        CorrectionReport report = Revision.Write(session, id, ChangeKinds.ReviseTurns, (_, before) =>
        {
            int last = before.Structure.Turns.Count;
            if (numbers?.Where(number => number > last).Order().ToList() is [var first, ..]) throw new RefusedException(string.Create(CultureInfo.InvariantCulture, $"There is no turn {first} in {before.Source.Name}: the last one is {last}. Nothing was changed."), "turns");
            Turn[] turns = [.. before.Structure.Turns.Select((turn, i) =>
            {
                if (change(turn, i + 1) is not { } other) return turn;
                changed++;
                return other;
            })];
            if (changed == 0) throw new RefusedException($"Nobody is called “{speaker}” in {before.Source.Name}. `emic sources speakers` lists who speaks.");
            if (marksInterviewers) turns = [.. turns.Zip(Interviewers.Of(before.Structure), (turn, was) => turn with { IsInterviewer = was })];
            return new Revision(SourceText.From(before.Text), before.Structure with { Turns = turns }, EditScript.None, note);
        });
        return (report.Saved!, changed);
    }

    static bool Is(Turn turn, string speaker) => string.Equals(turn.Speaker, speaker.Trim(), StringComparison.OrdinalIgnoreCase);

    static string Called(string speaker) => speaker.Length > 0 ? speaker : "nobody known";

    static string Numbered(IReadOnlyCollection<int> turns) => (turns.Count == 1 ? "Turn " : "Turns ") + string.Join(", ", turns.Order().Take(20).Select(turn => turn.ToString(CultureInfo.InvariantCulture))) + (turns.Count > 20 ? ", …" : "");
}

/// <summary>A speaker of a source.</summary>
/// <param name="Name">The name; empty for turns of nobody known.</param>
/// <param name="Turns">How many turns.</param>
/// <param name="InterviewerTurns">How many of them are the interviewer's.</param>
/// <param name="IsInterviewerByName">Whether they are so because the name says it and no turn of the source is marked.</param>
/// <param name="Words">How many words in them.</param>
public sealed record SpeakerLine(string Name, int Turns, int InterviewerTurns, bool IsInterviewerByName, int Words);
