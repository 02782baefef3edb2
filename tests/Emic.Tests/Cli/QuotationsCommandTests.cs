using System.Text;
using Emic.Cli;
using Emic.Testing;
using static Emic.Tests.CliRun;

namespace Emic.Tests;

public sealed class QuotationsCommandTests : IDisposable
{
    readonly TestStudy test = new();

    public QuotationsCommandTests()
    {
        test.Code(test.AsA, "thrown over to them", test.Ownership);
        test.Code(test.AsA, "Nobody owns it", test.Ownership, test.Component);
        test.Code(test.AsB, "there is a meeting", test.Decomposition);
    }

    public void Dispose() => test.Dispose();

    [Fact]
    public void Quotations_are_read_with_place_codes_and_coder() => Assert.Equal(
        """
        P3a (2 quotations)

          thrown over to them
          [turn 2, P3a] 3.2 Ownership (A)

          Nobody owns it
          [turn 2, P3a] 3.2 Ownership, pipeline component (A)

        2 quotations in 1 source: 3.2 Ownership.

        """,
        Run("quotations", test.Path, "--code", "3.2").Done().Out);

    [Fact]
    public void Further_codes_and_filters_say_which()
    {
        Assert.Equal(1, Total("--code", "3.2", "--and", "pipeline component"));
        Assert.Equal(3, Total("--code", "3.2", "--or", "3"));
        Assert.Equal(3, Total("--code", "3", "--below"));
        Assert.Equal(1, Total("--code", "3", "--below", "--not", "3.2"));
        Assert.Equal(0, Total("--code", "3.2", "--near", "3", "--coder", "A"));
        Assert.Equal(2, Total("--code", "3.2", "--near", "3", "--turns", "2", "--coder", "A"));
        Assert.Equal(1, Total("--text", "NOBODY", "--speaker", "P3a", "--source", "P3a"));
        Assert.Equal(ExitCodes.Problems, Run("quotations", test.Path, "--code", "9.9").Code);
        Assert.Equal(ExitCodes.Usage, Run("quotations", test.Path, "--or", "3.2").Code);

        int Total(params string[] options) => Run(["quotations", test.Path, .. options, "--json"]).Done().Json.GetProperty("total").GetInt32();
    }

    [Fact]
    public void A_question_is_kept_asked_again_and_dropped()
    {
        Assert.Contains("No question is kept", Run("quotations", "saved", test.Path).Done().Out, StringComparison.Ordinal);
        Assert.Equal("Kept “hand-overs”: 3.2 Ownership; not pipeline component.\n", Run("quotations", "keep", test.Path, "hand-overs", "--code", "3.2", "--not", "pipeline component", "--coder", "A").Done().Out);
        Assert.Contains("1 quotation in 1 source", Run("quotations", test.Path, "--saved", "Hand-overs").Done().Out, StringComparison.Ordinal);
        Assert.Contains("hand-overs  3.2 Ownership; not pipeline component", Run("quotations", "saved", test.Path).Done().Out, StringComparison.Ordinal);
        Run("quotations", "drop", test.Path, "hand-overs", "--coder", "A").Done();
        Assert.Equal(ExitCodes.Problems, Run("quotations", test.Path, "--saved", "hand-overs").Code);
    }

    [Theory]
    [InlineData(".csv", "\uFEFFgroup,source")]
    [InlineData(".md", "# 3.2 Ownership")]
    [InlineData(".xlsx", "PK")]
    [InlineData(".docx", "PK")]
    public void They_are_written_to_a_file_by_its_ending(string ending, string begins)
    {
        string path = Path.Combine(test.Folder, "out" + ending);
        Run("quotations", test.Path, "--code", "3.2", "--to", path).Done();
        Assert.StartsWith(begins, Encoding.UTF8.GetString(File.ReadAllBytes(path)), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Problems, Run("quotations", test.Path, "--to", path).Code);
        Run("quotations", test.Path, "--to", path, "--overwrite").Done();
        Assert.Equal(ExitCodes.Usage, Run("quotations", test.Path, "--to", "out.pdf").Code);
    }

    [Fact]
    public void The_csv_goes_to_the_output_and_groups_order_it()
    {
        string[] lines = Run("quotations", test.Path, "--by", "code", "--csv").Done().Out.Split("\r\n");
        Assert.Equal(["3 Decomposition", "3.2 Ownership", "3.2 Ownership", "pipeline component"], lines[1..^1].Select(line => line.Split(',')[0]));
    }
}
