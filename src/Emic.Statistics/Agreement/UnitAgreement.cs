namespace Emic.Statistics;

/// <summary>Of each unit, which share of its pairs of values agree: Σ_k r_ik(r*_ik − 1)/(r_i(r_i − 1)), r*_ik = Σ_l w_kl r_il.</summary>
static class UnitAgreement
{
    /// <summary>Per unit, from 0 to 1; 0 for units with fewer than two values, which count nowhere.</summary>
    public static double[] Of(UnitTallies tallies, Categories categories, Weights weights)
    {
        double[] agreement = new double[tallies.Units];
        var weight = weights.For(categories);
        for (int u = 0; u < agreement.Length; u++)
        {
            var unit = tallies[u];
            if (unit.Values < 2) continue;
            double agreeing = unit.Same();
            if (!weights.IsIdentity) agreeing += unit.Different(weight);
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

    /// <summary>pa of drawn units.</summary>
    public static double Mean(double[] agreement, int[] drawn, int paired)
    {
        double sum = 0;
        foreach (int u in drawn) sum += agreement[u];
        return sum / paired;
    }
}
