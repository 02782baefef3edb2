using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>By what quotations are listed together.</summary>
public enum QuotationGrouping
{
    /// <summary>By source, in the order of the sources.</summary>
    Source,

    /// <summary>By the codes asked for, in the order of the codebook; a quotation that carries several stands under each. Where no code was asked for, by all codes on it.</summary>
    Code,

    /// <summary>By coder.</summary>
    Coder,

    /// <summary>By who speaks where it begins.</summary>
    Speaker,
}

/// <summary>Quotations that are listed together.</summary>
/// <param name="Title">What they have in common: "P3a", "3.2 Ownership"; empty where nothing is known, such as the speaker outside turns.</param>
/// <param name="Quotations">How many there are.</param>
/// <param name="Sources">In how many sources.</param>
/// <param name="Code">The code, where they are grouped by it.</param>
public sealed record QuotationGroup(string Title, int Quotations, int Sources, Code? Code = null);

/// <summary>A quotation in its group.</summary>
/// <param name="Group">The index of the group in <see cref="FoundQuotations.Groups"/>.</param>
/// <param name="Quotation">The quotation in its surroundings.</param>
/// <param name="Neighbours">What it overlaps, lies within or is near, for each condition that asks for that, in their order.</param>
public sealed record FoundQuotation(int Group, QuotationInContext Quotation, IReadOnlyList<MetNeighbours> Neighbours);

/// <summary>One page of what a question found.</summary>
/// <param name="Page">The page, group by group, in each by source and position.</param>
/// <param name="Rows">How many rows all pages have; more than quotations where some stand in several groups.</param>
/// <param name="Total">How many quotations there are in all.</param>
/// <param name="Sources">In how many sources.</param>
/// <param name="Coders">By how many coders.</param>
/// <param name="Groups">All groups with their counts.</param>
/// <param name="Asked">The codes by which they were found, without those that are gone; empty where no code was asked for.</param>
public sealed record FoundQuotations(IReadOnlyList<FoundQuotation> Page, int Rows, int Total, int Sources, int Coders, IReadOnlyList<QuotationGroup> Groups, IReadOnlyList<Code> Asked)
{
    /// <summary>Asks.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="query">What.</param>
    /// <param name="by">By what the answer is grouped.</param>
    /// <param name="skip">Rows to leave out at the beginning.</param>
    /// <param name="take">At most so many rows.</param>
    public static FoundQuotations Read(StudySession session, QuotationQuery query, QuotationGrouping by = QuotationGrouping.Source, int skip = 0, int take = 50) => session.Read((db, contents) =>
    {
        var search = new QuotationSearch(session, db, contents);
        List<QuotationPlace> places = search.Find(query);
        List<(QuotationGroup Group, List<QuotationPlace> Places)> groups = QuotationGroups.Of(session, db, search, query, places, by);
        List<(int Group, QuotationPlace Place)> page = [.. groups.SelectMany((group, index) => group.Places.Select(place => (index, place))).Skip(skip).Take(take)];
        HashSet<Guid> asked = search.Asked(query);
        var neighbourhood = new Neighbourhood(session, db, search, query, page.Select(row => row.Place));
        return new FoundQuotations(
            [.. InContext(session, db, search, [.. page.Select(row => row.Place)], asked).Select((quotation, row) => new FoundQuotation(page[row].Group, quotation, neighbourhood.Of(page[row].Place)))],
            groups.Sum(group => group.Places.Count),
            places.Count,
            places.Select(place => place.SourceId).Distinct().Count(),
            places.Select(place => place.CoderId).Distinct().Count(),
            [.. groups.Select(group => group.Group)],
            [.. search.Codes.Where(code => asked.Contains(code.Id))]);
    });

    /// <summary>Reads quotations in their surroundings, in the order given.</summary>
    internal static IEnumerable<QuotationInContext> InContext(StudySession session, StudyDb db, QuotationSearch search, IReadOnlyList<QuotationPlace> places, HashSet<Guid> asked)
    {
        List<Guid> wanted = [.. places.Select(place => place.Id).Distinct()];
        Dictionary<Guid, QuotationView> views = QuotationViews.Of(db, session.Viewer, db.Quotations(session.Viewer).Where(quotation => wanted.Contains(quotation.Id))).ToDictionary(view => view.Id);
        HashSet<Guid> examples = [.. db.CodeExamples.Where(example => asked.Contains(example.CodeId) && wanted.Contains(example.QuotationId)).Select(example => example.QuotationId)];
        return places.Select(place => CodeQuotations.InContext(search.Document(place.SourceId), views[place.Id], examples.Contains(place.Id)));
    }
}
