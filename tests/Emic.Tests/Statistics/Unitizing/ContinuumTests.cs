using Emic.Statistics;
using static Emic.Tests.Statistics.Tables;

namespace Emic.Tests.Statistics;

public sealed class ContinuumTests
{
    [Fact]
    public void Overlapping_spans_of_one_coder_and_code_are_one_and_touching_ones_are_two()
    {
        Continuum continuum = new(0, 20, [new("A", "x", 2, 6), new("A", "x", 4, 9), new("A", "x", 9, 12), new("A", "y", 3, 5)]);
        Assert.Equal([new Section(2, 9, 0), new Section(9, 12, 0)], continuum.Of(0, 0));
        Assert.Equal(3, continuum.Units);
    }

    [Fact]
    public void A_coder_never_agrees_with_herself()
    {
        MarkedSpan[] once = [new("A", "x", 2, 9), new("B", "x", 2, 12)], twice = [.. once, new("A", "x", 4, 9)];
        Assert.Equal(Value(UnitizingAlpha.Of(new Continuum(0, 20, once))), Value(UnitizingAlpha.Of(new Continuum(0, 20, twice))));
        Assert.Equal(Value(new UnitizingFamily(new Continuum(0, 20, once)).All()), Value(new UnitizingFamily(new Continuum(0, 20, twice)).All()));
    }

    [Fact]
    public void Gaps_fill_the_rest_from_begin_to_end()
    {
        Continuum continuum = new(10, 10, [new("A", "x", 12, 14), new("A", "x", 14, 20)]);
        Assert.Equal([new Section(10, 12, Section.Gap), new Section(12, 14, 0), new Section(14, 20, 0)], continuum.WithGaps(continuum.Of(0)));
    }

    [Fact]
    public void Spans_outside_or_without_length_are_misuse()
    {
        Assert.Throws<ArgumentException>(() => new Continuum(0, 10, [new("A", "x", 5, 11)]));
        Assert.Throws<ArgumentException>(() => new Continuum(0, 10, [new("A", "x", 5, 5)]));
        Assert.Throws<ArgumentException>(() => new Continuum(0, 10, [new("A", "x", 1, 5)], ["B"]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Continuum(0, 0, []));
    }

    [Fact]
    public void Without_marks_or_with_one_coder_nothing_is_compared()
    {
        Assert.Equal("nothing was marked", Because(UnitizingAlpha.Of(new Continuum(0, 10, []))));
        Assert.Equal("nothing was marked", Because(new UnitizingFamily(new Continuum(0, 10, [], ["A", "B"])).All()));
        Assert.Equal("there is only one coder", Because(UnitizingAlpha.Of(new Continuum(0, 10, [new("A", "x", 1, 2)]))));
        Assert.Equal("there is only one coder", Because(new UnitizingFamily(new Continuum(0, 10, [new("A", "x", 1, 2)])).Coded()));
    }

    [Fact]
    public void The_family_of_2016_says_why_a_member_has_no_number()
    {
        UnitizingFamily everything = new(new Continuum(0, 10, [new("A", "x", 0, 10), new("B", "x", 0, 10)]));
        Assert.Equal("all coders marked all of it with the same code", Because(everything.All()));
        Assert.Equal("there are no gaps: all coders marked everything", Because(everything.Marked()));
        Assert.Equal("there is one code only where units cross, and nothing to tell apart", Because(everything.Coded()));
        Assert.Equal("there is one code only where units cross, and nothing to tell apart", Because(everything.OfCode(0)));

        UnitizingFamily apart = new(new Continuum(0, 10, [new("A", "x", 0, 3), new("B", "y", 5, 8)]));
        Assert.Equal("no two coders marked the same place", Because(apart.Coded()));
        Assert.Equal("nobody marked anything where another coder used the code", Because(apart.OfCode(1)));
        Assert.True(Value(apart.All()) < 0);
    }

    [Fact]
    public void The_family_of_2016_wants_one_code_per_place()
    {
        Continuum continuum = new(0, 10, [new("A", "x", 0, 5), new("A", "y", 3, 8), new("B", "x", 0, 5)]);
        Assert.Equal("A’s “x” and “y” overlap at 3, and a position may have one code only; look at one code at a time", Because(new UnitizingFamily(continuum).All()));
        Assert.True(new UnitizingFamily(continuum.Only(0)).All().IsDefined);
        Assert.True(UnitizingAlpha.Of(continuum).IsDefined);
    }
}
