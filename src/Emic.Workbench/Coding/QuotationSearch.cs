using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>What a question finds, while the study is being read: places first, texts only where the question needs them.</summary>
sealed class QuotationSearch
{
    readonly StudySession session;
    readonly StudyDb db;
    readonly ContentStore contents;
    readonly ILookup<Guid?, Code> below;
    readonly Dictionary<Guid, Guid> mergedInto;
    readonly Dictionary<Guid, SourceDocument> documents = [];
    readonly Dictionary<Guid, Passages> passages = [];
    Dictionary<Guid, TextStructure>? structures;

    public QuotationSearch(StudySession session, StudyDb db, ContentStore contents)
    {
        (this.session, this.db, this.contents) = (session, db, contents);
        Codes = [.. CodeTree.Walk(db.Codes.ToList()).Select(line => line.Code)];
        Sources = SourceList.Ordered(db.Sources.ToList());
        Coders = db.Coders.ToDictionary(coder => coder.Id);
        below = Codes.ToLookup(code => code.ParentId);
        mergedInto = db.CodeMerges.AsEnumerable().DistinctBy(merge => merge.MergedId).ToDictionary(merge => merge.MergedId, merge => merge.CodeId);
    }

    /// <summary>All codes in the order of their tree.</summary>
    public IReadOnlyList<Code> Codes { get; }

    /// <summary>All sources in their order.</summary>
    public IReadOnlyList<Source> Sources { get; }

    public Dictionary<Guid, Coder> Coders { get; }

    /// <summary>The codes that a choice means: the code, or the one it was merged into, and those below it if they are to count.</summary>
    public HashSet<Guid> Meant(CodeChoice choice)
    {
        HashSet<Guid> meant = [mergedInto.GetValueOrDefault(choice.CodeId, choice.CodeId)];
        var open = new Stack<Guid>(meant);
        while (choice.Below && open.TryPop(out Guid id))
            foreach (Code child in below[id])
                if (meant.Add(child.Id)) open.Push(child.Id);
        return meant;
    }

    /// <summary>The codes by which quotations are found.</summary>
    public HashSet<Guid> Asked(QuotationQuery query) => [.. query.Asked.SelectMany(Meant)];

    /// <summary>The quotations that answer, by source and position, the longer first.</summary>
    public List<QuotationPlace> Find(QuotationQuery query)
    {
        QuotationFilter filter = query.Filter;
        Dictionary<Guid, int> order = Sources.Select((source, index) => (source, index)).Where(pair => filter.Admits(pair.source)).ToDictionary(pair => pair.source.Id, pair => pair.index);
        Guid[]? only = order.Count == Sources.Count ? null : [.. order.Keys];
        Dictionary<CodeChoice, HashSet<Guid>> meant = query.Named.Distinct().ToDictionary(choice => choice, Meant);
        List<CodedPlace> coded = QuotationPlaces.Carrying(db, session.Viewer, [.. meant.Values.SelectMany(ids => ids).Distinct()], only);
        ILookup<Guid, QuotationPlace> carrying = coded.ToLookup(one => one.CodeId, one => one.Place);
        IEnumerable<QuotationPlace> found = Retrieval.Select(
            query,
            query.Code is null ? QuotationPlaces.All(db, session.Viewer, only) : query.Asked.SelectMany(choice => meant[choice]).Distinct().SelectMany(id => carrying[id]),
            choice => [.. meant[choice].SelectMany(id => carrying[id])],
            Turns);
        if (filter.Speakers.Count > 0) found = found.Where(place => filter.AdmitsSpeaker(Speaker(place)));
        if (filter.Certainties.Count > 0 && Said(query) is var said) found = found.Where(place => said.Contains(place.Id));
        List<QuotationPlace> all = [.. found.Where(place => order.ContainsKey(place.SourceId)).OrderBy(place => order[place.SourceId]).ThenBy(place => place.Span).ThenBy(place => Coders.GetValueOrDefault(place.CoderId)?.Name, StringComparer.OrdinalIgnoreCase)];
        return filter.Text.Length == 0 ? all : WithText(all, filter);
    }

    /// <summary>The quotations of whose asked code, or of any where none is asked for, one of the wanted things was said.</summary>
    HashSet<Guid> Said(QuotationQuery query)
    {
        HashSet<Guid> asked = Asked(query);
        IReadOnlyList<Certainty> wanted = query.Filter.Certainties;
        return [.. db.Codings(session.Viewer).Where(coding => wanted.Contains(coding.Certainty)).Select(coding => new { coding.QuotationId, coding.CodeId }).AsEnumerable()
            .Where(coding => asked.Count == 0 || asked.Contains(coding.CodeId)).Select(coding => coding.QuotationId)];
    }

    /// <summary>The turns of a source, or the paragraphs of one without.</summary>
    public Passages Turns(Guid source) => passages.TryGetValue(source, out Passages? known) ? known : passages[source] = Passages.OfTurns(() => Document(source).Text, Structure(source));

    /// <summary>A source with its text.</summary>
    public SourceDocument Document(Guid id) => documents.TryGetValue(id, out SourceDocument? known) ? known : documents[id] = SourceDocument.Of(session, db, contents, id);

    /// <summary>Who speaks where a quotation begins; empty if nobody is known to.</summary>
    public string Speaker(QuotationPlace place)
    {
        TextStructure structure = Structure(place.SourceId);
        return structure.TurnAt(place.Span.Begin) is >= 0 and var turn ? structure.Turns[turn].Speaker : "";
    }

    /// <summary>Asked of many sources or of none, so all are read at once, but for one whose text is read already.</summary>
    TextStructure Structure(Guid source) => documents.TryGetValue(source, out SourceDocument? read) ? read.Structure : (structures ??= db.Sources.Join(db.SourceRevisions, one => one.RevisionId, revision => revision.Id, (one, revision) => new { one.Id, revision.Structure })
        .ToDictionary(pair => pair.Id, pair => pair.Structure))[source];

    List<QuotationPlace> WithText(List<QuotationPlace> places, QuotationFilter filter)
    {
        var fitting = new HashSet<Guid>();
        foreach (Guid[] some in places.Select(place => place.Id).Chunk(20_000))
        {
            foreach (var one in db.Quotations(session.Viewer).Where(quotation => some.Contains(quotation.Id)).Select(quotation => new { quotation.Id, quotation.Quote }))
                if (filter.AdmitsText(one.Quote)) fitting.Add(one.Id);
        }

        return places.FindAll(place => fitting.Contains(place.Id));
    }
}
