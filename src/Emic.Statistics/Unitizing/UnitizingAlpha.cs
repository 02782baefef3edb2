namespace Emic.Statistics;

/// <summary>
/// Krippendorff's α_U of 1995/2004: do coders mark the same stretches? Per code, observed disagreement adds for each pair of coders the squared distances of begins and ends of
/// overlapping units, and l² for a unit of length l that lies wholly in a gap of the other. Expected disagreement is that of all units and gaps laid against each other at random:
/// De = (2/L) Σ_units [(N − 1)(2l³ − 3l² + l)/3 + l² Σ_{gaps g ≥ l} (g − l + 1)] / (mL(mL − 1) − Σ l(l − 1)), with m coders, L the continuum's length, N units of all coders.
/// Over all codes Do and De are added. 1 is full agreement. Codes may overlap each other. Lengths are counted in whole units, so the figure depends (little) on the unit chosen.
/// Source: K. Krippendorff (1995), On the reliability of unitizing continuous data, Sociological Methodology 25, 47–76; (2004), Measuring the reliability of qualitative text analysis data, Quality &amp; Quantity 38, 787–800.
/// </summary>
public static class UnitizingAlpha
{
    /// <summary>Of all codes together.</summary>
    public static Estimate Of(Continuum continuum) => Of(continuum, [.. Enumerable.Range(0, continuum.Codes.Count)], "krippendorff-alpha-u", "1995/2004, all codes, Do and De added");

    /// <summary>Of one code.</summary>
    /// <param name="continuum">What was marked.</param>
    /// <param name="code">The code's place in <see cref="Continuum.Codes"/>.</param>
    public static Estimate Of(Continuum continuum, int code) => Of(continuum, [code], "krippendorff-alpha-u-code", "1995/2004, one code");

    static Estimate Of(Continuum continuum, int[] codes, string key, string variant)
    {
        Measure measure = new(key, "Krippendorff’s αU", variant, "Krippendorff 2004", "marked units");
        int units = codes.Sum(code => Enumerable.Range(0, continuum.Coders.Count).Sum(coder => continuum.Of(coder, code).Length));
        if (continuum.Refusal is { } because) return measure.Undefined(units, because);
        double observed = codes.Sum(code => Observed(continuum, code)), expected = codes.Sum(code => Expected(continuum, code));
        return expected > 0 ? measure.Of(units, 1 - (observed / expected)) : measure.Undefined(units, "nothing was marked");
    }

    /// <summary>Do of a code. Sums of squares are kept in doubles: lengths times 50,000 pass what whole numbers hold.</summary>
    internal static double Observed(Continuum continuum, int code)
    {
        double coders = continuum.Coders.Count, length = continuum.Length, sum = 0;
        for (int first = 0; first < continuum.Coders.Count; first++)
            for (int second = first + 1; second < continuum.Coders.Count; second++) sum += Apart(continuum.Of(first, code), continuum.Of(second, code));
        return 2 * sum / (coders * (coders - 1) * length * length);
    }

    /// <summary>De of a code.</summary>
    internal static double Expected(Continuum continuum, int code)
    {
        double coders = continuum.Coders.Count, length = continuum.Length;
        List<double> lengths = [], gaps = [];
        for (int coder = 0; coder < continuum.Coders.Count; coder++)
            foreach (var section in continuum.WithGaps(continuum.Of(coder, code))) (section.Code == Section.Gap ? gaps : lengths).Add(section.Length);

        gaps.Sort();
        double[] longer = SumsFromTheEnd(gaps);
        double sum = 0, own = 0;
        foreach (double l in lengths)
        {
            int from = FirstAtLeast(gaps, l);
            sum += ((lengths.Count - 1) * ((2 * l * l * l) - (3 * l * l) + l) / 3) + (l * l * (longer[from] - ((gaps.Count - from) * (l - 1))));
            own += l * (l - 1);
        }

        double all = coders * length;
        return 2 / length * sum / ((all * (all - 1)) - own);
    }

    /// <summary>Σ δ² of two coders, both ways, in one sweep over their units.</summary>
    static double Apart(Section[] first, Section[] second)
    {
        double sum = 0;
        int from = 0;
        bool[] met = new bool[second.Length];
        foreach (var unit in first)
        {
            while (from < second.Length && second[from].End <= unit.Begin) from++;
            int at = from;
            for (; at < second.Length && second[at].Begin < unit.End; at++)
            {
                met[at] = true;
                sum += Square(unit.Begin - second[at].Begin) + Square(unit.End - second[at].End);
            }

            if (at == from) sum += Square(unit.Length);
        }

        for (int i = 0; i < second.Length; i++) sum += met[i] ? 0 : Square(second[i].Length);
        return sum;
    }

    static double Square(double number) => number * number;

    static double[] SumsFromTheEnd(List<double> sorted)
    {
        double[] sums = new double[sorted.Count + 1];
        for (int i = sorted.Count - 1; i >= 0; i--) sums[i] = sums[i + 1] + sorted[i];
        return sums;
    }

    static int FirstAtLeast(List<double> sorted, double least)
    {
        int low = 0, high = sorted.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sorted[middle] < least) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
