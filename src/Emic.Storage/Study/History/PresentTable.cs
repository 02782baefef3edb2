using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>A table as it is now. Rows that an older Emic wrote lack the columns that came later; there they have what the migration gave them.</summary>
sealed class PresentTable
{
    readonly object?[] defaults;
    RowLayout? last;
    int[] places = [];

    PresentTable(RowLayout layout, object?[] defaults) => (Layout, this.defaults) = (layout, defaults);

    /// <summary>Its columns.</summary>
    public RowLayout Layout { get; }

    public static PresentTable Read(HistoryLog log, string table)
    {
        var columns = new List<string>();
        var literals = new List<string>();
        using (SqliteCommand ask = log.Command("SELECT name, coalesce(dflt_value, 'NULL') FROM pragma_table_info($table) ORDER BY cid", ("$table", table)))
        using (SqliteDataReader row = ask.ExecuteReader())
        {
            while (row.Read())
            {
                columns.Add(row.GetString(0));
                literals.Add(row.GetString(1));
            }
        }

        return new PresentTable(new RowLayout(table, columns), [.. literals.Select(literal => Value(log, literal))]);
    }

    /// <summary>A row of any time with the columns of today.</summary>
    public object?[] Lift(RowLayout layout, object?[] values)
    {
        // The rows of one change share their layout.
        if (!ReferenceEquals(last, layout)) (last, places) = (layout, [.. Layout.Columns.Select(layout.Place)]);
        var lifted = new object?[places.Length];
        for (int column = 0; column < lifted.Length; column++) lifted[column] = places[column] < 0 ? defaults[column] : values[places[column]];
        return lifted;
    }

    static object? Value(HistoryLog log, string literal)
    {
        using SqliteCommand ask = log.Command($"SELECT {literal}");
        return ask.ExecuteScalar() is { } value and not DBNull ? value : null;
    }
}
