using System.Globalization;
using Emic.Core;
using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>Reads and appends the history's tables over an open connection.</summary>
sealed class HistoryLog(SqliteConnection connection, SqliteTransaction? transaction)
{
    const string Columns = "copy_id, sequence, id, at, coder_id, kind, subjects, target, rows";

    Guid? copy;

    /// <summary>This copy of the study.</summary>
    public Guid Copy => copy ??= new Guid((byte[])Ask("SELECT id FROM history_copy WHERE is_this = 1")!, true);

    /// <summary>The number of the newest change of this copy; 0 before the first.</summary>
    public long Last => (long)Ask("SELECT coalesce(max(sequence), 0) FROM history_change WHERE copy_id = $copy", ("$copy", Bytes(Copy)))!;

    /// <summary>The change with this id.</summary>
    public ChangeEntry? Find(Guid id) => Read($"SELECT {Columns} FROM history_change WHERE id = $id", ("$id", Bytes(id))).FirstOrDefault();

    /// <summary>The change of this copy with this number.</summary>
    public ChangeEntry? At(long sequence) =>
        Read($"SELECT {Columns} FROM history_change WHERE copy_id = $copy AND sequence = $sequence", ("$copy", Bytes(Copy)), ("$sequence", sequence)).FirstOrDefault();

    /// <summary>Changes after <paramref name="sequence"/>, oldest first.</summary>
    public IEnumerable<ChangeEntry> After(long sequence) =>
        Read($"SELECT {Columns} FROM history_change WHERE copy_id = $copy AND sequence > $sequence ORDER BY sequence", ("$copy", Bytes(Copy)), ("$sequence", sequence));

    /// <summary>Changes before <paramref name="sequence"/>, newest first.</summary>
    public IEnumerable<ChangeEntry> Before(long sequence) =>
        Read($"SELECT {Columns} FROM history_change WHERE copy_id = $copy AND sequence < $sequence ORDER BY sequence DESC", ("$copy", Bytes(Copy)), ("$sequence", sequence));

    /// <summary>What took back, or did again, changes from <paramref name="sequence"/> on, newest first.</summary>
    public IEnumerable<ChangeEntry> StepsOver(long sequence) => Read(
        $"SELECT {Columns} FROM history_change WHERE copy_id = $copy AND sequence > $sequence AND target >= $sequence ORDER BY sequence DESC",
        ("$copy", Bytes(Copy)),
        ("$sequence", sequence));

    /// <summary>One coder's changes and the migrations, newest first.</summary>
    public IEnumerable<ChangeEntry> Of(Guid? coder) => Read(
        $"""
        SELECT {Columns} FROM history_change WHERE copy_id = $copy AND (coder_id IS $coder OR kind = '{ChangeKinds.MigrateSchema}')
        ORDER BY sequence DESC
        """,
        ("$copy", Bytes(Copy)),
        ("$coder", coder is { } known ? Bytes(known) : DBNull.Value));

    /// <summary>Changes of the codebook, and what took them back or did them again, newest first.</summary>
    public IEnumerable<ChangeEntry> OfCodebook() => Read(
        $"""
        SELECT {Columns} FROM history_change WHERE copy_id = $copy
        AND (kind GLOB 'code.*' OR target IN (SELECT sequence FROM history_change WHERE copy_id = $copy AND kind GLOB 'code.*')) ORDER BY sequence DESC
        """,
        ("$copy", Bytes(Copy)));

    /// <summary>What codes, sources, coders, memos and kept questions are called now; what is gone is left out.</summary>
    public Dictionary<Guid, string> Names(IEnumerable<Guid> ids)
    {
        using SqliteCommand command = Command(
            """
            SELECT number, name FROM code WHERE id = $id UNION ALL SELECT '', name FROM source WHERE id = $id UNION ALL SELECT '', name FROM coder WHERE id = $id
            UNION ALL SELECT '', name FROM saved_query WHERE id = $id UNION ALL SELECT '', title FROM memo WHERE id = $id
            UNION ALL SELECT merged_number, merged_name FROM code_merge WHERE merged_id = $id
            """,
            ("$id", Array.Empty<byte>()));
        var names = new Dictionary<Guid, string>();
        foreach (Guid id in ids.Distinct())
        {
            command.Parameters["$id"].Value = Bytes(id);
            using SqliteDataReader reader = command.ExecuteReader();
            if (reader.Read()) names[id] = CodeLabel.Of(reader.GetString(0), reader.GetString(1));
        }

        return names;
    }

    /// <summary>The rows of a change.</summary>
    public byte[] Payload(long sequence) =>
        (byte[])(Ask("SELECT bytes FROM history_payload WHERE copy_id = $copy AND sequence = $sequence", ("$copy", Bytes(Copy)), ("$sequence", sequence))
            ?? throw new InvalidDataException($"Change {sequence} has lost its rows."));

    /// <summary>The rows of several changes of this copy, asked for at once.</summary>
    public IEnumerable<(long Sequence, byte[] Bytes)> Payloads(IEnumerable<long> sequences)
    {
        using SqliteCommand command = Command($"SELECT sequence, bytes FROM history_payload WHERE copy_id = $copy AND sequence IN ({string.Join(',', sequences.Select(one => one.ToString(CultureInfo.InvariantCulture)))})", ("$copy", Bytes(Copy)));
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read()) yield return (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1));
    }

    /// <summary>Appends a change with its rows at the end of this copy's chain.</summary>
    public ChangeEntry Append(Guid id, DateTimeOffset at, Guid? coder, string kind, IReadOnlyList<Subject> subjects, long? target, IReadOnlyList<RowChange> rows)
    {
        long last = Last;
        byte[] previous = last == 0
            ? Bytes(Copy)
            : (byte[])Ask("SELECT hash FROM history_change WHERE copy_id = $copy AND sequence = $sequence", ("$copy", Bytes(Copy)), ("$sequence", last))!;
        (byte[] payload, byte[] payloadHash) = Emic.Storage.Payload.Write(rows);
        var entry = new ChangeEntry(Copy, last + 1, id, DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()), coder, kind, subjects, target, rows.Count);
        Run(
            $"INSERT INTO history_change ({Columns}, payload_hash, hash) VALUES ($copy, $sequence, $id, $at, $coder, $kind, $subjects, $target, $rows, $payload, $hash)",
            ("$copy", Bytes(Copy)),
            ("$sequence", entry.Sequence),
            ("$id", Bytes(id)),
            ("$at", entry.At.ToUnixTimeMilliseconds()),
            ("$coder", coder is { } known ? Bytes(known) : DBNull.Value),
            ("$kind", kind),
            ("$subjects", ChangeEntry.Write(subjects)),
            ("$target", target ?? (object)DBNull.Value),
            ("$rows", rows.Count),
            ("$payload", payloadHash),
            ("$hash", entry.Chain(previous, payloadHash)));
        Run("INSERT INTO history_payload (copy_id, sequence, bytes) VALUES ($copy, $sequence, $bytes)", ("$copy", Bytes(Copy)), ("$sequence", entry.Sequence), ("$bytes", payload));
        return entry;
    }

    /// <summary>Runs a statement in this log's transaction and lets go of it: one left open keeps its connection, and the log beside the file, alive.</summary>
    public void Run(string sql, params (string Name, object Value)[] parameters)
    {
        using SqliteCommand command = Command(sql, parameters);
        command.ExecuteNonQuery();
    }

    /// <summary>A command in this log's transaction, which the caller disposes.</summary>
    public SqliteCommand Command(string sql, params (string Name, object Value)[] parameters)
    {
        SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach ((string name, object value) in parameters) command.Parameters.AddWithValue(name, value);
        return command;
    }

    public static byte[] Bytes(Guid id) => id.ToByteArray(true);

    object? Ask(string sql, params (string Name, object Value)[] parameters)
    {
        using SqliteCommand command = Command(sql, parameters);
        return command.ExecuteScalar();
    }

    IEnumerable<ChangeEntry> Read(string sql, params (string Name, object Value)[] parameters)
    {
        using SqliteCommand command = Command(sql, parameters);
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read()) yield return Entry(reader);
    }

    internal static ChangeEntry Entry(SqliteDataReader reader) => new(
        new Guid(reader.GetFieldValue<byte[]>(0), true),
        reader.GetInt64(1),
        new Guid(reader.GetFieldValue<byte[]>(2), true),
        DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(3)),
        reader.IsDBNull(4) ? null : new Guid(reader.GetFieldValue<byte[]>(4), true),
        reader.GetString(5),
        ChangeEntry.ReadSubjects(reader.GetString(6)),
        reader.IsDBNull(7) ? null : reader.GetInt64(7),
        reader.GetInt32(8));
}
