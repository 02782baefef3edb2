using System.CommandLine;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>A quotation of a further code that a found one overlaps, lies within or is near. For near, <c>turns</c> says how many turns it lies after the found one, negative ahead of it.</summary>
sealed record NeighbourJson(Guid Id, string Relation, int Turns, string Code, string Coder, int Begin, int End, string Text);

/// <summary>A quotation in JSON. Positions are UTF-16 units of the source's text, half-open; turns count from 1, 0 is none. Certainty and coding comments are those of the codes, in their order. Neighbours are there where the question asks for them.</summary>
sealed record QuotationJson(
    Guid Id, string Group, Guid SourceId, string Source, int Turn, string Speaker, int Begin, int End, string Before, string Text, string After,
    IReadOnlyList<string> Codes, IReadOnlyList<string> Certainty, IReadOnlyList<string> CodingComments, string Coder, string Comment, bool IsExample, IReadOnlyList<NeighbourJson> Neighbours);

/// <summary>A group of quotations in JSON.</summary>
sealed record QuotationGroupJson(string Name, int Quotations, int Sources);

/// <summary>What <c>emic quotations</c> answers.</summary>
sealed record QuotationsJson(string Question, int Total, int Sources, int Coders, IReadOnlyList<QuotationGroupJson> Groups, IReadOnlyList<QuotationJson> Quotations);

/// <summary>What <c>emic quotations --to</c> answers.</summary>
sealed record QuotationsFileJson(string File, long Size);

/// <summary>A question that is kept, in JSON.</summary>
sealed record SavedQueryJson(Guid Id, string Name, string Question, DateTimeOffset KeptAt);

/// <summary><c>emic quotations</c>: retrieval.</summary>
static class QuotationsCommand
{
    public static Command Create(Terminal terminal)
    {
        QuestionOptions question = new();
        Option<QuotationGrouping?> by = TypedOptions.Choice("--by", "What they are grouped by; by source if left out.", QuotationGrouping.Source, QuotationGrouping.Code, QuotationGrouping.Coder, QuotationGrouping.Speaker);
        Option<bool> csv = new("--csv") { Description = "Answer in CSV, one row for each quotation, for spreadsheets." };
        Option<string?> to = new("--to") { Description = "Write them to a file: .csv, .xlsx, .md or .docx.", HelpName = "file" };
        Option<bool> overwrite = new("--overwrite") { Description = "Replace the file if it is there." };
        StudyCommand command = new(
            terminal,
            "quotations",
            "Read the quotations of codes, by what they carry and what lies about them.",
            acts: false,
            "emic quotations collaboration --code 3.2",
            "emic quotations collaboration --code 3 --below --not 3.4 --speaker P3a",
            "emic quotations collaboration --code 3.2 --near \"pipeline component\" --turns 2 --csv > near.csv",
            "emic quotations collaboration --saved \"hand-overs\" --by coder --to hand-overs.docx");
        question.AddTo(command);
        foreach (Option option in new Option[] { by, csv, to, overwrite }) command.Add(option);
        command.Validators.Add(given =>
        {
            if (given.GetValue(csv) && given.GetValue<bool>("--json")) given.AddError("Choose one of --csv and --json.");
            if (given.GetValue(to) is { } file && Format(file) is null) given.AddError($"--to takes a file that ends in .csv, .xlsx, .md or .docx, not “{file}”.");
        });
        command.Does(act =>
        {
            QuotationQuery query = question.Typed(act);
            QuotationGrouping grouping = act.Get(by) ?? QuotationGrouping.Source;
            if (act.Get(to) is { } file) return Write(act, query, grouping, TypedFile.ToWrite(file, act.Get(overwrite)));
            if (act.Get(csv)) ExportQuotations.Csv(act.Session, query, grouping, act.Terminal.Out);
            else Print(act, query, FoundQuotations.Read(act.Session, query, grouping, take: int.MaxValue), grouping);
            return ExitCodes.Done;
        });
        foreach (var act in ManyCommands.Create(terminal)) command.Add(act);
        command.Add(Saved(terminal));
        command.Add(Keep(terminal));
        command.Add(Drop(terminal));
        return command;
    }

    static StudyCommand Saved(Terminal terminal) => new StudyCommand(terminal, "saved", "List the questions that are kept under a name.", acts: false, "emic quotations saved collaboration").Does(act =>
    {
        List<SavedQueryJson> all = [.. SavedQueries.List(act.Session).Select(kept => new SavedQueryJson(kept.Id, kept.Name, QueryWords.Of(act.Session, kept.Query), kept.CreatedAt))];
        return act.Answer(all, CliJson.Default.IReadOnlyListSavedQueryJson, () =>
        {
            if (all.Count == 0) act.Say("No question is kept. `emic quotations keep` keeps one.");
            Table table = new(act.Terminal, new Column("Name", Gives: true), new Column("Question", Gives: true));
            foreach (var kept in all) table.Add(kept.Name, kept.Question);
            if (all.Count > 0) table.Write();
        });
    });

    static StudyCommand Keep(Terminal terminal)
    {
        QuestionOptions question = new("--only-coder");
        Argument<string> name = new("name") { Description = "What it is called; a question of this name is replaced." };
        StudyCommand command = new(terminal, "keep", "Keep a question under a name. Its answer is read anew each time.", acts: true, "emic quotations keep collaboration \"hand-overs\" --code 3.2 --near \"pipeline component\"") { name };
        question.AddTo(command);
        return command.Does(act =>
        {
            var (saved, kept) = SavedQueries.Keep(act.Session, act.Get(name), question.Typed(act));
            return act.Saved(saved, $"Kept “{kept.Name}”: {QueryWords.Of(act.Session, kept.Query)}.");
        });
    }

    static StudyCommand Drop(Terminal terminal)
    {
        Argument<string> name = new("name") { Description = "What it is called." };
        return new StudyCommand(terminal, "drop", "Drop a question that is kept. What it finds stays as it is.", acts: true, "emic quotations drop collaboration \"hand-overs\"") { name }.Does(act =>
        {
            var kept = SavedQueries.Named(act.Session, act.Get(name));
            return act.Saved(SavedQueries.Drop(act.Session, kept.Id), $"Dropped “{kept.Name}”.");
        });
    }

    static QuotationFormat? Format(string file)
    {
        foreach (QuotationFormat format in Enum.GetValues<QuotationFormat>())
            if (file.EndsWith(ExportQuotations.Ending(format), StringComparison.OrdinalIgnoreCase)) return format;
        return null;
    }

    static int Write(StudyAct act, QuotationQuery query, QuotationGrouping by, string path)
    {
        using (var whole = new MemoryStream())
        {
            ExportQuotations.Run(act.Session, query, by, Format(path)!.Value, whole);
            File.WriteAllBytes(path, whole.ToArray());
        }

        var size = new FileInfo(path).Length;
        return act.Answer(new QuotationsFileJson(path, size), CliJson.Default.QuotationsFileJson, () => act.Say($"Wrote {path} ({Words.Size(size)})."));
    }

    static void Print(StudyAct act, QuotationQuery query, FoundQuotations found, QuotationGrouping by)
    {
        Dictionary<Guid, string> codes = CodebookView.Read(act.Session).ToDictionary(line => line.Code.Id, line => line.Code.Label), coders = Coders.List(act.Session).ToDictionary(coder => coder.Id, coder => coder.Name);
        if (act.Json)
        {
            var answer = new QuotationsJson(
                QueryWords.Of(act.Session, query),
                found.Total,
                found.Sources,
                found.Coders,
                [.. found.Groups.Select(group => new QuotationGroupJson(group.Title, group.Quotations, group.Sources))],
                [.. found.Page.Select(row => Json(row.Quotation, found.Groups[row.Group].Title, codes, coders) with { Neighbours = Json(row.Neighbours, codes, coders) })]);
            act.Terminal.WriteJson(answer, CliJson.Default.QuotationsJson);
            return;
        }

        int open = -1;
        foreach (var (group, one, neighbours) in found.Page)
        {
            if (group != open)
            {
                if (open >= 0) act.Say();
                open = group;
                act.Title($"{Named(found.Groups[group].Title, by)} ({Words.Count(found.Groups[group].Quotations, "quotation")})");
            }

            string place = string.Join(", ", new[] { by == QuotationGrouping.Source ? "" : one.Source, one.Turn > 0 ? $"turn {one.Turn}" : "", one.Speaker }.Where(part => part.Length > 0));
            act.Say();
            foreach (string line in Cells.Wrap(Cells.Line(one.Text), Math.Max(20, act.TextWidth - 2))) act.Say("  " + line);
            act.Say($"  [{place}] {string.Join(", ", one.Quotation.Codings.Select(coding => codes.GetValueOrDefault(coding.CodeId, "") + coding.Certainty.Behind()))} ({coders.GetValueOrDefault(one.Quotation.CoderId, "")})");
            foreach (string line in neighbours.SelectMany(met => Lines(one.Quotation, met, codes, coders))) Comment(act, line);
            foreach (CodingView coding in one.Quotation.Codings.Where(coding => coding.Comment.Length > 0)) Comment(act, $"Why {codes.GetValueOrDefault(coding.CodeId, "")}: {coding.Comment}");
            Comment(act, one.Quotation.Comment);
        }

        if (found.Total > 0) act.Say();
        act.Say(found.Total == 0 ? "No quotation answers this." : $"{Words.Count(found.Total, "quotation")} in {Words.Count(found.Sources, "source")}: {QueryWords.Of(act.Session, query)}.");
    }

    static void Comment(StudyAct act, string comment)
    {
        if (comment.Length == 0) return;
        string lead = "– ";
        foreach (string line in comment.Split('\n').SelectMany(line => Cells.Wrap(Cells.Line(line), Math.Max(20, act.TextWidth - 4))))
        {
            act.Say($"  {lead}{line}");
            lead = "  ";
        }
    }

    internal static QuotationJson Json(QuotationInContext one, string group, Dictionary<Guid, string> codes, Dictionary<Guid, string> coders) => new(
        one.Quotation.Id, group, one.Quotation.SourceId, one.Source, one.Turn, one.Speaker, one.Quotation.Begin, one.Quotation.End, one.Before, one.Text, one.After,
        [.. one.Quotation.Codings.Select(coding => codes.GetValueOrDefault(coding.CodeId, ""))], [.. one.Quotation.Codings.Select(coding => coding.Certainty.Word())], [.. one.Quotation.Codings.Select(coding => coding.Comment)], coders.GetValueOrDefault(one.Quotation.CoderId, ""), one.Quotation.Comment, one.IsExample, []);

    static NeighbourJson[] Json(IReadOnlyList<MetNeighbours> neighbours, Dictionary<Guid, string> codes, Dictionary<Guid, string> coders) => [.. neighbours.SelectMany(met => met.All.Select(one => new NeighbourJson(
        one.Place.Id, met.Relation.ToString().ToLowerInvariant(), one.Turns, codes.GetValueOrDefault(one.CodeId, ""), coders.GetValueOrDefault(one.Place.CoderId, ""), one.Place.Span.Begin, one.Place.Span.End, one.Text)))];

    /// <summary>The first of them, as on the page, and how many there are besides.</summary>
    static IEnumerable<string> Lines(QuotationView found, MetNeighbours met, Dictionary<Guid, string> codes, Dictionary<Guid, string> coders)
    {
        foreach (Neighbour one in met.All.Take(MetNeighbours.Few)) yield return NeighbourWords.Line(found, met, one, codes, coders);
        if (met.All.Count > MetNeighbours.Few) yield return $"and {Words.Count(met.All.Count - MetNeighbours.Few, "other")}";
    }

    static string Named(string title, QuotationGrouping by) => title.Length > 0 ? title : by == QuotationGrouping.Code ? "Without a code" : "Nobody known";
}
