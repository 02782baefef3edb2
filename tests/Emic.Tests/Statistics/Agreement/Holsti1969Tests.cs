using Emic.Statistics;
using static Emic.Tests.Statistics.Tables;

namespace Emic.Tests.Statistics;

public sealed class Holsti1969Tests
{
    [Fact]
    public void Twice_the_agreements_over_the_decisions_of_both() => Near(.75, Value(Holsti.Of(15, 18, 22)), 1e-12);

    [Fact]
    public void A_unit_that_only_one_coder_decided_lowers_it_and_not_percent_agreement()
    {
        var ratings = ByCoder("1122", "112.");
        Near(6.0 / 7, Value(Holsti.Of(ratings)), 1e-12);
        Near(1, Value(PercentAgreement.UnitMean(ratings)), 0);
    }

    [Fact]
    public void Without_decisions_it_is_undefined()
    {
        Assert.Equal("neither coder decided anything", Because(Holsti.Of(0, 0, 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Holsti.Of(3, 2, 5));
    }
}
