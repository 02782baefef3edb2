using Emic.Statistics;
using static Emic.Tests.Statistics.Tables;

namespace Emic.Tests.Statistics;

public sealed class CharacterAgreementTests
{
    [Fact]
    public void Percent_and_kappa_of_a_thousand_characters()
    {
        CharacterAgreement agreement = new(50, 100, 50, 800);
        Near(.85, Value(agreement.Percent()), 1e-12);
        Near(.318182, Value(agreement.Kappa()), 1e-6);
    }

    [Fact]
    public void Spans_are_counted_in_characters()
    {
        Continuum continuum = new(0, 1000, [new("A", "x", 0, 100), new("A", "x", 50, 150), new("B", "x", 100, 200)]);
        Assert.Equal(new CharacterAgreement(50, 100, 50, 800), CharacterAgreement.Of(continuum, 0, 1, 0));
    }

    [Fact]
    public void Codes_on_nothing_or_on_everything_leave_kappa_undefined()
    {
        Assert.Equal("neither coder used the code", Because(new CharacterAgreement(0, 0, 0, 10).Kappa()));
        Assert.Equal("both coders gave the code to every character", Because(new CharacterAgreement(10, 0, 0, 0).Kappa()));
        Assert.Equal("there are no characters", Because(new CharacterAgreement(0, 0, 0, 0).Percent()));
        Assert.Equal(1, Value(new CharacterAgreement(0, 0, 0, 10).Percent()));
    }
}
