using System.CommandLine;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>What <c>emic kwic</c> answers. <c>where</c> is empty for the whole study.</summary>
sealed record KwicJson(string Words, string Where, int Total, int Sources, IReadOnlyList<WordContextJson> Contexts);

/// <summary><c>emic kwic</c>: keyword in context.</summary>
static class KwicCommand
{
    /// <summary>How much is given on either side where nothing says how much there is room for.</summary>
    const int Usual = 60;

    public static Command Create(Terminal terminal)
    {
        SelectionOptions selection = new();
        Argument<string> words = new("word") { Description = "The word; with * all that begin so; several words stand side by side, and a * alone among them is any word. In quotes, for the shell." };
        Option<ContextOrder?> order = TypedOptions.Choice("--by", "In what order; by place if left out. next and previous go by the words after and ahead.", ContextOrder.Place, ContextOrder.Source, ContextOrder.Word, ContextOrder.Next, ContextOrder.Previous);
        Option<int?> width = TypedOptions.Number("--width", "How many letters are given on either side.", least: 0, most: 10_000);
        Option<int?> top = TypedOptions.Number("--top", "Only the first so many.", least: 1);
        Option<bool> csv = new("--csv") { Description = "Answer in CSV, one row for each place, for spreadsheets." };
        StudyCommand command = new(
            terminal,
            "kwic",
            "Show a word wherever it stands, with what is before and after it.",
            acts: false,
            "emic kwic collaboration boundary",
            "emic kwic collaboration \"data scientist*\" --by next --without-interviewer",
            "emic kwic collaboration \"own*\" --code 3.2 --width 200 --csv > own.csv") { words };
        selection.AddTo(command);
        foreach (Option option in new Option[] { order, width, top, csv }) command.Add(option);
        command.Validators.Add(given =>
        {
            if (given.GetValue(csv) && given.GetValue<bool>("--json")) given.AddError("Choose one of --csv and --json.");
        });
        return command.Does(act =>
        {
            TextSelection where = selection.Selection(act);
            FoundContexts found;
            using (var line = new ProgressLine(act.Terminal)) found = FindInContext.Run(act.Session, act.Get(words), selection.Folding(act), where, act.Get(order) ?? ContextOrder.Place, SelectionOptions.Progress(line), act.Cancel);
            IEnumerable<WordContext> contexts = found.Read(act.Session, 0, act.Get(top) ?? int.MaxValue, act.Get(width) ?? Math.Max(Usual, act.Terminal.Width ?? 0)).TakeWhile(_ => !act.Cancel.IsCancellationRequested);
            if (act.Get(csv)) ExportWords.Csv(contexts, act.Terminal.Out);
            else if (act.Json) act.Terminal.WriteJson(new KwicJson(act.Get(words), SelectionWords.Of(act.Session, where), found.Total, found.Sources, [.. contexts.Select(WordContextJson.Of)]), CliJson.Default.KwicJson);
            else Print(act, found, contexts, SelectionWords.Of(act.Session, where), act.Get(width));
            act.Cancel.ThrowIfCancellationRequested();
            return ExitCodes.Done;
        });
    }

    static void Print(StudyAct act, FoundContexts found, IEnumerable<WordContext> contexts, string where, int? width)
    {
        const int Most = 24;
        // Aligned over some hundred rows at a time, so that the first show at once however many there are.
        foreach (WordContext[] some in contexts.Chunk(500))
        {
            string[] places = [.. some.Select(one => string.Join(' ', new[] { one.Source, one.Turn > 0 ? $"{one.Turn}" : "", one.Speaker == one.Source ? "" : one.Speaker }.Where(part => part.Length > 0)))];
            int place = Math.Min(Most, places.Max(Cells.Width)), middle = some.Max(one => Cells.Width(Cells.Line(one.Match)));
            int side = width ?? (act.Terminal.Width is { } room ? Math.Max(10, (room - place - middle - 2) / 2) : Usual);
            foreach ((int n, WordContext one) in some.Index())
            {
                string match = Cells.Line(one.Match), before = Cells.CutAhead(Cells.Line(one.Before), side);
                string gap = new(' ', Math.Max(0, middle - Cells.Width(match)));
                act.Terminal.Out.WriteLine($"{Cells.Pad(Cells.Cut(Cells.Line(places[n]), place), place)}  {new string(' ', Math.Max(0, side - Cells.Width(before)))}{before}{act.Terminal.Paint(match, Style.Bold)}{gap}{Cells.Cut(Cells.Line(one.After), side)}".TrimEnd());
            }
        }

        string looked = where.Length > 0 ? $" ({where})" : "";
        if (found.Total > 0) act.Say();
        act.Say(found.Total == 0 ? $"“{act.Parsed.GetValue<string>("word")}” stands nowhere{(where.Length > 0 ? " there" + looked : " in the sources")}." : $"{Words.Count(found.Total, "place")} in {Words.Count(found.Sources, "source")}{looked}.");
    }
}
