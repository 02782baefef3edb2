using System.Globalization;
using Emic.Core;

namespace Emic.Storage;

/// <summary>A coding as it lies in the file, without the ids of what it hangs on.</summary>
public readonly record struct StoredCoding(Guid Id, Guid CodeId, DateTimeOffset At, string Comment, Certainty Certainty, long Version);

/// <summary>
/// A quotation as it lies in the file, with its codings by time. Read in the engine's own words: a source may have tens of thousands,
/// and a person waits for them.
/// </summary>
/// <param name="Id">The quotation.</param>
/// <param name="SourceId">The source it lies in.</param>
/// <param name="CoderId">Whose it is.</param>
/// <param name="Span">Where it lies, in UTF-16 units on the source's text.</param>
/// <param name="Comment">The coder's words on the passage; empty for none.</param>
/// <param name="Version">The version to name when changing it.</param>
/// <param name="Codings">The codes on it.</param>
public sealed record StoredQuotation(Guid Id, Guid SourceId, Guid CoderId, TextSpan Span, string Comment, long Version, IReadOnlyList<StoredCoding> Codings)
{
    /// <summary>The quotations of a source that the viewer may see, in text order, the longer first where two begin together.</summary>
    public static IReadOnlyList<StoredQuotation> OfSource(StudyFile file, Viewer viewer, Guid sourceId) =>
        Read(file, viewer, sourceId, "source_id = ?1", "source_id = ?1");

    /// <summary>Those of them that share a unit with a stretch of the text.</summary>
    public static IReadOnlyList<StoredQuotation> Near(StudyFile file, Viewer viewer, Guid sourceId, TextSpan near)
    {
        string touching = string.Create(CultureInfo.InvariantCulture, $"""source_id = ?1 AND "begin" < {near.End} AND "end" > {near.Begin}""");
        return Read(file, viewer, sourceId, touching, $"source_id = ?1 AND quotation_id IN (SELECT id FROM quotation WHERE {touching})");
    }

    /// <summary>One quotation; null if it is gone or the viewer may not see it.</summary>
    public static StoredQuotation? One(StudyFile file, Viewer viewer, Guid id) =>
        Read(file, viewer, id, "id = ?1", "quotation_id = ?1").SingleOrDefault();

    static List<StoredQuotation> Read(StudyFile file, Viewer viewer, Guid asked, string quotations, string codings) => file.Read((connection, _) =>
    {
        string seen = ViewerSql.Sees(viewer, "coder_id");
        var found = new List<StoredQuotation>();
        var codes = new Dictionary<Guid, List<StoredCoding>>();
        using (var row = new EngineRows(connection, $"""SELECT id, source_id, coder_id, "begin", "end", comment, version FROM quotation WHERE {quotations} AND {seen} ORDER BY "begin", "end" DESC, id""", asked))
            while (row.Next())
            {
                List<StoredCoding> on = codes[row.Id(0)] = [];
                found.Add(new StoredQuotation(row.Id(0), row.Id(1), row.Id(2), new TextSpan(row.Int(3), row.Int(4)), row.Text(5), row.Long(6), on));
            }

        using (var row = new EngineRows(connection, $"SELECT quotation_id, id, code_id, created_at, comment, version, certainty FROM coding WHERE {codings} AND {seen}", asked))
            while (row.Next())
                if (codes.TryGetValue(row.Id(0), out List<StoredCoding>? on)) on.Add(new StoredCoding(row.Id(1), row.Id(2), row.Time(3), row.Text(4), Enum.Parse<Certainty>(row.Text(6)), row.Long(5)));
        foreach (List<StoredCoding> on in codes.Values) on.Sort((one, other) => (one.At, one.Id).CompareTo((other.At, other.Id)));
        return found;
    });
}
