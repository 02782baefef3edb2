using System.CommandLine;
using System.Globalization;
using Emic.Statistics;

namespace Emic.Cli;

/// <summary><c>emic stats samplesize</c>: how many interviews it takes to meet what a share of the population holds.</summary>
static class SampleSizeCommand
{
    public static Command Create(Terminal terminal)
    {
        var instances = TypedOptions.Number("--instances", "In how many interviews it is to be met; 1 if left out.", least: 1, most: 1_000_000, usual: 1);
        var prevalence = TypedOptions.Share("--prevalence", "The share of the population that holds it: 0.1, or 10%.");
        var power = TypedOptions.Share("--power", "How surely it is to be met; 0.8 if left out.", usual: 0.8, aboveZero: true);
        StatsCommand command = new(
            terminal,
            "samplesize",
            "Find the smallest number of interviews that meets a theme of a given prevalence often enough and surely enough (binomial).",
            drawn: "",
            "emic stats samplesize --instances 2 --prevalence 0.1 --power 0.8",
            "emic stats samplesize --prevalence 5% --power 95%")
        {
            instances, prevalence, power,
        };
        return command.Does(act => Report(act.Get(instances)!.Value, act.Get(prevalence)!.Value, act.Get(power)!.Value));
    }

    static StatsReport Report(int instances, double prevalence, double power)
    {
        var needed = InterviewsNeeded.Of(instances, prevalence, power);
        int[] around = needed is Figure figure ? [.. new[] { (int)figure.Value - 1, (int)figure.Value }.Where(n => n > 0)] : [];
        return new("samplesize", "Interviews needed to meet what some hold", string.Create(CultureInfo.InvariantCulture, $"At least {Words.Count(instances, "instance")} of what {prevalence * 100:0.####} % of the population hold, with a chance of {power * 100:0.####} % or more"))
        {
            Sections =
            [
                new EstimateSection("needed", "The smallest number", [needed]) { Standing = "treats interviews as random draws" },
                .. around.Length == 0 ? Array.Empty<StatsSection>() :
                [
                    new GridSection("chances", "The chance", [new("interviews", "Interviews"), new("chance", "Chance")], [.. around.Select(n => (IReadOnlyList<GridCell>)[n, InterviewsNeeded.Chance(n, instances, prevalence)])]) { Standing = "treats interviews as random draws" },
                ],
            ],
            Reading = "If participants were drawn at random and whoever holds it said so, so many interviews would meet it as often as asked with at least the chance asked; it says nothing on how well it would then be understood.",
            Notes =
            [
                "The prevalence has to be guessed before the study, and the number falls quickly as the guess rises: report both, and what the guess rests on.",
                "It is for one theme. For several that are held independently, the chance of meeting all of them is the product of their chances.",
            ],
            Sources =
            [
                "Fugard, A. J. B., & Potts, H. W. W. (2015). Supporting thinking on sample sizes for thematic analyses: A quantitative tool. International Journal of Social Research Methodology, 18(6), 669–684.",
                "Galvin, R. (2015). How many interviews are enough? Do qualitative interviews in building energy consumption research produce reliable knowledge? Journal of Building Engineering, 1, 2–12.",
            ],
        };
    }
}
