using Emic.Statistics;
using static Emic.Tests.Statistics.Tables;

namespace Emic.Tests.Statistics;

/// <summary>Data that a coefficient has no number for: never not-a-number, never a 1 that says nothing.</summary>
public sealed class UndefinedAgreementTests
{
    static readonly Dictionary<string, Func<Ratings, Estimate>> all = new()
    {
        ["percent, unit mean"] = ratings => PercentAgreement.UnitMean(ratings),
        ["percent, pooled pairs"] = ratings => PercentAgreement.PooledPairs(ratings),
        ["percent, value-weighted"] = ratings => PercentAgreement.ValueWeighted(ratings),
        ["Cohen"] = ratings => CohenKappa.Of(ratings),
        ["κ max"] = CohenKappa.Max,
        ["Scott"] = ratings => ScottPi.Of(ratings),
        ["Fleiss"] = ratings => FleissKappa.Of(ratings),
        ["Conger"] = ratings => CongerKappa.Of(ratings),
        ["Brennan-Prediger"] = ratings => BrennanPrediger.Of(ratings),
        ["AC1"] = ratings => GwetAc.Of(ratings),
        ["α"] = ratings => KrippendorffAlpha.Of(ratings),
    };

    public static TheoryData<string> Coefficients => [.. all.Keys];

    [Theory, MemberData(nameof(Coefficients))]
    public void Without_units(string name) => Assert.Equal("there are no units", Because(all[name](Ratings.Of([]))));

    [Theory, MemberData(nameof(Coefficients))]
    public void Without_values(string name) => Assert.Equal("all values are missing", Because(all[name](ByCoder("...", "..."))));

    [Theory, MemberData(nameof(Coefficients))]
    public void With_one_coder(string name)
    {
        Assert.Equal("only one coder has values", Because(all[name](ByCoder("121"))));
        Assert.Equal("only one coder has values", Because(all[name](ByCoder("121", "..."))));
    }

    [Theory, MemberData(nameof(Coefficients))]
    public void With_one_value_per_unit(string name) => Assert.Equal("no unit has values from two coders", Because(all[name](ByCoder("1.2.", ".1.2"))));

    [Theory]
    [InlineData("Cohen"), InlineData("κ max"), InlineData("Scott"), InlineData("Fleiss"), InlineData("Conger"), InlineData("α")]
    public void With_constant_data_it_is_undefined_and_percent_agreement_stands_beside_it(string name)
    {
        Assert.Equal("every value is “2”: without variation, agreement cannot be told from chance", Because(all[name](ByCoder("222", "222"))));
        Assert.Equal("every value is “2”: without variation, agreement cannot be told from chance", Because(all[name](ByCoder(Numbered(4), "222", "222"))));
        if (name != "κ max") Assert.Equal(["Percent agreement is 100 %."], all[name](ByCoder("222", "222")).Notes);
    }

    [Theory]
    [InlineData("Brennan-Prediger"), InlineData("AC1")]
    public void With_a_single_category_there_is_no_choice_to_correct_for(string name)
    {
        Assert.Equal("there is only one category to choose from", Because(all[name](ByCoder("222", "222"))));
        var declared = all[name](ByCoder(Numbered(4), "222", "222"));
        Assert.Equal(1, Value(declared));
        Assert.Contains("Rests on the declared categories alone, because every value is “2”: without variation, agreement cannot be told from chance.", declared.Notes);
    }

    [Fact]
    public void With_one_unit_there_is_a_figure_and_no_interval()
    {
        var one = Assert.IsType<Figure>(KrippendorffAlpha.Of(ByCoder("1", "2")));
        Assert.Equal(0, one.Value);
        Assert.Empty(one.Intervals);
        Assert.Empty(Assert.IsType<Figure>(FleissKappa.Of(ByCoder("1", "2"))).Intervals);
    }

    [Fact]
    public void Words_in_no_declared_order_have_no_near_and_far()
    {
        var words = ByCoder("aab", "abb");
        Assert.Equal("the categories are words in no declared order, which linear weights need", Because(FleissKappa.Of(words, Weights.Linear)));
        Assert.Equal("the categories are words in no declared order, which the ordinal metric needs", Because(KrippendorffAlpha.Of(words, Distance.Ordinal)));
        Assert.Equal("a category is not a number, which the metric needs", Because(KrippendorffAlpha.Of(words, Distance.Interval)));
        Assert.True(KrippendorffAlpha.Of(ByCoder(Categories.Declare(["b", "a"]), "aab", "abb"), Distance.Ordinal).IsDefined);
    }

    [Fact]
    public void Negative_values_have_no_ratio() =>
        Assert.Equal("a value is negative, which the ratio metric does not know", Because(KrippendorffAlpha.Of(Ratings.Of([["-1", "2"], ["3", "3"]]), Distance.Ratio)));

    [Fact]
    public void Tables_that_make_all_alike_leave_nothing_to_measure()
    {
        Assert.Equal("the distances between all values that were used are 0", Because(KrippendorffAlpha.Of(ByCoder("12", "21"), Distance.Custom([[0, 0], [0, 0]]))));
        Assert.Equal("the weights treat all categories that were used as one", Because(FleissKappa.Of(ByCoder("12", "21"), Weights.Custom([[1, 1], [1, 1]]))));
        Assert.Equal("the weights treat all categories that were used as one", Because(CohenKappa.Of(ByCoder("12", "21"), Weights.Custom([[1, 1], [1, 1]]))));
        Assert.Equal("the table of weights is for 1 categories and here are 2", Because(CohenKappa.Of(ByCoder("12", "21"), Weights.Custom([[1]]))));
    }

    [Fact]
    public void Malformed_tables_are_misuse()
    {
        Assert.Throws<ArgumentException>(() => Ratings.Of([["1", "2"], ["1"]]));
        Assert.Throws<ArgumentException>(() => Ratings.Of([["3"]], Numbered(2)));
        Assert.Throws<ArgumentException>(() => Contingency([1, 2], [3, -4]));
        Assert.Throws<ArgumentException>(() => Contingency([int.MaxValue, int.MaxValue], [3, 4]));
        Assert.Throws<ArgumentException>(() => Weights.Custom([[1, .2], [.3, 1]]));
        Assert.Throws<ArgumentException>(() => Distance.Custom([[0, -1], [-1, 0]]));
    }
}
