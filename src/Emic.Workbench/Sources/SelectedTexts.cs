using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>How far a work over sources is.</summary>
/// <param name="Done">Sources done.</param>
/// <param name="Of">Sources in all.</param>
public readonly record struct SourcesDone(int Done, int Of);

/// <summary>A source of a selection with its text.</summary>
/// <param name="Source">The source.</param>
/// <param name="TextHash">What its text is stored under; it stays there when the source is corrected.</param>
/// <param name="Text">Its text.</param>
/// <param name="Structure">Its turns.</param>
/// <param name="Stretches">Which part of the text is selected.</param>
sealed record SelectedText(Source Source, byte[] TextHash, string Text, TextStructure Structure, IReadOnlyList<TextSpan> Stretches);

/// <summary>The texts of a selection, one after the other.</summary>
static class SelectedTexts
{
    /// <summary>Reads them in the order of the sources; none without a selected stretch. They may be many, so none is kept.</summary>
    public static IEnumerable<SelectedText> Read(StudySession session, StudyDb db, ContentStore contents, TextSelection selection, IProgress<SourcesDone>? progress, CancellationToken cancel)
    {
        List<Source> sources = [.. SourceList.Ordered(db.Sources.ToList()).Where(selection.Admits)];
        Dictionary<Guid, SourceRevision> revisions = db.Sources.Join(db.SourceRevisions, source => source.RevisionId, revision => revision.Id, (source, revision) => new { source.Id, revision }).ToDictionary(pair => pair.Id, pair => pair.revision);
        ILookup<Guid, TextSpan>? coded = selection.Code is { } code ? Coded(session, db, contents, code) : null;
        for (int n = 0; n < sources.Count; n++)
        {
            cancel.ThrowIfCancellationRequested();
            progress?.Report(new SourcesDone(n, sources.Count));
            SourceRevision revision = revisions[sources[n].Id];
            if (coded is not null && !coded.Contains(sources[n].Id)) continue;
            IReadOnlyList<TextSpan> stretches = selection.Stretches(revision.Length, revision.Structure, coded?[sources[n].Id] ?? []);
            if (stretches.Count > 0) yield return new SelectedText(sources[n], revision.TextHash, contents.Text(revision.TextHash), revision.Structure, stretches);
        }
    }

    static ILookup<Guid, TextSpan> Coded(StudySession session, StudyDb db, ContentStore contents, CodeChoice code) =>
        QuotationPlaces.Carrying(db, session.Viewer, new QuotationSearch(session, db, contents).Meant(code)).ToLookup(one => one.Place.SourceId, one => one.Place.Span);
}
