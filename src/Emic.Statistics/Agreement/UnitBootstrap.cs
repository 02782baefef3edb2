namespace Emic.Statistics;

/// <summary>
/// How much a coefficient would move with other units: units are drawn with replacement, as many as there are, and the coefficient is computed anew.
/// Source: B. Efron and R. J. Tibshirani (1993), An Introduction to the Bootstrap; percentile interval. It is not Krippendorff's (2007) bootstrap
/// of coincidences, whose intervals are much narrower.
/// </summary>
static class UnitBootstrap
{
    /// <summary>The interval, or none where none was asked for or fewer than two samples have a value.</summary>
    /// <param name="tallies">The units; those without values are not drawn.</param>
    /// <param name="confidence">How many samples, the seed and the level.</param>
    /// <param name="value">The coefficient of drawn units; null where it is undefined.</param>
    public static IReadOnlyList<Interval> Of(UnitTallies tallies, Confidence confidence, Func<int[], double?> value)
    {
        if (confidence.Replicates == 0) return [];
        int[] rated = tallies.Rated();
        double?[] found = new double?[confidence.Replicates];
        Parallel.For(0, found.Length, replicate => found[replicate] = value(Draw(rated, new SeededRandom(confidence.Seed, (ulong)replicate))));
        double[] values = [.. found.Where(one => one is not null).Select(one => one!.Value).Order()];
        return values.Length < 2 ? [] : [Percentile(values, found.Length - values.Length, confidence)];
    }

    static int[] Draw(int[] rated, SeededRandom random)
    {
        int[] drawn = new int[rated.Length];
        foreach (ref int unit in drawn.AsSpan()) unit = rated[random.Next(rated.Length)];
        return drawn;
    }

    static Interval Percentile(double[] sorted, int undefined, Confidence confidence)
    {
        double mean = sorted.Average();
        double error = Math.Sqrt(sorted.Sum(one => (one - mean) * (one - mean)) / (sorted.Length - 1));
        double tail = (1 - confidence.Level) / 2;
        string without = undefined == 0 ? "" : FormattableString.Invariant($", without {undefined:#,0} in which it is undefined");
        return new Interval(Quantile(sorted, tail), Quantile(sorted, 1 - tail), confidence.Level, error,
            FormattableString.Invariant($"{confidence.Replicates:#,0} bootstrap samples of units, percentile, seed {confidence.Seed}{without}"));
    }

    /// <summary>Linear between order statistics (Hyndman and Fan's type 7).</summary>
    static double Quantile(double[] sorted, double share)
    {
        double at = share * (sorted.Length - 1);
        int below = (int)at;
        return below + 1 == sorted.Length ? sorted[below] : sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below]));
    }
}
