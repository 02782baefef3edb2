using Emic.Core;

namespace Emic.Workbench;

/// <summary>A link as people read it.</summary>
/// <param name="Link">The link.</param>
/// <param name="From">The quotation the sentence begins with.</param>
/// <param name="To">The quotation it ends with.</param>
/// <param name="Coder">Who made it.</param>
public sealed record LinkView(Link Link, QuoteView From, QuoteView To, string Coder);

/// <summary>Links between quotations that a viewer may see.</summary>
public static class LinkList
{
    /// <summary>Reads them, the oldest first.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="sourceId">Only those with an end in this source; null for all.</param>
    /// <param name="relation">Only those with this relation, case aside; empty for all.</param>
    public static IReadOnlyList<LinkView> Read(StudySession session, Guid? sourceId = null, string relation = "") => session.Read((db, _) =>
    {
        List<Link> links = [.. db.Links(session.Viewer).OrderBy(link => link.CreatedAt).ThenBy(link => link.Id).AsEnumerable()
            .Where(link => relation.Length == 0 || string.Equals(link.Relation, relation.Trim(), StringComparison.OrdinalIgnoreCase))];
        Dictionary<Guid, QuoteView> quotes = QuoteViews.Of(session, db, [.. links.SelectMany(link => new[] { link.FromId, link.ToId }).Distinct()]);
        Dictionary<Guid, string> coders = db.Coders.ToDictionary(coder => coder.Id, coder => coder.Name);
        return links.Where(link => sourceId is null || quotes[link.FromId].SourceId == sourceId || quotes[link.ToId].SourceId == sourceId)
            .Select(link => new LinkView(link, quotes[link.FromId], quotes[link.ToId], coders.GetValueOrDefault(link.CoderId, ""))).ToList();
    });

    /// <summary>The relations to offer: the known ones, then those used in the study.</summary>
    public static IReadOnlyList<string> Relations(StudySession session) =>
        [.. Link.KnownRelations.Concat(session.Read((db, _) => db.Links(session.Viewer).Select(link => link.Relation).Distinct().OrderBy(relation => relation).ToList())).Distinct()];
}
