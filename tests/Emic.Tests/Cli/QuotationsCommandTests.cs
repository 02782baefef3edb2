using System.Text;
using Emic.Cli;
using Emic.Testing;
using Emic.Workbench;
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
    public void What_they_are_near_is_said_beneath_them_in_the_table_and_in_JSON()
    {
        Assert.Equal(
            """
            P3a (1 quotation)

              Nobody owns it
              [turn 2, P3a] 3.2 Ownership, pipeline component (A)
              – Near, in the same turn: 3.2 Ownership “thrown over to them”
              – It carries 3.2 Ownership itself
              – Near, 2 turns on: 3 Decomposition “there is a meeting” by B

            1 quotation in 1 source: pipeline component; near 3.2 Ownership (2 turns); near 3 Decomposition (2 turns).

            """,
            Near().Done().Out);
        Assert.EndsWith(",neighbours\r\n", Near("--csv").Done().Out.Split("P3a,P3a")[0], StringComparison.Ordinal);
        Assert.Contains("Near, 2 turns on: 3 Decomposition “there is a meeting” by B", Near("--csv").Done().Out, StringComparison.Ordinal);
        var neighbour = Near("--json").Done().Json.GetProperty("quotations")[0].GetProperty("neighbours")[2];
        Assert.Equal(("near", 2, "3 Decomposition", "B"), (neighbour.GetProperty("relation").GetString(), neighbour.GetProperty("turns").GetInt32(), neighbour.GetProperty("code").GetString(), neighbour.GetProperty("coder").GetString()));
        Assert.DoesNotContain("neighbours", Run("quotations", test.Path, "--code", "3.2", "--csv").Done().Out, StringComparison.Ordinal);

        CliResult Near(params string[] options) => Run(["quotations", test.Path, "--code", "pipeline component", "--near", "3.2", "--near", "3", "--turns", "2", .. options]);
    }

    [Fact]
    public void Sources_groups_coders_and_speakers_are_named_as_often_as_needed()
    {
        ChangeSource.Run(test.AsA, test.Import("P4.txt", "Ann: One word.\n\nBen: Two.\n\nAnn: Three.\n\nBen: Four.").Id, "P4", "", "Pilot");
        Assert.EndsWith(
            "3 quotations in 1 source: all quotations; in P3a or P4; of group none or Pilot; by A or B; said by p3a or Ann.\n",
            Run("quotations", test.Path, "--source", "P3a", "--source", "P4", "--group", "", "--group", "pilot", "--coder", "A", "--coder", "b", "--speaker", "p3a", "--speaker", "Ann", "--source", "p3a").Done().Out,
            StringComparison.Ordinal);
        Run("quotations", "keep", test.Path, "mine", "--only-coder", "A", "--coder", "A").Done();
        Assert.EndsWith("3 quotations in 1 source: all quotations; by A or B.\n", Run("quotations", test.Path, "--saved", "mine", "--coder", "B").Done().Out, StringComparison.Ordinal);
        string help = Run("quotations", "--help").Done().Out;
        foreach (string option in new[] { "--source", "--group", "--coder", "--speaker", "--certainty" })
            Assert.Contains("several times", string.Concat(help.Split("  --").First(part => ("--" + part).StartsWith(option, StringComparison.Ordinal))).ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--source", "P3a", "P8", "There is no source “P8”.")]
    [InlineData("--group", "", "Pilot", "There is no group “Pilot”: no source is in a group yet.")]
    [InlineData("--coder", "A", "C", "There is no coder “C”. The study has A, B.")]
    [InlineData("--speaker", "P3a", "P33", "Nobody is called “P33” in any source.")]
    public void A_name_that_is_not_there_is_refused_beside_one_that_is(string option, string there, string missing, string sentence)
    {
        CliResult result = Run("quotations", test.Path, option, there, option, missing);
        Assert.Equal(ExitCodes.Problems, result.Code);
        Assert.Contains(sentence, result.Err, StringComparison.Ordinal);
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

    [Theory]
    [InlineData(".csv", "\"3.2 Ownership: nobody is named\npipeline component: a part\"")]
    [InlineData(".md", "Why 3.2 Ownership: nobody is named\n\nWhy pipeline component: a part\n")]
    public void Why_a_code_is_there_is_written_too(string ending, string written)
    {
        SayWhy();
        string path = Path.Combine(test.Folder, "out" + ending);
        Run("quotations", test.Path, "--code", "3.2", "--to", path).Done();
        Assert.Contains(written, File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void The_csv_goes_to_the_output_and_groups_order_it()
    {
        string[] lines = Run("quotations", test.Path, "--by", "code", "--csv").Done().Out.Split("\r\n");
        Assert.Equal(["3 Decomposition", "3.2 Ownership", "3.2 Ownership", "pipeline component"], lines[1..^1].Select(line => line.Split(',')[0]));
    }

    [Fact]
    public void What_is_said_of_a_quotation_is_printed_below_it()
    {
        Run("quotations", "comment", test.Path, "compare with the meeting\nof May", "--text", "nobody", "--coder", "A").Done();
        Assert.Contains("pipeline component (A)\n  – compare with the meeting\n    of May\n", Run("quotations", test.Path, "--code", "3.2").Done().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_a_code_is_there_is_printed_and_answered_in_JSON()
    {
        SayWhy();
        Run("quotations", "comment", test.Path, "compare", "--text", "nobody", "--coder", "A").Done();
        CliResult read = Run("quotations", test.Path, "--code", "3.2").Done();
        Assert.Contains("thrown over to them\n  [turn 2, P3a] 3.2 Ownership (A)\n\n", read.Out, StringComparison.Ordinal);
        Assert.Contains("pipeline component (A)\n  – Why 3.2 Ownership: nobody is named\n  – Why pipeline component: a part\n  – compare\n", read.Out, StringComparison.Ordinal);
        var quotations = Run("quotations", test.Path, "--code", "3.2", "--json").Json.GetProperty("quotations");
        Assert.Equal(["", "nobody is named, a part"], quotations.EnumerateArray().Select(one => string.Join(", ", one.GetProperty("codingComments").EnumerateArray().Select(comment => comment.GetString()))));
    }

    [Fact]
    public void Many_are_recoded_in_one_change_after_a_try_that_changes_nothing()
    {
        string before = StudyState.Of(test.Study);
        Assert.Equal("Tried, not done: 2 quotations change. 1 carries the code already; the two become one. 1 is another coder’s and stays as it is.\n", Many("recode", "pipeline component", "--code", "3", "--below", "--try").Done().Out);
        Assert.Equal(before, StudyState.Of(test.Study));
        var json = Many("recode", "pipeline component", "--code", "3", "--below", "--json").Done().Json;
        Assert.Equal((3, 2, 1, 1), (json.GetProperty("found").GetInt32(), json.GetProperty("changing").GetInt32(), json.GetProperty("others").GetInt32(), json.GetProperty("joined").GetInt32()));
        Assert.Equal(["pipeline component", "pipeline component", "3 Decomposition"], Codes());
        Run("undo", test.Path, "--coder", "A").Done();
        Assert.Equal(before, StudyState.Of(test.Study));
    }

    [Fact]
    public void Many_are_split_off_uncoded_and_shown_as_examples()
    {
        Assert.Equal("2 quotations changed.\n", Many("split", "3.7 Hand-over", "--code", "3.2").Done().Out);
        Assert.Equal(["3.7 Hand-over", "3.7 Hand-over, pipeline component", "3 Decomposition"], Codes());
        Assert.Equal("2 quotations changed. 1 was left without code or comment and went too.\n", Many("uncode", "--code", "3.7").Done().Out);
        Assert.Equal(["pipeline component", "3 Decomposition"], Codes());
        Assert.Equal("1 quotation changed.\n", Many("example", "--code", "3").Done().Out);
        Assert.True(Run("quotations", test.Path, "--code", "3", "--json").Json.GetProperty("quotations")[0].GetProperty("isExample").GetBoolean());
        Assert.Contains("Nothing had to be changed.", Many("example", "--code", "3").Err, StringComparison.Ordinal);
        Assert.Empty(test.Check());
    }

    [Fact]
    public void An_act_on_many_takes_only_those_that_are_named_and_asks_which_are_meant()
    {
        var found = Run("quotations", test.Path, "--code", "3.2", "--json").Json.GetProperty("quotations");
        Assert.Equal("1 quotation changed.\n", Many("uncode", "--code", "3.2", "--quotation", found[1].GetProperty("id").GetString()!).Done().Out);
        Assert.Equal(["3.2 Ownership", "pipeline component", "3 Decomposition"], Codes());
        Assert.Contains("is not among those found", Many("uncode", "--code", "3.2", "--quotation", found[1].GetProperty("id").GetString()!).Err, StringComparison.Ordinal);
        Assert.Contains("Say with --code", Many("uncode", "--source", "P3a").Err, StringComparison.Ordinal);
        Assert.Contains("Say which quotations are meant", Many("comment", "look again").Err, StringComparison.Ordinal);
        Assert.Contains("another coder's", Many("uncode", "--code", "3").Err, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Problems, Many("recode", "9.9", "--code", "3").Code);
    }

    [Fact]
    public void Equal_places_stand_in_the_order_of_the_coders_wherever_they_are_listed()
    {
        test.Code(test.AsB, "thrown over to them", test.Decomposition, test.Ownership);
        test.Code(test.AsA, "thrown over to them", test.Component);
        string[] quotations = [.. Run("quotations", test.Path, "--json").Json.GetProperty("quotations").EnumerateArray().Select(one => one.GetProperty("coder").GetString()!)];
        string[] codings = [.. Run("codings", test.Path, "--json").Json.EnumerateArray().Select(one => one.GetProperty("coder").GetString() + " " + one.GetProperty("codeName").GetString())];
        Assert.Equal(["A", "B", "A", "B"], quotations);
        Assert.Equal(["A Ownership", "A pipeline component", "B Decomposition", "B Ownership", "A Ownership", "A pipeline component", "B Decomposition"], codings);
    }

    void SayWhy()
    {
        foreach (var (code, comment) in new[] { (test.Ownership, "nobody is named"), (test.Component, "a part") })
            ChangeCoding.Comment(test.AsA, CodeQuotations.Read(test.AsA, code.Id).Quotations.Single(one => one.Text == "Nobody owns it").Quotation.Codings.Single(coding => coding.CodeId == code.Id).Id, comment);
    }

    CliResult Many(string act, params string[] rest) => Run(["quotations", act, test.Path, .. rest, "--coder", "A"]);

    string[] Codes() => [.. Run("quotations", test.Path, "--json").Json.GetProperty("quotations").EnumerateArray().Select(one => string.Join(", ", one.GetProperty("codes").EnumerateArray().Select(code => code.GetString())))];
}
