using System.CommandLine;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>A change in JSON.</summary>
sealed record HistoryJson(long Sequence, Guid Id, DateTimeOffset Time, string Coder, string Kind, string Sentence, int Rows)
{
    public static HistoryJson Of(HistoryLine line) => new(line.Sequence, line.Id, line.At, line.By, line.Kind, line.Sentence, line.Rows);
}

/// <summary><c>emic history</c>: what was done, by whom, when.</summary>
static class HistoryCommand
{
    public static Command Create(Terminal terminal)
    {
        var count = TypedOptions.Number("--count", "How many changes to show; 20 if left out.", least: 1, usual: 20);
        var before = TypedOptions.Number("--before", "Only changes ahead of this number, to read on.", least: 1);
        Option<string?> coder = new("--coder") { Description = "Only what one coder did.", HelpName = "name" };
        StudyCommand command = new(terminal, "history", "List what was done, the newest first.", acts: false, "emic history collaboration", "emic history collaboration --coder Nadia --count 100")
        {
            count, before, coder,
        };
        return command.Does(act =>
        {
            Guid? by = act.Get(coder) is { } name ? Coders.Named(act.Session, name).Id : null;
            var lines = History.Run(act.Session, act.Get(before), act.Get(count)!.Value, by);
            return act.Answer<IReadOnlyList<HistoryJson>>([.. lines.Select(HistoryJson.Of)], CliJson.Default.IReadOnlyListHistoryJson, () => Print(act, lines));
        });
    }

    static void Print(StudyAct act, IReadOnlyList<HistoryLine> lines)
    {
        Table table = new(act.Terminal, new Column("No.", Right: true), "When", "Coder", new Column("What", Gives: true));
        foreach (var line in lines) table.Add(line.Sequence, Words.Time(line.At), line.By, line.Sentence);
        table.Write();
    }
}
