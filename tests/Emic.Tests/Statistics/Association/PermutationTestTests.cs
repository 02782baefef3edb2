using Emic.Statistics;

namespace Emic.Tests.Statistics;

public sealed class PermutationTestTests
{
    [Fact]
    public void It_comes_near_the_exact_test_where_both_order_tables_alike()
    {
        var p = Assert.IsType<Figure>(PermutationTest.P(Crosstabs.Of("3,1;1,3"), 20_000, seed: 1));
        var interval = Assert.Single(p.Intervals);
        Assert.InRange(p.Value, .485714 - (4 * interval.StandardError), .485714 + (4 * interval.StandardError));
        Assert.Equal("χ², 20,000 permutations, seed 1", p.Measure.Variant);
    }

    [Fact]
    public void Equal_seeds_give_equal_answers_and_others_do_not()
    {
        var table = Crosstabs.Of("4,2,3,2;4,3,7,4;25,10,12,4");
        double Value(ulong seed) => Assert.IsType<Figure>(PermutationTest.P(table, 999, seed)).Value;
        Assert.Equal(Value(1), Value(1));
        Assert.NotEqual(Value(1), Value(2));
    }

    [Fact]
    public void It_is_never_zero() => Assert.Equal(1 / 100.0, Assert.IsType<Figure>(PermutationTest.P(Crosstabs.Of("40,0;0,40"), 99, seed: 5)).Value, 12);

    [Fact]
    public void A_table_without_two_rows_of_cases_is_undefined() =>
        Assert.Equal("all cases are in one row", Assert.IsType<Undefined>(PermutationTest.P(Crosstabs.Of("1,2;0,0"), 9, 1)).Because);

    [Fact]
    public void No_permutations_are_misuse() => Assert.Throws<ArgumentOutOfRangeException>(() => PermutationTest.P(Crosstabs.Of("1,2;3,4"), 0, 1));
}
