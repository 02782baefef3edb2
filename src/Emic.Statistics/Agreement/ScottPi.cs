namespace Emic.Statistics;

/// <summary>
/// Scott's π: agreement of two coders beyond what their pooled use of the categories would give, pe = Σ w_kl π_k π_l, π_k the mean of both coders' shares.
/// Undefined where only one category was used, and for other than two coders. Source: W. A. Scott (1955), Reliability of content analysis:
/// the case of nominal scale coding, Public Opinion Quarterly 19(3), 321–325.
/// </summary>
public static class ScottPi
{
    static readonly KappaType type = new(
        weights => weights.IsIdentity
            ? new Measure("scott-pi", "Scott’s π", "two coders, pooled margins, units with one value in the margins", "Scott 1955", "units")
            : new Measure($"scott-pi-{weights.Key}", "Weighted Scott’s π", $"two coders, {weights.Key} weights", "Scott 1955; Gwet 2014", "units"),
        FleissKappa.PooledChance,
        (ratings, margins) => Shape.NotTwo(ratings, "Scott’s π", "Fleiss’ κ extends it") ?? Shape.Constant(ratings, margins.Counts));

    /// <summary>The coefficient.</summary>
    public static Estimate Of(Ratings ratings, Weights? weights = null, Confidence? confidence = null) => type.Of(ratings, weights, confidence);
}
