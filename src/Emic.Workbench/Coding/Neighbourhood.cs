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
/// <param name="First">The nearest of them, or the first by position.</param>
/// <param name="More">How many there are besides.</param>
public sealed record MetNeighbours(CodeRelation Relation, bool InTurns, IReadOnlyList<Neighbour> First, int More);

/// <summary>What lies about found quotations, so that a page can say why they answer a question.</summary>
public static class Neighbourhood
{
    const int Most = 3;

    /// <summary>Reads for each of these quotations, by its id, what every condition of overlapping, within or near meets, in the order of the conditions. Empty where the question has none.</summary>
    public static IReadOnlyDictionary<Guid, IReadOnlyList<MetNeighbours>> Read(StudySession session, QuotationQuery query, IEnumerable<QuotationView> found)
    {
        CodeCondition[] conditions = [.. query.Conditions.Where(one => one.Relation is CodeRelation.Overlapping or CodeRelation.Within or CodeRelation.Near)];
        return conditions.Length == 0 ? new Dictionary<Guid, IReadOnlyList<MetNeighbours>>() : session.Read((db, contents) =>
        {
            var search = new QuotationSearch(session, db, contents);
            QuotationPlace[] places = [.. found.DistinctBy(view => view.Id).Select(view => new QuotationPlace(view.Id, view.SourceId, view.CoderId, new TextSpan(view.Begin, view.End)))];
            Guid[] sources = [.. places.Select(place => place.SourceId).Distinct()];
            ILookup<Guid, CodedPlace>[] carrying = Array.ConvertAll(conditions, one => QuotationPlaces.Carrying(db, session.Viewer, search.Meant(one.Code), sources).DistinctBy(coded => coded.Place.Id).ToLookup(coded => coded.Place.SourceId));
            return places.ToDictionary(place => place.Id, IReadOnlyList<MetNeighbours> (place) => [.. conditions.Zip(carrying, (condition, coded) => Met(search, condition, place, coded[place.SourceId]))]);
        });
    }

    static MetNeighbours Met(QuotationSearch search, CodeCondition condition, QuotationPlace place, IEnumerable<CodedPlace> carrying)
    {
        SourceDocument document = search.Document(place.SourceId);
        List<(QuotationPlace Place, int Turns)> met = [.. Retrieval.Neighbours(condition, place, carrying.Select(one => one.Place), () => search.Turns(place.SourceId))];
        return new MetNeighbours(
            condition.Relation,
            document.Structure.Turns.Count > 0,
            [.. met.Take(Most).Select(one => new Neighbour(one.Place, carrying.First(coded => coded.Place.Id == one.Place.Id).CodeId, one.Turns, Words(document.Text, one.Place.Span)))],
            Math.Max(0, met.Count - Most));
    }

    static string Words(string text, TextSpan span) => SourceText.Snap(text, new TextSpan(span.Begin, Math.Min(span.End, span.Begin + Neighbour.Words))).Of(text);
}
