using System.CommandLine;
using Emic.Statistics;

namespace Emic.Cli;

/// <summary>The levels of measurement that <c>--level</c> names.</summary>
enum Level
{
    Nominal,
    Ordinal,
    Interval,
    Ratio,
}

/// <summary>What a cell holds.</summary>
enum CellValues
{
    Single,
    Sets,
}

/// <summary><c>emic stats agreement</c>: do coders agree on given units?</summary>
static class AgreementCommand
{
    public static Command Create(Terminal terminal)
    {
        AgreementOptions options = new();
        StatsCommand command = new(
            terminal,
            "agreement",
            "Measure how far coders agree on given units: percent agreement and every coefficient that applies, with intervals, per category and per pair of coders. "
            + "The usual table has a row for each unit (a passage, an answer), first a column called unit, then a column for each coder; a cell holds the category, and is empty where the coder gave none.",
            drawn: "",
            "emic stats agreement --ratings ratings.csv",
            "emic stats agreement --ratings ratings.csv --categories never,sometimes,often --level ordinal --weights linear",
            "emic stats agreement --ratings exported.csv --long --bootstrap 1000 --seed 7",
            "emic stats agreement --ratings codes.csv --values sets --distance masi",
            "emic stats agreement --table two-coders.csv --json");
        foreach (var option in options.All) command.Add(option);
        command.Validators.Add(given =>
        {
            if (new[] { options.Ratings, options.Table, options.Counts }.Count(file => given.GetValue(file) is not null) != 1) given.AddError("Name the table: one of --ratings, --table and --counts.");
            else if (given.GetValue(options.Long) && given.GetValue(options.Ratings) is null) given.AddError("--long goes with --ratings.");
            else if (given.GetValue(options.Values) == CellValues.Sets && given.GetValue(options.Ratings) is null) given.AddError("--values sets goes with --ratings.");
        });
        return command.Does(act => Run(act, options));
    }

    static StatsReport? Run(StatsAct act, AgreementOptions options)
    {
        AgreementTable table = new(act, options);
        if (table.Read() is not { } ratings || !act.IsSound) return null;
        var weights = table.Weights(ratings.Categories);
        var distances = table.Distances(ratings.Categories);
        if (!act.IsSound) return null;
        var confidence = new Confidence(Replicates: act.Get(options.Bootstrap) ?? 0, Seed: (ulong)(act.Get(options.Seed) ?? 1));
        return new AgreementReport(ratings, table.Coders, table.From).Of(weights, distances, confidence);
    }
}

/// <summary>The options of <c>emic stats agreement</c>.</summary>
sealed class AgreementOptions
{
    public Option<string?> Ratings { get; } = new("--ratings") { Description = "The table: a row for each unit, first a column unit, then a column for each coder; an empty cell is missing. - reads what is piped in.", HelpName = "file" };

    public Option<bool> Long { get; } = new("--long") { Description = "The table of --ratings has the columns unit, coder and value, with a row for each value." };

    public Option<string?> Table { get; } = new("--table") { Description = "Instead: the square table of two coders, rows the first one's categories, columns the second one's, in each cell the number of units.", HelpName = "file" };

    public Option<string?> Counts { get; } = new("--counts") { Description = "Instead: a row for each unit and a column for each category, in each cell how many coders chose it.", HelpName = "file" };

    public Option<string?> Categories { get; } = new("--categories") { Description = "All categories there were to choose from, in their order, parted by commas; also those nobody used. Without: those in the table.", HelpName = "a,b,c" };

    public Option<Level?> Level { get; } = TypedOptions.Choice("--level", "The level of measurement for Krippendorff’s α (without: nominal).", Cli.Level.Nominal, Cli.Level.Ordinal, Cli.Level.Interval, Cli.Level.Ratio);

    public Option<string?> Weights { get; } = new("--weights") { Description = "How near misses count in the coefficients of the κ type: identity (the usual: not at all), linear, quadratic, ordinal, or a file with a square table of weights from 0 to 1.", HelpName = "word|file" };

    public Option<CellValues?> Values { get; } = TypedOptions.Choice("--values", "What a cell holds: a single category, or a set of codes such as A;B, with {} for none (without: single).", CellValues.Single, CellValues.Sets);

    public Option<string?> Distance { get; } = new("--distance") { Description = "How far apart two values are for α, instead of --level: nominal, jaccard or masi (both for sets; without, all three are given), or a file with a square table of distances.", HelpName = "word|file" };

    public Option<int?> Bootstrap { get; } = TypedOptions.Number("--bootstrap", "Also give intervals from so many bootstrap samples of units; 1000 is usual.", least: 2, most: 1_000_000);

    public Option<int?> Seed { get; } = TypedOptions.Number("--seed", "Where the samples begin: the same seed gives the same intervals (without: 1).");

    public IEnumerable<Option> All => [Ratings, Long, Table, Counts, Categories, Level, Weights, Values, Distance, Bootstrap, Seed];
}
