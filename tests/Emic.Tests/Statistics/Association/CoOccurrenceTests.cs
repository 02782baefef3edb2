using CsCheck;
using Emic.Statistics;

namespace Emic.Tests.Statistics;

public sealed class CoOccurrenceTests
{
    [Fact]
    public void Twelve_interviews()
    {
        string[] interviews = "abcd,abe,acfg,bdh,abci,aej,bcf,abdk,acl,bef,abm,acde".Split(',');
        var incidences = interviews.SelectMany((codes, unit) => codes.Select(code => (Unit: unit, Code: code - 'a'))).ToList();
        var counts = CoOccurrence.Count([.. incidences.Select(one => one.Unit)], [.. incidences.Select(one => one.Code)], 12, 13);
        Assert.Equal(new PairCounts(12, 9, 8, 5), counts.Pair(0, 1));
        Assert.Equal(new PairCounts(12, 9, 6, 5), counts.Pair(0, 2));
        Assert.Equal(counts.Both(1, 0), counts.Both(0, 1));
        Assert.Equal(1, counts.Of(12));
    }

    [Fact]
    public void Counts_are_those_of_counting_by_hand_in_any_order_and_with_repetitions() =>
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 5]).Array[0, 60].Sample(incidences =>
        {
            var counts = CoOccurrence.Count([.. incidences.Select(one => one.Item1)], [.. incidences.Select(one => one.Item2)], 8, 6);
            for (int first = 0; first < 6; first++)
            {
                for (int second = 0; second < 6; second++)
                {
                    int expected = Enumerable.Range(0, 8).Count(unit => incidences.Contains((unit, first)) && incidences.Contains((unit, second)));
                    Assert.Equal(expected, counts.Both(first, second));
                }
            }
        });

    [Fact]
    public void Nothing_is_counted_where_nothing_is()
    {
        Assert.Equal(0, CoOccurrence.Count([], [], 3, 2).Both(0, 1));
        Assert.Equal(0, CoOccurrence.Count([], [], 0, 0).Codes);
    }

    [Fact]
    public void Numbers_beyond_their_bounds_are_misuse()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CoOccurrence.Count([0], [2], 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => CoOccurrence.Count([-1], [0], 1, 2));
        Assert.Throws<ArgumentException>(() => CoOccurrence.Count([0, 1], [0], 2, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => CoOccurrence.Count([0], [0], 1, 2).Both(0, 2));
    }
}
