namespace Emic.Statistics;

/// <summary>A standard error and the interval it leads to, or that resampling gave.</summary>
/// <param name="Lower">Its lower bound, not below the least value of a statistic that has one.</param>
/// <param name="Upper">Its upper bound, not above the greatest value of the statistic.</param>
/// <param name="Level">The confidence level, such as 0.95.</param>
/// <param name="StandardError">The standard error behind it, not negative.</param>
/// <param name="Method">How it was found, as one would report it: "Gwet 2014, t with 11 degrees of freedom", "1,000 bootstrap samples of units, percentile, seed 1".</param>
public sealed record Interval(double Lower, double Upper, double Level, double StandardError, string Method);
