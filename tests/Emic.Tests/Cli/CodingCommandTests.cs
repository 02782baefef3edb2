using Emic.Cli;
using Emic.Testing;
using Emic.Workbench;
using static Emic.Tests.CliRun;

namespace Emic.Tests;

public sealed class CodingCommandTests : IDisposable
{
    readonly TestStudy test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_passage_is_coded_as_in_the_margin()
    {
        var result = Run("code", test.Path, "P3a", "--coder", "A", "--text", "Nobody owns it", "--codes", "3 + 3.2 + pipeline component -- it is thrown over", "--json").Done().Json;
        Assert.Equal(["3 Decomposition", "3.2 Ownership", "pipeline component"], result.GetProperty("codes").EnumerateArray().Select(code => code.GetString()!));
        Assert.Equal("it is thrown over", result.GetProperty("comment").GetString());
        Assert.Equal(test.SpanOf("Nobody owns it").Begin, result.GetProperty("begin").GetInt32());
        Assert.Equal("“Nobody owns it” in P3a was “3 Decomposition”, “3.2 Ownership” and “pipeline component” already.\n", Run("code", test.Path, "P3a", "--coder", "A", "--text", "Nobody owns it", "--codes", "3.2").Done().Out);
    }

    [Fact]
    public void Words_that_are_there_twice_need_a_place()
    {
        var twice = Run("code", test.Path, "P3a", "--coder", "A", "--text", "the release", "--codes", "3");
        Assert.Equal(ExitCodes.Problems, twice.Code);
        Assert.Contains("--turn", twice.Err, StringComparison.Ordinal);
        Run("code", test.Path, "P3a", "--coder", "A", "--text", "the release", "--turn", "4", "--codes", "3").Done();
        Assert.Equal(4, Run("codings", test.Path, "--json").Done().Json[0].GetProperty("turn").GetInt32());
    }

    [Fact]
    public void A_passage_can_be_given_by_its_position()
    {
        var span = test.SpanOf("it breaks");
        Run("code", test.Path, "P3a", "--coder", "B", "--begin", $"{span.Begin}", "--end", $"{span.End}").Done();
        Assert.Contains("free quotation", Run("code", test.Path, "P3a", "--coder", "B", "--text", "it breaks").Done().Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Problems, Run("code", test.Path, "P3a", "--coder", "B", "--begin", "5", "--end", "50000").Code);
    }

    [Fact]
    public void Unknown_codes_are_made_only_when_asked_for()
    {
        Assert.Equal(ExitCodes.Problems, Run("code", test.Path, "P3a", "--coder", "A", "--text", "a meeting", "--codes", "3.3 Ritual").Code);
        Assert.StartsWith("Made the code “3.3 Ritual”.\n", Run("code", test.Path, "P3a", "--coder", "A", "--text", "a meeting", "--codes", "3.3 Ritual", "--create").Done().Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Problems, Run("code", test.Path, "P3a", "--text", "a meeting", "--codes", "3").Code);
    }

    [Fact]
    public void Codes_are_taken_off_again()
    {
        test.Code(test.AsA, "thrown over", test.Ownership, test.Component);
        Assert.Equal(ExitCodes.Problems, Run("code", "remove", test.Path, "P3a", "--coder", "B", "--text", "thrown over", "--codes", "3.2").Code);
        Run("code", "remove", test.Path, "P3a", "--coder", "A", "--text", "thrown over", "--codes", "3.2 + pipeline component").Done();
        Assert.Equal("[]\n", Run("codings", test.Path, "--json").Done().Out);
        Assert.Contains("Nothing is coded", Run("codings", test.Path).Done().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Codings_are_read_back_by_source_code_and_coder()
    {
        test.Code(test.AsA, "thrown over", test.Ownership, test.Component);
        test.Code(test.AsB, "it breaks", test.Ownership);
        Assert.Equal(3, Run("codings", test.Path, "--json").Done().Json.GetArrayLength());
        Assert.Equal(2, Run("codings", test.Path, "--code", "3.2", "--json").Done().Json.GetArrayLength());
        Assert.Equal("it breaks", Run("codings", test.Path, "--coder", "B", "--source", "P3a", "--json").Done().Json[0].GetProperty("text").GetString());
        Assert.Equal(
            """
            P3a
            Turn  Speaker      Coder  Code           Words
               1  Interviewer  B      3.2 Ownership  it breaks

            1 coding.

            """,
            Run("codings", test.Path, "--coder", "B").Done().Out);
    }

    [Fact]
    public void The_csv_has_one_row_for_each_coding_and_no_formulas()
    {
        test.Code(test.AsA, "Who fixes it when it breaks?", test.Ownership);
        Run("code", test.Path, "P3a", "--coder", "A", "--text", "Who fixes it when it breaks?", "--codes", "-- =1+1, she said").Done();
        var span = test.SpanOf("Who fixes it when it breaks?");
        string[] lines = Run("codings", test.Path, "--csv").Done().Out.TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal("source,turn,speaker,begin,end,text,code_number,code_name,coder,time,quotation_comment,coding_comment,certainty", lines[0]);
        Assert.StartsWith($"P3a,1,Interviewer,{span.Begin},{span.End},Who fixes it when it breaks?,3.2,Ownership,A,2026-03-02T", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",\"'=1+1, she said\",,", lines[1], StringComparison.Ordinal);
        Assert.Equal("", lines[2]);
    }

    [Fact]
    public void A_code_is_made_with_what_it_means_and_how_certain_one_is_of_it_and_asked_for_by_that()
    {
        Run("code", test.Path, "P3a", "--coder", "A", "--text", "thrown over to them", "--codes", "3.7 toss = handed on without a word", "--create", "--certainty", "doubtful").Done();
        Run("code", test.Path, "P3a", "--coder", "A", "--text", "Nobody owns it", "--codes", "3.7 toss = handed on once more", "--create").Done();
        Assert.Equal("handed on without a word", CodebookView.Read(test.AsA).Single(line => line.Code.Label == "3.7 toss").Code.Brief);
        Assert.Contains("3.7 toss (doubtful)", Run("codings", test.Path).Done().Out, StringComparison.Ordinal);
        Assert.Contains("1 quotation in 1 source: all quotations; said to be doubtful.", Run("quotations", test.Path, "--certainty", "doubtful").Done().Out, StringComparison.Ordinal);
        Assert.Contains("1 quotation in 1 source", Run("quotations", test.Path, "--certainty", "unsaid").Done().Out, StringComparison.Ordinal);
        Assert.Contains("--certainty takes certain, probable, doubtful or unsaid, not “perhaps”.", Run("quotations", test.Path, "--certainty", "perhaps").Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_fit_the_terminal_and_are_whole_in_a_pipe()
    {
        const string Words = "Well, we hand over the model, and from then on it is, sort of, thrown over to them.";
        test.Code(test.AsA, Words, test.Ownership);
        Assert.Contains(Words, Run("codings", test.Path).Done().Out, StringComparison.Ordinal);
        string shown = Run(60, "codings", test.Path).Done().Out;
        Assert.Contains('…', shown);
        Assert.All(shown.Split('\n'), line => Assert.InRange(line.Length, 0, 60));
    }
}
