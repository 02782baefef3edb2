using CsCheck;
using Emic.Statistics;

namespace Emic.Tests.Statistics;

public sealed class PAdjustmentTests
{
    static readonly Gen<double[]> SomeP = Gen.OneOf(Gen.Double[0, 1], Gen.Const(0.0), Gen.Const(1.0), Gen.Const(0.05)).Array[0, 40];

    /// <summary>The fifteen tests of the paper's example; four are significant at a false discovery rate of .05, three by Holm.</summary>
    [Fact]
    public void Benjamini_and_Hochberg_1995()
    {
        double[] p = [.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1];
        double[] expected = [.0015, .003, .0095, .035625, .0603, .063857, .063857, .0645, .0765, .486, .581182, .714875, .753231, .813214, 1];
        double[] adjusted = PAdjustment.BenjaminiHochberg(p);
        for (int i = 0; i < p.Length; i++) Assert.Equal(expected[i], adjusted[i], 6);
        Assert.Equal(4, adjusted.Count(one => one <= .05));
        Assert.Equal(3, PAdjustment.Holm(p).Count(one => one <= .05));
        double harmonic = Enumerable.Range(1, 15).Sum(i => 1.0 / i);
        Assert.Equal(.0015 * harmonic, PAdjustment.BenjaminiYekutieli(p)[0], 12);
    }

    [Fact]
    public void Order_and_level_of_the_p_values_are_kept() => SomeP.Sample(p =>
    {
        foreach (double[] adjusted in new[] { PAdjustment.BenjaminiHochberg(p), PAdjustment.BenjaminiYekutieli(p), PAdjustment.Holm(p) })
        {
            for (int i = 0; i < p.Length; i++)
            {
                Assert.InRange(adjusted[i], p[i], 1);
                for (int j = 0; j < p.Length; j++)
                    if (p[i] <= p[j]) Assert.True(adjusted[i] <= adjusted[j]);
            }
        }
    });

    [Fact]
    public void Holm_and_Yekutieli_never_adjust_less_than_Hochberg() => SomeP.Sample(p =>
    {
        double[] least = PAdjustment.BenjaminiHochberg(p), holm = PAdjustment.Holm(p), yekutieli = PAdjustment.BenjaminiYekutieli(p);
        for (int i = 0; i < p.Length; i++)
        {
            Assert.True(holm[i] >= least[i] - 1e-15);
            Assert.True(yekutieli[i] >= least[i]);
        }
    });

    [Fact]
    public void A_single_test_stays_as_it_is()
    {
        Assert.Equal([.03], PAdjustment.BenjaminiHochberg([.03]));
        Assert.Equal([.03], PAdjustment.BenjaminiYekutieli([.03]));
        Assert.Equal([.03], PAdjustment.Holm([.03]));
        Assert.Empty(PAdjustment.Holm([]));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void What_is_no_p_value_is_misuse(double p) => Assert.Throws<ArgumentOutOfRangeException>(() => PAdjustment.BenjaminiHochberg([p]));
}
