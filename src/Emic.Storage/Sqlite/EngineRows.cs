using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Emic.Storage;

/// <summary>
/// The rows of a query as the engine hands them out, a column at a time and without a copy in between: for reads of tens of thousands
/// of rows that a person waits for. Columns are counted from 0.
/// </summary>
sealed class EngineRows : IDisposable
{
    readonly sqlite3 connection;
    readonly sqlite3_stmt statement;

    /// <summary>Asks.</summary>
    /// <param name="connection">An open connection, in a transaction.</param>
    /// <param name="sql">The query, with <c>?1</c> where the id goes.</param>
    /// <param name="id">The id asked for.</param>
    public EngineRows(SqliteConnection connection, string sql, Guid id)
    {
        this.connection = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(this.connection, sql, out statement), this.connection);
        raw.sqlite3_bind_blob(statement, 1, id.ToByteArray(bigEndian: true));
    }

    /// <summary>Goes to the next row; false after the last.</summary>
    public bool Next()
    {
        int answer = raw.sqlite3_step(statement);
        if (answer != raw.SQLITE_DONE && answer != raw.SQLITE_ROW) SqliteException.ThrowExceptionForRC(answer, connection);
        return answer == raw.SQLITE_ROW;
    }

    public Guid Id(int column) => new(raw.sqlite3_column_blob(statement, column), bigEndian: true);

    public int Int(int column) => raw.sqlite3_column_int(statement, column);

    public long Long(int column) => raw.sqlite3_column_int64(statement, column);

    public DateTimeOffset Time(int column) => DateTimeOffset.FromUnixTimeMilliseconds(Long(column));

    public string Text(int column) => raw.sqlite3_column_bytes(statement, column) == 0 ? "" : raw.sqlite3_column_text(statement, column).utf8_to_string();

    public void Dispose() => statement.Dispose();
}
