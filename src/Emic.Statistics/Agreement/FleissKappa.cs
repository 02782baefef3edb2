namespace Emic.Statistics;

/// <summary>
/// Fleiss' κ: agreement of two and more coders beyond what their pooled use of the categories would give, pe = Σ w_kl π_k π_l,
/// where π_k is the mean over units of the share of category k. From about −1 to 1. Coders need not be the same for each unit.
/// Undefined where only one category was used. Source: J. L. Fleiss (1971), Measuring nominal scale agreement among many raters, Psychological Bulletin 76(5), 378–382;
/// with missing values and weights, K. L. Gwet (2014). Its test of no agreement, for equally many values per unit and no weights:
/// J. L. Fleiss, J. C. M. Nee and J. R. Landis (1979), Large sample variance of kappa in the case of different sets of raters, Psychological Bulletin 86(5), 974–977.
/// </summary>
public static class FleissKappa
{
    static readonly KappaType type = new(
        weights => weights.IsIdentity
            ? new Measure("fleiss-kappa", "Fleiss’ κ", "pooled margins, units with one value in the margins", "Fleiss 1971", "units")
            : new Measure($"fleiss-kappa-{weights.Key}", "Weighted Fleiss’ κ", $"{weights.Key} weights, pooled margins", "Fleiss 1971; Gwet 2014", "units"),
        PooledChance,
        (ratings, margins) => Shape.Constant(ratings, margins.Counts));

    /// <summary>The coefficient.</summary>
    public static Estimate Of(Ratings ratings, Weights? weights = null, Confidence? confidence = null)
    {
        var estimate = type.Of(ratings, weights, confidence);
        return (weights ?? Weights.Identity).IsIdentity && estimate is Figure figure ? figure with { Tests = Test(ratings, figure.Value) } : estimate;
    }

    /// <summary>pe = Σ w_kl π_k π_l; a value in k contributes Σ_l w_kl π_l.</summary>
    internal static Chance PooledChance(Ratings ratings, RatingMargins margins, Weights weights)
    {
        var weight = weights.For(ratings.Categories);
        double[] pulls = new double[margins.Shares.Length];
        double expected = 0;
        for (int k = 0; k < pulls.Length; k++)
        {
            if (weights.IsIdentity) pulls[k] = margins.Shares[k];
            else
                for (int l = 0; l < pulls.Length; l++) pulls[k] += weight(k, l) * margins.Shares[l];
            expected += margins.Shares[k] * pulls[k];
        }

        return Chance.OfShares(expected, pulls);
    }

    static IReadOnlyList<NullTest> Test(Ratings ratings, double kappa)
    {
        UnitTallies tallies = new(ratings);
        var margins = RatingMargins.Of(tallies);
        double each = (double)margins.Values / margins.Rated;
        if (tallies.Rated().Any(unit => tallies[unit].Values != each)) return [];

        double apart = 0, skew = 0;
        foreach (double p in margins.Shares)
        {
            apart += p * (1 - p);
            skew += p * (1 - p) * (1 - (2 * p));
        }

        double error = Math.Sqrt(2 * ((apart * apart) - skew) / (margins.Rated * each * (each - 1))) / apart;
        return NullTest.Normal(kappa, error, "Fleiss, Nee & Landis 1979");
    }
}
