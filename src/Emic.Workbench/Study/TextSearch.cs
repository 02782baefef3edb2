using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>A search through the sources while the study is being read: source after source, in text order, no further than is asked.</summary>
sealed class TextSearch
{
    readonly StudySession session;
    readonly StudyDb db;
    readonly ContentStore contents;
    readonly SearchQuery query;
    readonly SearchStretches stretches;
    readonly Dictionary<Guid, (byte[] Hash, int Length)> texts;
    readonly Dictionary<Guid, TextStructure> structures = [];
    readonly CancellationToken cancel;

    /// <exception cref="RefusedException">There is nothing to find, or it is no regular expression.</exception>
    public TextSearch(StudySession session, StudyDb db, ContentStore contents, SearchQuery query, CancellationToken cancel)
    {
        (this.session, this.db, this.contents, this.query, this.cancel) = (session, db, contents, query, cancel);
        Pattern = SearchPattern.Of(query.Wish);
        stretches = SearchIndex.Narrow(db, Pattern.Needles);
        Sources = [.. SourceList.Ordered(db.Sources.ToList()).Where(query.Where.Admits)];
        texts = db.SourceRevisions.Select(revision => new { revision.Id, revision.TextHash, revision.Length }).ToDictionary(revision => revision.Id, revision => (revision.TextHash, revision.Length));
    }

    /// <summary>Finds in a text what is looked for.</summary>
    public SearchPattern Pattern { get; }

    /// <summary>The sources that are searched, in their order.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>Where it stands in a source, in order.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="RefusedException">A regular expression takes too long.</exception>
    public IEnumerable<TextSpan> In(Source source)
    {
        cancel.ThrowIfCancellationRequested();
        IEnumerable<TextSpan> found = stretches.Of(source.Id) switch
        {
            { Count: 0 } => [],
            // What it finds may reach over the stretches: they say only whether the source has it at all.
            _ when query.Wish.IsExpression => Pattern.In(Text(source)),
            { } some when IsCheap(source, some) => InPieces(source, some),
            { } some => some.SelectMany(stretch => Pattern.In(Text(source), stretch.Span)),
            null => Paragraphs.Runs(Text(source), SearchIndex.StretchLength).SelectMany(stretch => Pattern.In(Text(source), stretch)),
        };
        return query.Where.Speakers.Count == 0 ? found : found.Where(span => query.Where.AdmitsSpeaker(Document(source).SpeakerAt(span.Begin)));
    }

    /// <summary>A source with its text.</summary>
    public SourceDocument Document(Source source)
    {
        if (!structures.ContainsKey(source.RevisionId)) ReadStructures([source]);
        return new SourceDocument(source, Text(source), structures[source.RevisionId]);
    }

    /// <summary>Reads at once what <see cref="Document"/> will need of these sources.</summary>
    public void ReadStructures(IEnumerable<Source> sources)
    {
        Guid[] wanted = [.. sources.Select(source => source.RevisionId).Distinct().Where(id => !structures.ContainsKey(id))];
        foreach (var one in db.SourceRevisions.Where(revision => wanted.Contains(revision.Id)).Select(revision => new { revision.Id, revision.Structure })) structures[one.Id] = one.Structure;
    }

    /// <summary>Whether less than half of the text is to be read, and it is not at hand already.</summary>
    bool IsCheap(Source source, IReadOnlyList<SearchStretch> some)
    {
        (byte[] hash, int length) = texts[source.RevisionId];
        return !session.Study.Texts.Holds(hash) && some.Sum(stretch => stretch.Span.Length) < length / 2;
    }

    IEnumerable<TextSpan> InPieces(Source source, IReadOnlyList<SearchStretch> some)
    {
        using TextPieces pieces = contents.Pieces(texts[source.RevisionId].Hash);
        foreach (SearchStretch stretch in some)
        {
            foreach (TextSpan span in Pattern.In(pieces.Read(stretch))) yield return new TextSpan(stretch.Span.Begin + span.Begin, stretch.Span.Begin + span.End);
        }
    }

    string Text(Source source) => session.Study.Texts.Get(contents, texts[source.RevisionId].Hash);
}
