using CsCheck;
using Emic.Statistics;
using static Emic.Tests.Statistics.TwelveInterviews;

namespace Emic.Tests.Statistics;

public sealed class RichnessTests
{
    /// <summary>Girdled spiders, abundances of 26 species among 168 individuals, as iNEXT and SpadeR ship them.</summary>
    public static readonly CodeCounts Spiders = CodeCounts.Abundances([46, 22, 17, 15, 15, 9, 8, 6, 6, 4, 2, 2, 2, 2, .. Enumerable.Repeat(1, 12)]);

    /// <summary>Incidences of 14 species in 200 samples.</summary>
    public static readonly CodeCounts Ants = CodeCounts.Incidences([80, 59, 34, 23, 19, 15, 13, 8, 8, 4, 3, 2, 2, 1], 200);

    [Fact]
    public void INEXT_and_SpadeR_on_girdled_spiders()
    {
        Near(43.893, 14.306, 30.511, 96.971, Chao.Of(Spiders, ChaoForm.Classic));
        Assert.Equal(39.121, Value(Chao.Of(Spiders, ChaoForm.BiasCorrected)), 3);
        Assert.Equal(48.4152, Value(CoverageRichness.Of(Spiders)), 4);
        Assert.Equal(.928855, Value(SampleCoverage.Of(Spiders)), 6);
    }

    [Fact]
    public void Vegan_on_girdled_spiders_leaves_the_factor_out() =>
        Assert.Equal(39.2, Value(Chao.Of(Spiders, ChaoForm.BiasCorrected, withFactor: false)), 12);

    [Fact]
    public void INEXT_and_SpadeR_on_twelve_interviews_without_a_code_seen_twice()
    {
        CodeCounts counts = Table.Counts();
        Assert.Equal((12, 13, 41L, 7, 0), (counts.Size, counts.Observed, counts.Total, counts.Once, counts.Twice));
        Near(32.25, 15.878, 17.690, 92.006, Chao.Of(counts, ChaoForm.Classic));
        Assert.Contains("No code was seen twice", Assert.Single(Chao.Of(counts, ChaoForm.Classic).Notes));
        Assert.Equal(23.541, Value(CoverageRichness.Of(counts)), 3);
        Assert.Equal(19.4167, Value(Jackknife.Of(counts, 1)), 4);
        Assert.Equal(25.25, Value(Jackknife.Of(counts, 2)), 10);
        Assert.Equal(.834290, Value(SampleCoverage.Of(counts)), 6);
    }

    [Fact]
    public void INEXT_and_SpadeR_on_two_hundred_samples()
    {
        Figure chao = Assert.IsType<Figure>(Chao.Of(Ants, ChaoForm.Classic));
        Assert.Equal(14.249, chao.Value, 3);
        Assert.Equal(.726, Assert.Single(chao.Intervals).StandardError, 3);
        Assert.Equal(14.557, Value(CoverageRichness.Of(Ants)), 3);
        Assert.Equal(.996383, Value(SampleCoverage.Of(Ants)), 6);
    }

    [Fact]
    public void Every_variant_has_a_name_of_its_own()
    {
        var all = Richness.Of(Spiders).Concat(Richness.Of(Ants)).Select(one => one.Measure).ToList();
        Assert.Equal(16, all.Select(measure => measure.Key).Distinct().Count());
        Assert.Equal(16, all.Select(measure => measure.Name + measure.Variant).Distinct().Count());
    }

    [Fact]
    public void The_delta_method_gives_the_variances_that_Burnham_and_Overton_print()
    {
        CodeCounts counts = Table.Counts();
        double first = 1 + (11 / 12.0);
        Assert.Equal(Math.Sqrt((first * first * 7) + 6 - Value(Jackknife.Of(counts, 1))), Error(Jackknife.Of(counts, 1)), 10);
        double once = 1 + (21 / 12.0);
        Assert.Equal(Math.Sqrt((once * once * 7) + 6 - Value(Jackknife.Of(counts, 2))), Error(Jackknife.Of(counts, 2)), 10);
    }

    [Fact]
    public void Nothing_is_unseen_where_no_code_was_seen_only_once() =>
        Counts(2, 9).Sample(counts => Richness.Of(counts).Where(one => one.Measure.Key is not ("jackknife-2-incidence" or "sample-coverage-incidence")).All(one => Value(one) == counts.Observed)
            && Value(SampleCoverage.Of(counts)) == 1);

    [Fact]
    public void All_figures_are_finite_and_keep_their_range() =>
        Counts(1, 9).Sample(counts =>
        {
            foreach (Figure figure in Richness.Of(counts).OfType<Figure>())
            {
                bool share = figure.Measure.Key.StartsWith("sample-coverage", StringComparison.Ordinal);
                Assert.True(share ? figure.Value is >= 0 and <= 1 : figure.Value >= counts.Observed || figure.Measure.Key.StartsWith("jackknife-2", StringComparison.Ordinal), figure.Measure.Key);
                Assert.All(figure.Intervals, one => Assert.True(one.StandardError >= 0 && double.IsFinite(one.Upper) && one.Lower <= figure.Value + 1e-9 && one.Upper >= figure.Value - 1e-9));
            }
        });

    [Fact]
    public void The_order_of_interviews_does_not_matter() =>
        Gen.Shuffle(Enumerable.Range(0, 12).ToArray()).Sample(order =>
        {
            IncidenceTable shuffled = IncidenceTable.Of(order.SelectMany(i => Table.CodesOf(i).Select(code => ($"I{i}", Table.Codes[code]))));
            return Richness.Of(shuffled.Counts()).Zip(Richness.Of(Table.Counts())).All(pair => Value(pair.First) == Value(pair.Second));
        });

    [Fact]
    public void Nothing_is_said_of_too_little()
    {
        Assert.All(Richness.Of(CodeCounts.Incidences([], 0)), one => Assert.Equal("there are no interviews", Because(one)));
        Assert.All(Richness.Of(CodeCounts.Incidences([0, 0], 5)), one => Assert.Equal("no code was seen", Because(one)));
        Assert.All(Richness.Of(CodeCounts.Incidences([1, 1, 1], 1)), one => Assert.Equal("one interview cannot show which codes come again", Because(one)));
        Assert.All(Richness.Of(CodeCounts.Abundances([])), one => Assert.Equal("there are no occurrences", Because(one)));
        Assert.All(Richness.Of(CodeCounts.Abundances([1])), one => Assert.Equal("one occurrence cannot show which codes come again", Because(one)));
    }

    [Fact]
    public void Where_every_rare_code_was_seen_once_their_coverage_divides_nothing()
    {
        Assert.Equal("every rare code was seen only once, so their coverage is 0", Because(CoverageRichness.Of(CodeCounts.Abundances([1, 1, 1, 30]))));
        Assert.Equal(2 / 11.0, Value(SampleCoverage.Of(CodeCounts.Abundances([1, 1, 1, 1]))), 12);
    }

    [Fact]
    public void All_codes_in_all_interviews_leave_nothing_unseen()
    {
        CodeCounts counts = CodeCounts.Incidences([5, 5, 5], 5);
        Assert.All(Richness.Of(counts).SkipLast(1), one => Assert.Equal(3, Value(one)));
        Assert.All(Richness.Of(counts).Cast<Figure>(), one => Assert.Empty(one.Intervals));
        Assert.All(Richness.Of(counts), one => Assert.NotEmpty(one.Notes));
    }

    [Fact]
    public void The_second_jackknife_says_when_it_falls_below_what_was_seen()
    {
        Estimate second = Jackknife.Of(CodeCounts.Incidences([2, 2, 2, 2, 1], 12), 2);
        Assert.True(Value(second) < 5);
        Assert.Contains("Below the 5 codes that were seen", Assert.Single(second.Notes));
    }

    [Fact]
    public void Counts_that_cannot_be_are_misuse()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CodeCounts.Incidences([6], 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => CodeCounts.Abundances([-1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Jackknife.Of(Ants, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Chao.Of(Ants, ChaoForm.Classic, level: 1));
    }

    static Gen<CodeCounts> Counts(int least, int most) =>
        Gen.Int[least, most].List[1, 25].SelectMany(counts => Gen.Int[Math.Max(2, counts.Max()), 12].Select(interviews => CodeCounts.Incidences(counts, interviews)));

    static double Error(Estimate estimate) => Assert.Single(Assert.IsType<Figure>(estimate).Intervals).StandardError;

    static void Near(double value, double error, double lower, double upper, Estimate estimate)
    {
        Figure figure = Assert.IsType<Figure>(estimate);
        Interval interval = Assert.Single(figure.Intervals);
        Assert.Equal((value, error), (Math.Round(figure.Value, 3), Math.Round(interval.StandardError, 3)));
        Assert.InRange(interval.Lower, lower - 0.001, lower + 0.001);
        Assert.InRange(interval.Upper, upper - 0.005, upper + 0.005);
    }
}
