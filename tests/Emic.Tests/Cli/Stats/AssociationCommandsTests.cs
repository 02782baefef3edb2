using System.Xml.Linq;
using Emic.Cli;
using Emic.Testing;

namespace Emic.Tests;

public sealed class AssociationCommandsTests : IDisposable
{
    const string Interviews = "abcd,abe,acfg,bdh,abci,aej,bcf,abdk,acl,bef,abm,acde";
    const string Smoking = ",none,light,medium,heavy\nSM,4,2,3,2\nJM,4,3,7,4\nSE,25,10,12,4\nJE,18,24,33,13\nSC,10,6,7,2\n";
    const string Five = ",A,B,C,D,E\nA,0,,,,\nB,9,0,,,\nC,3,7,0,,\nD,6,5,9.5,0,\nE,11,10,2,8,0\n";

    readonly TemporaryFolder folder = new();

    static string Incidence => "interview,code\n" + string.Concat(Interviews.Split(',').SelectMany((codes, i) => codes.Select(code => $"P{i + 1},{code}\n")));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Pairs_of_codes_come_with_their_counts_and_indices()
    {
        var result = StatsRun.Run(Incidence, "association", "--incidence", "-", "--json");
        var pair = result.Section("pairs").GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("first").GetString() == "a" && row.GetProperty("second").GetString() == "b");
        Assert.Equal([9, 8, 5], new[] { "unitsFirst", "unitsSecond", "unitsBoth" }.Select(key => pair.GetProperty(key).GetInt32()));
        Assert.Equal(5 / 12.0, pair.GetProperty("jaccard").GetDouble(), 12);
        Assert.Equal(-.408248, pair.GetProperty("phi").GetDouble(), 6);
        Assert.Equal("12 units (column “interview”) and 13 codes from standard input", result.Json.GetProperty("data").GetString());
    }

    [Fact]
    public void A_pair_that_never_meets_has_no_PMI_and_the_reason_beside_it()
    {
        var rows = StatsRun.Run("unit,code\n1,x\n2,y\n3,\n", "association", "--incidence", "-", "--least", "0", "--json").Section("pairs").GetProperty("rows");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, rows[0].GetProperty("pmi").ValueKind);
        Assert.Equal("no unit has both codes, and the logarithm of 0 is no number", rows[0].GetProperty("pmiBecause").GetString());
        Assert.Equal(0, rows[0].GetProperty("lift").GetDouble());
    }

    [Fact]
    public void A_crosstab_is_tested_and_its_cells_are_listed()
    {
        var result = StatsRun.Run(Smoking, "crosstab", "--table", "-", "--permutations", "199", "--seed", "7", "--json");
        var tests = result.Section("tests");
        Assert.Equal("exploratory", tests.GetProperty("standing").GetString());
        Assert.Equal(16.441643, tests.Estimate("chi-square").GetProperty("value").GetDouble(), 6);
        Assert.Equal("χ², 199 permutations, seed 7", tests.Estimate("permutation-p").GetProperty("variant").GetString());
        var cell = result.Section("cells").GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("row").GetString() == "SE" && row.GetProperty("column").GetString() == "none");
        Assert.Equal(3.118231, cell.GetProperty("adjustedResidual").GetDouble(), 6);
    }

    [Fact]
    public void A_fourfold_table_has_an_odds_ratio_and_one_sided_tests()
    {
        string printed = StatsRun.Run("3,1\n1,3\n", "crosstab", "--table", "-").Done().Out;
        Assert.Contains("Association of rows and columns (exploratory)", printed, StringComparison.Ordinal);
        Assert.Matches(@"Odds ratio +conditional maximum likelihood +6\.408 +8 cases", printed);
        Assert.Matches(@"first cell as large or larger +0\.243", printed);
    }

    [Fact]
    public void What_is_undefined_is_said_in_words()
    {
        string printed = StatsRun.Run(",yes,no\nDS,4,2\nSE,0,0\n", "crosstab", "--table", "-").Done().Out;
        Assert.Contains("Pearson's χ²: undefined, because row 2 is empty; leave it out.", printed, StringComparison.Ordinal);
        Assert.Contains("p of Fisher's exact test (two-sided: tables no more probable): undefined, because all cases are in one row.", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_matrix_of_distances_is_enough_for_a_tree()
    {
        var result = StatsRun.Run(Five, "cluster", "--distances", "-", "--json");
        Assert.Equal(.682937, result.Section("fit").Estimate("cophenetic-correlation").GetProperty("value").GetDouble(), 6);
        var merges = result.Section("merges").GetProperty("rows");
        Assert.Equal([2, 5, 7, 8.25], merges.EnumerateArray().Select(row => row.GetProperty("height").GetDouble()));
        Assert.Equal(["A", "step 1"], new[] { "first", "second" }.Select(key => merges[2].GetProperty(key).GetString()));
    }

    [Theory]
    [InlineData(",A,B\nA,0,1\nB,2,0\n", "row 3, column “A”: The distance is another one on the other side of the diagonal.")]
    [InlineData(",A,B\nA,0,\nB,,0\n", "row 3, column “A”: A distance is missing here and on the other side of the diagonal.")]
    [InlineData(",A,B\nA,1,1\nB,1,0\n", "row 2, column “A”: An item has the distance 0 from itself.")]
    [InlineData(",A,B\nB,0,1\nA,1,0\n", "row 2, column “A”: Rows and columns have to name the same items in the same order; here a row of “B” meets a column of “A”.")]
    [InlineData(",A,B\nA,0,-1\nB,-1,0\n", "row 3, column “A”: Expected a number from 0 up, not “-1”.")]
    [InlineData(",A,B\nA,0,1\n", "Distances need as many rows as columns; there are 1 row and 2 columns.")]
    public void What_is_wrong_with_distances_is_said_with_its_place(string table, string problem)
    {
        var result = StatsRun.Run(table, "cluster", "--distances", "-");
        Assert.Equal(ExitCodes.Problems, result.Code);
        Assert.Contains(problem, result.Err, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("association", "--incidence", "interview,kode\n1,a\n", "There is no column “code”.")]
    [InlineData("association", "--incidence", "code\na\n", "There is no column that says where the codes are, such as interview.")]
    [InlineData("association", "--incidence", "interview,code\n,a\n", "row 2, column “interview”: Expected a text, and the cell is empty.")]
    [InlineData("crosstab", "--table", ",a,b\nx,1,2.5\n", "row 2, column “b”: Expected a whole number from 0 up, not “2.5”.")]
    public void What_is_wrong_with_a_table_is_said_with_its_place(string command, string option, string table, string problem)
    {
        var result = StatsRun.Run(table, command, option, "-");
        Assert.Equal(ExitCodes.Problems, result.Code);
        Assert.Equal("", result.Out);
        Assert.Contains(problem, result.Err, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("association", "--incidence", "Co-occurrence of codes")]
    [InlineData("crosstab", "--table", "More or fewer cases than expected")]
    [InlineData("cluster", "--distances", "What is near to what")]
    public void A_chart_is_drawn_once_into_a_file_and_replaced_only_on_request(string command, string option, string title)
    {
        string table = command switch { "association" => Incidence, "crosstab" => Smoking, _ => Five }, file = folder.File("chart.svg");
        Assert.Contains($"Drawn into {file}.", StatsRun.Run(table, command, option, "-", "--chart", file).Done().Out, StringComparison.Ordinal);
        Assert.Equal(title, XDocument.Load(file).Root!.Elements().First().Value);

        byte[] first = File.ReadAllBytes(file);
        var again = StatsRun.Run(table, command, option, "-", "--chart", file);
        Assert.Equal(ExitCodes.Problems, again.Code);
        Assert.Contains("is there already", again.Err, StringComparison.Ordinal);
        Assert.Equal(file, StatsRun.Run(table, command, option, "-", "--chart", file, "--overwrite", "--json").Json.GetProperty("chart").GetString());
        Assert.Equal(first, File.ReadAllBytes(file));
    }

    [Theory]
    [InlineData("stats cluster --distances d.csv --linkage centroid", "--linkage takes one of single, complete, average and ward.d2, not “centroid”.")]
    [InlineData("stats cluster --distances d.csv --chart tree.png", "--chart draws SVG: let “tree.png” end in .svg.")]
    [InlineData("stats crosstab --table t.csv --permutations 0", "--permutations takes a number from 1")]
    [InlineData("stats crosstab", "Option '--table' is required")]
    [InlineData("stats", "Say what to do: ")]
    public void Misuse_is_told_in_a_sentence(string line, string sentence)
    {
        var result = CliRun.Run(line.Split(' '));
        Assert.Equal(ExitCodes.Usage, result.Code);
        Assert.Contains(sentence, result.Err, StringComparison.Ordinal);
    }
}
