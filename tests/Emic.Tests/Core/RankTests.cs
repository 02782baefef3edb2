using CsCheck;
using Emic.Core;

namespace Emic.Tests.Core;

public sealed class RankTests
{
    [Fact]
    public void Between_any_two_ranks_there_is_another() => Gen.Int[0, 3].List[1, 60].Sample(places =>
    {
        List<string> ranks = [];
        foreach (int place in places)
        {
            int at = ranks.Count == 0 ? 0 : place * ranks.Count / 3;
            ranks.Insert(at, Rank.Between(at > 0 ? ranks[at - 1] : "", at < ranks.Count ? ranks[at] : ""));
        }

        Assert.Equal(ranks.Order(StringComparer.Ordinal), ranks);
        Assert.Equal(ranks.Count, ranks.Distinct().Count());
        Assert.DoesNotContain(ranks, rank => rank.EndsWith('0'));
    });

    [Fact]
    public void A_list_spread_at_once_is_in_order() => Gen.Int[1, 3000].Sample(count =>
    {
        string[] ranks = [.. Rank.Spread(count)];
        Assert.Equal(count, ranks.Distinct().Count());
        Assert.Equal(ranks.Order(StringComparer.Ordinal), ranks);
    });
}
