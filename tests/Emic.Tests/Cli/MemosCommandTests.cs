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
    public void A_memo_is_changed_and_deleted_by_its_coder_alone()
    {
        Run("memos", "add", test.Path, "Owner", "--coder", "A", "--text", "It comes last.").Done();
        Assert.Equal("Changed “Symptom”.\n", Run("memos", "change", test.Path, "owner", "--coder", "A", "--title", "Symptom", "--kind", "method").Done().Out);
        var memo = Run("memos", "show", test.Path, "Symptom", "--json").Done().Json;
        Assert.Equal(("method", "It comes last."), (memo.GetProperty("kind").GetString(), memo.GetProperty("text").GetString()));
        string file = Path.Combine(test.Folder, "note.md");
        File.WriteAllText(file, "It comes **first**.");
        Run("memos", "change", test.Path, "Symptom", "--coder", "A", "--file", file).Done();
        Assert.Equal("It comes **first**.", Run("memos", "show", test.Path, "Symptom", "--json").Done().Json.GetProperty("text").GetString());
        Assert.Equal("Nothing had to be changed.\n", Run("memos", "change", test.Path, "Symptom", "--coder", "A").Done().Out);
        Assert.Equal(ExitCodes.Problems, Run("memos", "change", test.Path, "Symptom", "--coder", "B", "--title", "Mine").Code);
        Assert.Equal(ExitCodes.Problems, Run("memos", "delete", test.Path, "Symptom", "--coder", "B").Code);
        Assert.Equal("Deleted “Symptom”. `emic undo` brings it back.\n", Run("memos", "delete", test.Path, "Symptom", "--coder", "A").Done().Out);
        Assert.Equal(0, Run("memos", test.Path, "--json").Done().Json.GetArrayLength());
        Run("undo", test.Path, "--coder", "A").Done();
        Assert.Equal(1, Run("memos", test.Path, "--json").Done().Json.GetArrayLength());
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
        string id = link.GetProperty("id").GetString()!;
        Assert.Equal(0, Run("links", test.Path, "--coder", "B", "--json").Done().Json.GetArrayLength());
        Assert.Equal("The link says “contradicts” now.\n", Run("links", "change", test.Path, id, "--relation", "contradicts", "--coder", "A").Done().Out);
        link = Run("links", test.Path, "--coder", "A", "--json").Done().Json[0];
        Assert.Equal(("contradicts", "The meeting."), (link.GetProperty("relation").GetString(), link.GetProperty("comment").GetString()));
        Assert.Equal(ExitCodes.Problems, Run("links", "change", test.Path, id, "--comment", "no", "--coder", "B").Code);
        Assert.Equal(ExitCodes.Problems, Run("links", "change", test.Path, "12", "--comment", "no", "--coder", "A").Code);
        Assert.Equal(ExitCodes.Problems, Run("links", "remove", test.Path, link.GetProperty("id").GetString()!, "--coder", "B").Code);
        Run("links", "remove", test.Path, link.GetProperty("id").GetString()!, "--coder", "A").Done();
        Assert.Contains("no links yet", Run("links", test.Path).Done().Out, StringComparison.Ordinal);
    }
}
