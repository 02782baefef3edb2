using Emic.Core;
using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>A quotation that carries a code.</summary>
/// <param name="Place">Where it lies.</param>
/// <param name="CodeId">The code.</param>
public readonly record struct CodedPlace(QuotationPlace Place, Guid CodeId);

/// <summary>Reads where quotations lie, many thousands at once and nothing else of them. What the engine can narrow it narrows; retrieval decides.</summary>
public static class QuotationPlaces
{
    /// <summary>The quotations that carry one of these codes, once for each code they carry.</summary>
    /// <param name="db">The rows.</param>
    /// <param name="viewer">Whose quotations may be seen.</param>
    /// <param name="codes">The codes.</param>
    /// <param name="sources">Only those in these sources; null for all.</param>
    public static List<CodedPlace> Carrying(StudyDb db, Viewer viewer, IReadOnlyCollection<Guid> codes, IReadOnlyCollection<Guid>? sources = null)
    {
        var found = new List<CodedPlace>();
        if (codes.Count == 0) return found;
        using SqliteCommand command = db.Command(
            $"""
            SELECT q.id, q.source_id, q.coder_id, q."begin", q."end", c.code_id FROM coding c JOIN quotation q ON q.id = c.quotation_id
            WHERE c.code_id IN ({ViewerSql.Listed(codes)}) AND {ViewerSql.Sees(viewer, "c.coder_id")}{In("c", sources)}
            """);
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read()) found.Add(new CodedPlace(Place(row), Id(row, 5)));
        return found;
    }

    /// <summary>All quotations, the free ones too.</summary>
    /// <inheritdoc cref="Carrying" path="/param[not(@name='codes')]"/>
    public static List<QuotationPlace> All(StudyDb db, Viewer viewer, IReadOnlyCollection<Guid>? sources = null)
    {
        using SqliteCommand command = db.Command($"SELECT q.id, q.source_id, q.coder_id, q.\"begin\", q.\"end\" FROM quotation q WHERE {ViewerSql.Sees(viewer, "q.coder_id")}{In("q", sources)}");
        using SqliteDataReader row = command.ExecuteReader();
        var found = new List<QuotationPlace>();
        while (row.Read()) found.Add(Place(row));
        return found;
    }

    static QuotationPlace Place(SqliteDataReader row) => new(Id(row, 0), Id(row, 1), Id(row, 2), new TextSpan(row.GetInt32(3), row.GetInt32(4)));

    static Guid Id(SqliteDataReader row, int column) => new((byte[])row[column], bigEndian: true);

    static string In(string table, IReadOnlyCollection<Guid>? sources) => sources is null ? "" : $" AND {table}.source_id IN ({ViewerSql.Listed(sources)})";
}
