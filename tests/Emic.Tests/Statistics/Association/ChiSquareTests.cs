using CsCheck;
using Emic.Statistics;

namespace Emic.Tests.Statistics;

public sealed class ChiSquareTests
{
    /// <summary>The smoking habits of five staff groups, the table of Greenacre's book on correspondence analysis: χ², its p, total inertia χ²/n, adjusted residuals.</summary>
    [Fact]
    public void Greenacre_1984_smoking()
    {
        Crosstab smoke = new(new[,] { { 4, 2, 3, 2 }, { 4, 3, 7, 4 }, { 25, 10, 12, 4 }, { 18, 24, 33, 13 }, { 10, 6, 7, 2 } });
        Assert.Equal(193, smoke.Cases);
        Assert.Equal(16.441643, Value(ChiSquare.Statistic(smoke)), 6);
        Assert.Equal(.1718348, Value(ChiSquare.P(smoke)), 7);
        Assert.Equal(.0851899, Value(ChiSquare.Statistic(smoke)) / smoke.Cases, 7);
        Assert.Equal(Math.Sqrt(.0851899 / 3), Value(ChiSquare.CramerV(smoke)), 6);
        Assert.Equal(3.118231, Value(ChiSquare.AdjustedResidual(smoke, 2, 0)), 6);
        Assert.Equal(-3.050498, Value(ChiSquare.AdjustedResidual(smoke, 3, 0)), 6);
        Assert.Equal("12 degrees of freedom, without continuity correction", ChiSquare.Statistic(smoke).Measure.Variant);
        Assert.StartsWith("7 of 20 cells have an expected count below 5", Assert.Single(ChiSquare.P(smoke).Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Squared_Pearson_residuals_add_up_to_chi_square() => Crosstabs.Some.Sample(table =>
    {
        if (ChiSquare.Statistic(table) is not Figure statistic) return;
        double sum = 0;
        for (int i = 0; i < table.Rows; i++)
            for (int j = 0; j < table.Columns; j++) sum += Math.Pow(Value(ChiSquare.PearsonResidual(table, i, j)), 2);
        Assert.Equal(statistic.Value, sum, 9);
    });

    [Fact]
    public void Rows_and_columns_may_be_exchanged() => Crosstabs.Some.Sample(table =>
    {
        var turned = Crosstabs.Turned(table);
        foreach (var statistic in new Func<Crosstab, Estimate>[] { ChiSquare.Statistic, ChiSquare.P, ChiSquare.CramerV })
        {
            Assert.Equal(statistic(table).IsDefined, statistic(turned).IsDefined);
            Assert.Equal(statistic(table).Or(0), statistic(turned).Or(0), 9);
        }
    });

    [Fact]
    public void A_table_as_expected_has_no_association_and_a_diagonal_one_has_all()
    {
        Crosstab even = new(new[,] { { 2, 4 }, { 3, 6 } }), diagonal = new(new[,] { { 5, 0, 0 }, { 0, 2, 0 }, { 0, 0, 3 } });
        Assert.Equal(0, Value(ChiSquare.Statistic(even)), 12);
        Assert.Equal(1, Value(ChiSquare.P(even)), 9);
        Assert.Equal(1, Value(ChiSquare.CramerV(diagonal)), 12);
    }

    [Theory]
    [InlineData("0,0;0,0", "there are no cases")]
    [InlineData("1,2", "there is one row only")]
    [InlineData("1;2", "there is one column only")]
    [InlineData("1,2;0,0;3,4", "row 2 is empty; leave it out")]
    [InlineData("1,0;2,0", "column 2 is empty; leave it out")]
    public void A_table_that_shows_no_association_is_undefined_with_its_reason(string rows, string because)
    {
        var table = Crosstabs.Of(rows);
        foreach (var statistic in new Func<Crosstab, Estimate>[] { ChiSquare.Statistic, ChiSquare.P, ChiSquare.CramerV })
            Assert.Equal(because, Assert.IsType<Undefined>(statistic(table)).Because);
    }

    [Fact]
    public void Residuals_are_undefined_in_empty_and_in_full_rows_only()
    {
        var table = Crosstabs.Of("1,2;0,0;3,4");
        Assert.Equal("its row or its column is empty", Assert.IsType<Undefined>(ChiSquare.PearsonResidual(table, 1, 0)).Because);
        Assert.Equal("its row or its column is empty", Assert.IsType<Undefined>(ChiSquare.AdjustedResidual(table, 1, 0)).Because);
        Assert.True(ChiSquare.AdjustedResidual(table, 0, 0).IsDefined);
        Assert.Equal("its row or its column holds all cases", Assert.IsType<Undefined>(ChiSquare.AdjustedResidual(Crosstabs.Of("1,2"), 0, 0)).Because);
    }

    [Fact]
    public void Negative_counts_are_misuse() => Assert.Throws<ArgumentOutOfRangeException>(() => new Crosstab(new[,] { { 1, -1 } }));

    static double Value(Estimate estimate) => Assert.IsType<Figure>(estimate).Value;
}
