using Emic.Core;

namespace Emic.Workbench;

/// <summary>What a code carries besides its words.</summary>
/// <param name="Merges">The codes that went into it, the oldest first.</param>
/// <param name="Examples">Its examples in their order, as far as the viewer sees them.</param>
public sealed record CodeLineage(IReadOnlyList<CodeMerge> Merges, IReadOnlyList<QuotationInContext> Examples)
{
    /// <summary>Reads it.</summary>
    public static CodeLineage Read(StudySession session, Guid codeId) => session.Read((db, contents) =>
    {
        List<CodeMerge> merges = [.. db.CodeMerges.Where(merge => merge.CodeId == codeId).AsEnumerable().OrderBy(merge => merge.At)];
        List<Guid> order = [.. db.CodeExamples.Where(example => example.CodeId == codeId).AsEnumerable().OrderBy(example => example.Rank, StringComparer.Ordinal).ThenBy(example => example.Id).Select(example => example.QuotationId)];
        Dictionary<Guid, QuotationView> views = QuotationViews.Of(db, session.Viewer, db.Quotations(session.Viewer).Where(quotation => order.Contains(quotation.Id))).ToDictionary(view => view.Id);
        return new CodeLineage(
            merges,
            [.. order.Where(views.ContainsKey).Select(id => CodeQuotations.InContext(SourceDocument.Of(session, db, contents, views[id].SourceId), views[id], isExample: true))]);
    });
}
