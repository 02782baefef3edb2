using System.Text.Json;
using System.Xml.Linq;
using Emic.Cli;

namespace Emic.Tests;

public sealed class SaturationCommandTests
{
    static readonly string twelve = "interview,code\n" + string.Concat("abcd,abe,acfg,bdh,abci,aej,bcf,abdk,acl,bef,abm,acde".Split(',').SelectMany((codes, i) => codes.Select(code => $"P{i + 1},{code}\n")));

    [Fact]
    public void Every_figure_of_twelve_interviews_is_given_at_full_precision()
    {
        var result = StatsRun.Run(twelve, "saturation", "--incidence", "-", "--to", "24", "--json");
        Assert.Equal([4, 1, 2, 1, 1, 1, 0, 1, 1, 0, 1, 0], Column(result.Section("curve"), "newCodes"));
        Assert.Equal([.25, .125, .125, .25, .125, .125, .125], Column(result.Section("guestRuns"), "ratio"));
        Assert.Equal(32.25, result.Section("richness").Estimate("chao2-classic").GetProperty("value").GetDouble(), 12);
        Assert.Equal("treats interviews as random draws", result.Section("richness").GetProperty("standing").GetString());
        Assert.Equal("no run within the 12 interviews stayed within the threshold", result.Section("rules").Estimate("guest-interviews").GetProperty("because").GetString());
        double[] expected = Column(result.Section("sizes"), "codes");
        Assert.Equal([7.763636, 10.644444, 12.416667, 13.566176, 16.156857, 18.796013], new[] { 4, 8, 11, 13, 18, 24 }.Select(size => Math.Round(expected[size - 1], 6)));
    }

    [Fact]
    public void The_rules_take_their_options()
    {
        var rules = StatsRun.Run(twelve, "saturation", "--incidence", "-", "--base", "4", "--run", "2", "--threshold", "15%", "--initial", "4", "--stop", "1", "--permutations", "0", "--json").Section("rules");
        Assert.Equal(5, rules.Estimate("guest-interviews").GetProperty("value").GetDouble());
        Assert.Contains("5+2", rules.Estimate("guest-interviews").GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(7, rules.Estimate("francis-interviews").GetProperty("value").GetDouble());
    }

    [Fact]
    public void The_report_speaks_of_codes_first_seen_and_says_what_rests_on_chance()
    {
        string printed = StatsRun.Run(twelve, "saturation", "--incidence", "-").Done().Out;
        Assert.Contains("Codes first seen, interview by interview\n12 interviews with 13 codes from standard input.", printed, StringComparison.Ordinal);
        Assert.Contains("How many codes there may be (treats interviews as random draws)", printed, StringComparison.Ordinal);
        Assert.Contains("not whether it was understood", printed, StringComparison.Ordinal);
        Assert.Contains("Every share is of the 13 codes seen so far", printed, StringComparison.Ordinal);
        Assert.Contains("Guest, G., Namey, E., & Chen, M. (2020).", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes()
    {
        string[] line = ["saturation", "--incidence", "-", "--permutations", "200", "--json", "--seed"];
        Assert.Equal(StatsRun.Run(twelve, [.. line, "5"]).Done().Out, StatsRun.Run(twelve, [.. line, "5"]).Done().Out);
        Assert.NotEqual(StatsRun.Run(twelve, [.. line, "5"]).Out, StatsRun.Run(twelve, [.. line, "6"]).Out);
    }

    [Fact]
    public void An_interview_without_codes_has_a_row_with_an_empty_one()
    {
        var curve = StatsRun.Run("interview,code\nA,x\nB,\nC,y\n", "saturation", "--incidence", "-", "--json").Section("curve");
        Assert.Equal([1, 0, 1], Column(curve, "newCodes"));
    }

    [Theory]
    [InlineData("interview,code\nA,\n", "no code was seen")]
    [InlineData("interview,code\nA,x\nA,y\n", "one interview cannot show which codes come again")]
    public void What_cannot_be_said_has_its_reason(string table, string because)
    {
        var result = StatsRun.Run(table, "saturation", "--incidence", "-", "--to", "3", "--json");
        Assert.All(result.Section("richness").GetProperty("estimates").EnumerateArray(), one => Assert.Equal(because, one.GetProperty("because").GetString()));
        Assert.Equal(because, result.Section("sizes").GetProperty("rows")[2].GetProperty("codesBecause").GetString());
    }

    [Fact]
    public void Rows_without_an_interview_and_missing_columns_are_named()
    {
        var result = StatsRun.Run("interview,code\nA,x\n,y\n", "saturation", "--incidence", "-");
        Assert.Equal(ExitCodes.Problems, result.Code);
        Assert.Contains("row 3, column “interview”: Expected a text, and the cell is empty.", result.Err, StringComparison.Ordinal);
        Assert.Contains("There is no column “interview”. The columns are “who”, “what”.", StatsRun.Run("who,what\nA,x\n", "saturation", "--incidence", "-").Err, StringComparison.Ordinal);
    }

    [Fact]
    public void The_chart_shows_the_curve_its_band_and_what_is_expected()
    {
        string folder = Directory.CreateTempSubdirectory("emic-stats-").FullName, file = Path.Combine(folder, "curve.svg");
        try
        {
            Assert.Contains($"Drawn into {file}.", StatsRun.Run(twelve, "saturation", "--incidence", "-", "--to", "18", "--chart", file).Done().Out, StringComparison.Ordinal);
            XElement root = XDocument.Load(file).Root!;
            string[] texts = [.. root.Descendants().Where(one => one.Name.LocalName == "text").Select(one => one.Value)];
            string[] expected = ["Codes seen so far", "Interviews, in the order in which they were held", "13 codes seen", "16.2 expected", "95 % of 1,000 random orders"];
            Assert.All(expected, text => Assert.Contains(text, texts));
            Assert.Equal(2, root.Descendants().Count(one => one.Name.LocalName == "polygon"));
            Assert.Equal(12, root.Descendants().Count(one => one.Name.LocalName == "circle"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("--threshold 1", "--threshold takes a share from 0, below 1")]
    [InlineData("--threshold many", "--threshold takes a share from 0, below 1, or in percent as “5%”, not “many”.")]
    [InlineData("--base 0", "--base takes a number from 1, not “0”.")]
    public void Options_out_of_range_are_misuse(string options, string sentence)
    {
        var result = StatsRun.Run(twelve, ["saturation", "--incidence", "-", .. options.Split(' ')]);
        Assert.Equal(ExitCodes.Usage, result.Code);
        Assert.Contains(sentence, result.Err, StringComparison.Ordinal);
    }

    static double[] Column(JsonElement section, string key) => [.. section.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty(key).GetDouble())];
}
