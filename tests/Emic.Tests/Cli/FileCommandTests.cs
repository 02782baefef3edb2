using Emic.Cli;
using Emic.Testing;
using static Emic.Tests.CliRun;

namespace Emic.Tests;

/// <summary>Codebooks and codings go out and come in again.</summary>
public sealed class FileCommandTests : IDisposable
{
    readonly TestStudy test = new();

    public void Dispose() => test.Dispose();

    [Theory]
    [InlineData("codebook.csv")]
    [InlineData("codebook.yaml")]
    public void A_codebook_goes_out_and_comes_in_again(string name)
    {
        string file = Path.Combine(test.Folder, name), other = Path.Combine(test.Folder, "other");
        Run("codebook", "change", test.Path, "3.2", "--definition", "Who is to act, \"really\".\nTwo lines.").Done();
        Run("codebook", "export", test.Path, file).Done();
        Assert.Equal(ExitCodes.Problems, Run("codebook", "export", test.Path, file).Code);
        Run("new", other).Done();
        Assert.Equal("Made 3 codes, changed 0 codes; 0 were as the file says already.\n", Run("codebook", "import", other, file).Done().Out);
        Assert.Equal(Run("codebook", "export", test.Path).Done().Out, Run("codebook", "export", other).Done().Out);
        Assert.Equal(3, Run("codebook", "import", other, file, "--json").Done().Json.GetProperty("unchanged").GetInt32());
    }

    [Fact]
    public void A_codebook_is_printed_in_the_format_asked_for()
    {
        Assert.StartsWith("codes:\n", Run("codebook", "export", test.Path).Done().Out, StringComparison.Ordinal);
        Assert.Contains("Ownership,", Run("codebook", "export", test.Path, "--format", "csv").Done().Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, Run("codebook", "export", test.Path, "--format", "pdf").Code);
    }

    [Fact]
    public void Codings_go_out_and_come_in_again()
    {
        test.Code(test.AsA, "thrown over", test.Ownership, test.Component);
        test.Code(test.AsB, "a meeting 🙂 and", test.Ownership);
        string csv = Run("codings", test.Path, "--csv").Done().Out;
        string file = Path.Combine(test.Folder, "codings.csv");
        File.WriteAllText(file, csv);
        Run("code", "remove", test.Path, "P3a", "--coder", "A", "--text", "thrown over", "--codes", "3.2 + pipeline component").Done();
        Assert.Equal("Brought in 2 codings; 1 was there already.\n", Run("codings", "import", test.Path, file).Done().Out);
        Assert.Equal(csv, Run("codings", test.Path, "--csv").Done().Out);
        Assert.Empty(test.Check());
    }

    [Fact]
    public void Rows_that_cannot_be_placed_are_listed()
    {
        string file = Path.Combine(test.Folder, "codings.csv");
        File.WriteAllText(file, "source,coder,text,code\nP3a,A,thrown over,3.2\nP3a,A,never said,3.2\nP9,A,thrown over,3.2\n");
        var result = Run("codings", "import", test.Path, file, "--json");
        Assert.Equal(ExitCodes.Problems, result.Code);
        Assert.Equal(1, result.Json.GetProperty("added").GetInt32());
        Assert.Equal(["line 3", "line 4"], result.Json.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("place").GetString()!));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var result = Run("codings", "import", test.Path, "nowhere.csv");
        Assert.Equal(ExitCodes.Problems, result.Code);
        Assert.Equal("emic: There is no file “nowhere.csv”. Look at the spelling.\n", result.Err);
    }
}
