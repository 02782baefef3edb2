namespace Emic.Statistics;

/// <summary>
/// The permutation test of independence on a crosstab: the columns are dealt to the cases anew, over and over, and χ² is computed each time. p = (1 + times χ² was at least as large) / (1 + permutations),
/// so never 0. Input: counts of independent cases (<see cref="Crosstab"/>); empty rows and columns say nothing. Equal table, permutations and seed give the same p.
/// Sources: R. A. Fisher (1935), The Design of Experiments; B. Phipson and G. K. Smyth (2010), Permutation p-values should never be zero, Statistical Applications in Genetics and Molecular Biology 9(1), 39.
/// </summary>
public static class PermutationTest
{
    const double Tolerance = 1e-9;
    const double Normal95 = 1.959963984540054;

    /// <summary>The p-value, with the interval that comes of drawing a limited number of permutations, and of nothing else.</summary>
    /// <param name="table">The table.</param>
    /// <param name="permutations">How many permutations to draw, at least one.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no permutations.</exception>
    public static Estimate P(Crosstab table, int permutations, ulong seed, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(permutations);
        var measure = new Measure("permutation-p", "p of the permutation test", FormattableString.Invariant($"χ², {permutations:N0} permutations, seed {seed}"), "Fisher 1935; Phipson & Smyth 2010", "cases");
        if (table.RowSums.Count(sum => sum > 0) < 2) return measure.Undefined(table.Cases, table.Cases == 0 ? "there are no cases" : "all cases are in one row");
        if (table.ColumnSums.Count(sum => sum > 0) < 2) return measure.Undefined(table.Cases, "all cases are in one column");
        double p = (1.0 + Exceeding(table, permutations, seed, cancel)) / (1.0 + permutations);
        double error = Math.Sqrt(p * (1 - p) / permutations);
        var interval = new Interval(Math.Max(0, p - (Normal95 * error)), Math.Min(1, p + (Normal95 * error)), 0.95, error, "error of simulation only, normal approximation");
        return measure.Of(table.Cases, p) with { Intervals = [interval] };
    }

    static int Exceeding(Crosstab table, int permutations, ulong seed, CancellationToken cancel)
    {
        int[] labels = [.. Enumerable.Range(0, table.Columns).SelectMany(j => Enumerable.Repeat(j, table.ColumnSums[j]))];
        double seen = ChiSquare.Sum(table) * (1 - Tolerance);
        int exceeding = 0;
        Parallel.For(
            0,
            permutations,
            new ParallelOptions { CancellationToken = cancel },
            () => (Labels: new int[labels.Length], Counts: new int[table.Rows, table.Columns], Found: 0),
            (replicate, _, own) =>
            {
                labels.CopyTo(own.Labels, 0);
                new SeededRandom(seed, (ulong)replicate).Shuffle(own.Labels.AsSpan());
                return own with { Found = own.Found + (Dealt(table, own.Labels, own.Counts) >= seen ? 1 : 0) };
            },
            own => Interlocked.Add(ref exceeding, own.Found));
        return exceeding;
    }

    /// <summary>χ² of the table in which each row takes its cases from the labels in turn.</summary>
    static double Dealt(Crosstab table, int[] labels, int[,] counts)
    {
        Array.Clear(counts);
        int at = 0;
        for (int i = 0; i < table.Rows; i++)
            for (int end = at + table.RowSums[i]; at < end; at++) counts[i, labels[at]]++;
        double sum = 0;
        for (int i = 0; i < table.Rows; i++)
        {
            for (int j = 0; j < table.Columns; j++)
            {
                double expected = table.Expected(i, j), difference = counts[i, j] - expected;
                if (expected > 0) sum += difference * difference / expected;
            }
        }

        return sum;
    }
}
