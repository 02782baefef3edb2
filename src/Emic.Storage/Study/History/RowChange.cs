namespace Emic.Storage;

/// <summary>What a change did to one row.</summary>
/// <param name="Table">The row's table.</param>
/// <param name="Id">The row's id.</param>
/// <param name="Before">Its values ahead of the change, in the order of <see cref="RowLayout.Columns"/>; null if it was not there.</param>
/// <param name="After">Its values after the change; null if it is gone.</param>
sealed record RowChange(RowLayout Table, Guid Id, object?[]? Before, object?[]? After)
{
    /// <summary>The change that takes this one back.</summary>
    public RowChange Reversed => new(Table, Id, After, Before);
}

/// <summary>A table's columns as they were when a payload was written.</summary>
sealed record RowLayout(string Table, IReadOnlyList<string> Columns)
{
    public int Version { get; } = Columns.ToList().IndexOf("version");

    /// <summary>All columns but the version.</summary>
    public IReadOnlySet<string> Said { get; } = Columns.Where(column => column != "version").ToHashSet();

    /// <summary>Where a column's value is.</summary>
    public int Place(string column)
    {
        for (int i = 0; i < Columns.Count; i++)
            if (Columns[i] == column) return i;
        return -1;
    }

    /// <summary>Whether two states of a row are the same in these columns; null stands for a row that is not there.</summary>
    public bool Same(object?[]? one, object?[]? other, IReadOnlySet<string> columns)
    {
        if (one is null || other is null) return one is null && other is null;
        for (int i = 0; i < one.Length; i++)
            if (columns.Contains(Columns[i]) && !RowValues.Same(one[i], other[i])) return false;
        return true;
    }

    /// <summary>A column's value in a row of this layout.</summary>
    public object? Value(object?[] values, string column) => values[Place(column)];
}

/// <summary>Compares values as SQLite stores them.</summary>
static class RowValues
{
    public static bool Same(object? one, object? other) =>
        one is byte[] left && other is byte[] right ? left.AsSpan().SequenceEqual(right) : Equals(one, other);
}
