using Emic.Core;

namespace Emic.Workbench;

/// <summary>A quotation of a code as it is read: in its surroundings.</summary>
/// <param name="Quotation">The quotation with all codes on it.</param>
/// <param name="Source">The source's name.</param>
/// <param name="Turn">The turn it begins in, from 1; 0 outside any.</param>
/// <param name="Speaker">Who speaks there; empty if unknown.</param>
/// <param name="Before">The text ahead of it back to the beginning of its paragraph, at most about 200 characters.</param>
/// <param name="Text">Its words.</param>
/// <param name="After">The text after it to the end of its paragraph, at most about 200 characters.</param>
/// <param name="Previous">The paragraph ahead; empty at the beginning.</param>
/// <param name="Next">The paragraph after; empty at the end.</param>
/// <param name="IsExample">Whether it is an example of the code.</param>
public sealed record QuotationInContext(QuotationView Quotation, string Source, int Turn, string Speaker, string Before, string Text, string After, string Previous, string Next, bool IsExample);

/// <summary>One page of a code's quotations.</summary>
/// <param name="Quotations">The page.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Sources">In how many sources.</param>
public sealed record CodeQuotations(IReadOnlyList<QuotationInContext> Quotations, int Total, int Sources)
{
    const int Context = 200;

    /// <summary>Reads a code's quotations, by source and position, or by coder first.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="codeId">The code.</param>
    /// <param name="byCoder">Whether coders come ahead of sources in the order.</param>
    /// <param name="sourceId">Only those of one source; null for all.</param>
    /// <param name="skip">How many to leave out at the beginning.</param>
    /// <param name="take">At most so many.</param>
    public static CodeQuotations Read(StudySession session, Guid codeId, bool byCoder = false, Guid? sourceId = null, int skip = 0, int take = 50) => session.Read((db, contents) =>
    {
        Dictionary<Guid, int> sources = SourceList.Ordered(db.Sources.ToList()).Select((source, index) => (source.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        Dictionary<Guid, string> coders = db.Coders.ToDictionary(coder => coder.Id, coder => coder.Name);
        var places = db.Codings(session.Viewer).Where(coding => coding.CodeId == codeId && (sourceId == null || coding.SourceId == sourceId))
            .Join(db.Quotations(session.Viewer), coding => coding.QuotationId, quotation => quotation.Id, (coding, quotation) => new { quotation.Id, quotation.SourceId, quotation.CoderId, quotation.Begin, quotation.End })
            .AsEnumerable()
            .OrderBy(place => byCoder ? coders.GetValueOrDefault(place.CoderId, "") : "", StringComparer.OrdinalIgnoreCase)
            .ThenBy(place => sources.GetValueOrDefault(place.SourceId)).ThenBy(place => place.Begin).ThenByDescending(place => place.End).ThenBy(place => coders.GetValueOrDefault(place.CoderId, ""), StringComparer.OrdinalIgnoreCase).ToList();
        HashSet<Guid> examples = [.. db.CodeExamples.Where(example => example.CodeId == codeId).Select(example => example.QuotationId)];
        List<Guid> wanted = [.. places.Skip(skip).Take(take).Select(place => place.Id)];
        Dictionary<Guid, QuotationView> views = QuotationViews.Of(db, session.Viewer, db.Quotations(session.Viewer).Where(quotation => wanted.Contains(quotation.Id))).ToDictionary(view => view.Id);
        var documents = new Dictionary<Guid, SourceDocument>();
        return new CodeQuotations(
            [.. wanted.Select(id => InContext(Document(views[id].SourceId), views[id], examples.Contains(id)))],
            places.Count,
            places.Select(place => place.SourceId).Distinct().Count());

        SourceDocument Document(Guid id) =>
            documents.TryGetValue(id, out SourceDocument? known) ? known : documents[id] = SourceDocument.Of(session, db, contents, id);
    });

    internal static QuotationInContext InContext(SourceDocument document, QuotationView quotation, bool isExample)
    {
        string text = document.Text;
        int lineBegin = Paragraphs.At(text, quotation.Begin).Begin, lineEnd = Paragraphs.At(text, quotation.End).End;
        int turn = document.Structure.TurnAt(quotation.Begin);
        return new QuotationInContext(
            quotation,
            document.Source.Name,
            turn + 1,
            turn < 0 ? "" : document.Structure.Turns[turn].Speaker,
            Cut(text, Math.Max(lineBegin, quotation.Begin - Context), quotation.Begin),
            text[quotation.Begin..quotation.End],
            Cut(text, quotation.End, Math.Min(lineEnd, quotation.End + Context)),
            lineBegin == 0 ? "" : Cut(text, text.LastIndexOf('\n', Math.Max(0, lineBegin - 2)) + 1, lineBegin - 1),
            lineEnd >= text.Length ? "" : Cut(text, lineEnd + 1, text.IndexOf('\n', lineEnd + 1) is >= 0 and var nextEnd ? nextEnd : text.Length),
            isExample);
    }

    static string Cut(string text, int begin, int end) => SourceText.Snap(text, new TextSpan(begin, Math.Max(begin, end))).Of(text);
}
