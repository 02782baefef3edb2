namespace Emic.Statistics;

/// <summary>
/// How complete a sample is: the share of all codings, those not yet seen included, that fall to codes which were seen, from 0 to 1; 1 less it is the chance that the next coding
/// is of a code not seen before. Interviews are treated as random draws. 1 − Q1/U · (T−1)Q1/((T−1)Q1 + 2·Q2), with Q1−1 and 2 in the fraction where Q2 is 0; with f and n for occurrences.
/// Sources: A. Chao and L. Jost (2012), Coverage-based rarefaction and extrapolation, Ecology 93(12), 2533–2547; A. Chao et al. (2014), Rarefaction and extrapolation with Hill numbers,
/// Ecological Monographs 84(1), 45–67. Variant: as in iNEXT; the standard error here is by the delta method, there by bootstrap.
/// </summary>
public static class SampleCoverage
{
    /// <summary>The coverage of the sample, with a normal interval kept within 0 and 1.</summary>
    public static Estimate Of(CodeCounts counts, double level = 0.95)
    {
        (string key, string q) = counts.AreIncidences ? ("sample-coverage-incidence", "Q") : ("sample-coverage-abundance", "f");
        Measure measure = new(key, "Sample coverage", $"from {q}1 and {q}2, as iNEXT", "Chao & Jost 2012", counts.Unit);
        if (counts.TooLittle.Length > 0) return measure.Undefined(counts.Size, counts.TooLittle);
        double value = DeltaMethod.Value(counts, Formula);
        Figure figure = measure.Of(counts.Size, value);
        if (counts.Once == 0) return figure with { Notes = ["No code was seen only once, so the sample counts as complete, and there is no interval."] };
        double error = DeltaMethod.StandardError(counts, Formula, Chao.Richness(counts));
        return figure with { Intervals = [DeltaMethod.Normal(value, error, level, most: 1, "standard error by the delta method")] };
    }

    /// <summary>What keeps the Good-Turing share of codes seen once from counting as missed whole: from 0 to 1.</summary>
    internal static Slope TwiceFactor(VaryingCounts of)
    {
        Slope once = of.Seen(1), twice = of.Seen(2);
        double less = of.Counts.Size - 1.0;
        if (once.Value == 0) return 0;
        return twice.Value > 0 ? less * once / ((less * once) + (2 * twice)) : less * (once - 1) / ((less * (once - 1)) + 2);
    }

    // The number of occurrences is given, that of incidences in given interviews is not.
    static Slope Formula(VaryingCounts of) =>
        1 - (of.Seen(1) / (of.Counts.AreIncidences ? of.Sum(1, int.MaxValue, i => i) : of.Counts.Size) * TwiceFactor(of));
}
