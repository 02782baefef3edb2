namespace Emic.Statistics;

/// <summary>One reading of all units: how many have values, and how often each category was chosen.</summary>
sealed class Margins
{
    Margins(int categories)
    {
        Shares = new double[categories];
        Counts = new long[categories];
        PairedCounts = new long[categories];
    }

    /// <summary>Units with a value: n.</summary>
    public int Rated { get; private set; }

    /// <summary>Units with two values and more.</summary>
    public int Paired { get; private set; }

    /// <summary>Values altogether.</summary>
    public long Values { get; private set; }

    /// <summary>Values in units with two and more.</summary>
    public long PairedValues { get; private set; }

    /// <summary>π_k: per category the mean over rated units of its share in the unit's values.</summary>
    public double[] Shares { get; }

    /// <summary>How often each category was chosen.</summary>
    public long[] Counts { get; }

    /// <summary>The same in units with two values and more: n_c of α.</summary>
    public long[] PairedCounts { get; }

    /// <summary>How many categories were chosen at all.</summary>
    public int Used => Counts.Count(count => count > 0);

    public static Margins Of(Ratings ratings)
    {
        Margins margins = new(ratings.Categories.Count);
        for (int u = 0; u < ratings.Units; u++) margins.Add(ratings.Unit(u));
        if (margins.Rated > 0) foreach (ref double share in margins.Shares.AsSpan()) share /= margins.Rated;
        return margins;
    }

    void Add(ReadOnlySpan<int> unit)
    {
        int values = 0;
        foreach (int category in unit) values += category >= 0 ? 1 : 0;
        if (values == 0) return;
        Rated++;
        Values += values;
        bool paired = values > 1;
        if (paired)
        {
            Paired++;
            PairedValues += values;
        }

        double share = 1.0 / values;
        foreach (int category in unit)
        {
            if (category < 0) continue;
            Shares[category] += share;
            Counts[category]++;
            if (paired) PairedCounts[category]++;
        }
    }
}
