using System.Text.Json;
using Emic.Cli;
using Emic.Testing;

namespace Emic.Tests;

public sealed class AgreementCommandTests : IDisposable
{
    const string Example = "unit,A,B,C,D\n1,1,1,,1\n2,2,2,3,2\n3,3,3,3,3\n4,3,3,3,3\n5,2,2,2,2\n6,1,2,3,4\n7,4,4,4,4\n8,1,1,2,1\n9,2,2,2,2\n10,,5,5,5\n11,,,1,1\n12,,3,,\n";
    const string Cohen = ",schizo,neurotic,brain\nschizo,88,14,18\nneurotic,10,40,10\nbrain,2,6,12\n";
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_table_of_coders_gives_every_coefficient_that_applies()
    {
        var section = StatsRun.Run(Example, "agreement", "--ratings", "-", "--json").Section("agreement");
        Assert.Equal(["percent-unit-mean", "percent-pooled-pairs", "percent-value-weighted", "conger-kappa", "fleiss-kappa", "brennan-prediger", "gwet-ac1", "krippendorff-alpha-nominal"], Keys(section));
        Assert.Equal(.743421, Value(section, "krippendorff-alpha-nominal"), 6);
        Assert.Equal(.775444, Value(section, "gwet-ac1"), 6);
        Assert.Equal(.14295, section.Estimate("gwet-ac1").GetProperty("intervals")[0].GetProperty("standardError").GetDouble(), 5);
    }

    [Fact]
    public void Level_and_weights_are_chosen()
    {
        var section = StatsRun.Run(Example, "agreement", "--ratings", "-", "--level", "ordinal", "--weights", "quadratic", "--json").Section("agreement");
        Assert.Equal(.815388, Value(section, "krippendorff-alpha-ordinal"), 6);
        Assert.Equal(.914001, Value(section, "gwet-ac2-quadratic"), 6);
        Assert.Equal(.857168, Value(section, "conger-kappa-quadratic"), 6);
    }

    [Fact]
    public void A_long_table_gives_what_the_wide_one_gives()
    {
        string[] rows = Example.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] coders = rows[0].Split(',');
        string table = "coder,unit,value\n" + string.Concat(rows.Skip(1).Select(row => row.Split(',')).SelectMany(cells => cells.Index().Skip(1).Select(cell => $"{coders[cell.Index]},{cells[0]},{cell.Item}\n")));
        Assert.Equal(.743421, Value(StatsRun.Run(table, "agreement", "--ratings", "-", "--long", "--json").Section("agreement"), "krippendorff-alpha-nominal"), 6);
    }

    [Fact]
    public void The_table_of_two_coders_gives_kappa_with_its_test()
    {
        var answer = StatsRun.Run(Cohen, "agreement", "--table", "-", "--json");
        var kappa = answer.Section("agreement").Estimate("cohen-kappa");
        Assert.Equal(.491525, kappa.GetProperty("value").GetDouble(), 6);
        Assert.Equal(9.45624, kappa.GetProperty("tests")[0].GetProperty("statistic").GetDouble(), 5);
        Assert.Equal(.830508, Value(answer.Section("pair"), "cohen-kappa-max"), 6);
        Assert.Contains("Cohen’s κ against chance alone: z = 9.456, p < 0.001", StatsRun.Run(Cohen, "agreement", "--table", "-").Done().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_give_figures_per_category_and_no_pairs()
    {
        var answer = StatsRun.Run("unit,x,y\n1,3,0\n2,0,3\n3,2,1\n", "agreement", "--counts", "-", "--json").Done().Json;
        Assert.DoesNotContain("pairs", answer.GetProperty("sections").EnumerateArray().Select(section => section.GetProperty("key").GetString()));
        var conger = StatsRun.Run("unit,x,y\n1,3,0\n2,0,3\n3,2,1\n", "agreement", "--counts", "-", "--json").Section("agreement").Estimate("conger-kappa");
        Assert.Equal(JsonValueKind.Null, conger.GetProperty("value").ValueKind);
        Assert.Equal("a table of counts does not tell who chose what", conger.GetProperty("because").GetString());
    }

    [Fact]
    public void Sets_are_compared_by_three_distances_and_code_by_code()
    {
        var answer = StatsRun.Run("unit,X,Y\n1,{},{}\n2,A,{}\n3,A,A\n4,A,B\n5,B;A,A\n6,A;B,A;C\n7,A;B;C,C;A;B\n8,C,A;C\n9,C,A;C\n", "agreement", "--ratings", "-", "--values", "sets", "--json");
        Assert.Equal(.238806, Value(answer.Section("agreement"), "krippendorff-alpha-nominal"), 6);
        Assert.Equal(.315620, Value(answer.Section("agreement"), "krippendorff-alpha-jaccard"), 6);
        Assert.Equal(.273081, Value(answer.Section("agreement"), "krippendorff-alpha-masi"), 6);
        Assert.Equal([.055556, .215385, .779221], answer.Section("categories").GetProperty("rows").EnumerateArray().Select(row => Math.Round(row.GetProperty("alpha").GetDouble(), 6)));
    }

    [Fact]
    public void Weights_and_distances_may_come_from_files_in_any_order_of_names()
    {
        string weights = folder.Write("weights.csv", ",brain,neurotic,schizo\nbrain,1,.5,0\nneurotic,.5,1,.5\nschizo,0,.5,1\n"), distances = folder.Write("distances.csv", ",schizo,neurotic,brain\nschizo,0,1,1\nneurotic,1,0,1\nbrain,1,1,0\n");
        var section = StatsRun.Run(Cohen, "agreement", "--table", "-", "--weights", weights, "--distance", distances, "--json").Section("agreement");
        Assert.Equal(.473684, Value(section, "cohen-kappa-custom"), 6);
        Assert.Equal(.488462, Value(section, "krippendorff-alpha-custom"), 6);

        string odd = folder.Write("odd.csv", ",schizo,neurotic\nschizo,1,.5\nneurotic,.4,1\n");
        var refused = StatsRun.Run(Cohen, "agreement", "--table", "-", "--weights", odd);
        Assert.Equal(ExitCodes.Problems, refused.Code);
        Assert.Contains("odd.csv: “brain” is not among the rows’ names: schizo, neurotic.", refused.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Declared_categories_count_and_undeclared_values_are_named()
    {
        string table = "unit,A,B\n1,yes,yes\n2,no,no\n3,yes,no\n";
        Assert.Equal(1.0 / 3, Value(StatsRun.Run(table, "agreement", "--ratings", "-", "--json").Section("agreement"), "brennan-prediger"), 6);
        Assert.Equal(.5, Value(StatsRun.Run(table, "agreement", "--ratings", "-", "--categories", "yes,no,unsure", "--json").Section("agreement"), "brennan-prediger"), 6);
        var refused = StatsRun.Run(table, "agreement", "--ratings", "-", "--categories", "yes,unsure");
        Assert.Equal(ExitCodes.Problems, refused.Code);
        Assert.Contains("row 3, column “A”: Expected one of yes, unsure or nothing, not “no”.", refused.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bootstrap_repeats_with_its_seed()
    {
        string[] args = ["agreement", "--ratings", "-", "--bootstrap", "200", "--seed", "5", "--json"];
        Assert.Equal(StatsRun.Run(Example, args).Done().Out, StatsRun.Run(Example, args).Done().Out);
        Assert.Contains("200 bootstrap samples of units, percentile, seed 5", StatsRun.Run(Example, args).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Constant_data_are_told_and_not_called_perfect()
    {
        var section = StatsRun.Run("unit,A,B\n1,x,x\n2,x,x\n", "agreement", "--ratings", "-", "--json").Section("agreement");
        Assert.All(section.GetProperty("estimates").EnumerateArray().Skip(3), estimate => Assert.Equal(JsonValueKind.Null, estimate.GetProperty("value").ValueKind));
        Assert.Equal(1, Value(section, "percent-unit-mean"));
    }

    [Theory]
    [InlineData("A,B\nx,y\n", "There is no column “unit”.")]
    [InlineData("unit,A,A\n1,x,y\n", "Two columns are called “A”.")]
    public void A_malformed_table_of_ratings_is_explained(string table, string expected) => Refused(table, expected, "--ratings", "-");

    [Fact]
    public void Malformed_tables_of_the_other_kinds_are_explained()
    {
        Refused("unit,coder,value\n1,A,x\n1,A,y\n", "row 3, column “value”: “A” has a value for unit “1” already, in row 2, column “value”.", "--ratings", "-", "--long");
        Refused(",x,y\nx,1,2\n", "Expected a square table with the same categories in rows and columns, and there are 1 rows and 2 columns.", "--table", "-");
        Refused(",x,y\nx,1,2\ny,-1,0\n", "row 3, column “x”: Expected a whole number from 0 up, not “-1”.", "--table", "-");
        Refused("unit,x,y\n1,2,many\n", "row 2, column “y”: Expected a whole number from 0 up, not “many”.", "--counts", "-");
    }

    [Fact]
    public void One_table_is_named_and_not_two()
    {
        Assert.Contains("Name the table: one of --ratings, --table and --counts.", StatsRun.Run("", "agreement").Err, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, StatsRun.Run("", "agreement", "--ratings", "a.csv", "--table", "b.csv").Code);
        Assert.Contains("--long goes with --ratings.", StatsRun.Run("", "agreement", "--table", "b.csv", "--long").Err, StringComparison.Ordinal);
    }

    static void Refused(string table, string expected, params string[] args)
    {
        var result = StatsRun.Run(table, ["agreement", .. args]);
        Assert.Equal(ExitCodes.Problems, result.Code);
        Assert.Contains(expected, result.Err, StringComparison.Ordinal);
    }

    static IEnumerable<string?> Keys(JsonElement section) => section.GetProperty("estimates").EnumerateArray().Select(estimate => estimate.GetProperty("key").GetString());

    static double Value(JsonElement section, string key) => section.Estimate(key).GetProperty("value").GetDouble();
}
