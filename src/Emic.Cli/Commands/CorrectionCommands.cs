using System.CommandLine;
using Emic.Core;
using Emic.Formats;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>What <c>emic sources correct</c> answers; <see cref="SavedAt"/> is null where it was only tried.</summary>
sealed record CorrectionJson(DateTimeOffset? SavedAt, int Edits, int Kept, int Moved, IReadOnlyList<FlaggedJson> Flagged, IReadOnlyList<ProblemJson> Problems);

/// <summary>A quotation whose words a correction changed: the words it was made of, and those at the best place found.</summary>
sealed record FlaggedJson(Guid Id, string Source, string Coder, string State, string Quote, string Now, int Begin, int End);

/// <summary>A revision in JSON.</summary>
sealed record RevisionJson(int Number, DateTimeOffset At, string By, string Note, int Edits, int Length, bool Current, IReadOnlyList<RevisionEditJson> Changes);

/// <summary>A replaced stretch in JSON, with the words around it in its line.</summary>
sealed record RevisionEditJson(int Turn, string Speaker, string Before, string Old, string New, string After);

/// <summary>The sub-commands of <c>emic sources</c> that correct texts and show how they were corrected.</summary>
static class CorrectionCommands
{
    public static IEnumerable<Command> Create(Terminal terminal) => [Correct(terminal), Revisions(terminal), Flagged(terminal), Settle(terminal)];

    static StudyCommand Correct(Terminal terminal)
    {
        Argument<string> source = new("source") { Description = "The source's name." }, file = new("file") { Description = "The new version of its file." };
        Option<string?> note = new("--note") { Description = "Why, for the list of revisions.", HelpName = "text" };
        Option<bool> trial = new("--try") { Description = "Only say what would happen." };
        return new StudyCommand(
            terminal,
            "correct",
            "Correct a source's text by a new version of its file. Every quotation stays on its words; those whose words were changed are flagged for a person.",
            acts: true,
            "emic sources correct collaboration P1a P1a-checked.docx --try",
            "emic sources correct collaboration P1a P1a-checked.docx --note \"checked against the recording\"")
        { source, file, note, trial }.Does(act => Correct(act, act.Get(source), act.Get(file), act.Get(note) ?? "", act.Get(trial)));
    }

    static int Correct(StudyAct act, string name, string path, string note, bool trial)
    {
        var source = SourceList.Named(act.Session, name);
        using var reader = new SafeReader(OwnWorker.Command);
        var read = reader.Read(TypedFile.Read(path), Path.GetFileName(path), act.Cancel).Import;
        if (!read.IsReadable)
        {
            ProblemJson[] problems = [.. read.Problems.Select(ProblemJson.Of)];
            return act.Answer(new CorrectionJson(null, 0, 0, 0, [], problems), CliJson.Default.CorrectionJson, () => act.Tell(read.Problems), ExitCodes.For(read.Problems));
        }

        var report = CorrectSource.TakeVersion(act.Session, source.Id, read, note, trial);
        var coders = Coders.List(act.Session).ToDictionary(coder => coder.Id, coder => coder.Name);
        FlaggedJson[] flagged = [.. report.Flagged.Select(one => new FlaggedJson(one.QuotationId, source.Name, coders[one.CoderId], Of(one.State), one.Quote, one.Now, one.Span.Begin, one.Span.End))];
        var answer = new CorrectionJson(report.Saved?.At, report.Edits, report.Kept, report.Moved, flagged, [.. read.Problems.Select(ProblemJson.Of)]);
        return act.Answer(answer, CliJson.Default.CorrectionJson, () =>
        {
            if (report.Edits == 0)
            {
                act.Say($"The words of “{source.Name}” are those of the file already{(report.StructureChanged ? $"; its speakers, times and headings {(trial ? "would be" : "are now")} those of the file" : "")}.");
                return;
            }

            act.Say($"{(trial ? "Would correct" : "Corrected")} “{source.Name}” in {Words.Count(report.Edits, "place")}: {Words.Count(report.Kept, "quotation")} kept, {report.Moved} moved along with {(report.Moved == 1 ? "its" : "their")} words, {flagged.Length} flagged.");
            Print(act, flagged);
            if (flagged.Length > 1 && report.Kept + report.Moved == 0) act.Say($"No quotation is left on its words. Is this the right file?{(trial ? "" : " `emic undo` takes it back.")}");
            else if (flagged.Length > 0 && !trial) act.Say("Look at them with `emic sources flagged`, or on the page Flagged quotations. `emic undo` takes the correction back.");
            act.Tell(read.Problems);
        });
    }

    static StudyCommand Revisions(Terminal terminal)
    {
        Argument<string> source = new("source") { Description = "The source's name." };
        var number = TypedOptions.Number("--number", "Show what this revision changed in the one before.", least: 1);
        return new StudyCommand(terminal, "revisions", "List how a source's text came to be, with what each revision changed.", acts: false, "emic sources revisions collaboration P1a", "emic sources revisions collaboration P1a --number 2") { source, number }.Does(act =>
        {
            var known = SourceList.Named(act.Session, act.Get(source));
            RevisionLine[] lines = [.. SourceRevisions.Read(act.Session, known.Id).Where(line => act.Get(number) is not { } wanted || line.Number == wanted)];
            if (lines.Length == 0) throw new RefusedException($"There is no revision {act.Get(number)} of {known.Name}. `emic sources revisions` lists them.");
            RevisionJson[] answer = [.. lines.Select(line => new RevisionJson(line.Number, line.At, line.By, line.Note, line.Edits, line.Length, line.IsCurrent, act.Json || act.Get(number) is not null ? Changes(act, known.Id, line) : []))];
            return act.Answer<IReadOnlyList<RevisionJson>>(answer, CliJson.Default.IReadOnlyListRevisionJson, () => Print(act, answer));
        });
    }

    static RevisionEditJson[] Changes(StudyAct act, Guid source, RevisionLine line) =>
        line.Edits == 0 ? [] : [.. SourceRevisions.Differences(act.Session, source, line.Number).Select(edit => new RevisionEditJson(edit.OldTurn, edit.Speaker, edit.Old.Before, edit.Old.Words, edit.New.Words, edit.Old.After))];

    static StudyCommand Flagged(Terminal terminal)
    {
        Option<string?> source = new("--source") { Description = "Only those of this source.", HelpName = "name" };
        return new StudyCommand(terminal, "flagged", "List the quotations whose words a correction changed, for a person to look at.", acts: false, "emic sources flagged collaboration", "emic sources flagged collaboration --source P1a") { source }.Does(act =>
        {
            var coders = Coders.List(act.Session).ToDictionary(coder => coder.Id, coder => coder.Name);
            FlaggedJson[] answer = [.. FlaggedQuotations.Read(act.Session, act.Get(source) is { } name ? SourceList.Named(act.Session, name).Id : null)
                .Select(one => new FlaggedJson(one.Quotation.Id, one.Source, coders[one.Quotation.CoderId], Of(one.State), one.Old.Words, one.New.Words, one.Quotation.Begin, one.Quotation.End))];
            return act.Answer<IReadOnlyList<FlaggedJson>>(answer, CliJson.Default.IReadOnlyListFlaggedJson, () =>
            {
                Print(act, answer);
                act.Say(answer.Length == 0 ? "No quotation is flagged." : $"{Words.Count(answer.Length, "quotation")} to look at. Settle them on the page Flagged quotations, or with `emic sources settle`.");
            });
        });
    }

    static StudyCommand Settle(Terminal terminal)
    {
        Argument<Guid> quotation = new("quotation") { Description = "The quotation's id, as `emic sources flagged --json` gives it." };
        var how = TypedOptions.Choice("--by", "accept: the new words become the quotation's; free: as accept, without its codes; remove: the quotation goes.", Settling.Accept, Settling.Free, Settling.Remove);
        return new StudyCommand(terminal, "settle", "Settle a quotation that a correction flagged.", acts: true, "emic sources settle collaboration 0192c7a2-0001-7000-8000-000000000001 --by accept") { quotation, how }.Does(act =>
        {
            Guid id = act.Get(quotation);
            return act.Get(how) switch
            {
                Settling.Free => act.Saved(SettleQuotation.Free(act.Session, id), "The quotation is on the new words, without codes."),
                Settling.Remove => act.Saved(SettleQuotation.Remove(act.Session, id), "The quotation is removed. `emic undo` brings it back."),
                _ => act.Saved(SettleQuotation.Accept(act.Session, id), "The new words are the quotation's."),
            };
        });
    }

    static void Print(StudyAct act, FlaggedJson[] flagged)
    {
        if (flagged.Length == 0) return;
        foreach (var one in flagged)
        {
            act.Say();
            act.Title($"{one.Source}, {one.Coder}: {one.State}");
            act.Say($"- {one.Quote}");
            act.Say($"+ {one.Now}");
        }

        act.Say();
    }

    static void Print(StudyAct act, RevisionJson[] revisions)
    {
        Table table = new(act.Terminal, new Column("Revision", Right: true), "Made", "By", new Column("Changes", Right: true), new Column("Note", Gives: true));
        foreach (var one in revisions) table.Add(one.Number, Words.Time(one.At), one.By, one.Edits, one.Current ? $"{one.Note} (current)".Trim() : one.Note);
        table.Write();
        foreach (var change in revisions.SelectMany(one => one.Changes))
        {
            act.Say();
            act.Title(change.Turn > 0 ? $"[{change.Turn}] {change.Speaker}".TrimEnd() : "Outside turns");
            act.Say($"- {change.Before}{change.Old}{change.After}");
            act.Say($"+ {change.Before}{change.New}{change.After}");
        }
    }

    static string Of(AnchorState state) => state == AnchorState.Gone ? "gone" : "changed";

    enum Settling
    {
        Accept,
        Free,
        Remove,
    }
}
