using System.CommandLine;
using System.Globalization;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>A speaker in JSON.</summary>
sealed record SpeakerJson(string Name, int Turns, int InterviewerTurns, bool IsInterviewerByName, int Words);

/// <summary><c>emic sources speakers</c>: who speaks in a source, and what is known of its turns.</summary>
static class SpeakersCommand
{
    public static Command Create(Terminal terminal)
    {
        var source = Source();
        StudyCommand command = new(terminal, "speakers", "List who speaks in a source, or change what is known of its turns.", acts: false, "emic sources speakers collaboration P1a", "emic sources speakers rename collaboration P1a \"Speaker 1\" Interviewer") { source };
        command.Does(act => List(act, act.Get(source)));
        command.Add(Rename(terminal));
        command.Add(Give(terminal));
        command.Add(Interviewer(terminal));
        command.Add(Time(terminal));
        return command;
    }

    static Argument<string> Source() => new("source") { Description = "The source's name." };

    static int List(StudyAct act, string name)
    {
        SpeakerJson[] answer = [.. ChangeTurns.Speakers(Document(act, name)).Select(line => new SpeakerJson(line.Name, line.Turns, line.InterviewerTurns, line.IsInterviewerByName, line.Words))];
        return act.Answer<IReadOnlyList<SpeakerJson>>(answer, CliJson.Default.IReadOnlyListSpeakerJson, () =>
        {
            if (answer.Length == 0)
            {
                act.Say($"“{name}” has no turns.");
                return;
            }

            Table table = new(act.Terminal, new Column("Speaker", Gives: true), new Column("Turns", Right: true), new Column("Words", Right: true), "");
            foreach (var one in answer) table.Add(one.Name, one.Turns, one.Words, one.InterviewerTurns == 0 ? "" : one.IsInterviewerByName ? "interviewer, by the name" : one.InterviewerTurns == one.Turns ? "interviewer" : $"interviewer in {one.InterviewerTurns}");
            table.Write();
        });
    }

    static StudyCommand Rename(Terminal terminal)
    {
        Argument<string> source = Source(), speaker = new("speaker") { Description = "What the speaker is called." }, name = new("name") { Description = "The name from now on; another speaker's name makes the two one." };
        return new StudyCommand(terminal, "rename", "Rename a speaker, or make two speakers one.", acts: true, "emic sources speakers rename collaboration P1a \"Speaker 1\" Interviewer") { source, speaker, name }.Does(act =>
        {
            var (saved, turns) = ChangeTurns.RenameSpeaker(act.Session, Id(act, source), act.Get(speaker), act.Get(name));
            return act.Saved(saved, $"{Words.Count(turns, "turn")} of {act.Get(speaker)} {(turns == 1 ? "is" : "are")} {act.Get(name)}’s.");
        });
    }

    static StudyCommand Give(Terminal terminal)
    {
        Argument<string> source = Source(), name = new("speaker") { Description = "Who speaks there; a new name splits a speaker in two." };
        var turns = Turns();
        return new StudyCommand(terminal, "give", "Give some turns to a speaker.", acts: true, "emic sources speakers give collaboration P1a P1b --turns 12,14-18") { source, name, turns }.Does(act =>
        {
            var (saved, changed) = ChangeTurns.GiveTo(act.Session, Id(act, source), TurnNumbers.Parse(act.Get(turns)!), act.Get(name));
            return act.Saved(saved, $"{Words.Count(changed, "turn")} {(changed == 1 ? "is" : "are")} {act.Get(name)}’s.");
        });
    }

    static StudyCommand Interviewer(Terminal terminal)
    {
        Argument<string> source = Source(), speaker = new("speaker") { Description = "What the interviewer is called." };
        Option<bool> not = new("--not") { Description = "Take the mark away." };
        return new StudyCommand(terminal, "interviewer", "Mark a speaker's turns as the interviewer's.", acts: true, "emic sources speakers interviewer collaboration P1a Interviewer") { source, speaker, not }.Does(act =>
        {
            var (saved, turns) = ChangeTurns.MarkInterviewer(act.Session, Id(act, source), act.Get(speaker), !act.Get(not));
            return act.Saved(saved, $"{Words.Count(turns, "turn")} of {act.Get(speaker)} {(act.Get(not) ? "no longer the interviewer’s" : "marked as the interviewer’s")}.");
        });
    }

    static StudyCommand Time(Terminal terminal)
    {
        Argument<string> source = Source();
        Argument<int> turn = new("turn") { Description = "The turn's number." };
        Option<string?> begins = At("--begins", "When it begins in the recording."), ends = At("--ends", "When it ends; left out for unknown.");
        return new StudyCommand(terminal, "time", "Set when a turn begins and ends in the recording; without times, they are unknown.", acts: true, "emic sources speakers time collaboration P1a 12 --begins 00:04:31 --ends 00:04:52") { source, turn, begins, ends }.Does(act =>
        {
            var (saved, _) = ChangeTurns.SetTime(act.Session, Id(act, source), act.Get(turn), RecordingTime.Parse(act.Get(begins) ?? ""), RecordingTime.Parse(act.Get(ends) ?? ""));
            return act.Saved(saved, string.Create(CultureInfo.InvariantCulture, $"Set the time of turn {act.Get(turn)}."));
        });
    }

    static Option<string?> At(string name, string description) => new(name) { Description = description, HelpName = "hh:mm:ss" };

    static Option<string?> Turns() => new("--turns") { Description = "The turns' numbers: 12,14-18", HelpName = "numbers", Required = true };

    static Guid Id(StudyAct act, Argument<string> source) => SourceList.Named(act.Session, act.Get(source)).Id;

    static SourceDocument Document(StudyAct act, string name) => SourceDocument.Read(act.Session, SourceList.Named(act.Session, name).Id);
}
