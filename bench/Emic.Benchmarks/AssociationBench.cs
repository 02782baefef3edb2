using System.Diagnostics;
using System.Globalization;
using Emic.Statistics;

namespace Emic.Benchmarks;

/// <summary>What co-occurrence, Fisher's exact test, clustering and the permutation test cost; the data are seeded.</summary>
static class AssociationBench
{
    const int Times = 15;

    public static void Run()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $".NET {Environment.Version}, {Environment.ProcessorCount} cores"));
        foreach (int units in new[] { 2_500, 50_000, 200_000 })
        {
            var (unit, code) = Incidences(units, codes: 500, codings: 1_000_000);
            Measure($"co-occurrence of 500 codes over 1,000,000 codings in {units:N0} units", () => CoOccurrence.Count(unit, code, units, 500).Both(0, 1));
        }

        Crosstab job = new(new[,] { { 1, 3, 10, 6 }, { 2, 3, 10, 7 }, { 1, 6, 14, 12 }, { 0, 1, 9, 11 } });
        Measure("Fisher's exact test, job satisfaction, 4 × 4, 96 cases", () => FisherExact.P(job).Or(0));
        Crosstab smoke = new(new[,] { { 4, 2, 3, 2 }, { 4, 3, 7, 4 }, { 25, 10, 12, 4 }, { 18, 24, 33, 13 }, { 10, 6, 7, 2 } });
        Measure("permutation test, smoking, 5 × 4, 193 cases, 9,999 permutations", () => PermutationTest.P(smoke, 9_999, 1).Or(0));
        var distances = Points(2_000);
        foreach (var linkage in Enum.GetValues<Linkage>()) Measure($"{HierarchicalClustering.Name(linkage)} linkage, 2,000 items", () => HierarchicalClustering.Of(distances, linkage).Merges[^1].Height);
        double[] p = Uniform(1_000_000);
        Measure("Benjamini-Hochberg, 1,000,000 p-values", () => PAdjustment.BenjaminiHochberg(p)[0]);
    }

    static void Measure(string what, Func<double> work)
    {
        work();
        work();
        List<double> times = [];
        for (int i = 0; i < Times; i++)
        {
            long begin = Stopwatch.GetTimestamp();
            work();
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        Figures.Print(what, times);
    }

    static (int[] Unit, int[] Code) Incidences(int units, int codes, int codings)
    {
        var random = new SeededRandom(1);
        int[] unit = new int[codings], code = new int[codings];
        for (int i = 0; i < codings; i++) (unit[i], code[i]) = (random.Next(units), random.Next(codes));
        return (unit, code);
    }

    static DistanceMatrix Points(int items)
    {
        var random = new SeededRandom(2);
        var points = Enumerable.Range(0, items).Select(_ => (X: random.NextDouble(), Y: random.NextDouble())).ToList();
        var distances = new DistanceMatrix(items);
        for (int i = 0; i < items; i++)
            for (int j = 0; j < i; j++) distances[i, j] = Math.Sqrt(Math.Pow(points[i].X - points[j].X, 2) + Math.Pow(points[i].Y - points[j].Y, 2));
        return distances;
    }

    static double[] Uniform(int count)
    {
        var random = new SeededRandom(3);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextDouble())];
    }
}
