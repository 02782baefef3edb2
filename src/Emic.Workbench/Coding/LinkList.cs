using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>A link as people read it.</summary>
/// <param name="Link">The link.</param>
/// <param name="From">The quotation the sentence begins with.</param>
/// <param name="To">The quotation it ends with.</param>
/// <param name="Coder">Who made it.</param>
public sealed record LinkView(Link Link, QuoteView From, QuoteView To, string Coder);

/// <summary>Which links are wanted; what is left out leaves that side open.</summary>
/// <param name="SourceId">Only those with an end in this source.</param>
/// <param name="Relation">Only those with this relation, case aside.</param>
/// <param name="CoderId">Only this coder's.</param>
/// <param name="Quotations">Only those that begin or end at one of these.</param>
public sealed record LinkFilter(Guid? SourceId = null, string Relation = "", Guid? CoderId = null, IReadOnlyCollection<Guid>? Quotations = null)
{
    /// <summary>Whether all sides are open.</summary>
    public bool IsOpen => SourceId is null && Relation.Length == 0 && CoderId is null && Quotations is null;
}

/// <summary>One page of links.</summary>
/// <param name="Links">The page.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record LinkPage(IReadOnlyList<LinkView> Links, int Total);

/// <summary>Links between quotations that a viewer may see.</summary>
public static class LinkList
{
    /// <summary>Reads them, the oldest first.</summary>
    public static IReadOnlyList<LinkView> Read(StudySession session, LinkFilter? filter = null) => session.Read((db, _) => Views(session, db, Find(session, db, filter ?? new LinkFilter())));

    /// <summary>Reads some of them, the newest first.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="filter">Which.</param>
    /// <param name="skip">How many to leave out at the beginning.</param>
    /// <param name="take">At most so many.</param>
    public static LinkPage Page(StudySession session, LinkFilter filter, int skip, int take) => session.Read((db, _) =>
    {
        List<Link> all = Find(session, db, filter);
        return new LinkPage(Views(session, db, [.. all.AsEnumerable().Reverse().Skip(skip).Take(take)]), all.Count);
    });

    /// <summary>One link.</summary>
    /// <exception cref="RefusedException">It is gone, or the viewer may not see it.</exception>
    public static LinkView One(StudySession session, Guid id) => session.Read((db, _) =>
        db.Links(session.Viewer).FirstOrDefault(link => link.Id == id) is { } link ? Views(session, db, [link])[0] : throw new RefusedException("This link is not in the study: somebody removed it, or one of its quotations is gone."));

    /// <summary>The relations to offer: the known ones, then those used in the study.</summary>
    public static IReadOnlyList<string> Relations(StudySession session) => [.. Link.KnownRelations.Concat(session.Read((db, _) => Used(session, db))).Distinct()];

    /// <summary>The relations that links of the study have, by name.</summary>
    public static IReadOnlyList<string> UsedRelations(StudySession session) => session.Read((db, _) => Used(session, db));

    internal static IReadOnlyList<LinkView> Views(StudySession session, StudyDb db, IReadOnlyList<Link> links)
    {
        Dictionary<Guid, QuoteView> quotes = QuoteViews.Of(session, db, [.. links.SelectMany(link => new[] { link.FromId, link.ToId }).Distinct()]);
        Dictionary<Guid, string> coders = db.Coders.ToDictionary(coder => coder.Id, coder => coder.Name);
        return [.. links.Select(link => new LinkView(link, quotes[link.FromId], quotes[link.ToId], coders.GetValueOrDefault(link.CoderId, "")))];
    }

    internal static List<Link> Find(StudySession session, StudyDb db, LinkFilter filter)
    {
        IQueryable<Link> links = db.Links(session.Viewer);
        IQueryable<Quotation> quotations = db.Quotations(Viewer.All);
        if (filter.CoderId is { } coder) links = links.Where(link => link.CoderId == coder);
        if (filter.Quotations is { } some) links = links.Where(link => some.Contains(link.FromId) || some.Contains(link.ToId));
        if (filter.SourceId is { } source)
            links = links.Where(link => quotations.Any(quotation => quotation.Id == link.FromId && quotation.SourceId == source) || quotations.Any(quotation => quotation.Id == link.ToId && quotation.SourceId == source));
        string relation = filter.Relation.Trim();
        return [.. links.OrderBy(link => link.CreatedAt).ThenBy(link => link.Id).AsEnumerable().Where(link => relation.Length == 0 || string.Equals(link.Relation, relation, StringComparison.OrdinalIgnoreCase))];
    }

    static List<string> Used(StudySession session, StudyDb db) => [.. db.Links(session.Viewer).Select(link => link.Relation).Distinct().OrderBy(relation => relation)];
}
