using System.CommandLine;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>What <c>emic status</c> answers; the last changes stand with the newest first.</summary>
sealed record StatusJson(
    Guid Id, string Title, string Description, string File, long Size, DateTimeOffset CreatedAt,
    int Sources, int Words, int Codes, int Coders, int Quotations, int FreeQuotations, int Codings, IReadOnlyList<HistoryJson> LastChanges);

/// <summary><c>emic status</c>: a study at a glance.</summary>
static class StatusCommand
{
    const int Changes = 5;

    public static Command Create(Terminal terminal) => new StudyCommand(
        terminal,
        "status",
        "Show what a study holds and what was done last.",
        acts: false,
        "emic status collaboration").Does(Run);

    static int Run(StudyAct act)
    {
        act.Terminal.WarnOfPlace(act.Session.Study);
        var info = DescribeStudy.Read(act.Session);
        var counts = StudyOverview.ReadCounts(act.Session);
        string file = act.Session.Study.Path;
        long size = new FileInfo(file).Length;
        var last = History.Run(act.Session, count: Changes);
        // Which words a change is about is for scripts: to look it up takes longer than all the rest.
        return act.Answer(
            () => new StatusJson(
                info.Id, info.Title, info.Description, file, size, info.CreatedAt,
                counts.Sources, counts.Words, counts.Codes, counts.Coders, counts.Quotations, counts.FreeQuotations, counts.Codings,
                HistoryJson.Of(act.Session, last)),
            CliJson.Default.StatusJson,
            () => Print(act, info, counts, $"{file}, {Words.Size(size)}, made {Words.Time(info.CreatedAt)}", last));
    }

    static void Print(StudyAct act, StudyInfo study, StudyCounts counted, string file, IReadOnlyList<HistoryLine> changes)
    {
        act.Title(study.Title);
        foreach (string line in Cells.Wrap(Cells.Line(study.Description), act.TextWidth).Where(line => line.Length > 0)) act.Say(line);
        act.Say(file);
        act.Say();
        Table counts = new(act.Terminal, new("", Right: true), "");
        void Row(long count, string one, string? many = null) => counts.Add(count, count == 1 ? one : many ?? one + "s");
        Row(counted.Sources, $"source, {Words.Count(counted.Words, "word")} in all", $"sources, {Words.Count(counted.Words, "word")} in all");
        Row(counted.Codes, "code");
        Row(counted.Coders, "coder");
        Row(counted.Quotations, "quotation", counted.FreeQuotations > 0 ? $"quotations, {Words.Count(counted.FreeQuotations, "of them", "of them")} without a code" : "quotations");
        Row(counted.Codings, "coding");
        counts.Write(heading: false);
        act.Say();
        act.Title("Last changes");
        Table last = new(act.Terminal, "When", "Coder", new Column("What", Gives: true));
        foreach (HistoryLine line in changes) last.Add(Words.Time(line.At), line.By, line.Sentence);
        last.Write(heading: false);
    }
}
