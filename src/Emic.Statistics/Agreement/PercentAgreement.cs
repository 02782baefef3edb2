namespace Emic.Statistics;

/// <summary>
/// Percent agreement of two and more coders, from 0 to 1. With missing values there are three definitions, equal only when all units have equally many values:
/// the mean over units of the share of agreeing pairs; agreeing pairs over all pairs; and 1 − Do of Krippendorff's α, units weighted by how many values they have.
/// With weights, pairs that nearly agree count in part. It is not corrected for chance. Undefined where no unit has two values.
/// Source: first K. L. Gwet (2014); second J. L. Fleiss (1971) pooled; third K. Krippendorff (2011).
/// </summary>
public static class PercentAgreement
{
    /// <summary>The mean over units with two values and more: pa of the κ-type coefficients.</summary>
    public static Estimate UnitMean(Ratings ratings, Weights? weights = null, Confidence? confidence = null)
    {
        confidence ??= Confidence.Analytic;
        var estimate = Estimate("unit-mean", "by unit", "mean over units of the share of agreeing pairs", "Gwet 2014", ratings, weights, values => 1.0 / (values * (values - 1.0)), _ => 1);
        if (estimate is not Figure figure) return estimate;
        UnitTallies tallies = new(ratings);
        double[] units = UnitAgreement.Of(tallies, ratings.Categories, weights ?? Weights.Identity);
        double[] paired = [.. Enumerable.Range(0, units.Length).Where(u => tallies[u].Values > 1).Select(u => units[u])];
        return figure with
        {
            Intervals =
            [
                .. AnalyticInterval.OfScores(figure.Value, paired, paired.Length, confidence.Level, least: 0),
                .. UnitBootstrap.Of(tallies, confidence, drawn => drawn.Count(u => tallies[u].Values > 1) is > 0 and var pairs ? UnitAgreement.Mean(units, drawn, pairs) : null),
            ],
            Notes = figure.Value == 1 ? ["All pairs of values agree, so the standard error is 0; that says nothing of units not seen."] : [],
        };
    }

    /// <summary>Agreeing pairs of values over all pairs: units with more values weigh more.</summary>
    public static Estimate PooledPairs(Ratings ratings, Weights? weights = null) =>
        Estimate("pooled-pairs", "by pair", "agreeing pairs over all pairs of values", "Fleiss 1971, pooled", ratings, weights, _ => 1, values => values * (values - 1.0));

    /// <summary>1 − Do: each unit weighs as many values as it has.</summary>
    public static Estimate ValueWeighted(Ratings ratings, Weights? weights = null) =>
        Estimate("value-weighted", "by value", "1 − observed disagreement, units weighted by their values", "Krippendorff 2011", ratings, weights, values => 1 / (values - 1.0), values => values);

    /// <summary>Σ agreeing pairs · share over Σ weight, both depending on how many values a unit has.</summary>
    static Estimate Estimate(string key, string by, string variant, string source, Ratings ratings, Weights? weights, Func<int, double> share, Func<int, double> weigh)
    {
        weights ??= Weights.Identity;
        Measure measure = weights.IsIdentity
            ? new Measure($"percent-{key}", $"Percent agreement {by}", variant, source, "units")
            : new Measure($"percent-{key}-{weights.Key}", $"Weighted percent agreement {by}", $"{weights.Key} weights, {variant}", source, "units");
        UnitTallies tallies = new(ratings);
        var margins = RatingMargins.Of(tallies);
        if ((Shape.Refusal(ratings, margins) ?? weights.Refusal(ratings.Categories)) is { } because) return measure.Undefined(margins.Paired, because);

        double agreeing = 0, all = 0;
        double[] units = UnitAgreement.Of(tallies, ratings.Categories, weights);
        for (int u = 0; u < units.Length; u++)
        {
            int values = tallies[u].Values;
            if (values < 2) continue;
            agreeing += units[u] * values * (values - 1.0) * share(values);
            all += weigh(values);
        }

        return measure.Of(margins.Paired, agreeing / all);
    }
}
