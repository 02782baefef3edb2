using CsCheck;
using Emic.Statistics;
using static Emic.Tests.Statistics.TwelveInterviews;

namespace Emic.Tests.Statistics;

public sealed class NextCandidatesTests
{
    /// <summary>Many sets tie, so that it is the figure that is held, not the names.</summary>
    [Theory]
    [InlineData(3, 9)]
    [InlineData(4, 12)]
    [InlineData(5, 14)]
    [InlineData(6, 16)]
    public void Best_two_way_coverage_of_eight_candidates(int count, int pairs)
    {
        NextCandidates found = NextCandidates.Of(Frames.Eight, [], count, Aim.Coverage);
        Assert.True(found.Exact);
        Assert.Equal(pairs, found.Suggestions[^1].After);
        Assert.Equal(pairs, CombinationCoverage.Of(Frames.Eight, Chosen(found), 2).Hit);
    }

    [Fact]
    public void Best_spread_of_three_out_of_eight()
    {
        GowerDistances distances = GowerDistances.Of(Frames.Eight);
        Assert.Equal(.666667, Value(Spread.MaxMin(distances, Chosen(NextCandidates.Of(Frames.Eight, [], 3, Aim.MaxMin)))), 6);
        Assert.Equal(6.333333, Value(Spread.FacilityLocation(distances, Chosen(NextCandidates.Of(Frames.Eight, [], 3, Aim.Location)))), 6);
    }

    [Fact]
    public void A_choice_goes_on_from_those_already_selected()
    {
        NextCandidates found = NextCandidates.Of(Frames.Eight, [0, 3], 1, Aim.Coverage);
        Suggestion next = Assert.Single(found.Suggestions);
        Assert.True(next.Candidate is not (0 or 3));
        Assert.Equal((6, 8), (next.Before, next.After));
        Assert.Equal(2, next.Adds.Count);
        Assert.Equal(["x1 C, x2 m", "x1 C, x3 u", "x2 m, x3 u"], NextCandidates.Of(Frames.Of("Cmu,Amu"), [], 1, Aim.Coverage).Suggestions[0].Adds.Select(one => one.ToString()));
    }

    [Fact]
    public void Exact_is_never_worse_than_greedy_and_greedy_keeps_its_promise() =>
        Gen.Select(Gen.Char["abc"], Gen.Char["xy"], Gen.Char["12"]).Select(letters => $"{letters.Item1}{letters.Item2}{letters.Item3}").List[2, 9].SelectMany(ids => Gen.Int[1, ids.Count].Select(count => (ids, count)))
            .Sample((ids, count) =>
            {
                CandidateTable table = Frames.Of(string.Join(',', ids));
                foreach (Aim aim in Enum.GetValues<Aim>())
                {
                    NextCandidates exact = NextCandidates.Of(table, [], count, aim), greedy = NextCandidates.Of(table, [], count, aim, exactUpTo: 0);
                    Assert.True(exact.Exact && !greedy.Exact);
                    Assert.Equal(count, Chosen(greedy).Distinct().Count());
                    if (count < 2) continue;
                    double best = exact.Suggestions[^1].After!.Value, quick = greedy.Suggestions[^1].After!.Value;
                    Assert.True(aim == Aim.Center ? best <= quick + 1e-9 : best >= quick - 1e-9, aim.ToString());
                    if (aim is Aim.Coverage or Aim.Location) Assert.True(quick >= (1 - Math.Exp(-1)) * best - 1e-9, aim.ToString());
                }
            });

    [Fact]
    public void Ties_go_to_whoever_stands_first_and_are_counted()
    {
        NextCandidates found = NextCandidates.Of(Frames.Of("a,b,c,d"), [0], 1, Aim.MaxMin);
        Assert.Equal((1, 2, 2L), (found.Suggestions[0].Candidate, found.Suggestions[0].Ties, found.Tied));
        Assert.Equal((0, 1.0), (found.Suggestions[0].Nearest, found.Suggestions[0].Distance));
        Assert.Equal(3, found.Compared);
    }

    [Fact]
    public void A_large_choice_is_greedy()
    {
        CandidateTable table = new([.. Enumerable.Range(0, 60).Select(i => $"P{i}")], [new NumericAttribute("years", [.. Enumerable.Range(0, 60).Select(i => (double?)i)])]);
        NextCandidates found = NextCandidates.Of(table, [], 10, Aim.MaxMin);
        Assert.False(found.Exact);
        Assert.Equal([0, 59], Chosen(found)[..2]);
        Assert.Null(found.Suggestions[0].After);
    }

    [Fact]
    public void Whoever_is_left_is_suggested_where_too_few_are_left()
    {
        Assert.Equal([1], Chosen(NextCandidates.Of(Frames.Of("a,b"), [0], 5, Aim.Location)));
        Assert.Empty(NextCandidates.Of(Frames.Of("a"), [0], 1, Aim.Coverage).Suggestions);
        Assert.Throws<ArgumentOutOfRangeException>(() => NextCandidates.Of(Frames.Eight, [], 0, Aim.Coverage));
    }

    static int[] Chosen(NextCandidates found) => [.. found.Suggestions.Select(one => one.Candidate)];
}
