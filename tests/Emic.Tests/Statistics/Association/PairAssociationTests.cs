using CsCheck;
using Emic.Statistics;

namespace Emic.Tests.Statistics;

public sealed class PairAssociationTests
{
    /// <summary>Fourfold tables that fit together, with at least one unit.</summary>
    static readonly Gen<PairCounts> Pairs = Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[0, 20])
        .Where(cells => cells.Item1 + cells.Item2 + cells.Item3 + cells.Item4 > 0)
        .Select(cells => new PairCounts(cells.Item1 + cells.Item2 + cells.Item3 + cells.Item4, cells.Item1 + cells.Item2, cells.Item1 + cells.Item3, cells.Item1));

    /// <summary>Two pairs of the twelve interviews that stand as worked example for saturation and patterns: a with b, and a with c.</summary>
    [Theory]
    [InlineData(9, 8, 5, .416667, .833333, -.263034, -.408248)]
    [InlineData(9, 6, 5, .5, 1.111111, .152003, .192450)]
    public void Twelve_interviews(int first, int second, int both, double jaccard, double lift, double pmi, double phi)
    {
        PairCounts pair = new(12, first, second, both);
        Assert.Equal(jaccard, Value(PairAssociation.Jaccard(pair)), 6);
        Assert.Equal(jaccard, Value(PairAssociation.CCoefficient(first, second, both)), 6);
        Assert.Equal(2 * jaccard / (1 + jaccard), Value(PairAssociation.Dice(pair)), 5);
        Assert.Equal(lift, Value(PairAssociation.Lift(pair)), 6);
        Assert.Equal(pmi, Value(PairAssociation.Pmi(pair)), 6);
        Assert.Equal(pmi / -Math.Log2(both / 12.0), Value(PairAssociation.Npmi(pair)), 5);
        Assert.Equal(phi, Value(PairAssociation.Phi(pair)), 6);
    }

    /// <summary>The c-coefficient of codes with 100 and 10 quotations and 5 overlaps, as ATLAS.ti computes it, and its warning.</summary>
    [Fact]
    public void ATLAS_ti_manual()
    {
        var c = PairAssociation.CCoefficient(100, 10, 5);
        Assert.Equal(.047619, Value(c), 6);
        Assert.Contains("more than five times as often", Assert.Single(c.Notes), StringComparison.Ordinal);
        Assert.Empty(PairAssociation.CCoefficient(50, 10, 5).Notes);
    }

    [Fact]
    public void A_c_coefficient_above_1_warns_and_one_without_end_is_undefined()
    {
        var c = PairAssociation.CCoefficient(3, 3, 4);
        Assert.Equal(2, Value(c));
        Assert.StartsWith("The coefficient exceeds 1", Assert.Single(c.Notes), StringComparison.Ordinal);
        Assert.Equal("undefined, because there are as many overlaps as quotations, or more", Reason(PairAssociation.CCoefficient(3, 3, 6)));
        Assert.Equal("undefined, because neither code was used", Reason(PairAssociation.CCoefficient(0, 0, 0)));
    }

    [Fact]
    public void What_can_not_be_said_is_undefined_with_its_reason()
    {
        PairCounts none = new(5, 0, 0, 0), unused = new(5, 3, 0, 0), apart = new(5, 2, 2, 0), everywhere = new(5, 5, 3, 3), always = new(5, 5, 5, 5);
        Assert.Equal("undefined, because no unit has either code", Reason(PairAssociation.Jaccard(none)));
        Assert.Equal("undefined, because no unit has either code", Reason(PairAssociation.Dice(none)));
        Assert.Equal("undefined, because a code is in no unit", Reason(PairAssociation.Lift(unused)));
        Assert.Equal("undefined, because a code is in no unit", Reason(PairAssociation.Phi(unused)));
        Assert.Equal("undefined, because a code is in every unit", Reason(PairAssociation.Phi(everywhere)));
        Assert.Equal("undefined, because no unit has both codes, and the logarithm of 0 is no number", Reason(PairAssociation.Pmi(apart)));
        Assert.Equal(-1, Value(PairAssociation.Npmi(apart)));
        Assert.Equal("undefined, because both codes are in every unit", Reason(PairAssociation.Npmi(always)));
        Assert.Equal(0, Value(PairAssociation.Jaccard(apart)));
        Assert.Equal("undefined, because no unit has either code", Reason(PairAssociation.Jaccard(new(0, 0, 0, 0))));
    }

    [Fact]
    public void Every_index_is_symmetric_in_the_codes_and_keeps_its_range() => Pairs.Sample(pair =>
    {
        var turned = pair with { First = pair.Second, Second = pair.First };
        foreach (var (index, least, most) in new (Func<PairCounts, Estimate>, double, double)[]
        {
            (PairAssociation.Jaccard, 0, 1), (PairAssociation.Dice, 0, 1), (PairAssociation.Lift, 0, double.MaxValue),
            (PairAssociation.Pmi, double.MinValue, double.MaxValue), (PairAssociation.Npmi, -1, 1.000000000001), (PairAssociation.Phi, -1, 1),
        })
        {
            var one = index(pair);
            Assert.Equal(one.IsDefined, index(turned).IsDefined);
            Assert.Equal(one.Or(0), index(turned).Or(0), 12);
            if (one.IsDefined) Assert.InRange(one.Or(0), least, most);
        }
    });

    /// <summary>φ² · n is Pearson's χ² of the fourfold table.</summary>
    [Fact]
    public void Phi_agrees_with_chi_square() => Pairs.Sample(pair =>
    {
        if (PairAssociation.Phi(pair) is not Figure phi) return;
        Crosstab table = new(new[,] { { pair.Both, pair.First - pair.Both }, { pair.Second - pair.Both, pair.Units - pair.First - pair.Second + pair.Both } });
        Assert.Equal(Value(ChiSquare.Statistic(table)), phi.Value * phi.Value * pair.Units, 9);
        Assert.Equal(Value(ChiSquare.CramerV(table)), Math.Abs(phi.Value), 9);
    });

    [Theory]
    [InlineData(10, 3, 2, 3)]
    [InlineData(10, 3, 2, -1)]
    [InlineData(4, 3, 3, 1)]
    public void Counts_that_do_not_fit_together_are_misuse(int units, int first, int second, int both) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PairAssociation.Jaccard(new(units, first, second, both)));

    static double Value(Estimate estimate) => Assert.IsType<Figure>(estimate).Value;

    static string Reason(Estimate estimate) => Assert.IsType<Undefined>(estimate).Reason;
}
