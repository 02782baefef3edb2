namespace Emic.Statistics;

/// <summary>Which of the estimators of Chao, which agree only where many codes were seen twice.</summary>
public enum ChaoForm
{
    /// <summary>Q1²/(2·Q2) codes not seen, or Q1(Q1−1)/2 where none was seen twice.</summary>
    Classic,

    /// <summary>Q1(Q1−1)/(2(Q2+1)) codes not seen, whatever Q2.</summary>
    BiasCorrected,
}

/// <summary>
/// Chao's lower bound for the number of codes there are, from those seen once and twice: Chao1 from occurrences, Chao2 from interviews, which are treated as random draws.
/// Where many codes were seen once, it is a lower bound and no estimate. From S upwards, without end.
/// Sources: A. Chao (1984), Nonparametric estimation of the number of classes in a population, Scandinavian Journal of Statistics 11, 265–270;
/// A. Chao (1987), Estimating the population size for capture-recapture data with unequal catchability, Biometrics 43, 783–791.
/// Variants: <see cref="ChaoForm"/>, each with the factor (n−1)/n (iNEXT, SpadeR) or without it (vegan without correction for small samples).
/// </summary>
public static class Chao
{
    /// <summary>The estimate, with a log-normal interval where it lies above what was seen.</summary>
    /// <param name="counts">How often each code was seen.</param>
    /// <param name="form">Which estimator.</param>
    /// <param name="withFactor">Whether the codes not seen are multiplied by (n−1)/n, or (T−1)/T.</param>
    /// <param name="level">The interval's level.</param>
    public static Estimate Of(CodeCounts counts, ChaoForm form, bool withFactor = true, double level = 0.95)
    {
        Measure measure = MeasureOf(counts.AreIncidences, form, withFactor);
        if (counts.TooLittle.Length > 0) return measure.Undefined(counts.Size, counts.TooLittle);
        double factor = withFactor ? Factor(counts) : 1;
        double value = counts.Observed + DeltaMethod.Value(counts, of => Unseen(of, form, factor));
        if (value <= counts.Observed) return measure.Of(counts.Size, value) with { Notes = [NothingUnseen(counts)] };

        double error = form == ChaoForm.BiasCorrected ? CorrectedError(counts, factor) : DeltaMethod.StandardError(counts, of => of.Observed + Unseen(of, form, factor), value);
        Figure figure = measure.Of(counts.Size, value) with { Intervals = [DeltaMethod.LogNormal(counts.Observed, value, error, level, "analytic standard error")] };
        return counts.Twice > 0 ? figure : figure with { Notes = [$"No code was seen twice; {Symbol(counts)}1({Symbol(counts)}1−1)/2 stands in the place of what would be divided by 0, and the figure is uncertain."] };
    }

    /// <summary>The codes not seen, with the factor in the classic form: what accumulation and coverage build on.</summary>
    internal static Slope Unseen(VaryingCounts of) => Unseen(of, ChaoForm.Classic, Factor(of.Counts));

    /// <summary>The codes there are by the classic form with the factor: what the delta method takes as their number.</summary>
    internal static double Richness(CodeCounts counts) => counts.Observed + DeltaMethod.Value(counts, Unseen);

    internal static string Symbol(CodeCounts counts) => counts.AreIncidences ? "Q" : "f";

    internal static string NothingUnseen(CodeCounts counts) =>
        counts.Once == 0 ? "No code was seen only once, so none is estimated to be unseen, and there is no interval." : "The codes seen once and twice lead to none unseen, and there is no interval.";

    static double Factor(CodeCounts counts) => (counts.Size - 1.0) / counts.Size;

    static Slope Unseen(VaryingCounts of, ChaoForm form, double factor)
    {
        Slope once = of.Seen(1), twice = of.Seen(2);
        return (form, twice.Value) switch
        {
            (ChaoForm.BiasCorrected, _) => factor * once * (once - 1) / (2 * (twice + 1)),
            (_, > 0) => factor * once * once / (2 * twice),
            _ => factor * once * (once - 1) / 2,
        };
    }

    // As EstimateS, SpadeR and vegan print it: the delta method would keep terms of lower order.
    static double CorrectedError(CodeCounts counts, double factor)
    {
        double once = counts.Once, more = counts.Twice + 1.0;
        double variance = (factor * once * (once - 1) / (2 * more))
            + (factor * factor * once * Math.Pow(2 * once - 1, 2) / (4 * more * more))
            + (factor * factor * once * once * (more - 1) * Math.Pow(once - 1, 2) / (4 * Math.Pow(more, 4)));
        return Math.Sqrt(variance);
    }

    static Measure MeasureOf(bool incidences, ChaoForm form, bool withFactor)
    {
        (string digit, string q, string n, string source) = incidences ? ("2", "Q", "T", "Chao 1987") : ("1", "f", "n", "Chao 1984");
        bool corrected = form == ChaoForm.BiasCorrected;
        string factor = withFactor ? $"({n}−1)/{n} · " : "";
        string formula = corrected ? $"S + {factor}{q}1({q}1−1)/(2({q}2+1))" : $"S + {factor}{q}1²/(2·{q}2), with {q}1({q}1−1)/2 where {q}2 is 0";
        string key = $"chao{digit}-{(corrected ? "bias-corrected" : "classic")}{(withFactor ? "" : "-without-factor")}";
        return new(key, $"Chao{digit}", $"{(corrected ? "bias-corrected" : "classic")}, {(withFactor ? "with" : "without")} ({n}−1)/{n}: {formula}", source, incidences ? "interviews" : "occurrences");
    }
}
