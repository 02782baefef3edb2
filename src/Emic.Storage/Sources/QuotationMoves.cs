using System.Text.Json;
using Emic.Core;
using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>
/// Moves quotations along when their source's text is exchanged. A change keeps the rows of the quotations that a person has to look at;
/// all others of the source follow from the edits that the change keeps: they lie elsewhere and read the same. This is the one place
/// that moves them, whether a correction is made, undone or done again, and it moves none whose words would not hold.
/// </summary>
static class QuotationMoves
{
    /// <summary>Moves what the rows of a change, already written, ask for.</summary>
    /// <exception cref="QuotationAstrayException">The words of a quotation would change; nothing may be committed.</exception>
    public static void Run(HistoryLog log, IReadOnlyList<RowChange> rows)
    {
        foreach ((Guid source, EditScript script) in In(rows))
        {
            HashSet<Guid> listed = [.. rows.Where(row => row.Table.Table == "quotation").Select(row => row.Id)];
            Run(log, source, script, CurrentText(log, source), listed);
        }
    }

    /// <summary>The sources whose text a change exchanged, and how.</summary>
    public static IEnumerable<(Guid Source, EditScript Script)> In(IReadOnlyList<RowChange> rows)
    {
        foreach (RowChange row in rows)
        {
            if (row.Table.Table != "source_correction" || row.Before is null == row.After is null) continue;
            object?[] values = (row.After ?? row.Before)!;
            var source = new Guid((byte[])row.Table.Value(values, "source_id")!, true);
            bool switched = rows.Any(other => other.Table.Table == "source" && other.Id == source && other.Before is { } before && other.After is { } after
                && !RowValues.Same(other.Table.Value(before, "revision_id"), other.Table.Value(after, "revision_id")));
            EditScript script = EditCodec.Read((byte[])row.Table.Value(values, "edits")!);
            if (switched && script.Edits.Count > 0) yield return (source, row.After is null ? script.Inverse : script);
        }
    }

    /// <summary>A source's text as its rows have it now.</summary>
    public static string CurrentText(HistoryLog log, Guid source) => (string)log.Command(
        "SELECT t.text FROM source s JOIN source_revision r ON r.id = s.revision_id JOIN content_text t ON t.hash = r.text_hash WHERE s.id = $source", ("$source", HistoryLog.Bytes(source))).ExecuteScalar()!;

    static void Run(HistoryLog log, Guid source, EditScript script, string text, HashSet<Guid> listed)
    {
        HashSet<Guid> flagged = Ids(log, "SELECT quotation_id FROM quotation_flag WHERE source_id = $source", source);
        int first = script.Edits[0].Begin;
        const string NotListed = "id NOT IN (SELECT unhex(value) FROM json_each($listed))";
        using SqliteCommand astray = Command($"""SELECT id FROM quotation WHERE source_id = $source AND "begin" < $units AND "end" > $first AND {NotListed} AND NOT emic_holds(id, "begin", "end", quote) LIMIT 1""");
        astray.Connection!.CreateFunction("emic_holds", (byte[] id, long begin, long end, string quote) => Holds(id, (int)begin, (int)end, quote));
        astray.Connection!.CreateFunction("emic_shift", (long begin, long end) => (long)script.At((int)begin, (int)end).Shift);
        if (astray.ExecuteScalar() is byte[] lost) throw new QuotationAstrayException(new Guid(lost, true));
        // Behind the last edit all move alike, and nothing needs to be asked for each: that is nearly the whole text after a typo.
        const string Shift = """CASE WHEN "begin" >= $behind THEN $all ELSE emic_shift("begin", "end") END""";
        using SqliteCommand move = Command(
            $"""
            UPDATE quotation SET "begin" = "begin" + {Shift}, "end" = "end" + {Shift}, version = version + 1
            WHERE source_id = $source AND "begin" >= $first AND {NotListed} AND {Shift} <> 0
            """);
        move.Parameters.AddWithValue("$behind", script.Edits[^1].End);
        move.Parameters.AddWithValue("$all", script.At(script.Edits[^1].End, script.Edits[^1].End).Shift);
        move.ExecuteNonQuery();
        Surround(log, source, script.Inverse, text, id => listed.Contains(id) || flagged.Contains(id));

        SqliteCommand Command(string sql) => log.Command(sql, ("$source", HistoryLog.Bytes(source)), ("$first", first), ("$units", int.MaxValue),
            ("$listed", JsonSerializer.Serialize(listed.Select(id => Convert.ToHexString(HistoryLog.Bytes(id))))));

        bool Holds(byte[] id, int begin, int end, string quote)
        {
            (int shift, bool touched) = script.At(begin, end);
            if (touched || end + shift > text.Length) return false;
            return text.AsSpan(begin + shift, end - begin).SequenceEqual(quote) || flagged.Contains(new Guid(id, true));
        }
    }

    /// <summary>Writes anew what stands around the quotations near an edit.</summary>
    static void Surround(HistoryLog log, Guid source, EditScript back, string text, Func<Guid, bool> isOut)
    {
        var near = new List<(byte[] Id, TextSpan Span)>();
        using (SqliteCommand command = log.Command("""SELECT id, "begin", "end" FROM quotation WHERE source_id = $source AND "end" >= $from AND "begin" <= $to""", ("$source", HistoryLog.Bytes(source)), ("$from", 0), ("$to", 0)))
        {
            foreach (TextEdit edit in back.Edits)
            {
                command.Parameters["$from"].Value = edit.Begin - QuoteAnchor.Context - 1;
                command.Parameters["$to"].Value = edit.End + QuoteAnchor.Context + 1;
                using SqliteDataReader reader = command.ExecuteReader();
                while (reader.Read()) near.Add((reader.GetFieldValue<byte[]>(0), new TextSpan(reader.GetInt32(1), reader.GetInt32(2))));
            }
        }

        using SqliteCommand update = log.Command("UPDATE quotation SET prefix = $prefix, suffix = $suffix WHERE id = $id", ("$prefix", ""), ("$suffix", ""), ("$id", ""));
        foreach ((byte[] id, TextSpan span) in near.Where(one => !isOut(new Guid(one.Id, true))))
        {
            QuoteAnchor anchor = QuoteAnchor.At(text, span);
            update.Parameters["$prefix"].Value = anchor.Prefix;
            update.Parameters["$suffix"].Value = anchor.Suffix;
            update.Parameters["$id"].Value = id;
            update.ExecuteNonQuery();
        }
    }

    static HashSet<Guid> Ids(HistoryLog log, string sql, Guid source)
    {
        using SqliteCommand command = log.Command(sql, ("$source", HistoryLog.Bytes(source)));
        using SqliteDataReader reader = command.ExecuteReader();
        var ids = new HashSet<Guid>();
        while (reader.Read()) ids.Add(new Guid(reader.GetFieldValue<byte[]>(0), true));
        return ids;
    }
}

/// <summary>A quotation whose words would change with its source's text, and that nobody flagged.</summary>
sealed class QuotationAstrayException(Guid quotation) : Exception("A quotation's words would change in silence.")
{
    /// <summary>The quotation.</summary>
    public Guid Quotation { get; } = quotation;
}
