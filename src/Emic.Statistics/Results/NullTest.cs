namespace Emic.Statistics;

/// <summary>How far a figure lies from what chance alone would give: a test of "no agreement beyond chance". A small p says that chance does not explain the figure, not that the figure is good.</summary>
/// <param name="Name">The statistic: "z".</param>
/// <param name="Statistic">Its value.</param>
/// <param name="StandardError">The standard error under chance, se0; not the one behind an interval.</param>
/// <param name="P">The two-sided probability of a statistic at least this far from 0.</param>
/// <param name="Method">After whom, with which distribution.</param>
public sealed record NullTest(string Name, double Statistic, double StandardError, double P, string Method)
{
    /// <summary>The normal test of a value against 0; none where the standard error is 0.</summary>
    internal static IReadOnlyList<NullTest> Normal(double value, double standardError, string source)
    {
        if (!(standardError > 0)) return [];
        double z = value / standardError;
        double p = 2 * MathNet.Numerics.Distributions.Normal.CDF(0, 1, -Math.Abs(z));
        return [new NullTest("z", z, standardError, p, source + ", two-sided, standard normal")];
    }
}
