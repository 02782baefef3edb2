using System.Text.Json;
using Emic.Cli;
using Emic.Testing;
using Emic.Workbench;
using static Emic.Tests.CliRun;

namespace Emic.Tests;

public sealed class CorrectionCommandTests : IDisposable
{
    readonly TestStudy test = new();

    public void Dispose() => test.Dispose();

    JsonElement Flagged => Run("sources", "flagged", test.Path, "--json").Done().Json;

    [Fact]
    public void A_try_says_what_would_happen_and_changes_nothing()
    {
        test.Code(test.AsA, "hand over the model", test.Ownership);
        test.Code(test.AsA, "Nobody owns it", test.Ownership);
        string before = StudyState.Of(test.Study);
        string said = Correct("hand over", "hand it over", "--try").Done().Out;
        Assert.StartsWith("Would correct “P3a” in 1 place: 0 quotations kept, 1 moved along with its words, 1 flagged.\n", said, StringComparison.Ordinal);
        Assert.Contains("- hand over the model\n+ hand it over the model\n", said, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, Correct("hand over", "hand it over", "--try", "--json").Json.GetProperty("savedAt").ValueKind);
        Assert.Equal(before, StudyState.Of(test.Study));
        Assert.Equal("The words of “P3a” are those of the file already.\n", Correct("hand over", "hand over").Done().Out);
    }

    [Fact]
    public void A_file_that_only_names_other_speakers_says_so_and_one_that_leaves_no_quotation_asks_whether_it_is_the_right_one()
    {
        test.Code(test.AsA, "hand over the model", test.Ownership);
        test.Code(test.AsB, "Nobody owns it", test.Ownership);
        Assert.Equal("The words of “P3a” are those of the file already; its speakers, times and headings would be those of the file.\n", Correct("P3a:", "Rosalind:", "--try").Done().Out);
        Assert.Equal("The words of “P3a” are those of the file already; its speakers, times and headings are now those of the file.\n", Correct("P3a:", "Rosalind:").Done().Out);
        Assert.Equal("Rosalind", SourceDocument.Read(test.AsA, test.Source.Id).Structure.Turns[1].Speaker);
        Assert.Contains("No quotation is left on its words. Is this the right file?\n", Correct(TestStudy.Interview, "Quite another conversation, about dogs.", "--try").Done().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_emic_prints_of_a_source_is_read_again_with_its_turns()
    {
        ChangeTurns.SetTime(test.AsA, test.Source.Id, 2, TimeSpan.FromSeconds(62), null);
        string file = Path.Combine(test.Folder, "printed.txt");
        File.WriteAllText(file, Run("sources", "text", test.Path, "P3a").Done().Out.Replace("Nobody owns", "Nobody at all owns", StringComparison.Ordinal));
        Assert.StartsWith("Corrected “P3a” in 1 place:", Run("sources", "correct", test.Path, "P3a", file, "--coder", "A").Done().Out, StringComparison.Ordinal);
        SourceDocument document = SourceDocument.Read(test.AsA, test.Source.Id);
        Assert.Equal(["Interviewer", "P3a", "Interviewer", "P3a"], document.Structure.Turns.Select(turn => turn.Speaker));
        Assert.Equal(TimeSpan.FromSeconds(62), document.Structure.Turns[1].BeginsAt);
        Assert.Equal(test.Document.Text.Replace("Nobody owns", "Nobody at all owns", StringComparison.Ordinal), document.Text);
    }

    [Fact]
    public void Flagged_quotations_are_listed_and_settled_in_each_way()
    {
        foreach (string words in (string[])["hand over the model", "we hand over", "hand over"]) test.Code(test.AsA, words, test.Ownership);
        Assert.Equal("No quotation is flagged.\n", Run("sources", "flagged", test.Path).Done().Out);
        Correct("hand over", "give away").Done();
        Assert.Contains("3 quotations to look at.", Run("sources", "flagged", test.Path, "--source", "P3a").Done().Out, StringComparison.Ordinal);
        Assert.Equal(["we hand over", "hand over the model", "hand over"], Flagged.EnumerateArray().Select(one => one.GetProperty("quote").GetString()));
        string[] ids = [.. Flagged.EnumerateArray().Select(one => one.GetProperty("id").GetString()!)];
        Assert.Equal(ExitCodes.Problems, Settle(ids[0], "accept", "B").Code);
        Assert.Equal("The new words are the quotation's.\n", Settle(ids[0], "accept", "A").Done().Out);
        Assert.Equal("The quotation is on the new words, without codes.\n", Settle(ids[1], "free", "A").Done().Out);
        Assert.Contains("`emic undo` brings it back", Settle(ids[2], "remove", "A").Done().Out, StringComparison.Ordinal);
        Assert.Equal(0, Flagged.GetArrayLength());
        Assert.Equal([("we give away", 1), ("give away the model", 0)], SourceCodings.Read(test.AsA, test.Source.Id).Quotations.Select(one => (SourceDocument.Read(test.AsA, test.Source.Id).Text[one.Begin..one.End], one.Codings.Count)));
        Assert.Contains("settled already", Settle(ids[0], "accept", "A").Err, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, Settle(ids[0], "mood", "A").Code);
        Assert.Equal(ExitCodes.Usage, Settle("12", "accept", "A").Code);
        Assert.Empty(test.Check());
    }

    [Fact]
    public void Revisions_are_listed_and_one_shows_what_it_changed()
    {
        Correct("hand over", "give away", "--note", "checked").Done();
        Assert.Contains("checked (current)", Run("sources", "revisions", test.Path, "P3a").Done().Out, StringComparison.Ordinal);
        string shown = Run("sources", "revisions", test.Path, "P3a", "--number", "2").Done().Out;
        Assert.Contains("[2] P3a\n- Well, we hand over the model", shown, StringComparison.Ordinal);
        Assert.Contains("+ Well, we give away the model", shown, StringComparison.Ordinal);
        var newest = Run("sources", "revisions", test.Path, "P3a", "--json").Done().Json[0];
        Assert.Equal((2, "A", true, "hand over", "give away"), (newest.GetProperty("number").GetInt32(), newest.GetProperty("by").GetString(), newest.GetProperty("current").GetBoolean(), newest.GetProperty("changes")[0].GetProperty("old").GetString(), newest.GetProperty("changes")[0].GetProperty("new").GetString()));
        Assert.Contains("There is no revision 9 of P3a", Run("sources", "revisions", test.Path, "P3a", "--number", "9").Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Speakers_are_listed_renamed_split_marked_and_timed()
    {
        Assert.Equal("2 turns of Interviewer are I’s.\n", Speakers("rename", "P3a", "Interviewer", "I").Done().Out);
        Assert.Equal("1 turn is P3b’s.\n", Speakers("give", "P3a", "P3b", "--turns", "4").Done().Out);
        // The interviewer by name is so by a mark under another name.
        Assert.Equal("Nothing had to be changed.\n", Speakers("interviewer", "P3a", "I").Done().Out);
        Assert.Equal("Set the time of turn 2.\n", Speakers("time", "P3a", "2", "--begins", "0:04:31", "--ends", "0:04:52").Done().Out);
        Assert.Equal(TimeSpan.FromSeconds(271), SourceDocument.Read(test.AsA, test.Source.Id).Structure.Turns[1].BeginsAt);
        Assert.Equal([("I", 2, 2), ("P3a", 1, 0), ("P3b", 1, 0)], Run("sources", "speakers", test.Path, "P3a", "--json").Done().Json.EnumerateArray().Select(one => (one.GetProperty("name").GetString(), one.GetProperty("turns").GetInt32(), one.GetProperty("interviewerTurns").GetInt32())));
        Assert.Contains("interviewer", Run("sources", "speakers", test.Path, "P3a").Done().Out, StringComparison.Ordinal);
        Assert.Equal("2 turns of I no longer the interviewer’s.\n", Speakers("interviewer", "P3a", "I", "--not").Done().Out);
        Assert.Equal("2 turns of I marked as the interviewer’s.\n", Speakers("interviewer", "P3a", "I").Done().Out);
        Assert.Equal(ExitCodes.Problems, Speakers("give", "P3a", "P3b", "--turns", "4-x").Code);
        Assert.Contains("There is no turn 9 in P3a: the last one is 4.", Speakers("give", "P3a", "P3b", "--turns", "1,9").Err, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Problems, Speakers("time", "P3a", "2", "--begins", "noon").Code);
        Assert.Equal(ExitCodes.Problems, Speakers("rename", "P3a", "Nobody", "I").Code);
        Assert.Empty(test.Check());
    }

    CliResult Speakers(string act, params string[] rest) => Run(["sources", "speakers", act, test.Path, .. rest, "--coder", "A"]);

    CliResult Settle(string id, string how, string coder) => Run("sources", "settle", test.Path, id, "--by", how, "--coder", coder);

    CliResult Correct(string words, string corrected, params string[] options)
    {
        string file = Path.Combine(test.Folder, "P3a-checked.txt");
        File.WriteAllText(file, TestStudy.Interview.Replace(words, corrected, StringComparison.Ordinal));
        return Run(["sources", "correct", test.Path, "P3a", file, "--coder", "A", .. options]);
    }
}
