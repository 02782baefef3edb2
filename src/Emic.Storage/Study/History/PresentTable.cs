using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>A table as it is now. Rows that an older Emic wrote lack the columns that came later; there they have what the migration gave them.</summary>
sealed class PresentTable
{
    readonly object?[] defaults;
    readonly Dictionary<RowLayout, int[]> places = [];

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
        if (!places.TryGetValue(layout, out int[]? from)) places[layout] = from = [.. Layout.Columns.Select(layout.Place)];
        return [.. from.Select((place, column) => place < 0 ? defaults[column] : values[place])];
    }

    static object? Value(HistoryLog log, string literal)
    {
        using SqliteCommand ask = log.Command($"SELECT {literal}");
        return ask.ExecuteScalar() is { } value and not DBNull ? value : null;
    }
}
