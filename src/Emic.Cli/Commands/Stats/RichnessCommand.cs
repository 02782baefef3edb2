using System.CommandLine;
using System.Globalization;
using Emic.Core;
using Emic.Statistics;

namespace Emic.Cli;

/// <summary><c>emic stats richness</c>: how many codes there may be, from how often each was seen.</summary>
static class RichnessCommand
{
    public static Command Create(Terminal terminal)
    {
        var abundances = Counts("--abundances", "How often each code was seen, parted by commas: 46,22,17,2,1; 1x12 stands for twelve ones.", least: 0);
        var incidences = Counts("--incidences", "In how many interviews each code was seen, parted by commas; 1x12 stands for twelve ones. With --samples.", least: 0);
        var samples = TypedOptions.Number("--samples", "How many interviews there were.", least: 1);
        var at = Counts("--at", "The sample sizes to compute the expected codes for, parted by commas; from a quarter of the sample to its double if left out.", least: 1);
        StatsCommand command = new(
            terminal,
            "richness",
            "Estimate how many codes there may be from how often each was seen, how complete the sample is, and what smaller and larger samples would show.",
            drawn: "",
            "emic stats richness --abundances 46,22,17,15,15,9,8,6,6,4,2x4,1x12",
            "emic stats richness --incidences 80,59,34,23,19,15,13,8,8,4,3,2,2,1 --samples 200 --at 50,100,300")
        {
            abundances, incidences, samples, at,
        };
        command.Validators.Add(given =>
        {
            bool many = Typed(abundances), inSamples = Typed(incidences), sized = Typed(samples);
            bool Typed(Option option) => given.GetResult(option) is { Implicit: false };
            if (many == inSamples) given.AddError("Give either --abundances or --incidences.");
            else if (many && sized) given.AddError("--samples goes with --incidences.");
            else if (inSamples && !sized) given.AddError("--incidences takes --samples with the number of interviews.");
        });
        return command.Does(act => Report(act.Has(abundances) ? Abundances(act.Get(abundances)!) : Incidences(act.Get(incidences)!, act.Get(samples)!.Value), act.Has(at) ? act.Get(at)! : []));
    }

    static CodeCounts Abundances(int[] counts) =>
        counts.Sum(count => (long)count) <= int.MaxValue ? CodeCounts.Abundances(counts) : throw new RefusedException("The abundances come to more than two thousand million. Count in larger units.");

    static CodeCounts Incidences(int[] counts, int interviews) =>
        counts.Any(count => count > interviews) ? throw new RefusedException($"A code cannot be in {Words.Count(counts.Max(), "interview")} of {interviews:N0}. Look at --incidences and --samples.") : CodeCounts.Incidences(counts, interviews);

    static StatsReport Report(CodeCounts counts, int[] at)
    {
        if (at.Length == 0) at = [.. new[] { 0.25, 0.5, 0.75, 1, 1.5, 2 }.Select(part => (int)Math.Min(int.MaxValue, Math.Round(part * counts.Size))).Where(size => size > 0).Distinct()];
        string many = counts.AreIncidences ? "interviews" : "occurrences";
        return new("richness", "How many codes there may be", $"{Words.Count(counts.Observed, "code")} in {Words.Count(counts.Size, Words.Singular(many))}, {counts.Once} of them seen once and {counts.Twice} twice")
        {
            Sections =
            [
                new EstimateSection("richness", "Estimates", Richness.Of(counts)) { Standing = RichnessReport.Standing(counts) },
                new GridSection("sizes", "Codes expected in smaller and larger samples", RichnessReport.SizeColumns(many, counts.AreIncidences ? "Interviews" : "Occurrences"), [.. at.Select(size => RichnessReport.SizeRow(size, Accumulation.At(counts, size)))])
                { Standing = RichnessReport.Standing(counts) },
            ],
            Reading = "An estimate of Chao is a lower bound: at least so many codes would be seen if sampling went on in the same way; sample coverage is the share of all codings that fall to codes seen already.",
            Notes = ["The estimates know codes only as they were coded: codes split or merged later, and parents counted beside their children, change them."],
            Sources = RichnessReport.Sources(counts),
        };
    }

    /// <summary>Whole numbers parted by commas, "1x12" for a number that comes twelve times; null if the option was left out.</summary>
    static Option<int[]?> Counts(string name, string description, int least) => new(name)
    {
        Description = description,
        HelpName = "numbers",
        CustomParser = given =>
        {
            List<int> counts = [];
            foreach (string part in given.Tokens[0].Value.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
            {
                string[] times = part.Split(['x', '×'], 2);
                if (Whole(times[0]) is { } count && count >= least && (times.Length == 1 ? 1 : Whole(times[1])) is { } repeated and <= 1_000_000) counts.AddRange(Enumerable.Repeat(count, repeated));
                else
                {
                    given.AddError($"{name} takes whole numbers from {least} parted by commas, not “{part}”.");
                    return null;
                }
            }

            return [.. counts];
        },
    };

    static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
