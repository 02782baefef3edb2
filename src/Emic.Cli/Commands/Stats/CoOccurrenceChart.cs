using System.Globalization;
using Emic.Formats;
using Emic.Statistics;

namespace Emic.Cli;

/// <summary>The heat map of co-occurrences: numbers are units that two codes share, colour is their Jaccard index.</summary>
static class CoOccurrenceChart
{
    const int Most = 25;

    /// <summary>Draws the most frequent codes, ordered so that those that go together stand together.</summary>
    public static SvgDrawing Draw(CoOccurrence counts, List<string> names, int[] byUse)
    {
        int[] chosen = [.. byUse.Take(Most)];
        var apart = new DistanceMatrix(chosen.Length);
        for (int i = 0; i < chosen.Length; i++)
            for (int j = 0; j < i; j++) apart[i, j] = 1 - Jaccard(counts, chosen[i], chosen[j]);
        int[] order = [.. HierarchicalClustering.Of(apart, Linkage.Average).Order.Select(i => chosen[i])];
        string which = byUse.Length > Most ? $"the {Most} most frequent of {Words.Count(byUse.Length, "code")}" : Words.Count(byUse.Length, "code");
        string[] rows = [.. order.Select(i => names[i])];
        MatrixChart chart = new(
            "Co-occurrence of codes",
            $"Units that two codes share; on the diagonal, units with the code. {char.ToUpperInvariant(which[0])}{which[1..]} in {Words.Count(counts.Units, "unit")}. Colour: Jaccard.",
            $"A triangle of cells, one for each pair of {which}, with the number of units that both are in. The darker a cell, the closer to 1 the Jaccard index.",
            rows,
            rows)
        { Ends = ("", "Jaccard 1") };
        return chart.Draw((i, j) => j > i ? null : new MatrixCell(
            i == j ? 0 : Jaccard(counts, order[i], order[j]),
            counts.Both(order[i], order[j]).ToString(CultureInfo.InvariantCulture),
            i == j ? $"{rows[i]}: {Words.Count(counts.Of(order[i]), "unit")}" : $"{rows[i]} and {rows[j]}: {Words.Count(counts.Both(order[i], order[j]), "unit")}, Jaccard {Digits.Of(Jaccard(counts, order[i], order[j]))}",
            IsMarked: i == j));
    }

    static double Jaccard(CoOccurrence counts, int first, int second) => PairAssociation.Jaccard(counts.Pair(first, second)).Or(0);
}
