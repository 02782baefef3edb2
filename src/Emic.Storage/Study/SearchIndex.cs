using System.Globalization;
using System.Text;
using Emic.Core;
using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>How far the index is.</summary>
/// <param name="Indexed">Sources whose current text is in it.</param>
/// <param name="Sources">All sources.</param>
public sealed record SearchState(int Indexed, int Sources)
{
    /// <summary>How much of the study that is; below 100 until all is in it.</summary>
    public int Percent => Sources == 0 ? 100 : 100 * Indexed / Sources;
}

/// <summary>
/// Knows which stretches of the texts may hold some letters. Derived from the texts and rebuilt from them at any time; the history knows nothing of it.
/// It holds the runs of three letters of each stretch, folded in every way, so it never leaves out a stretch where something stands; the text itself decides.
/// </summary>
public sealed class SearchIndex
{
    /// <summary>How long a stretch is about, in UTF-16 code units.</summary>
    public const int StretchLength = 4000;

    /// <summary>How much text one transaction takes in, so that writers never wait long for it.</summary>
    const int StepLength = 100_000;

    /// <summary>More runs of three letters hardly narrow a search further.</summary>
    const int MostRuns = 12;

    const Folding Folded = Folding.Case | Folding.Accents;

    readonly StudyFile file;

    internal SearchIndex(StudyFile file) => this.file = file;

    /// <summary>How far the index is.</summary>
    public SearchState State() => file.Read((db, _) =>
    {
        using SqliteCommand command = db.Command($"SELECT (SELECT count(*) FROM source), (SELECT count(*) {Complete})");
        using SqliteDataReader reader = command.ExecuteReader();
        reader.Read();
        return new SearchState(reader.GetInt32(1), reader.GetInt32(0));
    });

    /// <summary>Takes a stretch of one source that lacks or outgrew its entry into the index, in a short transaction of its own.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Advance()
    {
        if (file.Read((db, _) => Next(db)) is not { } next) return false;
        file.Write((connection, transaction) =>
        {
            var log = new HistoryLog(connection, transaction);
            if (next.Indexed == 0) Remove(log, next.Source);
            if (next.TextHash is not { } hash) return true;
            log.Run("INSERT OR IGNORE INTO search_source (source_id, text_hash, indexed) VALUES ($source, $hash, 0)", ("$source", next.Source), ("$hash", hash));
            int upTo = Add(log, next.Source, new ContentStore(connection, transaction).Text(hash), next.Indexed);
            log.Run("UPDATE search_source SET indexed = $indexed WHERE source_id = $source", ("$source", next.Source), ("$indexed", upTo));
            return true;
        });
        return true;
    }

    /// <summary>Where one of some runs of letters may stand.</summary>
    /// <param name="db">The rows.</param>
    /// <param name="needles">The runs, folded in every way. None, or one shorter than three letters, can't narrow anything.</param>
    public static SearchStretches Narrow(StudyDb db, IReadOnlyList<string> needles)
    {
        List<string>[] runs = [.. needles.Select(Runs)];
        if (runs.Length == 0 || runs.Any(some => some.Count == 0)) return SearchStretches.Everything;
        var complete = new Dictionary<int, List<SearchStretch>>();
        var sources = new Dictionary<Guid, IReadOnlyList<SearchStretch>>();
        using (SqliteCommand command = db.Command($"SELECT s.key, s.source_id {Complete}"))
        {
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read()) sources[new Guid(reader.GetFieldValue<byte[]>(1), true)] = complete[reader.GetInt32(0)] = [];
        }

        using (SqliteCommand command = db.Command("""SELECT c.source, c."begin", c."end", c."at", c.bytes FROM search_trigram t CROSS JOIN search_chunk c ON c.key = t.rowid WHERE search_trigram MATCH $query"""))
        {
            command.Parameters.AddWithValue("$query", string.Join(" OR ", runs.Select(some => $"({string.Join(" AND ", some.Select(Quoted))})")));
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read())
                if (complete.TryGetValue(reader.GetInt32(0), out List<SearchStretch>? stretches)) stretches.Add(new SearchStretch(new TextSpan(reader.GetInt32(1), reader.GetInt32(2)), reader.GetInt32(3), reader.GetInt32(4)));
        }

        return new SearchStretches(sources);
    }

    /// <summary>Sources that are wholly in the index with the text they have now.</summary>
    const string Complete = "FROM search_source s JOIN source ON source.id = s.source_id JOIN source_revision r ON r.id = source.revision_id WHERE s.text_hash = r.text_hash AND s.indexed >= r.length";

    static (byte[] Source, byte[]? TextHash, int Indexed)? Next(StudyDb db)
    {
        using SqliteCommand command = db.Command("""
            SELECT source.id, r.text_hash, CASE WHEN s.text_hash = r.text_hash THEN s.indexed ELSE 0 END
            FROM source JOIN source_revision r ON r.id = source.revision_id LEFT JOIN search_source s ON s.source_id = source.id
            WHERE s.text_hash IS NOT r.text_hash OR s.indexed < r.length
            UNION ALL SELECT source_id, NULL, 0 FROM search_source WHERE source_id NOT IN (SELECT id FROM source) LIMIT 1
            """);
        using SqliteDataReader reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetFieldValue<byte[]>(0), reader.IsDBNull(1) ? null : reader.GetFieldValue<byte[]>(1), reader.GetInt32(2)) : null;
    }

    static void Remove(HistoryLog log, byte[] source)
    {
        const string Its = "WHERE source = (SELECT key FROM search_source WHERE source_id = $source)";
        log.Run($"DELETE FROM search_trigram WHERE rowid IN (SELECT key FROM search_chunk {Its})", ("$source", source));
        log.Run($"DELETE FROM search_chunk {Its}", ("$source", source));
        log.Run("DELETE FROM search_source WHERE source_id = $source", ("$source", source));
    }

    static int Add(HistoryLog log, byte[] source, string text, int from)
    {
        using SqliteCommand chunk = log.Command(
            """INSERT INTO search_chunk (source, "begin", "end", "at", bytes) SELECT key, $begin, $end, $at, $bytes FROM search_source WHERE source_id = $source RETURNING key""",
            ("$source", source), ("$begin", 0), ("$end", 0), ("$at", 0), ("$bytes", 0));
        using SqliteCommand trigrams = log.Command("INSERT INTO search_trigram (rowid, text) VALUES ($key, $text)", ("$key", 0L), ("$text", ""));
        (int counted, int at) = (0, 0);
        foreach (TextSpan span in Paragraphs.Runs(text, StretchLength, from))
        {
            if (span.Begin - from > StepLength) return span.Begin;
            at += Encoding.UTF8.GetByteCount(text.AsSpan(counted, span.Begin - counted));
            int bytes = Encoding.UTF8.GetByteCount(text.AsSpan(span.Begin, span.Length));
            chunk.Parameters["$begin"].Value = span.Begin;
            chunk.Parameters["$end"].Value = span.End;
            chunk.Parameters["$at"].Value = at;
            chunk.Parameters["$bytes"].Value = bytes;
            trigrams.Parameters["$key"].Value = Convert.ToInt64(chunk.ExecuteScalar(), CultureInfo.InvariantCulture);
            trigrams.Parameters["$text"].Value = FoldedText.Of(text, span, Folded).Folded.ToString();
            trigrams.ExecuteNonQuery();
            (counted, at) = (span.End, at + bytes);
        }

        return text.Length;
    }

    /// <summary>The runs of three letters in a needle, evenly drawn from it if there are many.</summary>
    static List<string> Runs(string needle)
    {
        Rune[] letters = [.. needle.EnumerateRunes()];
        List<string> all = [.. Enumerable.Range(0, Math.Max(0, letters.Length - 2)).Select(at => $"{letters[at]}{letters[at + 1]}{letters[at + 2]}").Distinct()];
        return all.Count <= MostRuns ? all : [.. Enumerable.Range(0, MostRuns).Select(n => all[n * (all.Count - 1) / (MostRuns - 1)])];
    }

    static string Quoted(string run) => $"\"{run.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
