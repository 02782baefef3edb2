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
        var estimate = Estimate("unit-mean", "mean over units of the share of agreeing pairs", "Gwet 2014", ratings, weights, values => 1.0 / (values * (values - 1.0)), _ => 1);
        if (estimate is not Figure figure) return estimate;
        var margins = Margins.Of(ratings);
        double[] units = UnitAgreement.Of(ratings, weights ?? Weights.Identity);
        double[] paired = [.. Enumerable.Range(0, ratings.Units).Where(u => Values(ratings.Unit(u)) > 1).Select(u => units[u])];
        return figure with
        {
            Intervals =
            [
                .. AnalyticInterval.OfScores(figure.Value, paired, margins.Paired, confidence.Level),
                .. UnitBootstrap.Of(ratings, confidence, sample => UnitMean(sample, weights) is Figure drawn ? drawn.Value : null),
            ],
        };
    }

    /// <summary>Agreeing pairs of values over all pairs: units with more values weigh more.</summary>
    public static Estimate PooledPairs(Ratings ratings, Weights? weights = null) =>
        Estimate("pooled-pairs", "agreeing pairs over all pairs of values", "Fleiss 1971, pooled", ratings, weights, _ => 1, values => values * (values - 1.0));

    /// <summary>1 − Do: each unit weighs as many values as it has.</summary>
    public static Estimate ValueWeighted(Ratings ratings, Weights? weights = null) =>
        Estimate("value-weighted", "1 − observed disagreement, units weighted by their values", "Krippendorff 2011", ratings, weights, values => 1 / (values - 1.0), values => values);

    /// <summary>Σ agreeing pairs · share over Σ weight, both depending on how many values a unit has.</summary>
    static Estimate Estimate(string key, string variant, string source, Ratings ratings, Weights? weights, Func<int, double> share, Func<int, double> weigh)
    {
        weights ??= Weights.Identity;
        Measure measure = weights.IsIdentity
            ? new Measure($"percent-{key}", "Percent agreement", variant, source, "units")
            : new Measure($"percent-{key}-{weights.Key}", "Weighted percent agreement", $"{weights.Key} weights, {variant}", source, "units");
        var margins = Margins.Of(ratings);
        if ((Shape.Refusal(ratings, margins) ?? weights.Refusal(ratings.Categories)) is { } because) return measure.Undefined(margins.Paired, because);

        double agreeing = 0, all = 0;
        double[] units = UnitAgreement.Of(ratings, weights);
        for (int u = 0; u < units.Length; u++)
        {
            int values = Values(ratings.Unit(u));
            if (values < 2) continue;
            agreeing += units[u] * values * (values - 1.0) * share(values);
            all += weigh(values);
        }

        return measure.Of(margins.Paired, agreeing / all);
    }

    static int Values(ReadOnlySpan<int> unit)
    {
        int values = 0;
        foreach (int cell in unit) values += cell >= 0 ? 1 : 0;
        return values;
    }
}
