using MathNet.Numerics;

namespace Emic.Statistics;

/// <summary>What the first cell of a 2 × 2 table can be, given row and column sums, and in how many ways.</summary>
sealed class FirstCell
{
    readonly int row, other, column;

    public FirstCell(Crosstab table)
    {
        (row, other, column) = (table.RowSums[0], table.RowSums[1], table.ColumnSums[0]);
        Least = Math.Max(0, column - other);
        Most = Math.Min(row, column);
        LogTotal = LogChoose(row + other, column);
    }

    /// <summary>Its least value.</summary>
    public int Least { get; }

    /// <summary>Its largest value.</summary>
    public int Most { get; }

    /// <summary>The logarithm of the number of ways in all.</summary>
    public double LogTotal { get; }

    /// <summary>The logarithm of the number of ways in which it is <paramref name="x"/>.</summary>
    public double LogWeight(int x) => LogChoose(row, x) + LogChoose(other, column - x);

    static double LogChoose(int n, int k) => SpecialFunctions.FactorialLn(n) - SpecialFunctions.FactorialLn(k) - SpecialFunctions.FactorialLn(n - k);
}
