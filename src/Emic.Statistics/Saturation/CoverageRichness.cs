namespace Emic.Statistics;

/// <summary>
/// ACE and ICE: the number of codes there are, from the coverage of the rare ones (seen ten times or less), corrected for how unequally rare these are.
/// ACE takes occurrences, ICE interviews, which are treated as random draws. With C the coverage of the rare and γ² their squared coefficient of variation:
/// S_common + S_rare/C + f1/C · γ², where γ² = max(0, S_rare/C · Σ i(i−1)fᵢ / (n_rare(n_rare−1)) − 1).
/// Sources: A. Chao and S.-M. Lee (1992), Estimating the number of classes via sample coverage, Journal of the American Statistical Association 87, 210–217 (ACE);
/// S.-M. Lee and A. Chao (1994), Estimating population size via sample coverage for closed capture-recapture models, Biometrics 50, 88–97 (ICE).
/// Variants: ACE as in SpadeR and vegan, C = 1 − f1/n_rare. ICE as in SpadeR: C takes the codes seen twice into account, and γ² has the factor T/(T−1).
/// </summary>
public static class CoverageRichness
{
    /// <summary>Codes seen more often than this are common, and none of them is estimated to be missing.</summary>
    const int Rare = 10;

    /// <summary>ACE or ICE, with a log-normal interval where it lies above what was seen; undefined where every rare code was seen only once.</summary>
    public static Estimate Of(CodeCounts counts, double level = 0.95)
    {
        Measure measure = counts.AreIncidences
            ? new("ice", "ICE", "codes in 10 or fewer interviews are infrequent; coverage with Q2, as SpadeR", "Lee & Chao 1994", counts.Unit)
            : new("ace", "ACE", "codes seen 10 or fewer times are rare; coverage 1 − f1/n_rare, as SpadeR and vegan", "Chao & Lee 1992", counts.Unit);
        if (counts.TooLittle.Length > 0) return measure.Undefined(counts.Size, counts.TooLittle);
        if (counts.Once == 0) return measure.Of(counts.Size, counts.Observed) with { Notes = [Chao.NothingUnseen(counts)] };
        if (DeltaMethod.Value(counts, RareCoverage) <= 0) return measure.Undefined(counts.Size, "every rare code was seen only once, so their coverage is 0");

        double value = DeltaMethod.Value(counts, Formula);
        Figure figure = measure.Of(counts.Size, value);
        if (value <= counts.Observed) return figure with { Notes = [Chao.NothingUnseen(counts)] };
        double error = DeltaMethod.StandardError(counts, Formula, value);
        return figure with { Intervals = [DeltaMethod.LogNormal(counts.Observed, value, error, level, "standard error by the delta method")] };
    }

    static Slope Formula(VaryingCounts of)
    {
        Slope common = of.Sum(Rare + 1, int.MaxValue, _ => 1), rare = of.Sum(1, Rare, _ => 1), seen = RareSeen(of), coverage = RareCoverage(of);
        Slope pairs = of.Sum(1, Rare, i => i * (i - 1));
        double t = of.Counts.Size, factor = of.Counts.AreIncidences ? t / (t - 1) : 1;
        Slope unequal = ((rare / coverage * factor * pairs / (seen * (seen - 1))) - 1).NotNegative();
        return common + (rare / coverage) + (of.Seen(1) / coverage * unequal);
    }

    static Slope RareSeen(VaryingCounts of) => of.Sum(1, Rare, i => i);

    static Slope RareCoverage(VaryingCounts of)
    {
        Slope missed = of.Seen(1) / RareSeen(of);
        return 1 - (of.Counts.AreIncidences ? missed * SampleCoverage.TwiceFactor(of) : missed);
    }
}
