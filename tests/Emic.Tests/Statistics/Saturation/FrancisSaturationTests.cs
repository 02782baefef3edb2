using Emic.Statistics;
using static Emic.Tests.Statistics.TwelveInterviews;

namespace Emic.Tests.Statistics;

public sealed class FrancisSaturationTests
{
    /// <summary>The rule of the paper: ten, and then three in a row without a new code; the earliest it can say stop is after thirteen.</summary>
    [Fact]
    public void Francis_2010()
    {
        Assert.Equal(13, Value(FrancisSaturation.Of(NoveltyCurve.Of([9, 4, 2, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 2])).Reached));
        Assert.Equal(16, Value(FrancisSaturation.Of(NoveltyCurve.Of([9, 4, 2, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0])).Reached));
    }

    [Fact]
    public void Interviews_of_the_initial_sample_do_not_count_towards_the_stop()
    {
        var found = FrancisSaturation.Of(NoveltyCurve.Of([3, 0, 0, 0, 0]), initial: 4, stop: 2);
        Assert.Equal("5 interviews cannot hold an initial sample of 4 and 2 more", Because(found.Reached));
        Assert.Equal(1, found.SinceNew);
    }

    [Fact]
    public void Twelve_interviews_stop_where_the_rule_is_weak_enough()
    {
        NoveltyCurve curve = NoveltyCurve.Of(Table);
        Assert.Equal(7, Value(FrancisSaturation.Of(curve, initial: 4, stop: 1).Reached));
        Assert.Equal("there were never 2 interviews in a row without a new code after the first 4", Because(FrancisSaturation.Of(curve, initial: 4, stop: 2).Reached));
    }

    [Theory]
    [InlineData(0, "there are no interviews")]
    [InlineData(20, "no code was seen")]
    public void Where_no_code_was_seen_no_rule_is_met(int interviews, string because) =>
        Assert.Equal(because, Because(FrancisSaturation.Of(NoveltyCurve.Of(Enumerable.Repeat(0, interviews))).Reached));

    [Fact]
    public void Numbers_below_one_are_misuse()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FrancisSaturation.Of(NoveltyCurve.Of([1]), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => FrancisSaturation.Of(NoveltyCurve.Of([1]), 10, 0));
    }
}
