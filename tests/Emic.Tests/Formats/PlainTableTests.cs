using System.Text;
using Emic.Formats;

namespace Emic.Tests;

public sealed class PlainTableTests
{
    [Fact]
    public void Columns_are_found_by_name_and_cells_read_by_kind()
    {
        var table = Read("unit;Nadia;codes\n1;0,5;{B;A}\n2; 3 ;{}\n");
        Assert.Equal(["unit", "Nadia", "codes"], table.Columns.Select(column => column.Name));
        Assert.True(table.Column("nadia").Cell(0).TryNumber(out double half));
        Assert.Equal(0.5, half);
        Assert.True(table.Column("Nadia").Cell(1).TryInteger(out int three));
        Assert.Equal(3, three);
    }

    [Fact]
    public void Sets_are_ordered_and_hold_each_value_once()
    {
        var cells = Read("a\n\"B; A;B\"\n{}\n\"{x;y}\"\n").Column("a").Cells.ToList();
        Assert.Equal(["A", "B"], cells[0].Set());
        Assert.Empty(cells[1].Set());
        Assert.Equal(["x", "y"], cells[2].Set());
    }

    [Theory]
    [InlineData("a,b\n1,2\n3\n", "")]
    [InlineData("a,b\n1,2,\n", "")]
    [InlineData("a,b\n1,2,3\n", "t.csv: row 2: There are 3 cells in a table of 2 columns. A cell that holds a comma needs quotes around it.")]
    [InlineData("a,a\n1,2\n", "t.csv: row 1: Two columns are called “a”. Give each a name of its own.")]
    [InlineData("a,b\n", "t.csv: There are column names and nothing below them.")]
    [InlineData("a,b\n1,\"2\n", "t.csv: line 2: A quote opens here and never closes.")]
    [InlineData("\n\n", "t.csv: The table is empty.")]
    [InlineData("", "t.csv: The file is empty.")]
    public void What_is_wrong_with_the_table_is_said_with_its_place(string text, string problem) =>
        Assert.Equal(problem, string.Join('\n', Read(text).Problems));

    [Fact]
    public void A_row_is_counted_as_a_spreadsheet_does_and_the_line_said_where_it_is_another()
    {
        var table = Read("name,n\n\"two\nlines\",1\n\nx,many\n");
        Assert.False(table.Column("n").Cell(1).TryNumber(out _));
        Assert.Equal("t.csv: row 4 (line 5), column “n”: Expected a number, not “many”.", Assert.Single(table.Problems).ToString());
    }

    [Fact]
    public void A_column_that_is_missing_is_named_beside_those_that_are_there()
    {
        var table = Read("interview;kode\nP1;a\n");
        Assert.Empty(table.Column("code").Cells);
        Assert.Equal("t.csv: There is no column “code”. The columns are “interview”, “kode”.", Assert.Single(table.Problems).ToString());
    }

    [Fact]
    public void Missing_values_are_empty_or_as_statistics_programs_write_them()
    {
        var table = Read("a,b\n,NA\n.,0\n");
        Assert.Equal([true, true], table.Column("a").Cells.Select(cell => cell.IsMissing));
        Assert.Equal([true, false], table.Column("b").Cells.Select(cell => cell.IsMissing));
        Assert.True(table.IsSound);
        Assert.Equal(2, table.Problems.Count);
    }

    [Fact]
    public void Many_errors_are_counted_after_the_first_twenty()
    {
        var table = Read("a\n" + string.Concat(Enumerable.Repeat("x\n", 50)));
        foreach (var cell in table.Column("a").Cells) cell.TryNumber(out _);
        Assert.Equal(21, table.Problems.Count);
        Assert.Equal("There are 30 more errors of this kind.", table.Problems[20].Message);
    }

    [Fact]
    public void Numbers_out_of_bounds_are_refused_with_the_bounds()
    {
        var cell = Read("a,b\n-1,1\n").Column("a").Cell(0);
        Assert.False(cell.TryInteger(out _, least: 0));
        Assert.Equal("Expected a whole number from 0 up, not “-1”.", Assert.Single(cell.Column.Table.Problems).Message);
    }

    [Fact]
    public void A_matrix_has_names_where_there_are_any()
    {
        var named = PlainMatrix.From(Read(",yes,no\nDS,4,2\nSE,0,1\n"), least: 0, whole: true);
        Assert.Equal(["DS", "SE"], named.RowNames);
        Assert.Equal(["yes", "no"], named.ColumnNames);
        Assert.Equal(new double[,] { { 4, 2 }, { 0, 1 } }, named.ToArray());

        var bare = PlainMatrix.From(Read("4,2\n0,1\n"));
        Assert.Equal(["1", "2"], bare.RowNames);
        Assert.Equal(named.ToArray(), bare.ToArray());
    }

    [Fact]
    public void A_gap_in_a_matrix_is_an_error_unless_gaps_may_be()
    {
        var table = Read(",a,b\na,,\nb,3,\n");
        Assert.True(PlainMatrix.From(table, gaps: true).IsMissing(0, 1));
        Assert.True(table.IsSound);
        PlainMatrix.From(table);
        Assert.Equal("t.csv: row 2, column “a”: Expected a number, and the cell is empty.", table.Problems[0].ToString());
    }

    static PlainTable Read(string text) => PlainTable.Read(Encoding.UTF8.GetBytes(text), "t.csv");
}
