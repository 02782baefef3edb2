using Emic.Statistics;

namespace Emic.Tests.Statistics;

public sealed class SeededRandomTests
{
    [Fact]
    public void Equal_seeds_and_streams_give_equal_numbers_and_others_do_not()
    {
        Assert.Equal(Bits(7, 3), Bits(7, 3));
        Assert.NotEqual(Bits(7, 3), Bits(7, 4));
        Assert.NotEqual(Bits(7, 3), Bits(8, 3));
        Assert.NotEqual(Bits(3, 7), Bits(7, 3));
    }

    [Fact]
    public void Whole_numbers_stay_below_their_bound_and_come_equally_often()
    {
        var random = new SeededRandom(1);
        int[] counts = new int[6];
        for (int i = 0; i < 60_000; i++) counts[random.Next(6)]++;
        Assert.All(counts, count => Assert.InRange(count, 9_600, 10_400));
    }

    [Fact]
    public void Fractions_lie_from_0_to_below_1_and_are_one_half_on_average()
    {
        var random = new SeededRandom(2);
        double[] drawn = [.. Enumerable.Range(0, 10_000).Select(_ => random.NextDouble())];
        Assert.All(drawn, number => Assert.True(number is >= 0 and < 1));
        Assert.InRange(drawn.Average(), 0.49, 0.51);
    }

    [Fact]
    public void Shuffling_keeps_every_item_and_reaches_every_order()
    {
        var random = new SeededRandom(3);
        HashSet<string> orders = [];
        for (int i = 0; i < 200; i++)
        {
            char[] letters = ['a', 'b', 'c', 'd'];
            random.Shuffle(letters.AsSpan());
            orders.Add(new string(letters));
        }

        Assert.Equal(24, orders.Count);
        Assert.All(orders, order => Assert.Equal("abcd", string.Concat(order.Order())));
    }

    [Fact]
    public void A_bound_below_one_is_misuse() => Assert.Throws<ArgumentOutOfRangeException>(() => new SeededRandom(1).Next(0));

    static ulong[] Bits(ulong seed, ulong stream)
    {
        var random = new SeededRandom(seed, stream);
        return [.. Enumerable.Range(0, 8).Select(_ => random.NextBits())];
    }
}
