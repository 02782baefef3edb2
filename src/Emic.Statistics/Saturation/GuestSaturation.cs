using System.Globalization;

namespace Emic.Statistics;

/// <summary>A run of interviews of <see cref="GuestSaturation"/>.</summary>
/// <param name="First">Its first interview, counted from 1.</param>
/// <param name="Last">Its last interview, counted from 1.</param>
/// <param name="NewCodes">The codes first seen in it.</param>
/// <param name="Ratio">New codes by the codes of the base, not negative; above 1 where the run brought more than the base.</param>
public sealed record GuestRun(int First, int Last, int NewCodes, Estimate Ratio);

/// <summary>
/// New information in a run of interviews, by the information in the first ones. The first run at or below the threshold is written "n+run":
/// after n interviews, a further run brought so little. It speaks of codes first seen, in this order of interviews, coded with this codebook.
/// Source: G. Guest, E. Namey and M. Chen (2020), A simple method to assess and report thematic saturation in qualitative research, PLoS ONE 15(5), e0232076.
/// </summary>
/// <param name="Base">How many interviews the base has; the paper proposes 4, 5 or 6.</param>
/// <param name="Run">How many interviews a run has; the paper proposes 2 or 3. Runs slide by one.</param>
/// <param name="Threshold">The share of new codes not to be passed; the paper proposes 0.05 or 0.</param>
/// <param name="BaseCodes">The codes seen in the base: the denominator.</param>
/// <param name="Runs">Every run after the base, in order.</param>
/// <param name="Reached">After how many interviews a run stayed within the threshold; undefined where none did.</param>
public sealed record GuestSaturation(int Base, int Run, double Threshold, int BaseCodes, IReadOnlyList<GuestRun> Runs, Estimate Reached)
{
    const string NoBase = "no code was seen in the base, and nothing can be divided by that";

    /// <summary>"6+2", as the paper writes it; empty where no run stayed within the threshold.</summary>
    public string Written => Reached is Figure figure ? string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0}+{Run}") : "";

    /// <summary>The runs of a curve.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Base or run is not positive, or the threshold is not a share from 0, below 1.</exception>
    public static GuestSaturation Of(NoveltyCurve curve, int baseSize = 4, int run = 2, double threshold = 0.05)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(baseSize);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(run);
        if (!(threshold is >= 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "A share from 0, below 1.");
        string variant = string.Create(CultureInfo.InvariantCulture, $"base {baseSize}, run {run}, threshold {threshold * 100:0.##} %");
        Measure reached = new("guest-interviews", "Interviews before the first run within the threshold", variant, "Guest, Namey & Chen 2020", "interviews") { IsWhole = true };
        int n = curve.Interviews, codes = curve.Between(0, Math.Min(baseSize, n));
        if (n < baseSize + run)
            return new(baseSize, run, threshold, codes, [], reached.Undefined(n, $"{Plural.Of(n, "interview")} cannot hold a base of {baseSize} and a run of {run}"));

        Measure ratio = new("guest-new-information", "New codes in the run by codes in the base", variant, "Guest, Namey & Chen 2020", "codes in the base");
        GuestRun[] runs = [.. Enumerable.Range(baseSize, n - run - baseSize + 1).Select(first =>
        {
            int fresh = curve.Between(first, first + run);
            return new GuestRun(first + 1, first + run, fresh, codes == 0 ? ratio.Undefined(0, NoBase) : ratio.Of(codes, fresh / (double)codes));
        })];
        GuestRun? within = Array.Find(runs, one => one.Ratio is Figure figure && figure.Value <= threshold);
        return new(baseSize, run, threshold, codes, runs, Answer(reached, n, codes, within));
    }

    static Estimate Answer(Measure reached, int n, int codes, GuestRun? within) => (codes, within) switch
    {
        (0, _) => reached.Undefined(n, NoBase),
        (_, null) => reached.Undefined(n, $"no run within the {Plural.Of(n, "interview")} stayed within the threshold"),
        _ => reached.Of(n, within.First - 1) with { Notes = [$"Guest, Namey and Chen write this {within.First - 1}+{within.Last - within.First + 1}: so many interviews, and a run that confirmed them."] },
    };
}
