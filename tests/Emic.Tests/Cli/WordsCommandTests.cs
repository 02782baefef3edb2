using Emic.Cli;
using Emic.Testing;
using static Emic.Tests.CliRun;

namespace Emic.Tests;

public sealed class WordsCommandTests : IDisposable
{
    readonly TestStudy test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void Words_are_counted_in_a_table() => Assert.Equal(
        """
        Word     Count  Sources  Per 1,000
        release      2        1      42.55
        breaks       1        1      21.28

        The first 2 of 12 different words, which stand 13 times among 47 words in 1 source.

        """,
        Run("words", test.Path, "--common", "en", "--least", "4", "--top", "2").Done().Out);

    [Fact]
    public void Where_and_what_is_left_out_can_be_said()
    {
        test.Code(test.AsA, "thrown over to them", test.Ownership);
        string file = Path.Combine(test.Folder, "list.txt");
        File.WriteAllText(file, "# fillers\nover\n");
        Assert.Equal(["them", "thrown"], Words("--code", "3", "--below", "--without-file", file, "--without", "to*"));
        Assert.Equal(["model"], Words("--holding", "ODE", "--without-interviewer", "--source", "P3a"));
        Assert.Equal("coded 3.2 Ownership; without the interviewer", Run("words", test.Path, "--code", "3.2", "--without-interviewer", "--json").Done().Json.GetProperty("where").GetString());
        Assert.Equal(ExitCodes.Problems, Run("words", test.Path, "--common", "xx").Code);
        Assert.Equal(ExitCodes.Problems, Run("words", test.Path, "--without-file", "missing.txt").Code);
        Assert.Equal(ExitCodes.Usage, Run("words", test.Path, "--csv", "--json").Code);

        string[] Words(params string[] options) => [.. Run(["words", test.Path, .. options, "--json"]).Done().Json.GetProperty("words").EnumerateArray().Select(word => word.GetProperty("word").GetString()!).Order()];
    }

    [Fact]
    public void Headings_are_left_out_where_that_is_said()
    {
        test.Import("Paper.md", "# A survey of owners\n\nThe survey asked many.");
        Assert.Equal(2, Run("words", test.Path, "--holding", "survey", "--json").Done().Json.GetProperty("listed").GetInt32());
        Assert.Equal(1, Run("words", test.Path, "--holding", "survey", "--without-headings", "--json").Done().Json.GetProperty("listed").GetInt32());
        Assert.EndsWith("1 place in 1 source (without headings).\n", Run("kwic", test.Path, "survey", "--without-headings").Done().Out);
    }

    [Fact]
    public void Counts_are_written_as_csv() => Assert.Equal(
        "\uFEFFword,count,sources,per_thousand\r\nbreaks,1,1,100\r\nfixes,1,1,100\r\n",
        Run("words", test.Path, "--speaker", "interviewer", "--least", "5", "--without", "before,release", "--csv").Done().Out);

    [Fact]
    public void A_word_is_shown_in_its_contexts_one_below_the_other() => Assert.Equal(
        """
        P3a 2                         Well, we hand over the model  , and from then on it is, sort
        P3a 3 Interviewer                     And before the release?
        P3a 4                                     Before the release there is a meeting 🙂 and eve

        3 places in 1 source.

        """,
        Run("kwic", test.Path, "the *", "--width", "30").Done().Out);

    [Fact]
    public void Contexts_are_sorted_narrowed_and_written()
    {
        Assert.Equal(["release", "release"], Run("kwic", test.Path, "release", "--by", "next", "--json").Done().Json.GetProperty("contexts").EnumerateArray().Select(one => one.GetProperty("match").GetString()));
        Assert.Equal("\uFEFFsource,turn,speaker,begin,end,before,match,after\r\nP3a,4,P3a,", Run("kwic", test.Path, "release", "--without-interviewer", "--csv").Done().Out[..61]);
        Assert.Equal("“zebra” stands nowhere in the sources.\n", Run("kwic", test.Path, "zebra").Done().Out);
        Assert.Equal("“zebra” stands nowhere there (in P3a).\n", Run("kwic", test.Path, "zebra", "--source", "P3a").Done().Out);
        Assert.Equal(ExitCodes.Problems, Run("kwic", test.Path, "*").Code);
    }
}
