using Emic.Statistics;
using static Emic.Tests.Statistics.Tables;

namespace Emic.Tests.Statistics;

public sealed class PercentAgreementTests
{
    /// <summary>Three units: all three coders alike, one of three pairs alike, and of two values none alike.</summary>
    static readonly Ratings gaps = ByCoder("aaa", "aab", "ab.");

    [Fact]
    public void The_three_definitions_differ_where_values_are_missing()
    {
        Near((1 + (1.0 / 3) + 0) / 3, Value(PercentAgreement.UnitMean(gaps)), 1e-12);
        Near((6.0 + 2 + 0) / (6 + 6 + 2), Value(PercentAgreement.PooledPairs(gaps)), 1e-12);
        Near(((6 / 2.0) + (2 / 2.0) + 0) / (3 + 3 + 2), Value(PercentAgreement.ValueWeighted(gaps)), 1e-12);
    }

    [Fact]
    public void They_are_named() =>
        Assert.Equal(["percent-unit-mean", "percent-pooled-pairs", "percent-value-weighted"],
            new[] { PercentAgreement.UnitMean(gaps), PercentAgreement.PooledPairs(gaps), PercentAgreement.ValueWeighted(gaps) }.Select(one => one.Measure.Key));

    [Fact]
    public void Without_gaps_they_are_one()
    {
        var full = ByCoder("aabbc", "aabcc", "abbca");
        Near(Value(PercentAgreement.UnitMean(full)), Value(PercentAgreement.PooledPairs(full)), 1e-12);
        Near(Value(PercentAgreement.UnitMean(full)), Value(PercentAgreement.ValueWeighted(full)), 1e-12);
    }

    [Fact]
    public void Weights_let_near_misses_count_in_part() =>
        Near((1 + .5 + 0) / 3, Value(PercentAgreement.UnitMean(ByCoder(Numbered(3), "121", "133"), Weights.Linear)), 1e-12);
}
