using System.CommandLine;
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
        StatusJson status = new(
            info.Id, info.Title, info.Description, file, new FileInfo(file).Length, info.CreatedAt,
            counts.Sources, counts.Words, counts.Codes, counts.Coders, counts.Quotations, counts.FreeQuotations, counts.Codings,
            HistoryJson.Of(act.Session, History.Run(act.Session, count: Changes)));
        return act.Answer(status, CliJson.Default.StatusJson, () => Print(act, status));
    }

    static void Print(StudyAct act, StatusJson status)
    {
        act.Title(status.Title);
        foreach (string line in Cells.Wrap(Cells.Line(status.Description), act.TextWidth).Where(line => line.Length > 0)) act.Say(line);
        act.Say($"{status.File}, {Words.Size(status.Size)}, made {Words.Time(status.CreatedAt)}");
        act.Say();
        Table counts = new(act.Terminal, new("", Right: true), "");
        void Row(long count, string one, string? many = null) => counts.Add(count, count == 1 ? one : many ?? one + "s");
        Row(status.Sources, $"source, {Words.Count(status.Words, "word")} in all", $"sources, {Words.Count(status.Words, "word")} in all");
        Row(status.Codes, "code");
        Row(status.Coders, "coder");
        Row(status.Quotations, "quotation", status.FreeQuotations > 0 ? $"quotations, {Words.Count(status.FreeQuotations, "of them", "of them")} without a code" : "quotations");
        Row(status.Codings, "coding");
        counts.Write(heading: false);
        act.Say();
        act.Title("Last changes");
        Table last = new(act.Terminal, "When", "Coder", new Column("What", Gives: true));
        foreach (var line in status.LastChanges) last.Add(Words.Time(line.Time), line.Coder, line.Sentence);
        last.Write(heading: false);
    }
}
