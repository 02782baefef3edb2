namespace Emic.Statistics;

/// <summary>
/// The jackknife for the number of codes there are: first order S + Q1(T−1)/T, second order S + Q1(2T−3)/T − Q2(T−2)²/(T(T−1)); with f and n for occurrences.
/// Interviews are treated as random draws. For samples that miss little; where many codes were seen once, both orders still fall short.
/// Source: K. P. Burnham and W. S. Overton (1978), Estimation of the size of a closed population when capture probabilities vary among animals, Biometrika 65(3), 625–633;
/// variance by the delta method, which is theirs: Σ aᵢ²fᵢ − Ŝ. (vegan's specpool gives the variance of Heltshe and Forrester 1983, another one.)
/// </summary>
public static class Jackknife
{
    /// <summary>The estimate of first or second order, with a log-normal interval where it lies above what was seen.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The order is neither 1 nor 2.</exception>
    public static Estimate Of(CodeCounts counts, int order, double level = 0.95)
    {
        if (order is not (1 or 2)) throw new ArgumentOutOfRangeException(nameof(order), order, "The jackknife of order 1 or 2.");
        Measure measure = new(
            $"jackknife-{order}-{(counts.AreIncidences ? "incidence" : "abundance")}", $"Jackknife {order}", $"{(order == 1 ? "first" : "second")} order, {counts.Unit}", "Burnham & Overton 1978", counts.Unit);
        if (counts.TooLittle.Length > 0) return measure.Undefined(counts.Size, counts.TooLittle);
        Slope Formula(VaryingCounts of) => order == 1 ? First(of) : Second(of);
        double value = DeltaMethod.Value(counts, Formula);
        Figure figure = measure.Of(counts.Size, value);
        if (value < counts.Observed) return figure with { Notes = [$"Below the {counts.Observed} codes that were seen: with so many seen twice, the second order subtracts more than the first adds. Report the first order."] };
        if (value == counts.Observed) return figure with { Notes = [Chao.NothingUnseen(counts)] };

        double error = DeltaMethod.StandardError(counts, Formula, value);
        return figure with { Intervals = [DeltaMethod.LogNormal(counts.Observed, value, error, level, "standard error of Burnham & Overton 1978")] };
    }

    static Slope First(VaryingCounts of)
    {
        double n = of.Counts.Size;
        return of.Observed + (of.Seen(1) * ((n - 1) / n));
    }

    static Slope Second(VaryingCounts of)
    {
        double n = of.Counts.Size;
        return of.Observed + (of.Seen(1) * ((2 * n - 3) / n)) - (of.Seen(2) * ((n - 2) * (n - 2) / (n * (n - 1))));
    }
}
