using Emic.Statistics;

namespace Emic.Cli;

/// <summary>What the reports on codes not yet seen have in common.</summary>
static class RichnessReport
{
    /// <summary>What the estimates stand under.</summary>
    public static string Standing(CodeCounts counts) => counts.AreIncidences ? "treats interviews as random draws" : "treats occurrences as random draws";

    /// <summary>The works to cite.</summary>
    public static IReadOnlyList<string> Sources(CodeCounts counts) =>
    [
        counts.AreIncidences
            ? "Chao, A. (1987). Estimating the population size for capture-recapture data with unequal catchability. Biometrics, 43(4), 783–791."
            : "Chao, A. (1984). Nonparametric estimation of the number of classes in a population. Scandinavian Journal of Statistics, 11(4), 265–270.",
        "Burnham, K. P., & Overton, W. S. (1978). Estimation of the size of a closed population when capture probabilities vary among animals. Biometrika, 65(3), 625–633.",
        counts.AreIncidences
            ? "Lee, S.-M., & Chao, A. (1994). Estimating population size via sample coverage for closed capture-recapture models. Biometrics, 50(1), 88–97."
            : "Chao, A., & Lee, S.-M. (1992). Estimating the number of classes via sample coverage. Journal of the American Statistical Association, 87(417), 210–217.",
        "Chao, A., & Jost, L. (2012). Coverage-based rarefaction and extrapolation: Standardizing samples by completeness rather than size. Ecology, 93(12), 2533–2547.",
        "Colwell, R. K., Chao, A., Gotelli, N. J., Lin, S.-Y., Mao, C. X., Chazdon, R. L., & Longino, J. T. (2012). Models and estimators linking individual-based and sample-based rarefaction, extrapolation and comparison of assemblages. Journal of Plant Ecology, 5(1), 3–21.",
    ];

    /// <summary>The columns of a table of sample sizes.</summary>
    public static IReadOnlyList<GridColumn> SizeColumns(string key, string title) =>
        [new(key, title), new("method", "Method"), new("codes", "Codes expected"), new("standardError", "SE"), new("lower", "95 % from"), new("upper", "to")];

    /// <summary>A row of it.</summary>
    public static IReadOnlyList<GridCell> SizeRow(int size, Estimate estimate)
    {
        string method = estimate.Measure.Key.StartsWith("rarefied", StringComparison.Ordinal) ? "rarefied" : "extrapolated";
        if (estimate is Figure { Intervals: [var interval, ..] }) return [size, method, estimate, interval.StandardError, interval.Lower, interval.Upper];
        var none = GridCell.Undefined(estimate is Undefined undefined ? undefined.Because : "the sample says nothing of codes not seen");
        return [size, method, estimate, none, none, none];
    }
}
