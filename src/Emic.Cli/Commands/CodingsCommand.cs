using System.CommandLine;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>A coding in JSON. Positions are UTF-16 units of the source's text, half-open; turns count from 1, 0 is none.</summary>
sealed record CodingJson(
    Guid SourceId, string Source, int Turn, string Speaker, int Begin, int End, string Text, Guid CodeId, string CodeNumber, string CodeName,
    string Coder, DateTimeOffset Time, string QuotationComment, string CodingComment, string Certainty)
{
    public static CodingJson Of(CodingRow row) => new(
        row.SourceId, row.Source, row.Turn, row.Speaker, row.Begin, row.End, row.Text, row.CodeId, row.CodeNumber, row.CodeName,
        row.Coder, row.At, row.QuotationComment, row.CodingComment, row.Certainty.Word());
}

/// <summary>What <c>emic codings import</c> answers.</summary>
sealed record CodingsImportJson(int Added, int Known, IReadOnlyList<ProblemJson> Problems);

/// <summary><c>emic codings</c>: reads the codings back.</summary>
static class CodingsCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<bool> csv = new("--csv") { Description = "Answer in CSV, one row for each coding, for spreadsheets." };
        Option<string?> source = new("--source") { Description = "Only those of one source.", HelpName = "name" };
        Option<string?> code = new("--code") { Description = "Only those of one code.", HelpName = "code" };
        Option<string?> coder = new("--coder") { Description = "Only those of one coder.", HelpName = "name" };
        StudyCommand command = new(
            terminal,
            "codings",
            "List what was coded: which words, with which code, by whom.",
            acts: false,
            "emic codings collaboration --source P3a",
            "emic codings collaboration --code 3.2 --coder Nadia",
            "emic codings collaboration --csv > codings.csv")
        {
            csv, source, code, coder,
        };
        command.Validators.Add(given =>
        {
            if (given.GetValue(csv) && given.GetValue<bool>("--json")) given.AddError("Choose one of --csv and --json.");
        });
        command.Does(act =>
        {
            CodingFilter filter = new(
                act.Get(source) is { } one ? SourceList.Named(act.Session, one).Id : null,
                act.Get(code) is { } label ? CodebookView.Named(act.Session, label).Id : null,
                act.Get(coder) is { } name ? Coders.Named(act.Session, name).Id : null);
            if (act.Get(csv)) ExportCodings.Run(act.Session, act.Terminal.Out, filter);
            else if (act.Json) act.Terminal.WriteJsonList(CodingRows.Read(act.Session, filter).Select(CodingJson.Of), CliJson.Default.CodingJson);
            else Print(act, CodingRows.Read(act.Session, filter));
            return ExitCodes.Done;
        });
        command.Add(Import(terminal));
        return command;
    }

    static StudyCommand Import(Terminal terminal)
    {
        Argument<string> file = new("file") { Description = "The table, CSV, with the columns source, text and code, or as `emic codings --csv` writes it." };
        return new StudyCommand(terminal, "import", "Bring codings in from a table. Rows that can't be placed are left out and listed; coders that are missing are added.", acts: true, "emic codings import collaboration codings.csv") { file }.Does(act =>
        {
            byte[] bytes = TypedFile.Read(act.Get(file));
            var result = ImportCodings.Run(act.Session, bytes, Path.GetFileName(act.Get(file)));
            var answer = new CodingsImportJson(result.Added, result.Known, [.. result.Problems.Select(ProblemJson.Of)]);
            return act.Answer(answer, CliJson.Default.CodingsImportJson, () =>
            {
                act.Say($"Brought in {Words.Count(result.Added, "coding")}{(result.Known > 0 ? $"; {Words.Count(result.Known, "was", "were")} there already" : "")}.");
                act.Tell(result.Problems);
            }, ExitCodes.For(result.Problems));
        });
    }

    /// <summary>Source by source, so that the first shows at once however many there are.</summary>
    static void Print(StudyAct act, IEnumerable<CodingRow> rows)
    {
        int count = 0;
        foreach (var source in rows.ChunkBy(row => row.SourceId))
        {
            if (count > 0) act.Say();
            act.Title(source[0].Source);
            Table table = new(act.Terminal, new Column("Turn", Right: true), new Column("Speaker", Gives: true), "Coder", new Column("Code", Gives: true), new Column("Words", Gives: true));
            foreach (var row in source) table.Add(row.Turn > 0 ? row.Turn : "", row.Speaker, row.Coder, row.CodeLabel + row.Certainty.Behind(), row.Text);
            table.Write();
            count += source.Count;
        }

        if (count > 0) act.Say();
        act.Say(count == 0 ? "Nothing is coded yet, or nothing of what was asked for." : Words.Count(count, "coding") + ".");
    }

    static IEnumerable<List<CodingRow>> ChunkBy(this IEnumerable<CodingRow> rows, Func<CodingRow, Guid> key)
    {
        List<CodingRow> open = [];
        foreach (var row in rows)
        {
            if (open.Count > 0 && key(open[0]) != key(row))
            {
                yield return open;
                open = [];
            }

            open.Add(row);
        }

        if (open.Count > 0) yield return open;
    }
}
