using System.Text.Json;
using Emic.Cli;
using Emic.Testing;
using static Emic.Tests.CliRun;

namespace Emic.Tests;

public sealed class SourcesCommandTests : IDisposable
{
    readonly TestStudy test = new();

    JsonElement First => Run("sources", test.Path, "--json").Done().Json[0];

    public void Dispose() => test.Dispose();

    [Fact]
    public void Sources_are_listed_with_what_was_done_in_them()
    {
        test.Code(test.AsA, "thrown over", test.Ownership, test.Component);
        var source = First;
        Assert.Equal("P3a", source.GetProperty("name").GetString());
        Assert.Equal(1, source.GetProperty("quotations").GetInt32());
        Assert.Equal(2, source.GetProperty("codings").GetInt32());
        string table = Run("sources", test.Path).Done().Out;
        Assert.StartsWith("Source  Words  Quotations  Codings  Imported\nP3a ", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_is_renamed_described_and_grouped()
    {
        Assert.Equal("Renamed “P3a” to “P3”.\n", Run("sources", "rename", test.Path, "p3a", "P3").Done().Out);
        Run("sources", "describe", test.Path, "P3", "By video").Done();
        Run("sources", "group", test.Path, "P3", "Pilot").Done();
        Assert.Equal(("P3", "By video", "Pilot"), (First.GetProperty("name").GetString(), First.GetProperty("description").GetString(), First.GetProperty("group").GetString()));
        Assert.Equal("Nothing had to be changed.\n", Run("sources", "group", test.Path, "P3", "Pilot").Done().Out);
    }

    [Fact]
    public void Sources_are_moved_and_sorted()
    {
        test.Import("P10.txt", "Ten.");
        test.Import("P2.txt", "Two.");
        Run("sources", "move", test.Path, "P3a", "--after", "P10").Done();
        Assert.Equal(["P10", "P3a", "P2"], Names());
        Run("sources", "move", test.Path, "P2").Done();
        Assert.Equal(["P2", "P10", "P3a"], Names());
        Run("sources", "sort", test.Path, "--by", "name").Done();
        Assert.Equal(["P2", "P3a", "P10"], Names());
        Assert.Equal(ExitCodes.Usage, Run("sources", "sort", test.Path, "--by", "mood").Code);
    }

    [Fact]
    public void Reading_is_marked_for_a_coder()
    {
        Run("sources", "read", test.Path, "P3a", "--coder", "B").Done();
        Assert.Equal("B", First.GetProperty("readBy")[0].GetString());
        Run("sources", "read", test.Path, "P3a", "--coder", "B", "--unread").Done();
        Assert.Equal(0, First.GetProperty("readBy").GetArrayLength());
        Assert.Equal(ExitCodes.Problems, Run("sources", "read", test.Path, "P3a").Code);
    }

    [Fact]
    public void A_deleted_source_comes_back_by_undo()
    {
        test.Code(test.AsA, "thrown over", test.Ownership);
        Assert.Contains("1 quotation", Run("sources", "delete", test.Path, "P3a", "--coder", "B").Done().Out, StringComparison.Ordinal);
        Assert.Contains("There are no sources yet", Run("sources", test.Path).Done().Out, StringComparison.Ordinal);
        Run("undo", test.Path, "--coder", "B").Done();
        Assert.Equal(1, First.GetProperty("codings").GetInt32());
    }

    [Fact]
    public void The_text_is_given_with_its_turns()
    {
        var json = Run("sources", "text", test.Path, "P3a", "--json").Done().Json;
        Assert.Equal(test.Document.Text, json.GetProperty("text").GetString());
        Assert.Equal("P3a", json.GetProperty("turns")[1].GetProperty("speaker").GetString());
        string shown = Run(60, "sources", "text", test.Path, "P3a").Done().Out;
        Assert.StartsWith("[1] Interviewer\nWho fixes it when it breaks?\n\n[2] P3a\n", shown, StringComparison.Ordinal);
        Assert.All(shown.Split('\n'), line => Assert.InRange(line.Length, 0, 60));
    }

    [Fact]
    public void The_original_comes_back_byte_for_byte_and_replaces_nothing()
    {
        string to = Path.Combine(test.Folder, "original.txt");
        Run("sources", "original", test.Path, "P3a", to).Done();
        Assert.Equal(TestStudy.Interview, File.ReadAllText(to));
        Assert.Equal(ExitCodes.Problems, Run("sources", "original", test.Path, "P3a", to).Code);
    }

    [Fact]
    public void An_unknown_source_is_refused()
    {
        var result = Run("sources", "delete", test.Path, "P9");
        Assert.Equal(ExitCodes.Problems, result.Code);
        Assert.Contains("There is no source “P9”", result.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_from_a_file_does_not_steer_the_terminal()
    {
        test.Import("bell.txt", "Anna: red \u001b[31m and \a.\n\nBen: yes.");
        Assert.DoesNotContain(Run(80, "sources", "text", test.Path, "bell").Done().Out, c => char.IsControl(c) && c != '\n');
    }

    string[] Names() => [.. Run("sources", test.Path, "--json").Done().Json.EnumerateArray().Select(source => source.GetProperty("name").GetString()!)];
}
