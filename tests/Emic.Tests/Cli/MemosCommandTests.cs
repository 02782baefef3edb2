using Emic.Cli;
using Emic.Testing;
using static Emic.Tests.CliRun;

namespace Emic.Tests;

public sealed class MemosCommandTests : IDisposable
{
    readonly TestStudy test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_memo_is_written_listed_shown_and_exported()
    {
        Guid quotation = test.Code(test.AsA, "Nobody owns it", test.Ownership).Quotation.Id;
        Run("memos", "add", test.Path, "Cause or symptom?", "--coder", "A", "--kind", "ask-next", "--text", $"She says [[{quotation}]].", "--code", "3.2", "--study").Done();
        var memo = Run("memos", test.Path, "--code", "3.2", "--json").Done().Json[0];
        Assert.Equal(("ask-next", "A"), (memo.GetProperty("kind").GetString(), memo.GetProperty("coder").GetString()));
        Assert.Equal(["code", "study", "quotation"], memo.GetProperty("ties").EnumerateArray().Select(tie => tie.GetProperty("kind").GetString()!));
        Assert.Contains("She says “Nobody owns it” (P3a, turn 2).", Run("memos", "show", test.Path, "cause or symptom?").Done().Out, StringComparison.Ordinal);
        Assert.Contains("Cause or symptom?", Run("memos", test.Path).Done().Out, StringComparison.Ordinal);
        string file = Path.Combine(test.Folder, "memos.docx");
        Run("memos", "export", test.Path, file).Done();
        Assert.Equal("PK"u8, File.ReadAllBytes(file).AsSpan(0, 2));
        Assert.Equal(ExitCodes.Problems, Run("memos", "export", test.Path, file).Code);
        Assert.Contains("none of what was asked for", Run("memos", test.Path, "--kind", "reflexive").Done().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_is_said()
    {
        Assert.Equal(ExitCodes.Problems, Run("memos", "show", test.Path, "nothing").Code);
        Assert.Equal(ExitCodes.Problems, Run("memos", "add", test.Path, "Owner", "--text", "x").Code);
        Assert.Equal(ExitCodes.Problems, Run("memos", "add", test.Path, "Owner", "--coder", "A", "--quotation", "12").Code);
        Assert.Equal(ExitCodes.Usage, Run("memos", "add", test.Path, "Owner", "--coder", "A", "--kind", "mood").Code);
        Assert.Equal(ExitCodes.Usage, Run("memos", "add", test.Path, "Owner", "--text", "x", "--file", "y").Code);
    }

    [Fact]
    public void Quotations_are_linked_listed_and_let_go()
    {
        Guid one = test.Code(test.AsA, "Nobody owns it", test.Ownership).Quotation.Id, other = test.Code(test.AsB, "it is fine", test.Component).Quotation.Id;
        Run("links", "add", test.Path, $"{one}", "makes a lie of", $"{other}", "--coder", "A", "--comment", "The meeting.").Done();
        var link = Run("links", test.Path, "--source", "P3a", "--json").Done().Json[0];
        Assert.Equal(("makes a lie of", "it is fine", "The meeting."), (link.GetProperty("relation").GetString(), link.GetProperty("to").GetProperty("text").GetString(), link.GetProperty("comment").GetString()));
        Assert.Contains("makes a lie of", Run("links", test.Path).Done().Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Problems, Run("links", "remove", test.Path, link.GetProperty("id").GetString()!, "--coder", "B").Code);
        Run("links", "remove", test.Path, link.GetProperty("id").GetString()!, "--coder", "A").Done();
        Assert.Contains("no links yet", Run("links", test.Path).Done().Out, StringComparison.Ordinal);
    }
}
