using Emic.Statistics;
using static Emic.Tests.Statistics.Tables;

namespace Emic.Tests.Statistics;

/// <summary>Where the coefficients part ways: nine units alike, one not (the prevalence paradox), and the pair of coders in Krippendorff (2004).</summary>
public sealed class Scott1955Tests
{
    [Fact]
    public void Coefficients_of_one_table_differ_by_what_they_take_chance_to_be()
    {
        var table = Contingency([8, 1], [0, 1]);
        Near(.607843, Value(ScottPi.Of(table)), 1e-6);
        Near(.615385, Value(CohenKappa.Of(table)), 1e-6);
        Near(.865772, Value(GwetAc.Of(table)), 1e-6);
        Near(.8, Value(BrennanPrediger.Of(table)), 1e-12);
    }

    [Fact]
    public void The_binary_pair_of_Krippendorff_2004()
    {
        var pair = ByCoder("1100000000", "0110010100");
        Near(.6, Value(PercentAgreement.UnitMean(pair)), 1e-12);
        Near(.095238, Value(KrippendorffAlpha.Of(pair)), 1e-6);
    }

    [Fact]
    public void A_constant_coder_makes_kappa_zero_at_90_percent_agreement()
    {
        var table = Contingency([9, 1], [0, 0]);
        Near(0, Value(CohenKappa.Of(table)), 1e-12);
        Near(.8895, Value(GwetAc.Of(table)));
        Assert.True(Value(ScottPi.Of(table)) < 0);
    }

    [Fact]
    public void Categories_that_nobody_used_change_what_rests_on_their_number_and_nothing_else()
    {
        int[][] two = [[8, 1], [0, 1]], five = [[8, 1, 0, 0, 0], [0, 1, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]];
        Near(.8, Value(BrennanPrediger.Of(Contingency(two))), 1e-12);
        Near(.875, Value(BrennanPrediger.Of(Contingency(five))), 1e-12);
        Assert.NotEqual(Value(GwetAc.Of(Contingency(two))), Value(GwetAc.Of(Contingency(five))), 1e-3);
        Near(Value(CohenKappa.Of(Contingency(two))), Value(CohenKappa.Of(Contingency(five))), 1e-12);
        Near(Value(KrippendorffAlpha.Of(Contingency(two))), Value(KrippendorffAlpha.Of(Contingency(five))), 1e-12);
        Assert.Contains("Rests on 5 categories to choose from.", BrennanPrediger.Of(Contingency(five)).Notes);
    }
}
