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
/// <param name="CoderId">Whose it is.</param>
/// <param name="Span">Where it lies, in UTF-16 units on the source's text.</param>
/// <param name="Comment">The coder's words on the passage; empty for none.</param>
/// <param name="Version">The version to name when changing it.</param>
/// <param name="Codings">The codes on it.</param>
public sealed record StoredQuotation(Guid Id, Guid CoderId, TextSpan Span, string Comment, long Version, IReadOnlyList<StoredCoding> Codings)
{
    /// <summary>The quotations of a source that the viewer may see, in text order, the longer first where two begin together.</summary>
    public static IReadOnlyList<StoredQuotation> OfSource(StudyFile file, Viewer viewer, Guid sourceId) =>
        Read(file, viewer, sourceId, "", "");

    /// <summary>Those of them that share a unit with a stretch of the text.</summary>
    public static IReadOnlyList<StoredQuotation> Near(StudyFile file, Viewer viewer, Guid sourceId, TextSpan near)
    {
        string touching = string.Create(CultureInfo.InvariantCulture, $""" AND "begin" < {near.End} AND "end" > {near.Begin}""");
        return Read(file, viewer, sourceId, touching, $" AND quotation_id IN (SELECT id FROM quotation WHERE source_id = ?1{touching})");
    }

    static IReadOnlyList<StoredQuotation> Read(StudyFile file, Viewer viewer, Guid sourceId, string quotations, string codings) => file.Read((connection, _) =>
    {
        string seen = ViewerSql.Sees(viewer, "coder_id");
        var found = new List<StoredQuotation>();
        var codes = new Dictionary<Guid, List<StoredCoding>>();
        using (var row = new EngineRows(connection, $"""SELECT id, coder_id, "begin", "end", comment, version FROM quotation WHERE source_id = ?1 AND {seen}{quotations} ORDER BY "begin", "end" DESC, id""", sourceId))
            while (row.Next())
            {
                List<StoredCoding> on = codes[row.Id(0)] = [];
                found.Add(new StoredQuotation(row.Id(0), row.Id(1), new TextSpan(row.Int(2), row.Int(3)), row.Text(4), row.Long(5), on));
            }

        using (var row = new EngineRows(connection, $"SELECT quotation_id, id, code_id, created_at, comment, version, certainty FROM coding WHERE source_id = ?1 AND {seen}{codings}", sourceId))
            while (row.Next())
                if (codes.TryGetValue(row.Id(0), out List<StoredCoding>? on)) on.Add(new StoredCoding(row.Id(1), row.Id(2), row.Time(3), row.Text(4), Enum.Parse<Certainty>(row.Text(6)), row.Long(5)));
        foreach (List<StoredCoding> on in codes.Values) on.Sort((one, other) => (one.At, one.Id).CompareTo((other.At, other.Id)));
        return found;
    });
}
