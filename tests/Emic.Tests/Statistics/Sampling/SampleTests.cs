using Emic.Statistics;
using static Emic.Tests.Statistics.TwelveInterviews;

namespace Emic.Tests.Statistics;

/// <summary>What is said of a selection: coverage, entropy, spread.</summary>
public sealed class SampleTests
{
    static readonly int[] chosen = [0, 3, 5, 6];

    [Theory]
    [InlineData(1, 7, 7, 7)]
    [InlineData(2, 10, 16, 16)]
    [InlineData(3, 4, 12, 8)]
    public void Coverage_of_four_out_of_eight(int strength, int hit, int possible, int achievable)
    {
        CombinationCoverage coverage = CombinationCoverage.Of(Frames.Eight, chosen, strength);
        Assert.Equal((hit, possible, achievable), (coverage.Hit, coverage.Possible, coverage.Achievable));
        Assert.Equal(hit / (double)possible, Value(coverage.OfPossible));
        Assert.Equal(hit / (double)achievable, Value(coverage.OfAchievable));
    }

    [Fact]
    public void Entropy_of_four_out_of_eight()
    {
        var entropies = AttributeEntropy.Of(Frames.Eight, chosen);
        Assert.Equal([1.5, .811278, 1], entropies.Select(one => Math.Round(Value(one.Bits), 6)));
        Assert.Equal([Math.Round(1.5 / Math.Log2(3), 6), .811278, 1], entropies.Select(one => Math.Round(Value(one.Evenness), 6)));
        Assert.Equal([(3, 3), (2, 2), (2, 2)], entropies.Select(one => (one.Levels, one.Covered)));
    }

    [Fact]
    public void Spread_of_three_out_of_eight()
    {
        GowerDistances distances = GowerDistances.Of(Frames.Eight);
        Assert.Equal(1 / 3.0, Value(Spread.MaxMin(distances, [0, 1, 3])), 12);
        Assert.Equal(1 / 3.0, Value(Spread.Radius(distances, [0, 1, 3])), 12);
        Assert.Equal(3 + (5 * (2 / 3.0)), Value(Spread.FacilityLocation(distances, [0, 1, 3])), 12);
    }

    [Fact]
    public void A_combination_with_a_missing_value_is_none()
    {
        CombinationCoverage coverage = CombinationCoverage.Of(Frames.Of("ax,a.,bx"), [1], 2);
        Assert.Equal((0, 2L, 2), (coverage.Hit, coverage.Possible, coverage.Achievable));
        Assert.Equal("no candidate has values for 2 attributes at once", Because(CombinationCoverage.Of(Frames.Of("a.,.x"), [0], 2).OfAchievable));
    }

    [Fact]
    public void Values_that_run_into_each_other_stay_apart()
    {
        CandidateTable table = new(["1", "2"], [new NominalAttribute("x", ["ab", "a"]), new NominalAttribute("y", ["c", "bc"])]);
        Assert.Equal(2, CombinationCoverage.Of(table, [0, 1], 2).Hit);
    }

    [Fact]
    public void Nothing_is_said_of_nothing()
    {
        CandidateTable nobody = new([], []);
        Assert.Equal("there are no candidates", Because(CombinationCoverage.Of(nobody, [], 1).OfPossible));
        Assert.Equal("there is 1 attribute with named values for combinations of 2", Because(CombinationCoverage.Of(Frames.Of("a,b"), [0], 2).OfPossible));
        Assert.Equal("nobody selected has a value in it", Because(AttributeEntropy.Of(Frames.Eight, [])[0].Bits));
        Assert.Equal("it has only one value among the candidates", Because(AttributeEntropy.Of(Frames.Of("a,a"), [0])[0].Evenness));
        GowerDistances distances = GowerDistances.Of(Frames.Eight);
        Assert.Equal("it takes two who are selected", Because(Spread.MaxMin(distances, [0])));
        Assert.Equal("nobody is selected", Because(Spread.Radius(distances, [])));
        Assert.Equal("nobody is selected", Because(Spread.FacilityLocation(distances, [])));
        Assert.Equal("there are no candidates", Because(Spread.Radius(GowerDistances.Of(nobody), [])));
        GowerDistances strangers = GowerDistances.Of(Frames.Of("a.,.x"));
        Assert.Equal("no two of the selected share an attribute", Because(Spread.MaxMin(strangers, [0, 1])));
        Assert.Equal("a candidate shares no attribute with any of the selected", Because(Spread.Radius(strangers, [0])));
    }

    [Fact]
    public void Everybody_covers_all_that_can_be_achieved() =>
        Assert.Equal(1, Value(CombinationCoverage.Of(Frames.Eight, [.. Enumerable.Range(0, 8)], 3).OfAchievable));
}
