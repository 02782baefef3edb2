using System.Text.Json;
using System.Text.RegularExpressions;
using Emic.Testing;

namespace Emic.Tests;

/// <summary>docs/guide/stats.md says what the commands answer.</summary>
public sealed partial class StatsGuideTests
{
    static string Guide { get; } = File.ReadAllText(Repository.PathOf("docs", "guide", "stats.md"));

    [Fact]
    public void The_report_in_the_guide_has_the_keys_of_a_report()
    {
        var answer = StatsRun.Run("code,p\nOwnership,0.01\n", "adjust", "--p", "-", "--json").Done().Json;
        var shown = JsonDocument.Parse(Sample().Match(Guide).Groups[1].Value).RootElement;
        Assert.Equal(Keys(shown), Keys(answer));
        Assert.Equal(Keys(shown.GetProperty("sections")[0]), Keys(answer.GetProperty("sections")[0]));
        Assert.Equal(Keys(shown.GetProperty("sections")[0].GetProperty("rows")[0]), Keys(answer.GetProperty("sections")[0].GetProperty("rows")[0]));
    }

    [Fact]
    public void The_estimate_in_the_guide_has_the_keys_of_an_estimate()
    {
        var shown = JsonDocument.Parse(EstimateSample().Match(Guide).Groups[1].Value).RootElement;
        var estimate = StatsRun.Run("3,1\n1,3\n", "crosstab", "--table", "-", "--permutations", "9", "--json").Section("tests").Estimate("permutation-p");
        Assert.Equal(Keys(shown), Keys(estimate));
        Assert.Equal(Keys(shown.GetProperty("intervals")[0]), Keys(estimate.GetProperty("intervals")[0]));
    }

    [Fact]
    public void Every_statistics_command_is_in_the_guide() =>
        Assert.All(HelpTests.Commands.Select(row => row.Data).Where(command => command.StartsWith("stats ", StringComparison.Ordinal)), command => Assert.Contains($"### {command}\n", Guide, StringComparison.Ordinal));

    [Fact]
    public void Every_page_on_a_method_is_in_the_index()
    {
        string index = File.ReadAllText(Repository.PathOf("docs", "methods", "README.md"));
        Assert.All(Directory.EnumerateFiles(Repository.PathOf("docs", "methods"), "*.md").Select(Path.GetFileName).Where(name => name != "README.md"), name => Assert.Contains($"({name})", index, StringComparison.Ordinal));
    }

    static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    [GeneratedRegex("<!-- json: stats adjust -->\\n```json\\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Sample();

    [GeneratedRegex("An estimate:\\n\\n```json\\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex EstimateSample();
}
