using MathNet.Numerics.Distributions;

namespace Emic.Statistics;

/// <summary>Intervals from a standard error.</summary>
static class AnalyticInterval
{
    /// <summary>Gwet's: the standard error of linearised unit scores, t with n − 1 degrees of freedom, the upper bound capped at 1; none for a single unit.</summary>
    /// <param name="value">The coefficient.</param>
    /// <param name="scores">Each unit's score, whose mean is about the coefficient.</param>
    /// <param name="n">The units that the degrees of freedom are counted from.</param>
    /// <param name="level">The confidence level.</param>
    /// <param name="least">The least value of the statistic. Coefficients corrected for chance have none that holds for all data: they may fall below −1.</param>
    public static IReadOnlyList<Interval> OfScores(double value, IReadOnlyList<double> scores, int n, double level, double least = double.NegativeInfinity)
    {
        if (scores.Count < 2) return [];
        double squares = 0;
        foreach (double score in scores) squares += (score - value) * (score - value);
        double error = Math.Sqrt(squares / ((double)scores.Count * (scores.Count - 1)));
        double reach = error * StudentT.InvCDF(0, 1, n - 1, (1 + level) / 2);
        return [new Interval(Math.Max(least, value - reach), Math.Min(1, value + reach), level, error, $"Gwet 2014, linearised over units, t with {Plural.Of(n - 1, "degree")} of freedom")];
    }

    /// <summary>Value ± z standard errors.</summary>
    public static Interval Normal(double value, double error, double level, string method)
    {
        double reach = error * MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (1 + level) / 2);
        return new Interval(value - reach, Math.Min(1, value + reach), level, error, method);
    }
}
