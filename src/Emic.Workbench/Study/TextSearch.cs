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
    readonly Dictionary<Guid, byte[]> hashes;
    readonly Dictionary<Guid, TextStructure> structures = [];
    readonly CancellationToken cancel;

    /// <exception cref="RefusedException">There is nothing to find, or it is no regular expression.</exception>
    public TextSearch(StudySession session, StudyDb db, ContentStore contents, SearchQuery query, CancellationToken cancel)
    {
        (this.session, this.db, this.contents, this.query, this.cancel) = (session, db, contents, query, cancel);
        Pattern = SearchPattern.Of(query.Wish);
        stretches = SearchIndex.Narrow(db, Pattern.Needles);
        Sources = [.. SourceList.Ordered(db.Sources.ToList()).Where(query.Where.Admits)];
        hashes = db.SourceRevisions.Select(revision => new { revision.Id, revision.TextHash }).ToDictionary(revision => revision.Id, revision => revision.TextHash);
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
        if (!stretches.MayHold(source.Id)) return [];
        string text = Text(source);
        IEnumerable<TextSpan> found = query.Wish.IsExpression ? Pattern.In(text) : stretches.In(source.Id, text).SelectMany(stretch => Pattern.In(text, stretch));
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

    string Text(Source source) => session.Study.Texts.Get(contents, hashes[source.RevisionId]);
}
