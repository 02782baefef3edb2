namespace Emic.Formats;

/// <summary>A column of a <see cref="PlainTable"/>.</summary>
public sealed class PlainColumn
{
    internal PlainColumn(PlainTable table, string name, int index)
    {
        Table = table;
        Name = name;
        Index = index;
    }

    /// <summary>Its name, without blanks around it; empty if it has none.</summary>
    public string Name { get; }

    /// <summary>How to point at it: by its name, or by its letter in a spreadsheet where it has none.</summary>
    public string Label => Name.Length > 0 ? $"“{Name}”" : Letters(Index);

    /// <summary>The table it is in.</summary>
    internal PlainTable Table { get; }

    /// <summary>Which column of the file, from 0; -1 for one that is not there.</summary>
    internal int Index { get; }

    /// <summary>Its cells, one for each row of data; none if the column is not there.</summary>
    public IEnumerable<PlainCell> Cells => Index < 0 ? [] : Enumerable.Range(0, Table.RowCount).Select(Cell);

    /// <summary>Its cell in a row of data, counted from 0.</summary>
    public PlainCell Cell(int row) => new(this, row);

    static string Letters(int index) => (index >= 26 ? Letters((index / 26) - 1) : "") + (char)('A' + (index % 26));
}
