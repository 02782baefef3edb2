using Emic.Statistics;
using static Emic.Tests.Statistics.Tables;

namespace Emic.Tests.Statistics;

/// <summary>Sets of codes, two coders, nine units; MASI after Passonneau (2006).</summary>
public sealed class Passonneau2006Tests
{
    static readonly Ratings example = Sets("{}/{}", "A/{}", "A/A", "A/B", "B;A/A", "A;B/A;C", "A;B;C/C;B;A", "C/A;C", "C/A;C");

    [Fact]
    public void Alpha_with_the_distances_of_sets()
    {
        Near(.238806, Value(KrippendorffAlpha.Of(example)), 1e-6);
        Near(.315620, Value(KrippendorffAlpha.Of(example, Distance.Jaccard)), 1e-6);
        Near(.273081, Value(KrippendorffAlpha.Of(example, Distance.Masi)), 1e-6);
    }

    [Theory]
    [InlineData("A", .055556)]
    [InlineData("B", .215385)]
    [InlineData("C", .779221)]
    public void Alpha_of_a_single_code(string code, double alpha) => Near(alpha, Value(KrippendorffAlpha.Of(example.Having(code))), 1e-6);

    /// <summary>DKPro multiplies the Jaccard distance where the paper multiplies the Jaccard coefficient; a table of distances gives its figure too.</summary>
    [Fact]
    public void Another_MASI_can_be_entered_as_a_table()
    {
        var sets = example.Categories.Sets!;
        Near(.186170, Value(KrippendorffAlpha.Of(example, Distance.Custom([.. sets.Select(one => sets.Select(other => Monotone(one, other)).ToList())]))), 1e-6);
    }

    [Fact]
    public void Two_empty_sets_are_equal() => Near(1, Value(KrippendorffAlpha.Of(Sets("{}/{}", "A/A"), Distance.Masi)), 0);

    [Fact]
    public void Sets_have_no_order()
    {
        Assert.Equal("sets have no order, which the ordinal metric needs", Because(KrippendorffAlpha.Of(example, Distance.Ordinal)));
        Assert.Equal("sets have no order, which linear weights need", Because(FleissKappa.Of(example, Weights.Linear)));
        Assert.Equal("the values are not sets", Because(KrippendorffAlpha.Of(Krippendorff2011Tests.Example, Distance.Masi)));
    }

    static double Monotone(IReadOnlySet<string> one, IReadOnlySet<string> other) =>
        one.SetEquals(other) ? 0 : one.IsSubsetOf(other) || other.IsSubsetOf(one) ? 1.0 / 3 : one.Overlaps(other) ? 2.0 / 3 : 1;

    static Ratings Sets(params string[] units)
    {
        string[][] rows = [.. units.Select(unit => unit.Split('/'))];
        return Ratings.Of(rows, Categories.SetsUsed(rows.SelectMany(row => row)));
    }
}
