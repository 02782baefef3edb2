using Emic.Cli;
using Emic.Core;
using Emic.Testing;
using Emic.Workbench;
using static Emic.Tests.CliRun;

namespace Emic.Tests;

public sealed class SearchCommandTests : IDisposable
{
    readonly TestStudy test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void Words_are_listed_in_their_surroundings_by_source() => Assert.Equal(
        """
        P3a
          2 P3a: … model, and from then on it is, sort of, thrown over to them. Nobody owns it after that.
          4 P3a: Before the release there is a meeting 🙂 and everybody says that it is fine.
        2 places.

        """,
        Run("search", test.Path, "own* | meeting").Done().Out);

    [Fact]
    public void Quotations_codes_and_memos_are_found_too()
    {
        test.Code(test.AsA, "Nobody owns it", test.Ownership);
        WriteMemo.Run(test.AsA, new NewMemo(test.Ids.Next(), MemoKind.Theory, "Orphans", "No owner.", []));
        Assert.Contains("Nobody owns it [3.2 Ownership] (A)", Run("search", test.Path, "owns", "--in", "quotations").Done().Out);
        Assert.Equal("3.2 Ownership\n1 code.\n", Run("search", test.Path, "owner", "--in", "codes").Done().Out);
        Assert.Equal("Orphans\n1 memo.\n", Run("search", test.Path, "owner", "--in", "memos").Done().Out);
        Assert.Equal("Nothing was found.\n", Run("search", test.Path, "zebra").Done().Out);
        Assert.Contains("The first 1; there are more.", Run("search", test.Path, "it", "--most", "1").Done().Out);
    }

    [Fact]
    public void What_was_found_is_coded_after_a_look_and_one_undo_takes_it_back()
    {
        string look = Run("search", "code", test.Path, "owns | meeting", "--code", "3.2", "--coder", "A", "--try").Done().Out;
        Assert.Contains("  Nobody owns it after that.\n", look);
        Assert.EndsWith("2 places found, in 2 sentences of 1 source. Nothing was changed.\n", look);
        Assert.Equal(0, CodeQuotations.Read(test.AsA, test.Ownership.Id).Total);
        Assert.Equal("Coded 2 passages as “3.2 Ownership” (2 places found, in 2 sentences of 1 source).\n", Run("search", "code", test.Path, "owns | meeting", "--code", "3.2", "--coder", "A").Done().Out);
        Assert.Equal(2, CodeQuotations.Read(test.AsA, test.Ownership.Id).Total);
        Run("undo", test.Path, "--coder", "A").Done();
        Assert.Equal(0, CodeQuotations.Read(test.AsA, test.Ownership.Id).Total);
    }

    [Fact]
    public void What_is_coded_so_already_is_named_and_not_coded_again()
    {
        test.Code(test.AsA, "Nobody owns it after that.", test.Ownership);
        string look = Run("search", "code", test.Path, "nobody | owns | meeting", "--code", "3.2", "--coder", "A", "--try").Done().Out;
        Assert.Contains("  Nobody owns it after that. (coded so already)\n", look);
        Assert.EndsWith("1 sentence lies in what you have coded so already and is not coded again; 1 gets the code. Nothing was changed.\n", look);
        Assert.Equal("Coded 1 passage as “3.2 Ownership” (3 places found, in 2 sentences of 1 source; 1 was coded so already).\n", Run("search", "code", test.Path, "nobody | owns | meeting", "--code", "3.2", "--coder", "A").Done().Out);
    }

    [Fact]
    public void A_wrong_expression_ends_in_a_sentence()
    {
        CliResult run = Run("search", test.Path, "(own", "--regex");
        Assert.Equal(ExitCodes.Problems, run.Code);
        Assert.Contains("a ( is not closed", run.Err);
    }
}
