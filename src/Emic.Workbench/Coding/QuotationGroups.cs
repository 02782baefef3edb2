using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>Puts quotations into groups.</summary>
static class QuotationGroups
{
    /// <summary>The groups in their order, none of them empty.</summary>
    public static List<(QuotationGroup Group, List<QuotationPlace> Places)> Of(StudySession session, StudyDb db, QuotationSearch search, QuotationQuery query, List<QuotationPlace> places, QuotationGrouping by)
    {
        switch (by)
        {
            case QuotationGrouping.Coder:
                return [.. Grouped(place => place.CoderId, id => search.Coders.GetValueOrDefault(id)?.Name ?? "").OrderBy(group => group.Group.Title, StringComparer.OrdinalIgnoreCase)];
            case QuotationGrouping.Speaker:
                return [.. Grouped(search.Speaker, name => name).OrderBy(group => group.Group.Title.Length == 0).ThenBy(group => group.Group.Title, StringComparer.OrdinalIgnoreCase)];
            case QuotationGrouping.Code:
                return ByCode(session, db, search, query, places);
            default:
                Dictionary<Guid, string> names = search.Sources.ToDictionary(source => source.Id, source => source.Name);
                return [.. Grouped(place => place.SourceId, id => names[id])];
        }

        IEnumerable<(QuotationGroup Group, List<QuotationPlace> Places)> Grouped<T>(Func<QuotationPlace, T> key, Func<T, string> title) =>
            places.GroupBy(key).Select(group => Group(title(group.Key), [.. group], null));
    }

    static List<(QuotationGroup Group, List<QuotationPlace> Places)> ByCode(StudySession session, StudyDb db, QuotationSearch search, QuotationQuery query, List<QuotationPlace> places)
    {
        HashSet<Guid> asked = search.Asked(query), found = [.. places.Select(place => place.Id)];
        Guid[]? only = query.Filter is { Sources.Count: 0, Groups.Count: 0 } ? null : [.. search.Sources.Where(query.Filter.Admits).Select(source => source.Id)];
        ILookup<Guid, Guid> carriers = QuotationPlaces.Carrying(db, session.Viewer, asked.Count > 0 ? asked : [.. search.Codes.Select(code => code.Id)], only)
            .Where(one => found.Contains(one.Place.Id)).ToLookup(one => one.CodeId, one => one.Place.Id);
        var groups = new List<(QuotationGroup, List<QuotationPlace>)>();
        var coded = new HashSet<Guid>();
        foreach (Code code in search.Codes.Where(code => carriers.Contains(code.Id)))
        {
            HashSet<Guid> on = [.. carriers[code.Id]];
            coded.UnionWith(on);
            groups.Add(Group(code.Label, places.FindAll(place => on.Contains(place.Id)), code));
        }

        if (coded.Count < places.Count) groups.Add(Group("", places.FindAll(place => !coded.Contains(place.Id)), null));
        return groups;
    }

    static (QuotationGroup Group, List<QuotationPlace> Places) Group(string title, List<QuotationPlace> places, Code? code) =>
        (new QuotationGroup(title, places.Count, places.Select(place => place.SourceId).Distinct().Count(), code), places);
}
