using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>A quotation of a further code that a found one overlaps, lies within or is near.</summary>
/// <param name="Place">Where it lies and whose it is.</param>
/// <param name="CodeId">The code it carries: the one the condition names, or one below it.</param>
/// <param name="Turns">For near: how many turns it lies after the found one, negative ahead of it, 0 in the same turn.</param>
/// <param name="Text">Its first words, at most <see cref="Neighbour.Words"/> characters.</param>
public sealed record Neighbour(QuotationPlace Place, Guid CodeId, int Turns, string Text)
{
    /// <summary>As many characters as are given of its words.</summary>
    public const int Words = 90;
}

/// <summary>What makes one condition hold of a quotation.</summary>
/// <param name="Relation">Overlapping, within or near.</param>
/// <param name="InTurns">Whether turns are counted; else the text has none, and paragraphs are.</param>
/// <param name="All">Them, the nearest first, or by position.</param>
public sealed record MetNeighbours(CodeRelation Relation, bool InTurns, IReadOnlyList<Neighbour> All)
{
    /// <summary>As many as show why a quotation answers; there may be hundreds.</summary>
    public const int Few = 3;
}

/// <summary>What lies about found quotations, and why they answer a question therefore.</summary>
sealed class Neighbourhood
{
    readonly QuotationSearch search;
    readonly (CodeCondition Condition, ILookup<Guid, CodedPlace> Carrying)[] conditions;

    public Neighbourhood(StudySession session, StudyDb db, QuotationSearch search, QuotationQuery query, IEnumerable<QuotationPlace> found)
    {
        this.search = search;
        Guid[] sources = [.. found.Select(place => place.SourceId).Distinct()];
        conditions = [.. query.Conditions.Where(one => one.LooksAround)
            .Select(one => (one, QuotationPlaces.Carrying(db, session.Viewer, search.Meant(one.Code), sources).DistinctBy(coded => coded.Place.Id).ToLookup(coded => coded.Place.SourceId)))];
    }

    /// <summary>What every condition of overlapping, within or near meets at one of the places found, in the order of the conditions. Empty where the question has none.</summary>
    public IReadOnlyList<MetNeighbours> Of(QuotationPlace place) => [.. conditions.Select(one => Met(one.Condition, place, one.Carrying[place.SourceId]))];

    MetNeighbours Met(CodeCondition condition, QuotationPlace place, IEnumerable<CodedPlace> carrying)
    {
        SourceDocument document = search.Document(place.SourceId);
        Dictionary<Guid, Guid> codes = carrying.ToDictionary(coded => coded.Place.Id, coded => coded.CodeId);
        return new MetNeighbours(
            condition.Relation,
            document.Structure.Turns.Count > 0,
            [.. Retrieval.Neighbours(condition, place, carrying.Select(one => one.Place), () => search.Turns(place.SourceId)).Select(one => new Neighbour(one.Place, codes[one.Place.Id], one.Turns, Words(document.Text, one.Place.Span)))]);
    }

    static string Words(string text, TextSpan span) => SourceText.Snap(text, new TextSpan(span.Begin, Math.Min(span.End, span.Begin + Neighbour.Words))).Of(text);
}
