using System.Runtime.InteropServices;
using MathNet.Numerics;

namespace Emic.Statistics;

/// <summary>
/// Goes through the tables with given sums column by column. What is left of the rows after some columns is a node; the ways that lead there are kept by how probable they are,
/// and equal ones as one. A way ends as soon as its most probable completion is no more probable than the table seen (then all completions count, and their sum is known) or its
/// least probable one is more probable (then none does). All probabilities are logarithms.
/// </summary>
sealed class FisherNetwork
{
    /// <summary>Steps after which it is given up: a second or two, and some hundred megabytes.</summary>
    const long MostSteps = 10_000_000;

    /// <summary>Ways this near to each other are one: the same factorials in another order.</summary>
    const double Same = 1e-9;

    readonly int[] columns;
    readonly double[] factorial;
    readonly double[] log;
    readonly double threshold;
    Dictionary<int[], Dictionary<long, Way>> nodes = new(Margins.Equality);
    double sum;
    long steps;

    FisherNetwork(int[] rows, int[] columns, double[] factorial, double seen)
    {
        this.columns = columns;
        this.factorial = factorial;
        log = [.. factorial.Select((value, i) => i == 0 ? 0 : Math.Log(i))];
        double constant = rows.Sum(one => factorial[one]) + columns.Sum(one => factorial[one]) - factorial[rows.Sum()];
        threshold = constant - seen + FisherExact.Tolerance;
        Reach([.. rows.Order()], constant, 1);
    }

    /// <summary>The sum of the probabilities of the tables no more probable than the one seen; null if there are too many ways.</summary>
    public static double? P(Crosstab table, int[] rows, int[] columns)
    {
        double[] factorial = [.. Enumerable.Range(0, table.Cases + 1).Select(SpecialFunctions.FactorialLn)];
        double seen = 0;
        foreach (int i in rows)
            foreach (int j in columns) seen += factorial[table[i, j]];
        int[] rowSums = [.. rows.Select(i => table.RowSums[i])], columnSums = [.. columns.Select(j => table.ColumnSums[j])];
        if (rowSums.Length > columnSums.Length) (rowSums, columnSums) = (columnSums, rowSums);
        var network = new FisherNetwork(rowSums, [.. columnSums.Order()], factorial, seen);
        return network.Run() ? network.sum : null;
    }

    bool Run()
    {
        for (int stage = 0; stage < columns.Length - 1; stage++)
        {
            var reached = nodes;
            nodes = new(Margins.Equality);
            foreach (var (rows, ways) in reached)
            {
                if (stage == columns.Length - 2) new LastColumns(rows, columns[stage], factorial).Finish(ways.Values, threshold, ref sum, ref steps);
                else Expand(rows, stage, [.. ways.Values]);
                if (steps > MostSteps) return false;
            }
        }

        return true;
    }

    /// <summary>Ends the ways of a node that are decided, and leads the others on by every filling of the next column.</summary>
    void Expand(int[] rows, int stage, Way[] ways)
    {
        ReadOnlySpan<int> left = columns.AsSpan(stage);
        double most = Most(rows, left), least = Least(rows, left), all = All(rows, left);
        List<Way> open = [];
        foreach (var way in ways)
        {
            if (way.Past + most <= threshold) sum += way.Count * Math.Exp(way.Past + all);
            else if (way.Past + least <= threshold) open.Add(way);
        }

        if (open.Count > 0) Fill(rows, [.. rows], 0, columns[stage], 0, open);
    }

    void Fill(int[] rows, int[] rest, int row, int cases, double value, List<Way> open)
    {
        if (steps > MostSteps) return;
        if (row == rows.Length - 1)
        {
            if (cases > rows[row]) return;
            rest[row] = rows[row] - cases;
            value -= factorial[cases];
            int[] sorted = [.. rest.Order()];
            steps += open.Count;
            foreach (var way in open) Reach(sorted, way.Past + value, way.Count);
            return;
        }

        for (int x = 0; x <= Math.Min(cases, rows[row]); x++)
        {
            rest[row] = rows[row] - x;
            Fill(rows, rest, row + 1, cases - x, value - factorial[x], open);
        }
    }

    void Reach(int[] rows, double past, double count)
    {
        ref var ways = ref CollectionsMarshal.GetValueRefOrAddDefault(nodes, rows, out _);
        ways ??= [];
        ref var way = ref CollectionsMarshal.GetValueRefOrAddDefault(ways, (long)Math.Round(past / Same), out bool known);
        way = known ? way with { Count = way.Count + count } : new Way(past, count);
    }

    /// <summary>A value that no completion exceeds: by duality each cell is as probable as a Poisson count can be about its expectation.</summary>
    double Most(int[] rows, ReadOnlySpan<int> left)
    {
        int cases = rows.Sum();
        if (cases == 0) return 0;
        double value = cases * log[cases];
        foreach (int column in left) value -= column * log[column];
        foreach (int row in rows)
        {
            value -= row * log[row];
            if (row == 0) continue;
            foreach (int column in left)
            {
                int mode = (int)((long)row * column / cases);
                value += (mode * (log[row] + log[column] - log[cases])) - factorial[mode];
            }
        }

        return value;
    }

    /// <summary>A value that every completion reaches: no row and no column is less probable than all its cases in one cell.</summary>
    double Least(int[] rows, ReadOnlySpan<int> left)
    {
        double byRow = 0, byColumn = 0;
        foreach (int row in rows) byRow -= factorial[row];
        foreach (int column in left) byColumn -= factorial[column];
        return Math.Max(byRow, byColumn);
    }

    /// <summary>The logarithm of the sum over all completions.</summary>
    double All(int[] rows, ReadOnlySpan<int> left)
    {
        double value = factorial[rows.Sum()];
        foreach (int row in rows) value -= factorial[row];
        foreach (int column in left) value -= factorial[column];
        return value;
    }
}

/// <summary>Ways through the first columns that are equally probable: the logarithm of each one's probability as far as it goes, and how many they are.</summary>
readonly record struct Way(double Past, double Count);
