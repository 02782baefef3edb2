namespace Emic.Statistics;

/// <summary>Of each unit, which share of its pairs of values agree: Σ_k r_ik(r*_ik − 1)/(r_i(r_i − 1)), r*_ik = Σ_l w_kl r_il.</summary>
static class UnitAgreement
{
    /// <summary>Per unit, from 0 to 1; 0 for units with fewer than two values, which count nowhere.</summary>
    public static double[] Of(Ratings ratings, Weights weights)
    {
        double[] agreement = new double[ratings.Units];
        var weight = weights.For(ratings.Categories);
        UnitTally unit = new(ratings.Categories.Count);
        for (int u = 0; u < agreement.Length; u++)
        {
            unit.Read(ratings.Unit(u));
            if (unit.Values < 2) continue;
            double agreeing = Same(unit);
            if (!weights.IsIdentity) agreeing += Similar(unit, weight);
            agreement[u] = agreeing / ((double)unit.Values * (unit.Values - 1));
        }

        return agreement;
    }

    /// <summary>pa: the mean over the units with two values and more.</summary>
    public static double Mean(double[] agreement, int paired)
    {
        double sum = 0;
        foreach (double one in agreement) sum += one;
        return sum / paired;
    }

    /// <summary>Ordered pairs of values in the same category.</summary>
    public static double Same(UnitTally unit)
    {
        double pairs = 0;
        foreach (int category in unit.Used) pairs += unit[category] * (unit[category] - 1.0);
        return pairs;
    }

    /// <summary>Ordered pairs of values in different categories, each by what its two categories are worth to each other.</summary>
    public static double Similar(UnitTally unit, Func<int, int, double> worth)
    {
        double sum = 0;
        var used = unit.Used;
        for (int i = 1; i < used.Length; i++)
            for (int j = 0; j < i; j++) sum += (double)unit[used[i]] * unit[used[j]] * worth(used[i], used[j]);
        return 2 * sum;
    }
}
