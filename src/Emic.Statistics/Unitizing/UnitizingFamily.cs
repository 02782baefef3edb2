namespace Emic.Statistics;

/// <summary>
/// The unitizing family of 2016, for units that do not overlap: uα on codes and gaps alike, |uα on marked or not, cuα on the codes where two coders both marked something, and (k)uα on one code there.
/// With observed ℓ_ck and expected ε_ck = ℓ(ℓ_c ℓ_k − [c=k] s_c)/(ℓ² − Σs): uα = 1 − (ℓ − Σℓ_cc)/(ℓ − Σε_cc); |uα = 1 − (ℓ_φ − ℓ_φφ)/(ε_φ − ε_φφ), φ the gaps.
/// cuα and (k)uα use the crossings of units alone, with s' in place of s (see <see cref="Crossings"/>) and ε'_ck = (ℓ'_c ℓ'_k − [c=k] s'_c)/(ℓ' − Σs'/ℓ').
/// Lengths are squared, so a change of the unit of length changes the figures a little through the gaps. With one code uα = |uα.
/// Source: K. Krippendorff, Y. Mathet, S. Bouvry and A. Widlöcher (2016), On the reliability of unitizing textual continua: further developments, Quality &amp; Quantity 50, 2347–2364.
/// Checked against other implementations, not against the paper's own text or its erratum: conformity is not claimed.
/// </summary>
public sealed class UnitizingFamily
{
    const string Source = "Krippendorff, Mathet, Bouvry & Widlöcher 2016";

    readonly Crossings? crossings;
    readonly string? refusal;
    readonly int units;
    readonly double[,] shared;
    readonly double[] squares;

    /// <summary>All of the family on one continuum.</summary>
    public UnitizingFamily(Continuum continuum)
    {
        units = continuum.Units;
        crossings = Crossings.Of(continuum, out string? overlap);
        refusal = continuum.Refusal ?? overlap;
        shared = crossings?.Shared ?? new double[1, 1];
        squares = crossings?.Squares ?? new double[1];
    }

    /// <summary>uα: codes and gaps alike.</summary>
    public Estimate All()
    {
        Measure measure = new("unitizing-alpha", "uα", "2016, codes and gaps", Source, "marked units");
        if (refusal is not null) return measure.Undefined(units, refusal);
        double all = Sum(0), same = 0, expected = 0, square = squares.Sum();
        for (int c = 0; c < squares.Length; c++)
        {
            same += shared[c, c];
            expected += all * (Square(Row(c, 0)) - squares[c]) / (Square(all) - square);
        }

        return Ratio(measure, all - same, all - expected, "all coders marked all of it with the same code");
    }

    /// <summary>|uα: marked or not, whatever the code.</summary>
    public Estimate Marked()
    {
        Measure measure = new("unitizing-alpha-binary", "|uα", "2016, marked or not", Source, "marked units");
        if (refusal is not null) return measure.Undefined(units, refusal);
        double all = Sum(0), gap = Row(0, 0);
        if (!(gap > 0)) return measure.Undefined(units, "there are no gaps: all coders marked everything");
        return Ratio(measure, gap - shared[0, 0], all * gap * (all - gap) / (Square(all) - squares.Sum()), "nothing was marked");
    }

    /// <summary>cuα: which code, where two coders both marked something. The notes say how much of the continuum that is.</summary>
    public Estimate Coded()
    {
        Measure measure = new("unitizing-alpha-codes", "cuα", "2016, codes where units cross", Source, "marked units");
        if (refusal is not null) return measure.Undefined(units, refusal);
        double all = Sum(1);
        if (!(all > 0)) return measure.Undefined(units, "no two coders marked the same place");
        double same = 0, expected = 0;
        for (int c = 1; c < squares.Length; c++)
        {
            same += shared[c, c];
            expected += ExpectedUnits(c, c, all);
        }

        var estimate = Enumerable.Range(1, squares.Length - 1).Count(c => Row(c, 1) > 0) < 2
            ? measure.Undefined(units, "there is one code only where units cross, and nothing to tell apart")
            : Ratio(measure, all - same, all - expected, "the units cross in one place only");
        return estimate with { Notes = [FormattableString.Invariant($"Rests on {100 * all / Sum(0):0.0000} % of all coders’ continua.")] };
    }

    /// <summary>(k)uα: one code, where two coders both marked something.</summary>
    /// <param name="code">The code's place in <see cref="Continuum.Codes"/>.</param>
    public Estimate OfCode(int code)
    {
        Measure measure = new("unitizing-alpha-code", "(k)uα", "2016, one code where units cross", Source, "marked units");
        if (refusal is not null) return measure.Undefined(units, refusal);
        int k = code + 1;
        double all = Sum(1), own = Row(k, 1);
        if (!(own > 0)) return measure.Undefined(units, "nobody marked anything where another coder used the code");
        if (own >= all) return measure.Undefined(units, "there is one code only where units cross, and nothing to tell apart");
        double expected = Enumerable.Range(1, squares.Length - 1).Sum(c => ExpectedUnits(k, c, all));
        return Ratio(measure, expected / own * (own - shared[k, k]), expected - ExpectedUnits(k, k, all), "the units cross in one place only");
    }

    double ExpectedUnits(int c, int k, double all) =>
        ((Row(c, 1) * Row(k, 1)) - (c == k ? crossings!.UnitSquares[c] : 0)) / (all - (crossings!.UnitSquares.Sum() / all));

    Estimate Ratio(Measure measure, double observed, double expected, string otherwise) =>
        expected > 1e-12 * Math.Max(1, observed) && double.IsFinite(observed / expected) ? measure.Of(units, 1 - (observed / expected)) : measure.Undefined(units, otherwise);

    double Row(int c, int from) => Enumerable.Range(from, squares.Length - from).Sum(k => shared[c, k]);

    double Sum(int from) => Enumerable.Range(from, squares.Length - from).Sum(c => Row(c, from));

    static double Square(double number) => number * number;
}
