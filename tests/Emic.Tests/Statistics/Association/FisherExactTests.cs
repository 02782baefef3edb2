using CsCheck;
using Emic.Statistics;

namespace Emic.Tests.Statistics;

public sealed class FisherExactTests
{
    static readonly Crosstab tea = Crosstabs.Of("3,1;1,3");

    /// <summary>The lady tasting tea: who can tell whether milk or tea was poured first.</summary>
    [Fact]
    public void Fisher_1935_tea()
    {
        Assert.Equal(.485714, Value(FisherExact.P(tea)), 6);
        Assert.Equal(.242857, Value(FisherExact.Greater(tea)), 6);
        Assert.Equal(69 / 70.0, Value(FisherExact.Less(tea)), 12);

        // R stops its search for the ratio at 6.408309; under it the first cell is expected to be 2.9999992.
        Assert.Equal(6.408309, Value(OddsRatio.Conditional(tea)), 4);
        Assert.Equal(6.408319658, Value(OddsRatio.Conditional(tea)), 8);
    }

    /// <summary>Job satisfaction by income, the 4 × 4 table of Agresti's book (2002, p. 57).</summary>
    [Fact]
    public void Agresti_2002_job_satisfaction() => Assert.Equal(.782685, Value(FisherExact.P(Crosstabs.Of("1,3,10,6;2,3,10,7;1,6,14,12;0,1,9,11"))), 6);

    [Fact]
    public void It_is_the_sum_over_all_tables_no_more_probable() => Crosstabs.Of(most: 2).Sample(table =>
    {
        double[] probabilities = [.. AllTables(table).Select(cells => Math.Exp(-cells.Sum(LogFactorial)))];
        double seen = Math.Exp(-Cells(table).Sum(LogFactorial));
        double expected = probabilities.Where(one => one <= seen * (1 + 1e-7)).Sum() / probabilities.Sum();
        if (FisherExact.P(table) is Figure p) Assert.Equal(expected, p.Value, 10);
        else Assert.True(table.RowSums.Count(sum => sum > 0) < 2 || table.ColumnSums.Count(sum => sum > 0) < 2);
    }, iter: 300);

    [Fact]
    public void On_fourfold_tables_it_is_the_sum_of_hypergeometric_probabilities() => Gen.Int[0, 40].Array[4].Sample(counts =>
    {
        Crosstab table = new(new[,] { { counts[0], counts[1] }, { counts[2], counts[3] } });
        if (FisherExact.P(table) is not Figure p) return;
        double one = Value(FisherExact.Less(table)), other = Value(FisherExact.Greater(table));
        Assert.True(p.Value >= Math.Min(one, other) - 1e-12);
        double[] each = [.. Enumerable.Range(0, table.RowSums[0] + 1).Select(x => (x, y: table.ColumnSums[0] - x)).Where(cell => cell.y >= 0 && cell.y <= table.RowSums[1])
            .Select(cell => Math.Exp(Choose(table.RowSums[0], cell.x) + Choose(table.RowSums[1], cell.y) - Choose(table.Cases, table.ColumnSums[0])))];
        double seen = Math.Exp(Choose(table.RowSums[0], counts[0]) + Choose(table.RowSums[1], counts[2]) - Choose(table.Cases, table.ColumnSums[0]));
        Assert.Equal(each.Where(probability => probability <= seen * (1 + 1e-7)).Sum(), p.Value, 10);
    });

    [Fact]
    public void Empty_rows_and_columns_and_the_order_of_the_others_change_nothing() => Crosstabs.Some.Sample(table =>
    {
        int[,] cells = new int[table.Rows + 1, table.Columns + 1];
        for (int i = 0; i < table.Rows; i++)
            for (int j = 0; j < table.Columns; j++) cells[i + 1, table.Columns - 1 - j] = table[i, j];
        Assert.Equal(FisherExact.P(table).Or(-1), FisherExact.P(new Crosstab(cells)).Or(-1), 10);
        Assert.Equal(FisherExact.P(table).Or(-1), FisherExact.P(Crosstabs.Turned(table)).Or(-1), 10);
    });

    [Theory]
    [InlineData("0,0;0,0", "there are no cases")]
    [InlineData("1,2;0,0", "all cases are in one row")]
    [InlineData("1,0;2,0", "all cases are in one column")]
    public void A_table_without_two_rows_and_columns_of_cases_is_undefined(string rows, string because) =>
        Assert.Equal(because, Assert.IsType<Undefined>(FisherExact.P(Crosstabs.Of(rows))).Because);

    [Fact]
    public void One_sided_tests_are_for_fourfold_tables() => Assert.Throws<ArgumentException>(() => FisherExact.Greater(Crosstabs.Of("1,2,3;4,5,6")));

    static double Value(Estimate estimate) => Assert.IsType<Figure>(estimate).Value;

    static double Choose(int n, int k) => LogFactorial(n) - LogFactorial(k) - LogFactorial(n - k);

    static double LogFactorial(int n) => Enumerable.Range(1, n).Sum(i => Math.Log(i));

    static IEnumerable<int> Cells(Crosstab table) => Enumerable.Range(0, table.Rows * table.Columns).Select(at => table[at / table.Columns, at % table.Columns]);

    /// <summary>All tables with the same sums, by brute force.</summary>
    static IEnumerable<int[]> AllTables(Crosstab table)
    {
        int[] cells = new int[table.Rows * table.Columns], rows = [.. table.RowSums], columns = [.. table.ColumnSums];
        return Fill(0);

        IEnumerable<int[]> Fill(int at)
        {
            if (at == cells.Length)
            {
                if (rows.All(left => left == 0) && columns.All(left => left == 0)) yield return cells;
                yield break;
            }

            int i = at / table.Columns, j = at % table.Columns;
            int most = Math.Min(rows[i], columns[j]), least = j == table.Columns - 1 ? rows[i] : i == table.Rows - 1 ? columns[j] : 0;
            for (int x = least; x <= most; x++)
            {
                cells[at] = x;
                rows[i] -= x;
                columns[j] -= x;
                foreach (int[] filled in Fill(at + 1)) yield return filled;
                rows[i] += x;
                columns[j] += x;
            }
        }
    }
}
