using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>Carries a span that a person saw on an older revision over to the current text.</summary>
static class SeenSpan
{
    /// <summary>Where the very same words are now.</summary>
    /// <param name="db">The rows.</param>
    /// <param name="source">The source.</param>
    /// <param name="revision">The revision the person saw.</param>
    /// <param name="span">Where, on that revision.</param>
    /// <exception cref="RefusedException">The words were corrected meanwhile, or the revision is none of the source's any more.</exception>
    public static TextSpan Now(StudyDb db, Source source, Guid revision, TextSpan span)
    {
        if (revision == source.RevisionId) return span;
        Dictionary<Guid, SourceCorrection> from = db.SourceCorrections.Where(correction => correction.SourceId == source.Id).ToDictionary(correction => correction.FromId);
        while (revision != source.RevisionId)
        {
            if (!from.TryGetValue(revision, out SourceCorrection? correction) || correction.Edits.Move(span) is not { } moved)
                throw new RefusedException($"The text of {source.Name} was corrected meanwhile, at these very words; nothing was saved. Look at it as it is now and try again.");
            (revision, span) = (correction.RevisionId, moved);
        }

        return span;
    }
}
