namespace Emic.Statistics;

/// <summary>
/// How many codes a sample of another size shows. For t ≤ T exactly, the mean over all samples of t of the T interviews (rarefaction): Σ [1 − C(T−y, t)/C(T, t)] over the codes, y the interviews
/// of each; further on by Chao's number of unseen codes Q0 (extrapolation): S + Q0 (1 − (1 − Q1/(T·Q0 + Q1))^(t−T)). With n and f for occurrences. It treats interviews as random draws.
/// Sources: R. K. Colwell et al. (2012), Models and estimators linking individual-based and sample-based rarefaction, extrapolation and comparison of assemblages, Journal of Plant Ecology 5(1), 3–21;
/// Q0 is that of the classic Chao1 or Chao2 with (n−1)/n, as in iNEXT. The intervals are unconditional: they speak of other draws of as many interviews.
/// </summary>
public static class Accumulation
{
    /// <summary>The codes expected in a sample of a size, with a normal interval where the number of codes there are can be estimated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is negative.</exception>
    public static Estimate At(CodeCounts counts, int size, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return size <= counts.Size ? Rarefied(counts, size, level) : Extrapolated(counts, size, level);
    }

    /// <summary>The mean number of codes in every sample size from 1 to the whole one; empty where there is no sample.</summary>
    public static IReadOnlyList<double> Curve(CodeCounts counts)
    {
        double[] curve = new double[counts.Size];
        foreach (var (times, codes) in counts.Classes)
        {
            double missed = 1;
            for (int t = 1; t <= curve.Length; t++)
            {
                missed *= Math.Max(0, (counts.Size - times - t + 1.0) / (counts.Size - t + 1.0));
                curve[t - 1] += codes * (1 - missed);
            }
        }

        return curve;
    }

    static Estimate Rarefied(CodeCounts counts, int size, double level)
    {
        Measure measure = Measure(counts, "rarefied", "Codes expected in a smaller sample", "exact");
        if (counts.Size == 0 || counts.Observed == 0) return measure.Undefined(counts.Size, counts.TooLittle);
        // Linear in the numbers of codes, so that the delta method needs each class once: Σ w²f − (Σ wf)²/Ŝ.
        double squares = 0, sum = 0;
        foreach (var (times, codes) in counts.Classes)
        {
            double shown = 1 - Missed(counts.Size, times, size);
            squares += shown * shown * codes;
            sum += shown * codes;
        }

        Figure figure = measure.Of(counts.Size, sum);
        return counts.TooLittle.Length > 0 ? figure : WithInterval(figure, Math.Sqrt(Math.Max(0, squares - (sum * sum / Chao.Richness(counts)))), level);
    }

    static Estimate Extrapolated(CodeCounts counts, int size, double level)
    {
        Measure measure = Measure(counts, "extrapolated", "Codes expected in a larger sample", $"unseen codes by Chao{(counts.AreIncidences ? 2 : 1)}, classic with the factor");
        if (counts.TooLittle.Length > 0) return measure.Undefined(counts.Size, counts.TooLittle);
        if (DeltaMethod.Value(counts, Chao.Unseen) <= 0) return measure.Of(counts.Size, counts.Observed) with { Notes = [Chao.NothingUnseen(counts)] };
        Slope Formula(VaryingCounts of) => Further(of, size - counts.Size);
        Figure figure = WithInterval(measure.Of(counts.Size, DeltaMethod.Value(counts, Formula)), DeltaMethod.StandardError(counts, Formula, Chao.Richness(counts)), level);
        return size <= 2 * (long)counts.Size ? figure : figure with { Notes = ["Beyond twice the sample, extrapolation leans on the estimate of unseen codes, which is a lower bound."] };
    }

    static Slope Further(VaryingCounts of, int more)
    {
        Slope unseen = Chao.Unseen(of), once = of.Seen(1);
        Slope chance = once / ((unseen * of.Counts.Size) + once);
        return of.Observed + (unseen * (1 - (1 - chance).ToThe(more)));
    }

    static Figure WithInterval(Figure figure, double error, double level) =>
        figure with { Intervals = [DeltaMethod.Normal(figure.Value, error, level, double.MaxValue, "unconditional standard error, Colwell et al. 2012")] };

    // C(all−times, drawn)/C(all, drawn): the chance that a code is in none of the drawn, by the shorter of its two products.
    static double Missed(int all, int times, int drawn)
    {
        (int few, int many) = (Math.Min(times, drawn), Math.Max(times, drawn));
        double missed = 1;
        for (int i = 0; i < few && missed > 0; i++) missed *= Math.Max(0, (all - many - i) / (double)(all - i));
        return missed;
    }

    static Measure Measure(CodeCounts counts, string key, string name, string variant) =>
        new($"{key}-{(counts.AreIncidences ? "interviews" : "occurrences")}", name, variant, "Colwell et al. 2012", counts.Unit);
}
