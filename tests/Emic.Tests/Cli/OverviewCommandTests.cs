using Emic.Testing;
using static Emic.Tests.CliRun;

namespace Emic.Tests;

public sealed class OverviewCommandTests
{
    [Fact]
    public void Status_counts_what_is_there()
    {
        using TestStudy test = new();
        test.Code(test.AsA, "thrown over", test.Ownership, test.Component);
        test.Code(test.AsB, "it breaks");
        var json = Run("status", test.Path, "--json").Done().Json;
        Assert.Equal("Thrown over", json.GetProperty("title").GetString());
        Assert.Equal((1, 3, 2), (json.GetProperty("sources").GetInt32(), json.GetProperty("codes").GetInt32(), json.GetProperty("coders").GetInt32()));
        Assert.Equal((2, 1, 2), (json.GetProperty("quotations").GetInt32(), json.GetProperty("freeQuotations").GetInt32(), json.GetProperty("codings").GetInt32()));
        Assert.Equal("Mark a quotation in P3a", json.GetProperty("lastChanges")[0].GetProperty("sentence").GetString());
        string shown = Run(80, "status", test.Path).Done().Out;
        Assert.StartsWith("Thrown over\n", shown, StringComparison.Ordinal);
        Assert.Contains("2  quotations, 1 of them without a code\n", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_study_is_made_once_summed_up_and_keeps_what_was_changed()
    {
        using TemporaryFolder folder = new();
        string study = folder.File("Sample study.emic");
        var json = Run("demo", folder.FullName, "--json").Done().Json;
        Assert.True(json.GetProperty("made").GetBoolean());
        Assert.Equal(20, json.GetProperty("sources").GetInt32());
        Assert.Equal(5, json.GetProperty("differences").GetArrayLength());
        Assert.Equal(["P1a", "P1b", "P3a", "P3b", "P2a", "P4a", "P5b", "P7a", "P6a", "P3c", "P2b", "P5a", "P6b", "P8a"], json.GetProperty("firstSeen").EnumerateArray().Select(line => line.GetProperty("source").GetString()!));

        Run("sources", "rename", study, "P3a", "P3x").Done();
        string shown = Run(80, "demo", folder.FullName, "--no-serve").Done().Out;
        Assert.Contains("as you left it", shown, StringComparison.Ordinal);
        Assert.Contains("P3x", shown, StringComparison.Ordinal);
        Assert.Contains(" of 14\n", shown, StringComparison.Ordinal);
        var line = json.GetProperty("differences")[0];
        Assert.Contains($"{line.GetProperty("code").GetString()}: A {line.GetProperty("first").GetInt32()}, B {line.GetProperty("second").GetInt32()}, both {line.GetProperty("both").GetInt32()} ", shown, StringComparison.Ordinal);
        Assert.StartsWith("The study is sound", Run("check", study).Done().Out, StringComparison.Ordinal);
    }
}
