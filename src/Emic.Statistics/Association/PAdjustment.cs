namespace Emic.Statistics;

/// <summary>
/// p-values adjusted for how many tests there were. An adjusted p of at most q means: reject, and keep the promise of the method at level q.
/// Sources: S. Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6(2), 65–70;
/// Y. Benjamini and Y. Hochberg (1995), Controlling the false discovery rate, Journal of the Royal Statistical Society B 57(1), 289–300;
/// Y. Benjamini and D. Yekutieli (2001), The control of the false discovery rate in multiple testing under dependency, Annals of Statistics 29(4), 1165–1188.
/// Input: any number of p-values from 0 to 1, in any order; output: the adjusted ones in that order, from 0 to 1, none less than the p it came from. Equal to R's <c>p.adjust</c>.
/// </summary>
public static class PAdjustment
{
    /// <summary>Holds the expected share of false rejections among all rejections, for tests that are independent or positively dependent: min over ranks j ≥ i of m·p₍ⱼ₎/j.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not within 0 to 1.</exception>
    public static double[] BenjaminiHochberg(ReadOnlySpan<double> p) => StepUp(p, factor: 1);

    /// <summary>The same for tests that depend on each other in any way: Benjamini-Hochberg times 1 + 1/2 + … + 1/m.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not within 0 to 1.</exception>
    public static double[] BenjaminiYekutieli(ReadOnlySpan<double> p)
    {
        double factor = 0;
        for (int i = 1; i <= p.Length; i++) factor += 1.0 / i;
        return StepUp(p, factor);
    }

    /// <summary>Holds the chance of any false rejection, whatever the dependence: max over ranks j ≤ i of (m − j + 1)·p₍ⱼ₎.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not within 0 to 1.</exception>
    public static double[] Holm(ReadOnlySpan<double> p)
    {
        int[] order = Order(p);
        double[] adjusted = new double[p.Length];
        double most = 0;
        for (int rank = 0; rank < order.Length; rank++)
        {
            most = Math.Max(most, (order.Length - rank) * p[order[rank]]);
            adjusted[order[rank]] = Math.Min(1, most);
        }

        return adjusted;
    }

    static double[] StepUp(ReadOnlySpan<double> p, double factor)
    {
        int[] order = Order(p);
        double[] adjusted = new double[p.Length];
        double least = 1;
        for (int rank = order.Length; rank >= 1; rank--)
        {
            least = Math.Min(least, factor * order.Length / rank * p[order[rank - 1]]);
            adjusted[order[rank - 1]] = least;
        }

        return adjusted;
    }

    /// <summary>The places of the p-values from the least to the largest.</summary>
    static int[] Order(ReadOnlySpan<double> p)
    {
        double[] sorted = p.ToArray();
        foreach (double one in sorted)
            if (one is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(p), one, "A p-value lies from 0 to 1.");
        int[] order = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, order);
        return order;
    }
}
