using System.CommandLine;
using System.Globalization;
using System.Text;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>A word in JSON; the share is of all words looked at.</summary>
sealed record WordJson(string Word, int Count, int Sources, double PerThousand);

/// <summary>What <c>emic words</c> answers. <c>where</c> is empty for all words of the study.</summary>
sealed record WordsJson(string Where, long Total, long Listed, int Sources, int Different, IReadOnlyList<WordJson> Words);

/// <summary><c>emic words</c>: word frequencies.</summary>
static class WordsCommand
{
    const int Usual = 100;

    public static Command Create(Terminal terminal)
    {
        SelectionOptions selection = new();
        Option<int?> least = TypedOptions.Number("--least", "Leave out words with fewer letters.", least: 1, most: 100, usual: 1);
        Option<string[]> common = new("--common") { Description = $"Leave out the common words of a language: {Words.List([.. CommonWords.All.Select(list => $"{list.Code} ({list.Language})")])}. Several may be named.", HelpName = "language" };
        Option<string[]> without = new("--without") { Description = "Leave out this word, or with * all that begin so. Several may be named.", HelpName = "word" };
        Option<string?> withoutFile = new("--without-file") { Description = "Leave out the words of a file: with spaces, commas or line breaks between them; lines that begin with # are remarks.", HelpName = "file" };
        Option<bool> withoutNumbers = new("--without-numbers") { Description = "Leave out numbers." };
        Option<string?> holding = new("--holding") { Description = "Only words with these letters in them.", HelpName = "letters" };
        Option<WordOrder?> order = TypedOptions.Choice("--by", "In what order; by count if left out.", WordOrder.Count, WordOrder.Sources, WordOrder.Word);
        Option<int?> top = TypedOptions.Number("--top", $"Only the first so many; if left out, {Usual} in the terminal and all with --csv or --json.", least: 1);
        Option<bool> csv = new("--csv") { Description = "Answer in CSV, one row for each word, for spreadsheets." };
        StudyCommand command = new(
            terminal,
            "words",
            "Count how often each word stands in the sources, and in how many.",
            acts: false,
            "emic words collaboration --common en --without-interviewer",
            "emic words collaboration --code 3.2 --below --least 4 --top 20",
            "emic words collaboration --without-file fillers.txt --csv > words.csv");
        selection.AddTo(command);
        foreach (Option option in new Option[] { least, common, without, withoutFile, withoutNumbers, holding, order, top, csv }) command.Add(option);
        command.Validators.Add(given =>
        {
            if (given.GetValue(csv) && given.GetValue<bool>("--json")) given.AddError("Choose one of --csv and --json.");
        });
        return command.Does(act =>
        {
            string[] lists = [.. act.Get(without) ?? [], .. act.Get(withoutFile) is { } file ? new[] { Encoding.UTF8.GetString(TypedFile.Read(file, act.Terminal)).TrimStart('\uFEFF') } : []];
            var question = new WordQuestion(selection.Selection(act), selection.Folding(act), act.Get(least) ?? 1, act.Get(common) ?? [], lists, !act.Get(withoutNumbers), act.Get(holding) ?? "", act.Get(order) ?? WordOrder.Count);
            CountedWords counted;
            using (var line = new ProgressLine(act.Terminal)) counted = CountWords.Run(act.Session, question, SelectionOptions.Progress(line), act.Cancel);
            CountedWord[] shown = [.. counted.Words.Take(act.Get(top) ?? (act.Json || act.Get(csv) ? int.MaxValue : Usual))];
            string where = SelectionWords.Of(act.Session, question.Selection);
            if (act.Get(csv)) ExportWords.Csv(shown, act.Terminal.Out);
            else act.Answer(new WordsJson(where, counted.Total, counted.Listed, counted.Sources, counted.Words.Count, [.. shown.Select(word => new WordJson(word.Word, word.Count, word.Sources, word.PerThousand))]), CliJson.Default.WordsJson, () => Print(act, counted, shown, where));
            return ExitCodes.Done;
        });
    }

    static void Print(StudyAct act, CountedWords counted, CountedWord[] shown, string where)
    {
        if (shown.Length > 0)
        {
            Table table = new(act.Terminal, new Column("Word", Gives: true), new Column("Count", Right: true), new Column("Sources", Right: true), new Column("Per 1,000", Right: true));
            foreach (CountedWord word in shown) table.Add(word.Word, word.Count, word.Sources, word.PerThousand.ToString("0.00", CultureInfo.InvariantCulture));
            table.Write();
            act.Say();
        }

        string looked = $"{Words.Count(counted.Total, "word")} in {Words.Count(counted.Sources, "source")}{(where.Length > 0 ? $" ({where})" : "")}";
        act.Say(shown.Length == 0
            ? $"No word is listed of {looked}."
            : $"{(shown.Length < counted.Words.Count ? $"The first {shown.Length:N0} of " : "")}{Words.Count(counted.Words.Count, "different word")}, which stand{(counted.Words.Count == 1 ? "s" : "")} {Words.Count(counted.Listed, "time")} among {looked}.");
    }
}
