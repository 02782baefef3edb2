using Emic.Cli;

namespace Emic.Tests;

public sealed class RichnessCommandTests
{
    [Fact]
    public void Abundances_and_incidences_are_typed()
    {
        var spiders = StatsRun.Run("", "richness", "--abundances", "46,22,17,15,15,9,8,6,6,4,2x4,1x12", "--at", "100,336", "--json");
        Assert.Equal(39.121, spiders.Section("richness").Estimate("chao1-bias-corrected").GetProperty("value").GetDouble(), 3);
        Assert.Equal(39.2, spiders.Section("richness").Estimate("chao1-bias-corrected-without-factor").GetProperty("value").GetDouble(), 12);
        Assert.Equal([20.459426, 34.730733], spiders.Section("sizes").GetProperty("rows").EnumerateArray().Select(row => Math.Round(row.GetProperty("codes").GetDouble(), 6)));
        var ants = StatsRun.Run("", "richness", "--incidences", "80,59,34,23,19,15,13,8,8,4,3,2,2,1", "--samples", "200", "--json");
        Assert.Equal(14.557, ants.Section("richness").Estimate("ice").GetProperty("value").GetDouble(), 3);
        Assert.Equal([50, 100, 150, 200, 300, 400], ants.Section("sizes").GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("interviews").GetInt32()));
    }

    [Fact]
    public void Counts_of_nothing_are_undefined_with_the_reason()
    {
        var result = StatsRun.Run("", "richness", "--abundances", "0,0").Done();
        Assert.Contains("Sample coverage: undefined, because there are no occurrences.", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--abundances 1,2 --incidences 1", "Give either --abundances or --incidences.")]
    [InlineData("--samples 20", "Give either --abundances or --incidences.")]
    [InlineData("--incidences 1,2", "--incidences takes --samples")]
    [InlineData("--abundances 1,2 --samples 20", "--samples goes with --incidences.")]
    [InlineData("--abundances 1,many", "--abundances takes whole numbers from 0 parted by commas, not “many”.")]
    public void Options_that_do_not_go_together_are_misuse(string options, string sentence)
    {
        var result = StatsRun.Run("", ["richness", .. options.Split(' ')]);
        Assert.Equal(ExitCodes.Usage, result.Code);
        Assert.Contains(sentence, result.Err, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--incidences 21,2 --samples 20", "A code cannot be in 21 interviews of 20.")]
    [InlineData("--abundances 2000000000,2000000000", "more than two thousand million")]
    public void Counts_that_cannot_be_are_refused(string options, string sentence)
    {
        var result = StatsRun.Run("", ["richness", .. options.Split(' ')]);
        Assert.Equal(ExitCodes.Problems, result.Code);
        Assert.Contains(sentence, result.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void The_smallest_number_of_interviews_is_found_with_the_chance_beside_it()
    {
        var result = StatsRun.Run("", "samplesize", "--instances", "2", "--prevalence", "10%", "--power", "0.8", "--json");
        Assert.Equal(29, result.Section("needed").Estimate("interviews-needed").GetProperty("value").GetInt32());
        Assert.Equal([.784846, .801128], result.Section("chances").GetProperty("rows").EnumerateArray().Select(row => Math.Round(row.GetProperty("chance").GetDouble(), 6)));
        Assert.Contains("59  59 interviews", StatsRun.Run("", "samplesize", "--prevalence", "0.05", "--power", "0.95").Done().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_never_met_is_undefined()
    {
        var result = StatsRun.Run("", "samplesize", "--prevalence", "0").Done();
        Assert.Contains("Interviews needed: undefined, because what nobody holds is never met.", result.Out, StringComparison.Ordinal);
        Assert.Contains("--power takes a share above 0, to 1", StatsRun.Run("", "samplesize", "--prevalence", "0.1", "--power", "0").Err, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, StatsRun.Run("", "samplesize").Code);
    }
}
