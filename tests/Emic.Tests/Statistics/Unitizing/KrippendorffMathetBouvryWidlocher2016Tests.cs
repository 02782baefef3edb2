using Emic.Statistics;
using static Emic.Tests.Statistics.Tables;

namespace Emic.Tests.Statistics;

/// <summary>The family of 2016 on small continua whose figures other implementations agree on (uα) or one gives (the others). It is not the paper's own example.</summary>
public sealed class KrippendorffMathetBouvryWidlocher2016Tests
{
    static readonly UnitizingFamily three = new(new Continuum(0, 60,
        [new("Alex", "1", 2, 5), new("Paul", "1", 2, 5), new("Paul", "2", 10, 20), new("Susan", "2", 2, 5), new("Susan", "2", 15, 20)]));

    [Fact]
    public void Three_coders_and_two_codes()
    {
        Near(.398298, Value(three.All()), 1e-6);
        Near(.523801, Value(three.Marked()), 1e-6);
        Near(.357143, Value(three.Coded()), 1e-6);
        Near(.3125, Value(three.OfCode(0)), 1e-9);
        Near(.390625, Value(three.OfCode(1)), 1e-9);
    }

    [Fact]
    public void It_says_how_much_of_the_continuum_the_codes_are_compared_on() => Assert.Equal(["Rests on 7.7778 % of all coders’ continua."], three.Coded().Notes);

    [Fact]
    public void With_one_code_all_is_marked_or_not()
    {
        UnitizingFamily family = new(new Continuum(0, 55,
            [new("1", "a", 3, 14), new("1", "a", 22, 52), new("2", "a", 3, 9), new("2", "a", 22, 52), new("3", "a", 22, 45)]));
        Near(.585891, Value(family.All()), 1e-6);
        Near(.585891, Value(family.Marked()), 1e-6);
    }
}
