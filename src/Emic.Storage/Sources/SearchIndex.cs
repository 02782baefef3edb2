using System.Globalization;
using Emic.Core;
using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>How far the index is.</summary>
/// <param name="Indexed">Sources whose current text is in it.</param>
/// <param name="Sources">All sources.</param>
public sealed record SearchState(int Indexed, int Sources)
{
    /// <summary>Whether every source can be found in.</summary>
    public bool IsComplete => Indexed == Sources;
}

/// <summary>
/// Finds letters in texts. Derived from the texts and rebuilt from them at any time; the history knows nothing of it.
/// The index narrows the search to chunks that hold the same runs of three letters; the text itself decides.
/// </summary>
public sealed class SearchIndex
{
    /// <summary>How long a chunk is about, in UTF-16 code units. Chunks end where a paragraph ends.</summary>
    const int ChunkLength = 4000;

    /// <summary>How much text one transaction takes in, so that writers never wait long for it.</summary>
    const int StepLength = 100_000;

    readonly StudyFile file;

    internal SearchIndex(StudyFile file) => this.file = file;

    /// <summary>How far the index is.</summary>
    public SearchState State() => file.Read((db, _) =>
    {
        using SqliteCommand command = Command(db, """
            SELECT (SELECT count(*) FROM source),
                   (SELECT count(*) FROM source JOIN source_revision r ON r.id = source.revision_id JOIN search_source s ON s.source_id = source.id AND s.text_hash = r.text_hash AND s.indexed >= r.length)
            """);
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
            int upTo = Add(log, next.Source, new ContentStore(connection, transaction).Text(hash), next.Indexed);
            log.Run("INSERT OR REPLACE INTO search_source (source_id, text_hash, indexed) VALUES ($source, $hash, $indexed)", ("$source", next.Source), ("$hash", hash), ("$indexed", upTo));
            return true;
        });
        return true;
    }

    /// <summary>The stretches that may hold <paramref name="words"/>, in order of source and position; a text shorter than three letters can't narrow anything and gives all.</summary>
    internal IEnumerable<(Guid Source, TextSpan Span)> Candidates(StudyDb db, string words)
    {
        string[] trigrams = [.. Trigrams(words).Distinct().Take(40)];
        using SqliteCommand command = Command(db, trigrams.Length == 0
            ? """SELECT source_id, "begin", "end" FROM search_chunk ORDER BY source_id, "begin" """
            : """
              SELECT source_id, "begin", "end" FROM search_chunk
              WHERE key IN (SELECT rowid FROM search_trigram WHERE search_trigram MATCH $query) ORDER BY source_id, "begin"
              """);
        command.Parameters.AddWithValue("$query", string.Join(" AND ", trigrams.Select(trigram => $"\"{trigram.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read()) yield return (new Guid(reader.GetFieldValue<byte[]>(0), true), new TextSpan(reader.GetInt32(1), reader.GetInt32(2)));
    }

    /// <summary>Where in the texts these words stand, case aside, whole or as part of longer ones, within one paragraph; in order of source and position.</summary>
    /// <param name="db">The rows.</param>
    /// <param name="contents">The texts.</param>
    /// <param name="words">What to find; runs of white space count as one space.</param>
    public IEnumerable<(Guid Source, string Text, TextSpan Span)> Find(StudyDb db, ContentStore contents, string words)
    {
        if (words.Length == 0) yield break;
        Guid at = default;
        string text = "";
        Dictionary<Guid, byte[]> hashes = db.Sources.Join(db.SourceRevisions, source => source.RevisionId, revision => revision.Id, (source, revision) => new { source.Id, revision.TextHash })
            .ToDictionary(pair => pair.Id, pair => pair.TextHash);
        foreach ((Guid source, TextSpan chunk) in Candidates(db, words))
        {
            if (!hashes.TryGetValue(source, out byte[]? hash)) continue;
            if (source != at) (at, text) = (source, contents.Text(hash));
            if (chunk.End > text.Length) continue;
            for (int place = chunk.Begin; place < chunk.End;)
            {
                int found = text.AsSpan(place, chunk.End - place).IndexOf(words, StringComparison.OrdinalIgnoreCase);
                if (found < 0) break;
                yield return (source, text, new TextSpan(place + found, place + found + words.Length));
                place += found + words.Length;
            }
        }
    }

    static (byte[] Source, byte[]? TextHash, int Indexed)? Next(StudyDb db)
    {
        using SqliteCommand command = Command(db, """
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
        log.Run("DELETE FROM search_trigram WHERE rowid IN (SELECT key FROM search_chunk WHERE source_id = $source)", ("$source", source));
        log.Run("DELETE FROM search_chunk WHERE source_id = $source", ("$source", source));
        log.Run("DELETE FROM search_source WHERE source_id = $source", ("$source", source));
    }

    static int Add(HistoryLog log, byte[] source, string text, int from)
    {
        using SqliteCommand chunk = log.Command("""INSERT INTO search_chunk (source_id, "begin", "end") VALUES ($source, $begin, $end) RETURNING key""", ("$source", source), ("$begin", 0), ("$end", 0));
        using SqliteCommand trigrams = log.Command("INSERT INTO search_trigram (rowid, text) VALUES ($key, $text)", ("$key", 0L), ("$text", ""));
        foreach (TextSpan span in Chunks(text, from))
        {
            if (span.Begin - from > StepLength) return span.Begin;
            chunk.Parameters["$begin"].Value = span.Begin;
            chunk.Parameters["$end"].Value = span.End;
            trigrams.Parameters["$key"].Value = Convert.ToInt64(chunk.ExecuteScalar(), CultureInfo.InvariantCulture);
            trigrams.Parameters["$text"].Value = span.Of(text);
            trigrams.ExecuteNonQuery();
        }

        return text.Length;
    }

    static IEnumerable<TextSpan> Chunks(string text, int from)
    {
        int begin = -1, end = 0;
        foreach (TextSpan paragraph in Paragraphs.Of(text))
        {
            if (paragraph.Begin < from) continue;
            if (begin >= 0 && paragraph.End - begin > ChunkLength)
            {
                yield return new TextSpan(begin, end);
                begin = -1;
            }

            if (begin < 0) begin = paragraph.Begin;
            end = paragraph.End;
        }

        if (begin >= 0) yield return new TextSpan(begin, end);
    }

    static IEnumerable<string> Trigrams(string words)
    {
        // Only where folding can't differ between SQLite and .NET does a run of three letters narrow the search.
        string folded = words.ToLowerInvariant();
        for (int i = 0; i + 3 <= folded.Length; i++)
        {
            string trigram = folded.Substring(i, 3);
            if (trigram.All(c => char.IsAscii(c) ? !char.IsControl(c) : char.IsLetter(c) && !char.IsUpper(c) && char.ToUpperInvariant(c) == c)) yield return trigram;
        }
    }

    static SqliteCommand Command(StudyDb db, string sql) => db.Command(sql);
}
