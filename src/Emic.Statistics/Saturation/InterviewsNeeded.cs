using System.Globalization;
using MathNet.Numerics;

namespace Emic.Statistics;

/// <summary>
/// How many interviews it takes to meet a code, or a participant's view, that a share of the population holds, often enough and surely enough: the smallest n with P(X ≥ k) ≥ power, X binomial with n and p.
/// It treats interviews as random draws, each with the same chance, and coding as never missing what is there.
/// Sources: A. J. B. Fugard and H. W. W. Potts (2015), Supporting thinking on sample sizes for thematic analyses: a quantitative tool, International Journal of Social Research Methodology 18(6), 669–684;
/// R. Galvin (2015), How many interviews are enough?, Journal of Building Engineering 1, 2–12 (k = 1).
/// </summary>
public static class InterviewsNeeded
{
    const int Most = 1_000_000_000;

    /// <summary>The smallest number of interviews; undefined where no number is enough.</summary>
    /// <param name="instances">How many of the interviews are to show it, at least 1.</param>
    /// <param name="prevalence">The share of the population that holds it, from 0 to 1.</param>
    /// <param name="power">How surely, from above 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Estimate Of(int instances, double prevalence, double power)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(instances);
        if (!(prevalence is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(prevalence), prevalence, "A share from 0 to 1.");
        if (!(power is > 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(power), power, "A chance above 0, to 1.");
        Measure measure = new(
            "interviews-needed",
            "Interviews needed",
            string.Create(CultureInfo.InvariantCulture, $"binomial, at least {instances} of prevalence {prevalence} with a chance of {power} or more"),
            "Fugard & Potts 2015",
            "interviews")
        { IsWhole = true };
        if (prevalence == 0) return measure.Undefined(0, "what nobody holds is never met");
        if (power == 1 && prevalence < 1) return measure.Undefined(0, "no number of interviews makes it certain");
        if (instances > Most || Chance(Most, instances, prevalence) < power) return measure.Undefined(0, "a thousand million interviews are not enough");

        int enough = Least(n => Chance(n, instances, prevalence) >= power, instances);
        return measure.Of(enough, enough);
    }

    /// <summary>P(X ≥ instances) among a number of interviews: from 0 to 1.</summary>
    public static double Chance(int interviews, int instances, double prevalence) => (interviews < instances, prevalence) switch
    {
        _ when instances <= 0 => 1,
        (true, _) or (_, <= 0) => 0,
        (_, >= 1) => 1,
        _ => SpecialFunctions.BetaRegularized(instances, interviews - instances + 1.0, prevalence),
    };

    // The chance rises with n, so that doubling finds a number that is enough, and halving the least one.
    static int Least(Func<int, bool> enough, int from)
    {
        int below = from - 1, above = from;
        while (!enough(above)) (below, above) = (above, (int)Math.Min(Most, 2L * above));
        while (above - below > 1)
        {
            int middle = below + ((above - below) / 2);
            (below, above) = enough(middle) ? (below, middle) : (middle, above);
        }

        return above;
    }
}
