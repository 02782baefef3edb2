using CsCheck;
using Emic.Statistics;
using static Emic.Tests.Statistics.TwelveInterviews;

namespace Emic.Tests.Statistics;

public sealed class AccumulationTests
{
    [Theory]
    [InlineData(4, 7.763636)]
    [InlineData(8, 10.644444)]
    [InlineData(11, 12.416667)]
    [InlineData(13, 13.566176)]
    [InlineData(18, 16.156857)]
    [InlineData(24, 18.796013)]
    public void INEXT_and_vegan_on_twelve_interviews(int interviews, double codes) => Assert.Equal(codes, Value(Accumulation.At(Table.Counts(), interviews)), 6);

    [Theory]
    [InlineData(50, 15.030098)]
    [InlineData(100, 20.459426)]
    [InlineData(200, 28.141739)]
    [InlineData(336, 34.730733)]
    public void INEXT_on_girdled_spiders(int individuals, double species) => Assert.Equal(species, Value(Accumulation.At(RichnessTests.Spiders, individuals)), 6);

    [Theory]
    [InlineData(50, 11.167298)]
    [InlineData(100, 12.811923)]
    [InlineData(300, 14.214751)]
    public void INEXT_on_two_hundred_samples(int samples, double species) => Assert.Equal(species, Value(Accumulation.At(RichnessTests.Ants, samples)), 6);

    [Fact]
    public void A_sample_of_the_whole_size_shows_what_was_seen() => Counts.Sample(counts =>
    {
        Assert.Equal(counts.Observed, Value(Accumulation.At(counts, counts.Size)));
        Assert.Equal(0, Value(Accumulation.At(counts, 0)));
        Assert.Equal(counts.Observed, Accumulation.Curve(counts)[^1], 12);
    });

    [Fact]
    public void The_curve_is_the_sum_over_all_subsets() => Gen.Int[1, 63].List[1, 6].Sample(interviews =>
    {
        // Each number is the set of codes of an interview; every subset of them is looked at.
        IncidenceTable table = IncidenceTable.Of(interviews.SelectMany((codes, i) => Enumerable.Range(0, 6).Where(code => (codes >> code & 1) == 1).Select(code => ($"I{i}", $"c{code}"))));
        double[] sum = new double[interviews.Count + 1], sets = new double[interviews.Count + 1];
        for (int subset = 0; subset < 1 << interviews.Count; subset++)
        {
            int[] members = [.. Enumerable.Range(0, interviews.Count).Where(i => (subset >> i & 1) == 1)];
            sum[members.Length] += int.PopCount(members.Aggregate(0, (seen, i) => seen | interviews[i]));
            sets[members.Length]++;
        }

        for (int t = 1; t <= interviews.Count; t++)
        {
            Assert.Equal(sum[t] / sets[t], Value(Accumulation.At(table.Counts(), t)), 10);
            Assert.Equal(sum[t] / sets[t], Accumulation.Curve(table.Counts())[t - 1], 10);
        }
    });

    [Fact]
    public void The_curve_rises_ever_more_slowly_towards_what_Chao_says() => Counts.Where(counts => counts.Size > 1).Sample(counts =>
    {
        double[] codes = [.. Enumerable.Range(0, 3 * counts.Size).Select(size => Value(Accumulation.At(counts, size)))];
        double[] steps = [.. codes.Skip(1).Zip(codes, (after, before) => after - before)];
        Assert.All(steps, step => Assert.True(step >= -1e-9));
        Assert.True(codes[^1] <= Value(Chao.Of(counts, ChaoForm.Classic)) + 1e-9);
        Assert.All(steps.Take(counts.Size).Skip(1).Zip(steps), pair => Assert.True(pair.First <= pair.Second + 1e-9));
    });

    [Fact]
    public void Far_extrapolation_says_that_it_leans_on_a_lower_bound()
    {
        Assert.Empty(Accumulation.At(Table.Counts(), 24).Notes);
        Assert.Contains("lower bound", Assert.Single(Accumulation.At(Table.Counts(), 25).Notes));
        Assert.Equal(32.25, Value(Accumulation.At(Table.Counts(), 100_000)), 6);
    }

    [Fact]
    public void An_extrapolation_carries_an_interval_around_it()
    {
        Interval interval = Assert.Single(Assert.IsType<Figure>(Accumulation.At(Table.Counts(), 18)).Intervals);
        Assert.InRange(16.156857, interval.Lower, interval.Upper);
        Assert.True(interval.StandardError > Assert.Single(Assert.IsType<Figure>(Accumulation.At(Table.Counts(), 12)).Intervals).StandardError);
    }

    [Fact]
    public void Nothing_is_expected_of_nothing()
    {
        Assert.Equal("there are no interviews", Because(Accumulation.At(CodeCounts.Incidences([], 0), 0)));
        Assert.Equal("no code was seen", Because(Accumulation.At(CodeCounts.Incidences([], 4), 2)));
        Assert.Equal("one interview cannot show which codes come again", Because(Accumulation.At(CodeCounts.Incidences([1, 1], 1), 2)));
        Assert.Equal(2, Value(Accumulation.At(CodeCounts.Incidences([1, 1], 1), 1)));
        Assert.Empty(Accumulation.Curve(CodeCounts.Incidences([], 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Accumulation.At(Table.Counts(), -1));
    }

    static Gen<CodeCounts> Counts => Gen.Int[1, 9].List[1, 20].SelectMany(counts => Gen.Int[counts.Max(), 14].Select(interviews => CodeCounts.Incidences(counts, interviews)));
}
