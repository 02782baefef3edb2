namespace Emic.Statistics;

/// <summary>The counts of codes as an estimator's formula reads them: one class of them varies, the size of the sample is given.</summary>
readonly struct VaryingCounts(CodeCounts counts, int varied)
{
    public CodeCounts Counts => counts;

    /// <summary>Codes seen just so many times.</summary>
    public Slope Seen(int times) => new(counts.SeenTimes(times), times == varied ? 1 : 0);

    /// <summary>Codes seen from so many to so many times, each weighted.</summary>
    public Slope Sum(int from, int to, Func<double, double> weight)
    {
        double sum = 0;
        foreach (var (times, codes) in counts.Classes)
            if (times >= from && times <= to) sum += weight(times) * codes;
        return new(sum, varied >= from && varied <= to ? weight(varied) : 0);
    }

    /// <summary>All codes seen: S.</summary>
    public Slope Observed => new(counts.Observed, varied > 0 ? 1 : 0);
}

/// <summary>
/// The variance of what is computed from the numbers of codes seen once, twice, …: these vary together as a multinomial draw from the Ŝ codes there are
/// (A. Chao 1987; R. K. Colwell et al. 2012): Σ gᵢ²fᵢ − (Σ gᵢfᵢ)²/Ŝ with gᵢ the derivative by fᵢ. For Chao's estimators,
/// the jackknife and rarefaction it gives their published variances.
/// </summary>
static class DeltaMethod
{
    public static double Value(CodeCounts counts, Func<VaryingCounts, Slope> formula) => formula(new(counts, 0)).Value;

    /// <summary>The standard error, where the codes there are have been estimated.</summary>
    public static double StandardError(CodeCounts counts, Func<VaryingCounts, Slope> formula, double richness)
    {
        double squares = 0, sum = 0;
        foreach (var (times, codes) in counts.Classes)
        {
            double slope = formula(new(counts, times)).By;
            squares += slope * slope * codes;
            sum += slope * codes;
        }

        return Math.Sqrt(Math.Max(0, squares - (sum * sum / richness)));
    }

    /// <summary>An interval for a number of codes that is no less than the observed one: log-normal in what was not observed (Chao 1987).</summary>
    public static Interval LogNormal(double observed, double estimate, double error, double level, string method)
    {
        double unseen = estimate - observed, ratio = error / unseen;
        double k = Math.Exp(Quantile(level) * Math.Sqrt(Math.Log(1 + (ratio * ratio))));
        return new(observed + (unseen / k), observed + (unseen * k), level, error, "log-normal, Chao 1987; " + method);
    }

    /// <summary>A normal interval, kept within the range of the statistic.</summary>
    public static Interval Normal(double estimate, double error, double level, double most, string method)
    {
        double half = Quantile(level) * error;
        return new(Math.Max(0, estimate - half), Math.Min(most, estimate + half), level, error, "normal; " + method);
    }

    static double Quantile(double level)
    {
        if (!(level is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level between 0 and 1.");
        return MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (1 + level) / 2);
    }
}
