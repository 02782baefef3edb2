using System.Diagnostics;
using Emic.Statistics;

namespace Emic.Benchmarks;

/// <summary>
/// How fast agreement is computed. Ratings: each unit has a true category, each of five coders sees it with probability .7 and otherwise draws any; a tenth is missing.
/// Spans: per coder a slot of 60 positions for each, the start up to 20 in, 5 to 30 long, codes A to E in turn, of which 30 % are drawn anew.
/// </summary>
static class AgreementBench
{
    const int Times = 9;

    public static void Run()
    {
        foreach (int categories in new[] { 10, 50 })
        {
            var ratings = Ratings(100_000, categories);
            foreach (var distance in new[] { Distance.Nominal, Distance.Ordinal, Distance.Interval })
                Time($"α {distance.Key}, 5 × 100,000, {categories} categories", () => KrippendorffAlpha.Of(ratings, distance));
        }

        var small = Ratings(1000, 10);
        foreach (var distance in new[] { Distance.Nominal, Distance.Ordinal }) Time($"1,000 unit bootstraps of α {distance.Key}, 5 × 1,000", () => KrippendorffAlpha.Of(small, distance, new Confidence(Replicates: 1000)));

        var large = Ratings(100_000, 10);
        Time("Conger’s κ, 5 × 100,000", () => CongerKappa.Of(large));
        Time("Gwet’s AC1, 5 × 100,000", () => GwetAc.Of(large));
        Time("Fleiss’ κ, quadratic, 5 × 100,000", () => FleissKappa.Of(large, Weights.Quadratic));

        var continuum = Spans(10_000);
        Time("αU, 10,000 units", () => UnitizingAlpha.Of(continuum));
        Time("uα, 10,000 units", () => new UnitizingFamily(continuum).All());
    }

    static void Time(string what, Func<Estimate> compute)
    {
        double[] took = new double[Times];
        Estimate? last = null;
        for (int i = 0; i < 3; i++) last = compute();
        foreach (ref double one in took.AsSpan())
        {
            long start = Stopwatch.GetTimestamp();
            last = compute();
            one = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(took);
        Console.WriteLine(FormattableString.Invariant($"{what,-50} best {took[0],7:0.00} ms, median {took[Times / 2],7:0.00} ms   value {last!.Or(0):0.000000}"));
    }

    static Ratings Ratings(int units, int categories)
    {
        SeededRandom random = new(1);
        string[] names = [.. Enumerable.Range(1, categories).Select(number => FormattableString.Invariant($"{number}"))];
        string?[][] rows = new string?[units][];
        for (int u = 0; u < units; u++)
        {
            string truth = names[random.Next(categories)];
            rows[u] = new string?[5];
            foreach (ref string? cell in rows[u].AsSpan())
            {
                cell = random.NextDouble() < .7 ? truth : names[random.Next(categories)];
                if (random.NextDouble() < .1) cell = null;
            }
        }

        return Statistics.Ratings.Of(rows, Categories.Declare(names));
    }

    static Continuum Spans(int units)
    {
        SeededRandom random = new(1);
        List<MarkedSpan> spans = [];
        foreach (string coder in new[] { "1", "2" })
            for (int slot = 0; slot < units / 2; slot++)
            {
                int code = random.NextDouble() < .3 ? random.Next(5) : slot % 5;
                long begin = (60L * slot) + random.Next(20);
                spans.Add(new MarkedSpan(coder, $"{(char)('A' + code)}", begin, begin + 5 + random.Next(26)));
            }

        return new Continuum(0, 30L * units, spans);
    }
}
