using System.CommandLine;
using Emic.Core;
using Emic.Statistics;

namespace Emic.Cli;

/// <summary>What <c>emic stats saturation</c> was asked.</summary>
sealed record SaturationQuestion(int Base, int Run, double Threshold, int Initial, int Stop)
{
    /// <summary>How many interviews to extrapolate to; 0 for none.</summary>
    public int To { get; init; }

    /// <summary>How many random orders; 0 for none.</summary>
    public int Permutations { get; init; }

    /// <summary>Their seed.</summary>
    public ulong Seed { get; init; }
}

/// <summary><c>emic stats saturation</c>: how codes came in over interviews.</summary>
static class SaturationCommand
{
    /// <summary>More numbers than this are not kept in memory for one band.</summary>
    const long MostDrawn = 100_000_000;

    public static Command Create(Terminal terminal)
    {
        Option<string> incidence = new("--incidence") { Description = "The table: columns interview and code, a row for each code that an interview has, interviews in the order in which they were held. An interview without codes has a row with an empty code. - reads what is piped in.", HelpName = "file", Required = true };
        var baseSize = TypedOptions.Number("--base", "Guest: interviews in the base; 4 if left out.", least: 1, usual: 4);
        var run = TypedOptions.Number("--run", "Guest: interviews in a run; 2 if left out.", least: 1, usual: 2);
        var threshold = TypedOptions.Share("--threshold", "Guest: the share of new codes that a run may bring; 0.05 if left out.", usual: 0.05, belowOne: true);
        var initial = TypedOptions.Number("--initial", "Francis: interviews in the initial sample; 10 if left out.", least: 1, usual: 10);
        var stop = TypedOptions.Number("--stop", "Francis: interviews in a row without a new code, after which to stop; 3 if left out.", least: 1, usual: 3);
        var to = TypedOptions.Number("--to", "Extrapolate to this many interviews.", least: 1);
        var permutations = TypedOptions.Number("--permutations", "Random orders of the interviews for the band; 1,000 if left out, 0 for none.", least: 0, most: 1_000_000, usual: 1000);
        var seed = TypedOptions.Number("--seed", "The seed of the random orders; 1 if left out.", usual: 1);
        StatsCommand command = new(
            terminal,
            "saturation",
            "Tell how codes came in over interviews: new and cumulative codes, the rules of Guest and of Francis, estimates of codes not yet seen, and other orders of the same interviews.",
            drawn: "the curve with its band",
            "emic stats saturation --incidence codes.csv",
            "emic stats saturation --incidence codes.csv --base 6 --run 3 --threshold 0 --initial 8",
            "emic stats saturation --incidence codes.csv --to 30 --permutations 5000 --seed 7 --chart curve.svg")
        {
            incidence, baseSize, run, threshold, initial, stop, to, permutations, seed,
        };
        return command.Does(act => Run(act, act.Get(incidence)!, new(act.Get(baseSize)!.Value, act.Get(run)!.Value, act.Get(threshold)!.Value, act.Get(initial)!.Value, act.Get(stop)!.Value)
        {
            To = act.Get(to) ?? 0,
            Permutations = act.Get(permutations)!.Value,
            Seed = (ulong)act.Get(seed)!.Value,
        }));
    }

    static StatsReport? Run(StatsAct act, string path, SaturationQuestion question)
    {
        var table = act.Read(path);
        if (!act.IsSound) return null;
        var interviews = table.Column("interview");
        var codes = table.Column("code");
        List<(string Interview, string Code)> pairs = [];
        foreach (var cell in interviews.Cells)
        {
            if (cell.TryText(out string interview)) pairs.Add((interview, codes.Cell(cell.Row).IsMissing ? "" : codes.Cell(cell.Row).Text));
        }

        if (!act.IsSound) return null;
        var incidence = IncidenceTable.Of(pairs);
        if ((long)question.Permutations * incidence.Interviews.Count > MostDrawn)
            throw new RefusedException($"{Words.Count(question.Permutations, "order")} of {Words.Count(incidence.Interviews.Count, "interview")} are more than can be kept in memory. Ask for fewer with --permutations.");
        return new SaturationReport(incidence, question).Of(table.File);
    }
}
