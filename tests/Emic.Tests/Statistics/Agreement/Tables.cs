using Emic.Statistics;

namespace Emic.Tests.Statistics;

/// <summary>Small tables as papers print them, and what is asked of an answer.</summary>
static class Tables
{
    /// <summary>A line per coder, a character per unit, "." missing.</summary>
    public static Ratings ByCoder(params string[] coders) => ByCoder(null, coders);

    public static Ratings ByCoder(Categories? categories, params string[] coders) =>
        Ratings.Of([.. Enumerable.Range(0, coders.Max(coder => coder.Length)).Select(unit => coders.Select(coder => unit >= coder.Length || coder[unit] == '.' ? null : $"{coder[unit]}").ToList())], categories);

    public static Ratings Contingency(params int[][] table) => Ratings.OfTable(table, Numbered(table.Length));

    public static Categories Numbered(int count) => Categories.Declare([.. Enumerable.Range(1, count).Select(number => $"{number}")]);

    public static double Value(Estimate estimate) => Assert.IsType<Figure>(estimate).Value;

    public static Interval Analytic(Estimate estimate) => Assert.IsType<Figure>(estimate).Intervals[0];

    public static string Because(Estimate estimate) => Assert.IsType<Undefined>(estimate).Because;

    public static void Near(double expected, double actual, double tolerance = 1e-4) => Assert.InRange(actual, expected - tolerance, expected + tolerance);
}
