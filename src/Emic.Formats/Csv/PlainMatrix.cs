using System.Globalization;

namespace Emic.Formats;

/// <summary>
/// A table of numbers with a name for each row and column: a crosstab, distances, a confusion matrix. Its first column holds the names of the rows if
/// its heading is blank or one of its cells is no number; a matrix without names has the numbers from 1 as names.
/// </summary>
public sealed class PlainMatrix
{
    readonly double?[,] values;
    readonly PlainColumn[] columns;

    PlainMatrix(IReadOnlyList<string> rowNames, IReadOnlyList<string> columnNames, PlainColumn[] columns)
    {
        this.columns = columns;
        RowNames = rowNames;
        ColumnNames = columnNames;
        values = new double?[rowNames.Count, columnNames.Count];
    }

    /// <summary>The rows' names.</summary>
    public IReadOnlyList<string> RowNames { get; }

    /// <summary>The columns' names.</summary>
    public IReadOnlyList<string> ColumnNames { get; }

    /// <summary>Whether a cell was left empty.</summary>
    public bool IsMissing(int row, int column) => values[row, column] is null;

    /// <summary>A value; 0 where it is missing.</summary>
    public double this[int row, int column] => values[row, column] ?? 0;

    /// <summary>The cell a value came from, for problems.</summary>
    public PlainCell Cell(int row, int column) => columns[column].Cell(row);

    /// <summary>Takes a table as a matrix; what is no number becomes an error of the table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="least">The least number that is right.</param>
    /// <param name="whole">Whether only whole numbers are right.</param>
    /// <param name="gaps">Whether cells may be missing.</param>
    public static PlainMatrix From(PlainTable table, double least = double.NegativeInfinity, bool whole = false, bool gaps = false)
    {
        var first = table.Columns.FirstOrDefault();
        bool named = first is not null && table.HasHeading && (first.Name.Length == 0 || first.Cells.Any(cell => !cell.IsNumber));
        PlainColumn[] columns = [.. table.Columns.Skip(named ? 1 : 0)];
        var matrix = new PlainMatrix(
            [.. Enumerable.Range(0, table.RowCount).Select(i => named && first!.Cell(i).Text is { Length: > 0 } name ? name : Number(i))],
            [.. columns.Select((column, i) => column.Name.Length > 0 ? column.Name : Number(i))],
            columns);
        for (int j = 0; j < columns.Length; j++)
        {
            foreach (var cell in columns[j].Cells)
            {
                if (gaps && cell.IsMissing) continue;
                if (whole && cell.TryInteger(out int integer, double.IsInfinity(least) ? int.MinValue : (int)least)) matrix.values[cell.Row, j] = integer;
                else if (!whole && cell.TryNumber(out double number, least)) matrix.values[cell.Row, j] = number;
            }
        }

        return matrix;
    }

    /// <summary>The values, row by row.</summary>
    public double[,] ToArray()
    {
        var array = new double[RowNames.Count, ColumnNames.Count];
        for (int i = 0; i < RowNames.Count; i++)
            for (int j = 0; j < ColumnNames.Count; j++) array[i, j] = this[i, j];
        return array;
    }

    static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
