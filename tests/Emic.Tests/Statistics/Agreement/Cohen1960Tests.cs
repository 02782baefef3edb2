using Emic.Statistics;
using static Emic.Tests.Statistics.Tables;

namespace Emic.Tests.Statistics;

/// <summary>The example of Cohen (1960): two psychologists, 200 patients, three diagnoses. Standard errors after Fleiss, Cohen and Everitt (1969).</summary>
public sealed class Cohen1960Tests
{
    static readonly Ratings example = Contingency([88, 14, 18], [10, 40, 10], [2, 6, 12]);

    [Fact]
    public void Kappa_with_both_standard_errors()
    {
        var kappa = Assert.IsType<Figure>(CohenKappa.Of(example));
        Near(.70, Value(PercentAgreement.UnitMean(example)), 1e-12);
        Near(.491525, kappa.Value, 1e-6);
        Near(.0510018, kappa.Intervals[0].StandardError, 1e-7);
        var test = Assert.Single(kappa.Tests);
        Near(.0519789, test.StandardError, 1e-7);
        Near(9.45624, test.Statistic, 1e-5);
        Assert.InRange(test.P, 0, 1e-20);
    }

    [Fact]
    public void The_largest_kappa_that_the_margins_allow() => Near(.830508, Value(CohenKappa.Max(example)), 1e-6);

    [Fact]
    public void Kappa_with_weights()
    {
        Near(.473684, Value(CohenKappa.Of(example, Weights.Linear)), 1e-6);
        Near(.0544323, Analytic(CohenKappa.Of(example, Weights.Linear)).StandardError, 1e-7);
        Near(.454545, Value(CohenKappa.Of(example, Weights.Quadratic)), 1e-6);
        Near(.0664537, Analytic(CohenKappa.Of(example, Weights.Quadratic)).StandardError, 1e-7);
    }

    [Fact]
    public void The_other_coefficients_of_the_same_table()
    {
        Near(.487179, Value(ScottPi.Of(example)), 1e-6);
        Near(.488462, Value(KrippendorffAlpha.Of(example)), 1e-6);
        Near(.575972, Value(GwetAc.Of(example)), 1e-6);
        Near(.55, Value(BrennanPrediger.Of(example)), 1e-12);
    }

    [Fact]
    public void A_table_of_weights_gives_what_the_named_weights_give()
    {
        var linear = Weights.Custom([[1, .5, 0], [.5, 1, .5], [0, .5, 1]]);
        Near(Value(CohenKappa.Of(example, Weights.Linear)), Value(CohenKappa.Of(example, linear)), 1e-12);
        Assert.Equal("cohen-kappa-custom", CohenKappa.Of(example, linear).Measure.Key);
    }
}
