namespace Emic.Statistics;

/// <summary>
/// The coefficient of Brennan and Prediger, for two categories and coders also S, PABAK or G: chance is blind choice among the <em>declared</em> categories, pe = Σ w_kl / q².
/// So it rises with declared categories that nobody used. Undefined with a single category.
/// Source: R. L. Brennan and D. J. Prediger (1981), Coefficient kappa: some uses, misuses, and alternatives, Educational and Psychological Measurement 41(3), 687–699;
/// E. M. Bennett, R. Alpert and A. C. Goldstein (1954), Communications through limited-response questioning, Public Opinion Quarterly 18(3), 303–308; J. J. Randolph (2005) for many coders.
/// </summary>
public static class BrennanPrediger
{
    static readonly KappaType type = new(
        weights => weights.IsIdentity
            ? new Measure("brennan-prediger", "Brennan-Prediger", "chance 1/q with q declared categories", "Brennan & Prediger 1981", "units")
            : new Measure($"brennan-prediger-{weights.Key}", "Weighted Brennan-Prediger", $"{weights.Key} weights, q declared categories", "Brennan & Prediger 1981; Gwet 2014", "units"),
        UniformChance,
        (ratings, _) => ratings.Categories.Count < 2 ? DeclaredCategories.One : null);

    /// <summary>The coefficient.</summary>
    public static Estimate Of(Ratings ratings, Weights? weights = null, Confidence? confidence = null) =>
        DeclaredCategories.Noted(type.Of(ratings, weights, confidence), ratings);

    static Chance UniformChance(Ratings ratings, RatingMargins margins, Weights weights)
    {
        double q = ratings.Categories.Count;
        double expected = DeclaredCategories.Sum(weights, ratings.Categories) / (q * q);
        return new Chance(expected, (_, _) => expected);
    }
}
