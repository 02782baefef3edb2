namespace Emic.Statistics;

/// <summary>The last two columns of a table, row by row: where the first of them ends, the second is what is left. Bounds are exact here.</summary>
sealed class LastColumns
{
    readonly int[] rows;
    readonly int cases;
    readonly double[] factorial;

    /// <summary>By row and cases of the first column still to be placed from this row on: the most and least probable completion, and the sum of all (logarithms).</summary>
    readonly double[,] most, least, all;

    public LastColumns(int[] rows, int cases, double[] factorial)
    {
        this.rows = rows;
        this.cases = cases;
        this.factorial = factorial;
        most = new double[rows.Length + 1, cases + 1];
        least = new double[rows.Length + 1, cases + 1];
        all = new double[rows.Length + 1, cases + 1];
        for (int s = 0; s <= cases; s++) (most[rows.Length, s], least[rows.Length, s]) = s == 0 ? (0, 0) : (double.NegativeInfinity, double.PositiveInfinity);
        int below = 0;
        double alone = 0;
        for (int row = rows.Length - 1; row >= 0; row--)
        {
            below += rows[row];
            alone += factorial[rows[row]];
            for (int s = 0; s <= cases; s++) Bound(row, s, below, alone);
        }
    }

    /// <summary>Adds the probabilities of the ways' completions that are no more probable than the threshold.</summary>
    public void Finish(IEnumerable<Way> ways, double threshold, ref double sum, ref long steps)
    {
        foreach (var way in ways)
        {
            double found = 0;
            Go(0, cases, way.Past, threshold, ref found, ref steps);
            sum += way.Count * found;
        }
    }

    void Go(int row, int left, double past, double threshold, ref double found, ref long steps)
    {
        steps++;
        if (past + most[row, left] <= threshold)
        {
            if (!double.IsInfinity(most[row, left])) found += Math.Exp(past + all[row, left]);
            return;
        }

        if (past + least[row, left] > threshold) return;
        for (int x = 0; x <= Math.Min(left, rows[row]); x++) Go(row + 1, left - x, past - factorial[x] - factorial[rows[row] - x], threshold, ref found, ref steps);
    }

    void Bound(int row, int s, int below, double alone)
    {
        double high = double.NegativeInfinity, low = double.PositiveInfinity;
        for (int x = 0; x <= Math.Min(s, rows[row]); x++)
        {
            double value = -factorial[x] - factorial[rows[row] - x];
            high = Math.Max(high, value + most[row + 1, s - x]);
            low = Math.Min(low, value + least[row + 1, s - x]);
        }

        (most[row, s], least[row, s]) = (high, low);
        all[row, s] = s <= below ? factorial[below] - alone - factorial[s] - factorial[below - s] : double.NegativeInfinity;
    }
}
