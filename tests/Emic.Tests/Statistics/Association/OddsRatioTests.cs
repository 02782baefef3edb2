using CsCheck;
using Emic.Statistics;

namespace Emic.Tests.Statistics;

public sealed class OddsRatioTests
{
    [Fact]
    public void Turning_the_columns_turns_the_ratio_about() => Gen.Int[1, 25].Array[4].Sample(counts =>
    {
        double ratio = Value(counts[0], counts[1], counts[2], counts[3]);
        Assert.Equal(1, ratio * Value(counts[1], counts[0], counts[3], counts[2]), 9);
        Assert.Equal(ratio, Value(counts[0], counts[2], counts[1], counts[3]), 9 - (int)Math.Log10(Math.Max(1, ratio)));
        double crossed = counts[0] * counts[3] / (double)(counts[1] * counts[2]);
        Assert.True(Math.Abs(Math.Log(ratio)) <= Math.Abs(Math.Log(crossed)) + 1e-9, "the conditional estimate is nearer to 1");
    });

    [Theory]
    [InlineData("0,3;2,4", "")]
    [InlineData("3,0;2,4", "no case speaks against the association, so the ratio grows without end (other programs print infinity)")]
    [InlineData("3,2;0,0", "row 2 is empty; leave it out")]
    public void Edges_are_zero_or_undefined(string rows, string because)
    {
        var ratio = OddsRatio.Conditional(Crosstabs.Of(rows));
        if (because.Length == 0) Assert.Equal(0, Assert.IsType<Figure>(ratio).Value);
        else Assert.Equal(because, Assert.IsType<Undefined>(ratio).Because);
    }

    [Fact]
    public void It_needs_a_fourfold_table() => Assert.Throws<ArgumentException>(() => OddsRatio.Conditional(Crosstabs.Of("1,2,3;4,5,6")));

    static double Value(int a, int b, int c, int d) => Assert.IsType<Figure>(OddsRatio.Conditional(new Crosstab(new[,] { { a, b }, { c, d } }))).Value;
}
