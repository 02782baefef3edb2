namespace Emic.Statistics;

/// <summary>
/// A table of counts by two attributes: cases, each in exactly one cell. Passages of one interview are not independent cases; count interviews or participants.
/// </summary>
public sealed class Crosstab
{
    readonly int[,] counts;
    readonly int[] rowSums;
    readonly int[] columnSums;

    /// <summary>A table from its counts, row by row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    /// <exception cref="OverflowException">There are more than 2³¹ − 1 cases.</exception>
    public Crosstab(int[,] counts)
    {
        this.counts = (int[,])counts.Clone();
        rowSums = new int[Rows];
        columnSums = new int[Columns];
        for (int i = 0; i < Rows; i++)
        {
            for (int j = 0; j < Columns; j++)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(counts[i, j], nameof(counts));
                rowSums[i] = checked(rowSums[i] + counts[i, j]);
                columnSums[j] = checked(columnSums[j] + counts[i, j]);
            }

            Cases = checked(Cases + rowSums[i]);
        }
    }

    /// <summary>How many rows there are.</summary>
    public int Rows => counts.GetLength(0);

    /// <summary>How many columns there are.</summary>
    public int Columns => counts.GetLength(1);

    /// <summary>All cases.</summary>
    public int Cases { get; }

    /// <summary>The cases of each row.</summary>
    public IReadOnlyList<int> RowSums => rowSums;

    /// <summary>The cases of each column.</summary>
    public IReadOnlyList<int> ColumnSums => columnSums;

    /// <summary>The cases in a cell.</summary>
    public int this[int row, int column] => counts[row, column];

    /// <summary>The cases a cell would hold if rows and columns had nothing to do with each other: row sum · column sum / cases; 0 in a table without cases.</summary>
    public double Expected(int row, int column) => Cases == 0 ? 0 : (double)rowSums[row] * columnSums[column] / Cases;

    /// <summary>Why nothing can be said on the association of rows and columns; null if something can. An empty row or column gives no expectation to compare with.</summary>
    internal string? NoAssociation()
    {
        if (Cases == 0) return "there are no cases";
        if (Rows < 2) return "there is one row only";
        if (Columns < 2) return "there is one column only";
        if (Array.IndexOf(rowSums, 0) is >= 0 and var row) return FormattableString.Invariant($"row {row + 1} is empty; leave it out");
        return Array.IndexOf(columnSums, 0) is >= 0 and var column ? FormattableString.Invariant($"column {column + 1} is empty; leave it out") : null;
    }
}
