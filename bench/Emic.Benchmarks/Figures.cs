using System.Diagnostics;
using System.Globalization;

namespace Emic.Benchmarks;

/// <summary>What a row of measurements says.</summary>
static class Figures
{
    /// <summary>The value that this part of the values (0 to 1) does not exceed.</summary>
    public static double Quantile(IEnumerable<double> values, double part)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling(part * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    /// <summary>Does something some times to warm up (a program that is in use has compiled what it runs), then measures it and prints.</summary>
    public static void Measure(string what, int warmUp, int times, Action act)
    {
        var measured = new List<double>();
        for (int n = -warmUp; n < times; n++)
        {
            double one = Time(act);
            if (n >= 0) measured.Add(one);
        }

        Print(what, measured);
    }

    /// <summary>How many milliseconds something takes, once.</summary>
    public static double Time(Action act)
    {
        long begin = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }

    /// <summary>Prints median, 95th percentile and most of a row of milliseconds.</summary>
    public static void Print(string what, IReadOnlyCollection<double> milliseconds) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: median {Quantile(milliseconds, 0.5):0.0} ms, p95 {Quantile(milliseconds, 0.95):0.0} ms, least {milliseconds.Min():0.0} ms, most {milliseconds.Max():0.0} ms ({milliseconds.Count} times)"));
}
