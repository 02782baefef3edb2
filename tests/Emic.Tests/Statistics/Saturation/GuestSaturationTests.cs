using CsCheck;
using Emic.Statistics;
using static Emic.Tests.Statistics.TwelveInterviews;

namespace Emic.Tests.Statistics;

public sealed class GuestSaturationTests
{
    /// <summary>The paper's example: 37 themes in the first four interviews, then 4, 3, 1 and 0 new ones; 19 %, 11 % and 3 %.</summary>
    [Fact]
    public void Guest_Namey_and_Chen_2020()
    {
        var found = GuestSaturation.Of(NoveltyCurve.Of([20, 9, 5, 3, 4, 3, 1, 0]), baseSize: 4, run: 2, threshold: 0.05);
        Assert.Equal(37, found.BaseCodes);
        Assert.Equal([7 / 37.0, 4 / 37.0, 1 / 37.0], found.Runs.Select(run => Value(run.Ratio)));
        Assert.Equal([(5, 6), (6, 7), (7, 8)], found.Runs.Select(run => (run.First, run.Last)));
        Assert.Equal(6, Value(found.Reached));
        Assert.Equal("6+2", found.Written);
    }

    [Fact]
    public void Twelve_interviews_never_stay_within_five_percent()
    {
        var found = GuestSaturation.Of(NoveltyCurve.Of(Table));
        Assert.Equal([.25, .125, .125, .25, .125, .125, .125], found.Runs.Select(run => Value(run.Ratio)));
        Assert.Equal("no run within the 12 interviews stayed within the threshold", Because(found.Reached));
        Assert.Equal("", found.Written);
    }

    [Fact]
    public void A_share_that_equals_the_threshold_is_within_it()
    {
        Assert.Equal("4+1", GuestSaturation.Of(NoveltyCurve.Of([97, 1, 1, 1, 29]), 4, 1, 0.29).Written);
        Assert.Equal("", GuestSaturation.Of(NoveltyCurve.Of([97, 1, 1, 1, 29]), 4, 1, 0.2899).Written);
    }

    [Fact]
    public void A_base_without_codes_leaves_every_share_undefined()
    {
        var found = GuestSaturation.Of(NoveltyCurve.Of([0, 0, 3, 0, 0]), baseSize: 2, run: 2, threshold: 0);
        Assert.All(found.Runs, run => Assert.Equal("no code was seen in the base, and nothing can be divided by that", Because(run.Ratio)));
        Assert.Equal("no code was seen in the base, and nothing can be divided by that", Because(found.Reached));
    }

    [Theory]
    [InlineData(0, "0 interviews cannot hold a base of 4 and a run of 2")]
    [InlineData(1, "1 interview cannot hold a base of 4 and a run of 2")]
    [InlineData(5, "5 interviews cannot hold a base of 4 and a run of 2")]
    public void Too_few_interviews_are_said_to_be_too_few(int interviews, string because)
    {
        var found = GuestSaturation.Of(NoveltyCurve.Of(Enumerable.Repeat(1, interviews)));
        Assert.Equal(because, Because(found.Reached));
        Assert.Empty(found.Runs);
    }

    [Fact]
    public void The_first_run_within_the_threshold_is_the_one_that_is_said() =>
        Gen.Select(Gen.Int[0, 6].List[1, 30], Gen.Int[1, 6], Gen.Int[1, 4], Gen.Double[0, 0.5]).Sample((fresh, baseSize, run, threshold) =>
        {
            var found = GuestSaturation.Of(NoveltyCurve.Of(fresh), baseSize, run, threshold);
            int first = found.Runs.ToList().FindIndex(one => one.Ratio is Figure ratio && ratio.Value <= threshold);
            return first < 0 ? !found.Reached.IsDefined : Value(found.Reached) == baseSize + first;
        });

    [Fact]
    public void Sizes_below_one_and_shares_outside_their_range_are_misuse()
    {
        NoveltyCurve curve = NoveltyCurve.Of([1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => GuestSaturation.Of(curve, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => GuestSaturation.Of(curve, 4, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => GuestSaturation.Of(curve, 4, 2, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => GuestSaturation.Of(curve, 4, 2, 5));
    }
}
