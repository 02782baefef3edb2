using Emic.Statistics;
using static Emic.Tests.Statistics.Tables;

namespace Emic.Tests.Statistics;

/// <summary>The example of Fleiss (1971): 30 patients, six psychiatrists each, five diagnoses, as counts per patient.</summary>
public sealed class Fleiss1971Tests
{
    static readonly Ratings example = Ratings.OfCounts(
        [.. "00060,03003,01401,00006,03030,20400,00402,20310,20040,00006,10050,11040,03300,10050,02031,00501,30012,51000,02040,10203,00006,01050,02013,20040,10041,05010,40002,02040,10500,00006"
            .Split(',').Select(row => row.Select(digit => digit - '0').ToList())],
        Categories.Declare(["depression", "personality disorder", "schizophrenia", "neurosis", "other"]));

    [Fact]
    public void Kappa_and_its_test_of_no_agreement()
    {
        var kappa = Assert.IsType<Figure>(FleissKappa.Of(example));
        Near(.430245, kappa.Value, 1e-6);
        Near(17.6518, Assert.Single(kappa.Tests).Statistic);
    }

    [Fact]
    public void Kappa_per_diagnosis()
    {
        double[] expected = [.244755, .244755, .520000, .471127, .566118];
        Assert.All(expected.Index(), one => Near(one.Item, Value(FleissKappa.Of(example.OneAgainstRest(one.Index))), 1e-6));
    }

    [Fact]
    public void The_other_coefficients_of_the_same_table()
    {
        Near(.555556, Value(PercentAgreement.UnitMean(example)), 1e-6);
        Near(.433410, Value(KrippendorffAlpha.Of(example)), 1e-6);
        Near(.447885, Value(GwetAc.Of(example)), 1e-6);
        Near(.444444, Value(BrennanPrediger.Of(example)), 1e-6);
    }

    [Fact]
    public void A_table_of_counts_has_no_coders_to_compare()
    {
        Assert.Equal("a table of counts does not tell who chose what", Because(CongerKappa.Of(example)));
        Assert.Equal("a table of counts does not tell who chose what", Because(CohenKappa.Of(example)));
    }
}
