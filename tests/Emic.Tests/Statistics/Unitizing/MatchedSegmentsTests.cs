using Emic.Statistics;
using static Emic.Tests.Statistics.Tables;

namespace Emic.Tests.Statistics;

public sealed class MatchedSegmentsTests
{
    [Fact]
    public void Percent_kappa_and_Holsti_of_the_counts()
    {
        MatchedSegments matched = new(15, 3, 2, 10, .9);
        Near(.75, Value(matched.Percent()), 1e-12);
        Near(.722222, Value(matched.Kappa()), 1e-6);
        Near(30.0 / 35, Value(matched.Holsti()), 1e-12);
    }

    [Fact]
    public void The_rule_is_part_of_the_variant() =>
        Assert.Equal("two coders, same code, intersection/union at least 90 %", new MatchedSegments(1, 0, 0, 2, .9).Percent().Measure.Variant);

    [Fact]
    public void Overlap_is_what_both_cover_of_what_either_covers()
    {
        Continuum continuum = new(0, 100, [new("A", "x", 0, 10), new("B", "x", 1, 10), new("A", "y", 20, 30), new("B", "y", 25, 35), new("B", "z", 0, 10)]);
        Assert.Equal(new MatchedSegments(1, 1, 2, 3, .9), MatchedSegments.Of(continuum, 0, 1));
        Assert.Equal(new MatchedSegments(0, 2, 3, 3, .91), MatchedSegments.Of(continuum, 0, 1, .91));
        Assert.Equal(new MatchedSegments(2, 0, 1, 3, .3), MatchedSegments.Of(continuum, 0, 1, .3));
    }

    [Fact]
    public void A_segment_matches_once_and_the_best_overlap_first()
    {
        Continuum continuum = new(0, 100, [new("A", "x", 0, 30), new("B", "x", 0, 10), new("B", "x", 10, 30)]);
        Assert.Equal(new MatchedSegments(1, 0, 1, 1, .3), MatchedSegments.Of(continuum, 0, 1, .3));
    }

    [Fact]
    public void Undefined_without_segments_or_with_a_single_code()
    {
        Assert.Equal("neither coder marked anything", Because(new MatchedSegments(0, 0, 0, 5, .9).Percent()));
        Assert.Equal("there is only one code to choose from", Because(new MatchedSegments(1, 0, 0, 1, .9).Kappa()));
        Assert.Throws<ArgumentOutOfRangeException>(() => MatchedSegments.Of(new Continuum(0, 1, []), 0, 1, 0));
    }
}
