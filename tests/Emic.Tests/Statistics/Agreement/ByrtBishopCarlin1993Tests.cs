using Emic.Statistics;
using static Emic.Tests.Statistics.Tables;

namespace Emic.Tests.Statistics;

/// <summary>Byrt, Bishop and Carlin (1993): κ = (PABAK − PI² + BI²)/(1 − PI² + BI²), which ties the three together.</summary>
public sealed class ByrtBishopCarlin1993Tests
{
    [Theory]
    [InlineData(8, 1, 0, 1)]
    [InlineData(40, 9, 6, 45)]
    [InlineData(80, 10, 5, 5)]
    public void Kappa_follows_from_prevalence_bias_and_PABAK(int a, int b, int c, int d)
    {
        var table = Contingency([a, b], [c, d]);
        double prevalence = Value(PrevalenceAndBias.Prevalence(table)), bias = Value(PrevalenceAndBias.Bias(table));
        double square = (bias * bias) - (prevalence * prevalence);
        Near((double)(a - d) / (a + b + c + d), prevalence, 1e-12);
        Near((Value(BrennanPrediger.Of(table)) + square) / (1 + square), Value(CohenKappa.Of(table)), 1e-12);
    }

    [Fact]
    public void The_indices_are_for_two_categories()
    {
        Assert.Equal("the index is for two categories and here are 3", Because(PrevalenceAndBias.Prevalence(Contingency([1, 0, 0], [0, 1, 0], [0, 0, 1]))));
        Assert.Equal("The index compares two coders and here are 4; look at each pair", Because(PrevalenceAndBias.Bias(Krippendorff2011Tests.Example)));
    }
}
