using System.Globalization;
using System.Security.Cryptography;
using Emic.Core;
using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>Walks the history from its beginning: every link of the chain, every payload, and at the end whether replaying it gives exactly the rows that are there.</summary>
sealed class HistoryCheck(HistoryLog log, string file, CancellationToken cancellation)
{
    readonly Dictionary<(string Table, Guid Id), UInt128> replayed = [];
    readonly ReplayedPlaces places = new();
    readonly Dictionary<string, PresentTable> tables = [];

    /// <summary>Changes verified so far.</summary>
    public long Changes { get; private set; }

    /// <summary>Rows compared with the history.</summary>
    public long Rows { get; private set; }

    public IEnumerable<Problem> Run()
    {
        bool whole = true;
        byte[] previous = HistoryLog.Bytes(log.Copy);
        using SqliteCommand command = log.Command(
            """
            SELECT c.copy_id, c.sequence, c.id, c.at, c.coder_id, c.kind, c.subjects, c.target, c.rows, c.payload_hash, c.hash, p.bytes
            FROM history_change c LEFT JOIN history_payload p ON p.copy_id = c.copy_id AND p.sequence = c.sequence
            WHERE c.copy_id = $copy ORDER BY c.sequence
            """,
            ("$copy", HistoryLog.Bytes(log.Copy)));
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            string? wrong = Verify(reader, previous);
            if (wrong is not null)
            {
                whole = false;
                yield return new Problem(file, Place(reader), wrong);
            }

            previous = reader.GetFieldValue<byte[]>(10);
            Changes++;
        }

        if (!whole) yield break;
        foreach (Problem problem in Compare()) yield return problem;
    }

    string? Verify(SqliteDataReader reader, byte[] previous)
    {
        try
        {
            ChangeEntry entry = HistoryLog.Entry(reader);
            byte[] payloadHash = reader.GetFieldValue<byte[]>(9);
            if (entry.Sequence != Changes + 1) return $"change {Changes + 1} is missing.";
            if (!CryptographicOperations.FixedTimeEquals(entry.Chain(previous, payloadHash), reader.GetFieldValue<byte[]>(10)))
                return "the change is not what was written: its link of the chain does not hold.";
            if (reader.IsDBNull(11)) return "the rows of the change are missing.";
            byte[] payload = reader.GetFieldValue<byte[]>(11);
            if (!CryptographicOperations.FixedTimeEquals(Payload.Hash(payload), payloadHash)) return "the rows of the change are not what was written: their hash does not hold.";
            RowChange[] rows = [.. Payload.Read(payload)];
            foreach (RowChange row in rows) Replay(row);
            places.Move(rows);
            return null;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or FormatException or ArgumentException or InvalidCastException or IOException or IndexOutOfRangeException or OverflowException or InvalidOperationException)
        {
            return "the change can't be read: its bytes are damaged.";
        }
    }

    static string Place(SqliteDataReader reader) =>
        string.Create(CultureInfo.InvariantCulture, $"history, change {reader.GetInt64(1)} of {DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(3)):yyyy-MM-dd HH:mm:ss} UTC");

    void Replay(RowChange row)
    {
        string name = row.Table.Table;
        if (!tables.TryGetValue(name, out PresentTable? table)) tables[name] = table = PresentTable.Read(log, name);
        if (row.After is null) replayed.Remove((name, row.Id));
        else replayed[(name, row.Id)] = Digest(places.Without(table.Layout, table.Lift(row.Table, row.After)));
        places.Replay(row);
    }

    IEnumerable<Problem> Compare()
    {
        foreach (RowLayout layout in tables.Values.Select(table => table.Layout))
        {
            using SqliteCommand command = log.Command($"SELECT {string.Join(", ", layout.Columns.Select(column => $"\"{column}\""))} FROM \"{layout.Table}\"");
            using SqliteDataReader reader = command.ExecuteReader();
            int id = layout.Columns.ToList().IndexOf("id");
            var values = new object?[layout.Columns.Count];
            while (reader.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                for (int i = 0; i < values.Length; i++) values[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
                Rows++;
                var key = (layout.Table, new Guid((byte[])values[id]!, true));
                if (!replayed.Remove(key, out UInt128 expected)) yield return new Problem(file, $"{layout.Table} {key.Item2}", "the row is in the study but not in its history.");
                else if (expected != Digest(places.Without(layout, values)) || !places.IsAt(layout, values)) yield return new Problem(file, $"{layout.Table} {key.Item2}", "the row differs from what its history says.");
            }
        }

        foreach ((string table, Guid id) in replayed.Keys) yield return new Problem(file, $"{table} {id}", "the row is in the history but not in the study.");
    }

    static UInt128 Digest(object?[] values)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        foreach (object? value in values)
        {
            writer.Write(value switch { null => (byte)0, long => (byte)1, string => (byte)2, _ => (byte)3 });
            if (value is long number) writer.Write(number);
            else if (value is string text) writer.Write(text);
            else if (value is byte[] blob) writer.Write(blob);
        }

        writer.Flush();
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
    }
}
