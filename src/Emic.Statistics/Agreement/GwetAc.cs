namespace Emic.Statistics;

/// <summary>
/// Gwet's AC1, with weights AC2: agreement beyond chance, where chance is small for categories that nearly all or nearly no values fall in:
/// pe = Σw · Σ π_k(1 − π_k) / (q(q − 1)). It stays high where κ falls although nearly all agree, and it changes with declared categories that nobody used.
/// Undefined with a single category. Source: K. L. Gwet (2008), British Journal of Mathematical and Statistical Psychology 61, 29–48 (AC1); K. L. Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed. (AC2).
/// </summary>
public static class GwetAc
{
    static readonly KappaType type = new(
        weights => weights.IsIdentity
            ? new Measure("gwet-ac1", "Gwet’s AC1", "q declared categories, units with one value in the margins", "Gwet 2008", "units")
            : new Measure($"gwet-ac2-{weights.Key}", "Gwet’s AC2", $"{weights.Key} weights, q declared categories", "Gwet 2014", "units"),
        ProneChance,
        (ratings, _) => ratings.Categories.Count < 2 ? DeclaredCategories.One : null);

    /// <summary>The coefficient: AC1 without weights, AC2 with.</summary>
    public static Estimate Of(Ratings ratings, Weights? weights = null, Confidence? confidence = null) =>
        DeclaredCategories.Noted(type.Of(ratings, weights, confidence), ratings);

    /// <summary>A value in k contributes as far as k is not the one that all values fall in.</summary>
    static Chance ProneChance(Ratings ratings, RatingMargins margins, Weights weights)
    {
        double q = ratings.Categories.Count;
        double scale = DeclaredCategories.Sum(weights, ratings.Categories) / (q * (q - 1));
        double[] pulls = [.. margins.Shares.Select(share => scale * (1 - share))];
        double expected = 0;
        for (int k = 0; k < pulls.Length; k++) expected += margins.Shares[k] * pulls[k];
        return Chance.OfShares(expected, pulls);
    }
}
