namespace Emic.Statistics;

/// <summary>How often each category stands in one unit, sparse: only the categories that do.</summary>
/// <param name="used">The places of these categories, in the order of the first coder who chose each.</param>
/// <param name="counts">How many coders chose each of them: r_ik.</param>
/// <param name="values">How many values the unit has: r_i.</param>
readonly ref struct UnitTally(ReadOnlySpan<int> used, ReadOnlySpan<int> counts, int values)
{
    public ReadOnlySpan<int> Used { get; } = used;

    public ReadOnlySpan<int> Counts { get; } = counts;

    public int Values { get; } = values;

    /// <summary>Ordered pairs of values in the same category.</summary>
    public double Same()
    {
        double pairs = 0;
        foreach (int count in Counts) pairs += count * (count - 1.0);
        return pairs;
    }

    /// <summary>Ordered pairs of values in different categories, each by what its two categories are worth to each other.</summary>
    public double Different(Func<int, int, double> worth)
    {
        double sum = 0;
        for (int i = 1; i < Used.Length; i++)
            for (int j = 0; j < i; j++) sum += (double)Counts[i] * Counts[j] * worth(Used[i], Used[j]);
        return 2 * sum;
    }

    /// <summary>Σ of what each value is worth by its category.</summary>
    public double Sum(double[] byCategory)
    {
        double sum = 0;
        for (int i = 0; i < Used.Length; i++) sum += Counts[i] * byCategory[Used[i]];
        return sum;
    }
}
