using Emic.Statistics;
using static Emic.Tests.Statistics.Tables;

namespace Emic.Tests.Statistics;

/// <summary>The example of Krippendorff (2011), Computing Krippendorff's alpha-reliability: four coders, twelve units, gaps. Standard errors as Gwet (2014) computes them.</summary>
public sealed class Krippendorff2011Tests
{
    public static Ratings Example { get; } = ByCoder("123321412...", "1233224125.3", ".3332342251.", "12332441251.");

    [Fact]
    public void Alpha_at_every_level_of_measurement()
    {
        Near(.743421, Value(KrippendorffAlpha.Of(Example)));
        Near(.815388, Value(KrippendorffAlpha.Of(Example, Distance.Ordinal)));
        Near(.849107, Value(KrippendorffAlpha.Of(Example, Distance.Interval)));
        Near(.797403, Value(KrippendorffAlpha.Of(Example, Distance.Ratio)));
    }

    [Fact]
    public void Alpha_with_the_interval_that_reaches_the_largest_value()
    {
        var interval = Analytic(KrippendorffAlpha.Of(Example));
        Near(.14548, interval.StandardError, 1e-5);
        Near(.423, interval.Lower, 5e-4);
        Assert.Equal(1, interval.Upper);
        Assert.Equal("Gwet 2014, linearised over units, t with 11 degrees of freedom", interval.Method);
    }

    [Fact]
    public void The_coefficients_of_the_kappa_type_with_their_standard_errors()
    {
        Near(.818182, Value(PercentAgreement.UnitMean(Example)));
        Holds(GwetAc.Of(Example), .775444, .14295);
        Holds(FleissKappa.Of(Example), .761169, .15302);
        Holds(CongerKappa.Of(Example), .762067, .15011);
        Holds(BrennanPrediger.Of(Example), .772727, .14472);
    }

    [Fact]
    public void The_same_with_quadratic_weights()
    {
        Near(.914001, Value(GwetAc.Of(Example, Weights.Quadratic)));
        Near(.864935, Value(FleissKappa.Of(Example, Weights.Quadratic)));
        Near(.857168, Value(CongerKappa.Of(Example, Weights.Quadratic)));
        Near(.901515, Value(BrennanPrediger.Of(Example, Weights.Quadratic)));
    }

    [Fact]
    public void Ordinal_weights_are_not_the_ordinal_metric() =>
        Near(.83364, Value(KrippendorffAlpha.Of(Example, Distance.Custom(Enumerable.Range(0, 5).Select(k => Enumerable.Range(0, 5).Select(l => 1 - Weights.Ordinal.For(Numbered(5))(k, l)).ToList()).ToList()))), 5e-6);

    [Fact]
    public void Which_coder_holds_the_single_value_matters_to_Conger()
    {
        var moved = ByCoder("123321412..3", "1233224125..", ".3332342251.", "12332441251.");
        Assert.NotEqual(Value(CongerKappa.Of(Example)), Value(CongerKappa.Of(moved)), 1e-5);
        Near(Value(FleissKappa.Of(Example)), Value(FleissKappa.Of(moved)), 1e-12);
    }

    [Fact]
    public void Units_with_a_single_value_are_told()
    {
        Assert.Equal(["1 unit with a single value left out."], KrippendorffAlpha.Of(Example).Notes);
        Assert.Contains("1 unit with a single value count in the margins.", FleissKappa.Of(Example).Notes);
        Assert.Equal(11, KrippendorffAlpha.Of(Example).N);
    }

    static void Holds(Estimate estimate, double value, double error)
    {
        Near(value, Value(estimate), 1e-6);
        Near(error, Analytic(estimate).StandardError, 1e-5);
    }
}
