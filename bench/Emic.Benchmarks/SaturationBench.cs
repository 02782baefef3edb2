using System.Diagnostics;
using Emic.Statistics;

namespace Emic.Benchmarks;

/// <summary>Saturation of 500 interviews with 2,000 codes: the band of 1,000 random orders, and everything else that is told of them.</summary>
static class SaturationBench
{
    const int Interviews = 500, Codes = 2000, Orders = 1000, Times = 15;

    public static void Run()
    {
        IncidenceTable table = Table();
        Console.WriteLine($"{table.Interviews.Count} interviews, {table.Codes.Count} codes, {table.Counts().Total} incidences, {Orders} orders, {Environment.ProcessorCount} cores");
        Measure("band of orders", () => OrderBand.Of(table, Orders, seed: 1).Mean[^1]);
        Measure("rarefaction, exact, all sizes", () => Accumulation.Curve(table.Counts())[^1]);
        Measure("all together", () => Everything(table));
    }

    static double Everything(IncidenceTable table)
    {
        NoveltyCurve curve = NoveltyCurve.Of(table);
        CodeCounts counts = table.Counts();
        double sum = GuestSaturation.Of(curve).Reached.Or(0) + FrancisSaturation.Of(curve).Reached.Or(0) + Richness.Of(counts).Sum(one => one.Or(0)) + OrderBand.Of(table, Orders, seed: 1).Mean[^1];
        for (int size = 1; size <= 2 * Interviews; size++) sum += Accumulation.At(counts, size).Or(0);
        return sum;
    }

    // Codes of every prevalence from rare to common, most of them rare, as in a codebook.
    static IncidenceTable Table()
    {
        SeededRandom random = new(1);
        double[] prevalence = [.. Enumerable.Range(0, Codes).Select(_ => Math.Pow(random.NextDouble(), 3))];
        return IncidenceTable.Of(Enumerable.Range(0, Interviews).SelectMany(i => Enumerable.Range(0, Codes).Where(code => random.NextDouble() < prevalence[code]).Select(code => ($"P{i + 1}", $"c{code}"))).ToList());
    }

    static void Measure(string what, Func<double> work)
    {
        work();
        List<double> times = [];
        for (int n = 0; n < Times; n++)
        {
            long begin = Stopwatch.GetTimestamp();
            work();
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        Figures.Print(what, times);
    }
}
