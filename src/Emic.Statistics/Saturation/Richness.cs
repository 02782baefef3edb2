namespace Emic.Statistics;

/// <summary>All estimates of the number of codes there are, and how complete the sample is, in the order in which they are reported.</summary>
public static class Richness
{
    /// <summary>Chao in its four variants, both jackknifes, ACE or ICE, and the sample coverage.</summary>
    public static IReadOnlyList<Estimate> Of(CodeCounts counts, double level = 0.95) =>
    [
        Chao.Of(counts, ChaoForm.Classic, withFactor: true, level),
        Chao.Of(counts, ChaoForm.Classic, withFactor: false, level),
        Chao.Of(counts, ChaoForm.BiasCorrected, withFactor: true, level),
        Chao.Of(counts, ChaoForm.BiasCorrected, withFactor: false, level),
        Jackknife.Of(counts, 1, level),
        Jackknife.Of(counts, 2, level),
        CoverageRichness.Of(counts, level),
        SampleCoverage.Of(counts, level),
    ];
}
