using CsCheck;
using Emic.Statistics;
using static Emic.Tests.Statistics.Tables;

namespace Emic.Tests.Statistics;

/// <summary>What must hold for any ratings.</summary>
public sealed class AgreementInvariantTests
{
    static readonly Func<Ratings, Estimate>[] nominal =
    [
        ratings => PercentAgreement.UnitMean(ratings), ratings => PercentAgreement.PooledPairs(ratings), ratings => PercentAgreement.ValueWeighted(ratings), ratings => FleissKappa.Of(ratings),
        ratings => CongerKappa.Of(ratings), ratings => BrennanPrediger.Of(ratings), ratings => GwetAc.Of(ratings), ratings => KrippendorffAlpha.Of(ratings),
        ratings => CohenKappa.Of(ratings), ratings => ScottPi.Of(ratings),
    ];

    /// <summary>Units × coders, 0 missing, 1 to 4 a category.</summary>
    static Gen<int[][]> Cells(int fewest, int most, int least = 0) =>
        from coders in Gen.Int[fewest, most]
        from units in Gen.Int[least, 4].Array[coders].Array[1, 12]
        select units;

    [Fact]
    public void No_data_give_anything_but_a_finite_figure_or_a_reason() =>
        Cells(1, 5).Sample(cells =>
        {
            foreach (var coefficient in nominal)
                if (coefficient(Rated(cells)) is Figure { Intervals: var intervals }) Assert.All(intervals, interval => Assert.True(interval.Lower <= interval.Upper && double.IsFinite(interval.StandardError)));
            foreach (var distance in new[] { Distance.Ordinal, Distance.Interval, Distance.Ratio }) Assert.NotNull(KrippendorffAlpha.Of(Rated(cells), distance));
        });

    [Fact]
    public void Coders_units_and_names_of_categories_may_be_exchanged() =>
        (from cells in Cells(2, 4)
         from seed in Gen.ULong
         select (cells, seed)).Sample(given =>
         {
             SeededRandom random = new(given.seed);
             int[] coders = [.. Enumerable.Range(0, given.cells[0].Length)], names = [1, 2, 3, 4];
             random.Shuffle<int>(coders);
             random.Shuffle<int>(names);
             int[][] other = [.. given.cells.Select(unit => coders.Select(g => unit[g] == 0 ? 0 : names[unit[g] - 1]).ToArray())];
             random.Shuffle<int[]>(other);
             foreach (var coefficient in nominal) Same(coefficient(Rated(given.cells)), coefficient(Rated(other)));
         });

    [Fact]
    public void Alpha_is_pi_corrected_for_small_samples_for_two_coders_without_gaps() =>
        Cells(2, 2, least: 1).Sample(cells =>
        {
            if (ScottPi.Of(Rated(cells)) is not Figure { Value: var pi, N: var n }) return;
            Near(pi + ((1 - pi) / (2 * n)), Value(KrippendorffAlpha.Of(Rated(cells))), 1e-9);
        });

    [Fact]
    public void Alpha_with_quadratic_weights_is_interval_alpha() =>
        Cells(2, 4).Sample(cells =>
        {
            var weight = Weights.Quadratic.For(Numbered(4));
            var quadratic = Distance.Custom([.. Enumerable.Range(0, 4).Select(k => Enumerable.Range(0, 4).Select(l => 1 - weight(k, l)).ToList())]);
            Same(KrippendorffAlpha.Of(Rated(cells), Distance.Interval), KrippendorffAlpha.Of(Rated(cells), quadratic));
        });

    [Fact]
    public void Ordinal_alpha_is_what_the_formula_of_sums_between_gives() =>
        Cells(2, 4).Sample(cells =>
        {
            var counted = cells.Where(unit => unit.Count(value => value > 0) > 1).SelectMany(unit => unit).Where(value => value > 0).ToList();
            double[] n = [.. Enumerable.Range(1, 4).Select(value => (double)counted.Count(one => one == value))];
            double Square(int c, int k) => Math.Pow(n[Math.Min(c, k)..(Math.Max(c, k) + 1)].Sum() - ((n[c] + n[k]) / 2), 2);
            var table = Distance.Custom([.. Enumerable.Range(0, 4).Select(c => Enumerable.Range(0, 4).Select(k => Square(c, k)).ToList())]);
            Same(KrippendorffAlpha.Of(Rated(cells), Distance.Ordinal), KrippendorffAlpha.Of(Rated(cells), table));
        });

    [Fact]
    public void Conger_is_Cohen_and_Fleiss_is_Scott_for_two_coders_without_gaps() =>
        Cells(2, 2, least: 1).Sample(cells =>
        {
            foreach (var weights in new[] { Weights.Identity, Weights.Linear, Weights.Ordinal })
            {
                Same(CohenKappa.Of(Rated(cells), weights), CongerKappa.Of(Rated(cells), weights));
                Same(ScottPi.Of(Rated(cells), weights), FleissKappa.Of(Rated(cells), weights));
            }
        });

    [Fact]
    public void Kappa_never_passes_the_largest_that_its_margins_allow() =>
        Cells(2, 2).Sample(cells =>
        {
            if (CohenKappa.Of(Rated(cells)) is Figure kappa) Assert.True(kappa.Value <= Value(CohenKappa.Max(Rated(cells))) + 1e-9);
        });

    [Fact]
    public void Coders_who_always_agree_have_1() =>
        Gen.Int[1, 4].Array[2, 10].Sample(values =>
        {
            if (values.Distinct().Count() < 2) return;
            foreach (var coefficient in nominal) Near(1, Value(coefficient(Rated([.. values.Select(value => new[] { value, value })]))), 1e-12);
        });

    [Fact]
    public void Counts_give_what_the_ratings_behind_them_give() =>
        Cells(2, 4).Sample(cells =>
        {
            var counts = Ratings.OfCounts([.. cells.Select(unit => Enumerable.Range(1, 4).Select(category => unit.Count(value => value == category)).ToList())], Numbered(4));
            Same(FleissKappa.Of(Rated(cells)), FleissKappa.Of(counts));
            Same(KrippendorffAlpha.Of(Rated(cells)), KrippendorffAlpha.Of(counts));
            Same(GwetAc.Of(Rated(cells)), GwetAc.Of(counts));
        });

    static Ratings Rated(int[][] cells) => Ratings.Of([.. cells.Select(unit => unit.Select(value => value == 0 ? null : $"{value}").ToList())], Numbered(4));

    static void Same(Estimate one, Estimate other)
    {
        Assert.Equal(one.IsDefined, other.IsDefined);
        Near(one.Or(0), other.Or(0), 1e-9);
    }
}
