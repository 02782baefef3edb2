using CsCheck;
using Emic.Statistics;
using static Emic.Tests.Statistics.TwelveInterviews;

namespace Emic.Tests.Statistics;

public sealed class InterviewsNeededTests
{
    /// <summary>Two instances of a theme that one in ten holds, with a chance of 80 %.</summary>
    [Fact]
    public void Fugard_and_Potts_2015()
    {
        Assert.Equal(29, Value(InterviewsNeeded.Of(2, 0.1, 0.8)));
        Assert.Equal(.801128, InterviewsNeeded.Chance(29, 2, 0.1), 6);
        Assert.Equal(.784846, InterviewsNeeded.Chance(28, 2, 0.1), 6);
    }

    /// <summary>log(1 − 0.95) / log(1 − 0.05) is 58.4.</summary>
    [Fact]
    public void Galvin_2015() => Assert.Equal(59, Value(InterviewsNeeded.Of(1, 0.05, 0.95)));

    [Fact]
    public void The_number_is_the_least_that_is_enough() => Gen.Select(Gen.Int[1, 12], Gen.Double[0.01, 1], Gen.Double[0.01, 0.999]).Sample((instances, prevalence, power) =>
    {
        int n = (int)Value(InterviewsNeeded.Of(instances, prevalence, power));
        return n >= instances && InterviewsNeeded.Chance(n, instances, prevalence) >= power && (n == instances || InterviewsNeeded.Chance(n - 1, instances, prevalence) < power);
    });

    [Fact]
    public void The_chance_is_the_sum_of_the_binomial_probabilities() => Gen.Select(Gen.Int[0, 20], Gen.Int[0, 8], Gen.Double[0, 1]).Sample((n, instances, prevalence) =>
    {
        double below = 0, ways = 1;
        for (int k = 0; k < Math.Min(instances, n + 1); k++)
        {
            below += ways * Math.Pow(prevalence, k) * Math.Pow(1 - prevalence, n - k);
            ways = ways * (n - k) / (k + 1);
        }

        return Math.Abs(1 - below - InterviewsNeeded.Chance(n, instances, prevalence)) < 1e-9;
    });

    [Fact]
    public void What_everybody_holds_is_met_at_once_and_what_nobody_holds_never()
    {
        Assert.Equal(3, Value(InterviewsNeeded.Of(3, 1, 1)));
        Assert.Equal("what nobody holds is never met", Because(InterviewsNeeded.Of(1, 0, 0.8)));
        Assert.Equal("no number of interviews makes it certain", Because(InterviewsNeeded.Of(1, 0.5, 1)));
        Assert.Equal("a thousand million interviews are not enough", Because(InterviewsNeeded.Of(1, 1e-12, 0.8)));
    }

    [Fact]
    public void Numbers_out_of_their_range_are_misuse()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => InterviewsNeeded.Of(0, 0.1, 0.8));
        Assert.Throws<ArgumentOutOfRangeException>(() => InterviewsNeeded.Of(1, 1.1, 0.8));
        Assert.Throws<ArgumentOutOfRangeException>(() => InterviewsNeeded.Of(1, 0.1, double.NaN));
    }
}
