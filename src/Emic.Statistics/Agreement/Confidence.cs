namespace Emic.Statistics;

/// <summary>Which intervals to give.</summary>
/// <param name="Level">The confidence level, above 0 and below 1.</param>
/// <param name="Replicates">How many bootstrap samples of units to draw; 0 for none.</param>
/// <param name="Seed">Where the draws begin: the same seed gives the same interval.</param>
public sealed record Confidence(double Level = 0.95, int Replicates = 0, ulong Seed = 1)
{
    /// <summary>95 %, without resampling.</summary>
    public static Confidence Analytic { get; } = new();
}
