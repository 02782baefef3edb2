namespace Emic.Statistics;

/// <summary>One reading of all units: how many have values, and how often each category was chosen.</summary>
sealed class RatingMargins
{
    RatingMargins(int categories)
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

    public static RatingMargins Of(Ratings ratings) => Of(new UnitTallies(ratings));

    /// <summary>Of all units.</summary>
    public static RatingMargins Of(UnitTallies tallies)
    {
        RatingMargins margins = new(tallies.Categories);
        for (int u = 0; u < tallies.Units; u++) margins.Add(tallies[u]);
        return margins.Averaged();
    }

    /// <summary>Of drawn units, each as often as it was drawn.</summary>
    public static RatingMargins Of(UnitTallies tallies, int[] drawn)
    {
        RatingMargins margins = new(tallies.Categories);
        foreach (int u in drawn) margins.Add(tallies[u]);
        return margins.Averaged();
    }

    void Add(UnitTally unit)
    {
        if (unit.Values == 0) return;
        Rated++;
        Values += unit.Values;
        double share = 1.0 / unit.Values;
        bool paired = unit.Values > 1;
        for (int i = 0; i < unit.Used.Length; i++)
        {
            int category = unit.Used[i], count = unit.Counts[i];
            Shares[category] += count * share;
            Counts[category] += count;
            if (paired) PairedCounts[category] += count;
        }

        if (!paired) return;
        Paired++;
        PairedValues += unit.Values;
    }

    RatingMargins Averaged()
    {
        if (Rated > 0) foreach (ref double share in Shares.AsSpan()) share /= Rated;
        return this;
    }
}
