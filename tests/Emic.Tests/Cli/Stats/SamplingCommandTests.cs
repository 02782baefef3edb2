using Emic.Cli;

namespace Emic.Tests;

public sealed class SamplingCommandTests
{
    const string Eight = "id,company,gender,region\nP1,A,m,u\nP2,A,m,r\nP3,B,f,u\nP4,B,f,r\nP5,C,m,u\nP6,C,f,r\nP7,A,f,u\nP8,B,m,r\n";
    const string Measured = "name,role,years,minority\nAnn,ops,3,1\nBen,dev,7,0\nCem,,11,0\nDoa,dev,,1\n";

    [Fact]
    public void Coverage_entropy_and_spread_of_a_selection_are_told()
    {
        var result = StatsRun.Run(Eight, "sampling", "--candidates", "-", "--selected", "P1,P4,P6,P7", "--json");
        Assert.Equal([(7, 7), (10, 16), (4, 12)], result.Section("coverage").GetProperty("rows").EnumerateArray().Select(row => (row.GetProperty("hit").GetInt32(), row.GetProperty("possible").GetInt32())));
        Assert.Equal([1.5, .811278, 1], result.Section("entropy").GetProperty("rows").EnumerateArray().Select(row => Math.Round(row.GetProperty("bits").GetDouble(), 6)));
        Assert.Equal(1 / 3.0, result.Section("spread").Estimate("max-min").GetProperty("value").GetDouble(), 12);
        Assert.Equal(28, result.Section("distances").GetProperty("rows").GetArrayLength());
    }

    [Theory]
    [InlineData("coverage", "3", 9)]
    [InlineData("maxmin", "3", .666667)]
    [InlineData("location", "3", 6.333333)]
    public void Suggestions_reach_what_can_be_reached(string aim, string count, double reached)
    {
        var rows = StatsRun.Run(Eight, "sampling", "--candidates", "-", "--suggest", count, "--aim", aim, "--json").Section("suggestions").GetProperty("rows");
        Assert.Equal(reached, rows[2].GetProperty("after").GetDouble(), 6);
    }

    [Fact]
    public void A_suggestion_says_why()
    {
        string printed = StatsRun.Run(Eight, "sampling", "--candidates", "-", "--selected", "P1,P4", "--suggest", "1").Done().Out;
        Assert.Contains("exact: the best of 6 sets", printed, StringComparison.Ordinal);
        Assert.Contains("brings ", printed, StringComparison.Ordinal);
        Assert.Contains(", the most alike before", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_found_and_yes_or_no_may_be_asymmetric()
    {
        var result = StatsRun.Run(Measured, "sampling", "--candidates", "-", "--asymmetric", "minority", "--json");
        Assert.Contains("named: role and minority (asymmetric); measured: years", result.Done().Json.GetProperty("data").GetString(), StringComparison.Ordinal);
        var rows = result.Section("distances").GetProperty("rows");
        // Ben and Cem share the years, for neither is of the minority and Cem has no role.
        Assert.Equal(0.5, rows[3].GetProperty("distance").GetDouble(), 12);
        Assert.Equal((1 + 0.5 + 1) / 3, rows[0].GetProperty("distance").GetDouble(), 12);
    }

    [Fact]
    public void Measured_columns_may_be_named_instead()
    {
        string Data(string numeric) => StatsRun.Run(Measured, "sampling", "--candidates", "-", "--numeric", numeric, "--json").Done().Json.GetProperty("data").GetString()!;
        Assert.Contains("named: role and years; measured: minority", Data("minority"), StringComparison.Ordinal);
        Assert.Contains("named: role, years and minority", Data("-"), StringComparison.Ordinal);
        var wrong = StatsRun.Run(Measured, "sampling", "--candidates", "-", "--numeric", "role");
        Assert.Contains("row 2, column “role”: Expected a number, not “ops”.", wrong.Err, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Problems, wrong.Code);
    }

    [Fact]
    public void What_is_wrong_with_the_candidates_is_named()
    {
        Assert.Contains("row 3, column “id”: “P1” is there twice.", StatsRun.Run("id,role\nP1,ops\nP1,dev\n", "sampling", "--candidates", "-").Err, StringComparison.Ordinal);
        Assert.Contains("row 2, column “minority”: Expected yes or no, 1 or 0, not “perhaps”.", StatsRun.Run("id,minority\nP1,perhaps\n", "sampling", "--candidates", "-", "--asymmetric", "minority").Err, StringComparison.Ordinal);
        Assert.Contains("There is no column beside the ids.", StatsRun.Run("id\nP1\n", "sampling", "--candidates", "-").Err, StringComparison.Ordinal);
        var unknown = StatsRun.Run(Eight, "sampling", "--candidates", "-", "--selected", "P1,P99");
        Assert.Contains("There is no candidate “P99” in the table.", unknown.Err, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Problems, unknown.Code);
        Assert.Contains("--aim goes with --suggest.", StatsRun.Run(Eight, "sampling", "--candidates", "-", "--aim", "center").Err, StringComparison.Ordinal);
    }
}
