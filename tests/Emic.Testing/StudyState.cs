using System.Text;
using Emic.Workbench;
using Microsoft.Data.Sqlite;

namespace Emic.Testing;

/// <summary>All rows of a study that have a history, as text.</summary>
public static class StudyState
{
    /// <summary>Every row of every table, versions left out: two equal states are equal strings.</summary>
    public static string Of(Study study)
    {
        var state = new StringBuilder();
        using var connection = new SqliteConnection($"Data Source={study.Path};Mode=ReadOnly");
        connection.Open();
        foreach (string table in Column(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'history%' AND name NOT LIKE 'search%' AND name NOT LIKE 'content%' ORDER BY name"))
        {
            string columns = string.Join(" || '|' || ", Column(connection, $"SELECT name FROM pragma_table_info('{table}') WHERE name <> 'version'").Select(name => $"quote(\"{name}\")"));
            foreach (string row in Column(connection, $"SELECT {columns} FROM \"{table}\" ORDER BY id")) state.Append(table).Append(' ').AppendLine(row);
        }

        return state.ToString();
    }

    static List<string> Column(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read()) values.Add(reader.GetString(0));
        return values;
    }
}
