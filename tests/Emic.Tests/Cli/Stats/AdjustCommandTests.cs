using Emic.Cli;

namespace Emic.Tests;

public sealed class AdjustCommandTests
{
    [Fact]
    public void A_table_of_tests_is_adjusted()
    {
        var rows = StatsRun.Run("code,p\nOwnership,0.01\nHandover,0.04\nDrift,0.03\n", "adjust", "--p", "-", "--json").Section("adjusted").GetProperty("rows");
        Assert.Equal(["Ownership", "Handover", "Drift"], rows.EnumerateArray().Select(row => row.GetProperty("test").GetString()));
        Assert.Equal([0.03, 0.04, 0.04], rows.EnumerateArray().Select(row => Math.Round(row.GetProperty("benjaminiHochberg").GetDouble(), 12)));
        Assert.Equal([0.03, 0.06, 0.06], rows.EnumerateArray().Select(row => Math.Round(row.GetProperty("holm").GetDouble(), 12)));
    }

    [Fact]
    public void A_bare_list_is_taken_with_the_rows_as_names()
    {
        string printed = StatsRun.Run("0.0001\n.5\n", "adjust", "--p", "-").Done().Out;
        Assert.Contains("2 p-values from standard input.", printed, StringComparison.Ordinal);
        Assert.Contains("Adjusted p-values (exploratory)", printed, StringComparison.Ordinal);
        Assert.Matches(@"\n1 +<0\.001 +<0\.001", printed);
        Assert.Contains("How to read it", printed, StringComparison.Ordinal);
        Assert.Contains("Benjamini, Y., & Hochberg, Y. (1995).", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_p_value_is_named_with_row_and_column_and_nothing_is_computed()
    {
        var result = StatsRun.Run("code,p\nOwnership,0.01\nHandover,1.5\nDrift,many\n", "adjust", "--p", "-");
        Assert.Equal(ExitCodes.Problems, result.Code);
        Assert.Equal("", result.Out);
        Assert.Contains("Error: standard input: row 3, column “p”: Expected a number from 0 to 1, not “1.5”.", result.Err, StringComparison.Ordinal);
        Assert.Contains("row 4, column “p”: Expected a number from 0 to 1, not “many”.", result.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_get_the_problems_as_JSON()
    {
        var result = StatsRun.Run("p\nnone\n", "adjust", "--p", "-", "--json");
        Assert.Equal(ExitCodes.Problems, result.Code);
        Assert.Equal("row 2, column “p”", result.Json.GetProperty("problems")[0].GetProperty("place").GetString());
        Assert.Equal(0, result.Json.GetProperty("sections").GetArrayLength());
    }

    [Fact]
    public void Rows_without_a_p_value_are_left_out_and_said()
    {
        var result = StatsRun.Run("code,p\na,0.2\nb,\nc,NA\n", "adjust", "--p", "-").Done();
        Assert.Contains("1 p-value from", result.Out, StringComparison.Ordinal);
        Assert.Contains("2 rows without a p-value were left out and not counted.", result.Out, StringComparison.Ordinal);
        Assert.Contains("Note: standard input: row 4, column “p”: “NA” was taken as a missing value.", result.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said()
    {
        var result = StatsRun.Run("", "adjust", "--p", "no-such-file.csv");
        Assert.Equal(ExitCodes.Problems, result.Code);
        Assert.Contains("There is no file “no-such-file.csv”.", result.Err, StringComparison.Ordinal);
    }
}
