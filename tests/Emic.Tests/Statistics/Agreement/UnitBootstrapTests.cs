using Emic.Statistics;
using static Emic.Tests.Statistics.Tables;

namespace Emic.Tests.Statistics;

public sealed class UnitBootstrapTests
{
    static readonly Ratings example = Krippendorff2011Tests.Example;

    [Fact]
    public void The_same_seed_gives_the_same_interval_and_another_seed_another()
    {
        Assert.Equal(Drawn(7), Drawn(7));
        Assert.NotEqual(Drawn(7).StandardError, Drawn(8).StandardError);
        Assert.Equal("500 bootstrap samples of units, percentile, seed 7", Drawn(7).Method);
    }

    [Fact]
    public void Its_standard_error_is_near_the_analytic_one()
    {
        Ratings many = Ratings.Of([.. Enumerable.Range(0, 400).Select(unit => new[] { $"{unit % 3}", $"{(unit % 7 == 0 ? (unit / 7) % 3 : unit % 3)}", $"{(unit % 5 == 0 ? (unit / 5) % 3 : unit % 3)}" })]);
        foreach (var estimate in new[] { KrippendorffAlpha.Of(many, null, new(Replicates: 1000)), FleissKappa.Of(many, null, new(Replicates: 1000)), CongerKappa.Of(many, null, new(Replicates: 1000)), GwetAc.Of(many, null, new(Replicates: 1000)) })
        {
            var intervals = Assert.IsType<Figure>(estimate).Intervals;
            Assert.InRange(intervals[1].StandardError / intervals[0].StandardError, .85, 1.15);
        }
    }

    [Fact]
    public void Samples_without_variation_are_left_out_and_told()
    {
        var rare = Assert.IsType<Figure>(KrippendorffAlpha.Of(ByCoder("1112", "1112"), null, new(Replicates: 200))).Intervals[1];
        Assert.Matches(@"^200 bootstrap samples of units, percentile, seed 1, without \d+ in which it is undefined$", rare.Method);
    }

    [Fact]
    public void Every_coefficient_of_two_coders_can_be_resampled()
    {
        var pair = Contingency([20, 3, 1], [2, 15, 2], [0, 3, 9]);
        Confidence confidence = new(.9, 200, 3);
        foreach (var estimate in new[] { CohenKappa.Of(pair, Weights.Linear, confidence), ScottPi.Of(pair, null, confidence), PercentAgreement.UnitMean(pair, null, confidence), BrennanPrediger.Of(pair, null, confidence) })
        {
            var figure = Assert.IsType<Figure>(estimate);
            Assert.InRange(figure.Value, figure.Intervals[1].Lower, figure.Intervals[1].Upper);
            Assert.All(figure.Intervals, interval => Assert.Equal(.9, interval.Level));
        }
    }

    static Interval Drawn(ulong seed) => Assert.IsType<Figure>(KrippendorffAlpha.Of(example, Distance.Ordinal, new(.95, 500, seed))).Intervals[1];
}
