using CsCheck;
using Emic.Statistics;

namespace Emic.Tests.Statistics;

public sealed class NoveltyTests
{
    [Fact]
    public void New_codes_are_counted_in_the_order_of_the_interviews()
    {
        NoveltyCurve curve = NoveltyCurve.Of(TwelveInterviews.Table);
        Assert.Equal([4, 1, 2, 1, 1, 1, 0, 1, 1, 0, 1, 0], curve.New);
        Assert.Equal([4, 5, 7, 8, 9, 10, 10, 11, 12, 12, 13, 13], curve.Cumulative);
        Assert.Equal(13, curve.Codes);
    }

    [Fact]
    public void A_pair_counts_once_and_an_interview_without_codes_stays_an_interview()
    {
        IncidenceTable table = IncidenceTable.Of([("A", "x"), ("B", ""), ("C", "y"), ("A", "x"), ("A", "z")]);
        Assert.Equal(["A", "B", "C"], table.Interviews);
        Assert.Equal(["x", "z", "y"], table.Codes);
        Assert.Equal([2, 0, 1], NoveltyCurve.Of(table).New);
        Assert.Empty(table.CodesOf(1));
    }

    [Fact]
    public void No_interviews_give_an_empty_curve()
    {
        NoveltyCurve curve = NoveltyCurve.Of(IncidenceTable.Of([]));
        Assert.Equal(0, curve.Codes);
        Assert.Empty(curve.Cumulative);
    }

    [Fact]
    public void The_curve_never_falls_and_ends_at_all_codes() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 12]).List[0, 60].Sample(pairs =>
        {
            IncidenceTable table = IncidenceTable.Of(pairs.Select(pair => ($"I{pair.Item1}", $"c{pair.Item2}")));
            NoveltyCurve curve = NoveltyCurve.Of(table);
            return curve.New.All(fresh => fresh >= 0) && curve.Codes == table.Codes.Count && curve.New.Sum() == table.Codes.Count
                && curve.Cumulative.SequenceEqual(NoveltyCurve.Of(curve.New).Cumulative);
        });

    [Fact]
    public void A_negative_number_of_new_codes_is_misuse() => Assert.Throws<ArgumentOutOfRangeException>(() => NoveltyCurve.Of([3, -1]));
}
