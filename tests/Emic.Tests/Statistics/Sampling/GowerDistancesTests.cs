using Emic.Statistics;
using static Emic.Tests.Statistics.TwelveInterviews;

namespace Emic.Tests.Statistics;

public sealed class GowerDistancesTests
{
    [Theory]
    [InlineData(1, 2, .887541)]
    [InlineData(1, 3, .527247)]
    [InlineData(2, 3, .514706)]
    [InlineData(2, 5, .622631)]
    public void Daisy_on_flowers(int a, int b, double distance) => Assert.Equal(distance, GowerDistances.Of(Frames.Flowers(asymmetric: false))[a - 1, b - 1]!.Value, 6);

    [Fact]
    public void Daisy_on_flowers_with_an_asymmetric_attribute()
    {
        GowerDistances distances = GowerDistances.Of(Frames.Flowers(asymmetric: true));
        Assert.Equal(.588235, distances[1, 2]!.Value, 6);
        Assert.Equal(.711578, distances[1, 4]!.Value, 6);
        Assert.Equal(.509762, Value(distances.Mean()), 6);
        Assert.Equal(153, distances.Mean().N);
    }

    [Fact]
    public void A_missing_value_drops_out_for_its_pairs()
    {
        GowerDistances distances = GowerDistances.Of(new(["a", "b", "c"], [new NominalAttribute("role", ["ops", null, "dev"]), new NumericAttribute("years", [0, 5, 10])]));
        Assert.Equal(0.5, distances[0, 1]);
        Assert.Equal(1, distances[0, 2]);
        Assert.Equal(distances[2, 1], distances[1, 2]);
        Assert.Equal(0, distances[1, 1]);
    }

    [Fact]
    public void Candidates_that_share_no_attribute_have_no_distance()
    {
        GowerDistances distances = GowerDistances.Of(new(["a", "b"], [new NominalAttribute("role", ["ops", null])]));
        Assert.Null(distances[0, 1]);
        Assert.Equal("no two candidates share an attribute", Because(distances.Mean()));
        Assert.Equal("there are no two candidates", Because(GowerDistances.Of(new(["a"], [])).Mean()));
    }

    [Fact]
    public void Equal_numbers_lie_at_no_distance()
    {
        GowerDistances distances = GowerDistances.Of(new(["a", "b"], [new NumericAttribute("years", [3, 3])]));
        Assert.Equal(0, distances[0, 1]);
    }

    [Fact]
    public void An_attribute_of_another_length_is_misuse()
    {
        Assert.Throws<ArgumentException>(() => new CandidateTable(["a", "b"], [new NominalAttribute("role", ["ops"])]));
        Assert.Throws<ArgumentException>(() => new CandidateTable(["a"], [new NumericAttribute("years", [double.NaN])]));
    }
}
