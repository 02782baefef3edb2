using Emic.Statistics;

namespace Emic.Tests.Statistics;

public sealed class SpecificAgreementTests
{
    /// <summary>The two fourfold tables with which Feinstein and Cicchetti (1990) open their first paper: equal agreement, .85, unequal margins.</summary>
    [Theory]
    [InlineData(40, 9, 6, 45, 0.842, 0.857)]
    [InlineData(80, 10, 5, 5, 0.914, 0.400)]
    public void Cicchetti_and_Feinstein_1990(int both, int onlyFirst, int onlySecond, int neither, double positive, double negative)
    {
        Assert.Equal(positive, Value(SpecificAgreement.Positive(both, onlyFirst, onlySecond)), 3);
        Assert.Equal(negative, Value(SpecificAgreement.Positive(neither, onlySecond, onlyFirst)), 3);
    }

    [Fact]
    public void It_is_undefined_where_neither_coder_used_the_code()
    {
        Undefined none = Assert.IsType<Undefined>(SpecificAgreement.Positive(0, 0, 0));
        Assert.Equal("undefined, because neither coder used the code", none.Reason);
        Assert.Equal(0, Value(SpecificAgreement.Positive(0, 3, 0)));
    }

    [Fact]
    public void Negative_counts_are_misuse() => Assert.Throws<ArgumentOutOfRangeException>(() => SpecificAgreement.Positive(-1, 0, 0));

    static double Value(Estimate estimate) => Assert.IsType<Figure>(estimate).Value;
}
