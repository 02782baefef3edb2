namespace Emic.Statistics;

/// <summary>Do and De of Krippendorff's α.</summary>
sealed class Disagreement
{
    readonly UnitTallies tallies;
    readonly Distance distance;
    readonly Categories categories;
    readonly RatingMargins margins;
    readonly Differences differences;

    /// <summary>Per category Σ_k n_k δ²: how far all values lie from it.</summary>
    readonly double[] fromAll;

    /// <summary>Per unit D_u = Σ_{i≠j} δ²/(m_u − 1); 0 for units with fewer than two values.</summary>
    readonly double[] ofUnit;

    public Disagreement(UnitTallies tallies, Distance distance, Categories categories, RatingMargins margins)
    {
        this.tallies = tallies;
        this.distance = distance;
        this.categories = categories;
        this.margins = margins;
        differences = distance.Between(categories, margins.PairedCounts);
        fromAll = differences.FromAll(margins.PairedCounts);
        ofUnit = new double[tallies.Units];
        double observed = 0;
        for (int u = 0; u < ofUnit.Length; u++) observed += ofUnit[u] = Within(tallies[u], differences);
        Observed = observed / margins.PairedValues;
        Expected = Between(margins.PairedCounts, margins.PairedValues, fromAll);
    }

    /// <summary>Do.</summary>
    public double Observed { get; }

    /// <summary>De.</summary>
    public double Expected { get; }

    public double Alpha => 1 - (Observed / Expected);

    /// <summary>α of drawn units; null where their values are all alike. Only distances that come from the data have to be measured anew.</summary>
    public double? AlphaOf(int[] drawn)
    {
        long[] counts = new long[tallies.Categories];
        foreach (int u in drawn)
        {
            var unit = tallies[u];
            for (int i = 0; i < unit.Used.Length && unit.Values > 1; i++) counts[unit.Used[i]] += unit.Counts[i];
        }

        long n = counts.Sum();
        if (n == 0) return null;
        var apart = distance.IsFromData ? distance.Between(categories, counts) : differences;
        double expected = Between(counts, n, apart.FromAll(counts)), observed = 0;
        if (distance.IsFromData) foreach (int u in drawn) observed += Within(tallies[u], apart);
        else foreach (int u in drawn) observed += ofUnit[u];
        return expected > 0 ? 1 - (observed / n / expected) : null;
    }

    /// <summary>
    /// Gwet's linearised scores of the units with two values and more, written in distances instead of weights. They linearise α′ = 1 − Do/De with
    /// De of pairs drawn with replacement, which differs from α by order 1/n, and are moved to lie around α.
    /// </summary>
    public double[] Scores()
    {
        double n = margins.PairedValues, mean = n / margins.Paired;
        double pooled = Expected * (n - 1) / n;
        double plain = 1 - (Observed / pooled);
        double[] scores = new double[margins.Paired];
        int at = 0;
        for (int u = 0; u < ofUnit.Length; u++)
        {
            var unit = tallies[u];
            if (unit.Values < 2) continue;
            double apart = unit.Sum(fromAll) / n;
            double own = 1 - ((ofUnit[u] - (Observed * (unit.Values - mean))) / (mean * pooled));
            scores[at++] = own - (2 * (1 - plain) * (unit.Values - (apart / pooled)) / mean) + Alpha - plain;
        }

        return scores;
    }

    static double Within(UnitTally unit, Differences differences) => unit.Values < 2 || unit.Used.Length < 2 ? 0 : differences.Within(unit) / (unit.Values - 1);

    static double Between(long[] counts, double n, double[] fromAll)
    {
        double sum = 0;
        for (int c = 0; c < fromAll.Length; c++) sum += counts[c] * fromAll[c];
        return sum / (n * (n - 1));
    }
}
