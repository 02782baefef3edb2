using Emic.Core;
using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>How much a study holds, as far as a viewer sees it. Counted by the engine alone, so that asking costs next to nothing.</summary>
/// <param name="Sources">Sources.</param>
/// <param name="Words">Words in all of them.</param>
/// <param name="Codes">Codes, folders too.</param>
/// <param name="Coders">Coders.</param>
/// <param name="Quotations">Quotations the viewer sees.</param>
/// <param name="Codings">Codings the viewer sees.</param>
/// <param name="CodedQuotations">Quotations with at least one coding.</param>
public sealed record StudyTally(long Sources, long Words, long Codes, long Coders, long Quotations, long Codings, long CodedQuotations)
{
    /// <summary>Counts.</summary>
    public static StudyTally Read(StudyFile file, Viewer viewer) => file.Read((connection, transaction) =>
    {
        string seen = ViewerSql.Sees(viewer, "coder_id");
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            $"""
            SELECT (SELECT count(*) FROM source), (SELECT coalesce(sum(words), 0) FROM source), (SELECT count(*) FROM code), (SELECT count(*) FROM coder),
              (SELECT count(*) FROM quotation WHERE {seen}), (SELECT count(*) FROM coding WHERE {seen}),
              (SELECT count(*) FROM (SELECT quotation_id FROM coding WHERE {seen} GROUP BY quotation_id))
            """;
        using SqliteDataReader row = command.ExecuteReader();
        row.Read();
        return new StudyTally(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6));
    });

    /// <summary>Counts the sources, and those of them in which the viewer sees a coding.</summary>
    public static (int Sources, int Coded) ReadSources(StudyFile file, Viewer viewer) => file.Read((connection, transaction) =>
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT count(*), coalesce(sum(EXISTS (SELECT 1 FROM coding WHERE source_id = source.id AND {ViewerSql.Sees(viewer, "coder_id")})), 0) FROM source";
        using SqliteDataReader row = command.ExecuteReader();
        row.Read();
        return (row.GetInt32(0), row.GetInt32(1));
    });

    /// <summary>What the study says of itself.</summary>
    public static StudyInfo ReadInfo(StudyFile file) => file.Read((connection, transaction) =>
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT id, title, description, created_at, version FROM study_info";
        using SqliteDataReader row = command.ExecuteReader();
        row.Read();
        return new StudyInfo
        {
            Id = new Guid((byte[])row[0], bigEndian: true),
            Title = row.GetString(1),
            Description = row.GetString(2),
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
            Version = row.GetInt64(4),
        };
    });
}
