using System.Text.Json;
using Emic.Cli;
using Emic.Formats;
using Emic.Testing;
using Emic.Tests.Formats;
using Emic.Workbench;
using static Emic.Tests.CliRun;

namespace Emic.Tests;

public sealed class CodebookCommandTests : IDisposable
{
    readonly TestStudy test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void The_tree_is_listed_with_counts()
    {
        test.Code(test.AsA, "thrown over", test.Ownership);
        Assert.Equal(
            """
            Code                Quotations  Sources  In brief
            3 Decomposition              0        0
              3.2 Ownership              1        1
            pipeline component           0        0

            """,
            Run("codebook", test.Path).Done().Out);
        var ownership = Of("Ownership");
        Assert.Equal(test.Decomposition.Id, ownership.GetProperty("parentId").GetGuid());
        Assert.Equal(1, ownership.GetProperty("depth").GetInt32());
        Assert.Equal("data", ownership.GetProperty("origin").GetString());
    }

    [Theory]
    [InlineData("book.docx")]
    [InlineData("book.md")]
    [InlineData("book.xlsx")]
    public void A_codebook_to_read_has_its_examples_as_they_are_now(string name)
    {
        Guid quotation = test.Code(test.AsA, "Nobody owns", test.Ownership).Quotation.Id;
        ChangeCode.AddExample(test.AsA, test.Ownership.Id, quotation);
        ChangeQuotation.Resize(test.AsA, quotation, test.SpanOf("Nobody owns it"), null);
        string file = Path.Combine(test.Folder, name);
        Assert.Contains("Wrote ", Run("codebook", "export", test.Path, file).Done().Out, StringComparison.Ordinal);
        byte[] bytes = File.ReadAllBytes(file);
        string read = name.EndsWith(".xlsx", StringComparison.Ordinal) ? string.Join('\n', Xlsx.Rows(new MemoryStream(bytes))[2]) : Readers.Read(bytes, name).Text.Text;
        Assert.Contains("Nobody owns it", read, StringComparison.Ordinal);
        Assert.Contains("P3a, turn 2", read, StringComparison.Ordinal);
    }

    [Fact]
    public void A_codebook_is_printed_only_as_text()
    {
        Assert.Contains("**Used:** 0 quotations in 0 sources", Run("codebook", "export", test.Path, "--format", "markdown").Done().Out, StringComparison.Ordinal);
        Assert.Contains("Name a file: a workbook or a Word document can't be printed.", Run("codebook", "export", test.Path, "--format", "docx").Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_is_made_where_its_number_says()
    {
        Assert.Equal("Made “3.1 Hand-over”.\n", Run("codebook", "add", test.Path, "3.1 Hand-over", "--brief", "who gives what", "--color", "teal").Done().Out);
        Assert.Equal(["Decomposition", "Hand-over", "Ownership", "pipeline component"], Names());
        Assert.Equal(("teal", "who gives what"), (Of("Hand-over").GetProperty("color").GetString(), Of("Hand-over").GetProperty("brief").GetString()));
    }

    [Fact]
    public void What_is_not_named_stays_when_a_code_is_changed()
    {
        Run("codebook", "change", test.Path, "3.2", "--name", "Responsibility", "--definition", "Who is to act.").Done();
        Run("codebook", "change", test.Path, "Responsibility", "--status", "defined", "--number", "").Done();
        var code = Of("Responsibility");
        Assert.Equal(("", "Who is to act.", "defined"), (code.GetProperty("number").GetString(), code.GetProperty("definition").GetString(), code.GetProperty("status").GetString()));
        string shown = Run("codebook", "show", test.Path, "Responsibility").Done().Out;
        Assert.Contains("Definition\nWho is to act.", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_is_moved_below_after_and_ahead_of_another()
    {
        Run("codebook", "move", test.Path, "pipeline component", "--under", "3").Done();
        Assert.Equal(test.Decomposition.Id, Of("pipeline component").GetProperty("parentId").GetGuid());
        Run("codebook", "move", test.Path, "pipeline component", "--before", "3.2").Done();
        Assert.Equal(["Decomposition", "pipeline component", "Ownership"], Names());
        Run("codebook", "move", test.Path, "pipeline component", "--after", "3.2").Done();
        Assert.Equal(["Decomposition", "Ownership", "pipeline component"], Names());
        Run("codebook", "move", test.Path, "Ownership", "--top").Done();
        Assert.Equal(["Decomposition", "pipeline component", "Ownership"], Names());
        Assert.Equal(ExitCodes.Usage, Run("codebook", "move", test.Path, "3", "--top", "--under", "3.2").Code);
    }

    [Fact]
    public void Merging_and_deleting_say_what_went_with_them()
    {
        test.Code(test.AsA, "thrown over", test.Ownership, test.Component);
        Assert.Equal("Merged “pipeline component” into “3.2 Ownership”; 1 coding followed.\n", Run("codebook", "merge", test.Path, "pipeline component", "3.2").Done().Out);
        Assert.Equal(ExitCodes.Problems, Run("codebook", "delete", test.Path, "3").Code);
        Assert.StartsWith("Deleted “3 Decomposition” and 1 coding with it.", Run("codebook", "delete", test.Path, "3", "--below").Done().Out, StringComparison.Ordinal);
        Assert.Contains("There are no codes yet", Run("codebook", test.Path).Done().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_becomes_an_example()
    {
        test.Code(test.AsA, "thrown over", test.Ownership);
        Run("codebook", "example", test.Path, "3.2", "P3a", "--text", "thrown over", "--coder", "B").Done();
        Assert.Equal("Nothing had to be changed.\n", Run("codebook", "example", test.Path, "3.2", "P3a", "--text", "thrown over").Done().Out);
        Run("codebook", "example", test.Path, "3.2", "P3a", "--text", "thrown over", "--remove").Done();
        Assert.Equal(ExitCodes.Problems, Run("codebook", "example", test.Path, "3.2", "P3a", "--text", "it breaks").Code);
    }

    string[] Names() => [.. Run("codebook", test.Path, "--json").Done().Json.EnumerateArray().Select(code => code.GetProperty("name").GetString()!)];

    JsonElement Of(string name) => Run("codebook", test.Path, "--json").Done().Json.EnumerateArray().Single(code => code.GetProperty("name").GetString() == name);
}
