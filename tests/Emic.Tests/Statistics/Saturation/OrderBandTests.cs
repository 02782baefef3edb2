using Emic.Statistics;

namespace Emic.Tests.Statistics;

public sealed class OrderBandTests
{
    [Fact]
    public void The_mean_of_many_orders_is_rarefaction()
    {
        OrderBand band = OrderBand.Of(TwelveInterviews.Table, orders: 20_000, seed: 1);
        var exact = Accumulation.Curve(TwelveInterviews.Table.Counts());
        Assert.All(band.Mean.Zip(exact), pair => Assert.InRange(pair.First, pair.Second - 0.05, pair.Second + 0.05));
    }

    [Fact]
    public void The_same_seed_gives_the_same_band_and_another_one_does_not()
    {
        OrderBand one = OrderBand.Of(TwelveInterviews.Table, 999, seed: 7), again = OrderBand.Of(TwelveInterviews.Table, 999, seed: 7), other = OrderBand.Of(TwelveInterviews.Table, 999, seed: 8);
        Assert.Equal(one.Mean, again.Mean);
        Assert.Equal((one.Lower, one.Upper), (again.Lower, again.Upper), (a, b) => a.Lower.SequenceEqual(b.Lower) && a.Upper.SequenceEqual(b.Upper));
        Assert.NotEqual(one.Mean, other.Mean);
    }

    /// <summary>Of two interviews, one with one code and one with a hundred more, half of the orders begin with either.</summary>
    [Fact]
    public void The_band_holds_the_middle_of_the_orders_and_ends_at_what_was_seen()
    {
        IncidenceTable table = IncidenceTable.Of([("A", "x"), .. Enumerable.Range(0, 100).Select(i => ("B", $"c{i}"))]);
        OrderBand band = OrderBand.Of(table, 1000, seed: 1);
        Assert.Equal([1, 101], band.Lower);
        Assert.Equal([100, 101], band.Upper);
        Assert.InRange(band.Mean[0], 45, 56);
        Assert.Equal(101, band.Mean[1]);
    }

    /// <summary>The percentiles of one order are that order, whose curve is known from another reckoning.</summary>
    [Fact]
    public void One_order_is_its_own_band()
    {
        OrderBand band = OrderBand.Of(TwelveInterviews.Table, 1, seed: 3);
        int[] order = [.. Enumerable.Range(0, 12)];
        new SeededRandom(3).Shuffle(order.AsSpan());
        IncidenceTable shuffled = IncidenceTable.Of(order.SelectMany(i => TwelveInterviews.Table.CodesOf(i).Select(code => ($"I{i}", $"{code}"))));
        Assert.Equal(NoveltyCurve.Of(shuffled).Cumulative, band.Lower);
        Assert.Equal(band.Lower, band.Upper);
    }

    [Fact]
    public void No_interviews_have_an_empty_band_and_no_codes_one_at_zero()
    {
        Assert.Empty(OrderBand.Of(IncidenceTable.Of([]), 10, seed: 1).Mean);
        Assert.Equal([0, 0], OrderBand.Of(IncidenceTable.Of([("A", ""), ("B", "")]), 10, seed: 1).Upper);
    }

    [Fact]
    public void No_orders_or_no_level_are_misuse()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => OrderBand.Of(TwelveInterviews.Table, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => OrderBand.Of(TwelveInterviews.Table, 10, 1, 1));
    }
}
