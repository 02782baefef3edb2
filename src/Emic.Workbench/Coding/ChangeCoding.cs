using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>What removing a coding gave.</summary>
/// <param name="Saved">When it reached the disk.</param>
/// <param name="RemovedQuotation">Whether its quotation, left without codes and comment, went with it.</param>
public sealed record UncodeResult(Saved Saved, bool RemovedQuotation);

/// <summary>Changes a coder's own codings.</summary>
public static class ChangeCoding
{
    /// <summary>Writes or clears why a code is here.</summary>
    /// <exception cref="RefusedException">The coding is not theirs, or has changed.</exception>
    public static Saved Comment(StudySession session, Guid id, string comment, long? seen = null) => session.Change(ChangeKinds.CommentCoding, scope =>
    {
        Core.Coding coding = scope.OwnCoding(session, id, seen);
        coding.Comment = Wording.Text(comment);
        scope.About("code", coding.CodeId);
        scope.About("source", coding.SourceId);
    });

    /// <summary>Says how certain the coder is of a code, or takes back what was said.</summary>
    /// <exception cref="RefusedException">The coding is not theirs, or has changed.</exception>
    public static Saved SayCertainty(StudySession session, Guid id, Certainty certainty, long? seen = null) => session.Change(ChangeKinds.SayCertainty, scope =>
    {
        Core.Coding coding = scope.OwnCoding(session, id, seen);
        coding.Certainty = certainty;
        scope.About("code", coding.CodeId);
        scope.About("source", coding.SourceId);
    });

    /// <summary>Puts another code in the place of this one. An example of the old code is none any more.</summary>
    /// <exception cref="RefusedException">The coding is not theirs, has changed, or the code is on the quotation already.</exception>
    public static Saved Recode(StudySession session, Guid id, Guid codeId, long? seen = null) => session.Change(ChangeKinds.Recode, scope =>
    {
        Core.Coding coding = scope.OwnCoding(session, id, seen);
        Code code = scope.Row<Code>(codeId, "code");
        if (code.IsFolder) throw new RefusedException($"“{code.Label}” is a folder: it holds codes and can't be applied itself.");
        if (scope.Db.Codings(Viewer.All).Any(other => other.QuotationId == coding.QuotationId && other.CodeId == codeId && other.Id != id)) throw new RefusedException($"“{code.Label}” is on this quotation already.");
        if (coding.CodeId != codeId) Removal.Example(scope, coding.QuotationId, coding.CodeId);
        coding.CodeId = codeId;
        scope.About("code", codeId);
        scope.About("source", coding.SourceId);
    });

    /// <summary>
    /// Takes a code off a passage, which is no example of it any more. A quotation left without codes and comment goes too, unless it is an
    /// example of another code, or a link or a memo needs it.
    /// </summary>
    /// <exception cref="RefusedException">The coding is not theirs, or has changed.</exception>
    public static UncodeResult Delete(StudySession session, Guid id, long? seen = null)
    {
        bool bare = false;
        Saved saved = session.Change(ChangeKinds.DeleteCoding, scope =>
        {
            Core.Coding coding = scope.OwnCoding(session, id, seen);
            scope.About("code", coding.CodeId);
            scope.About("source", coding.SourceId);
            Quotation quotation = scope.Row<Quotation>(coding.QuotationId, "quotation");
            bool last = !scope.Db.Codings(Viewer.All).Any(other => other.QuotationId == quotation.Id && other.Id != id);
            bare = last && quotation.Comment.Length == 0 && !IsReferredTo(scope, quotation.Id, coding.CodeId);
            if (bare)
            {
                Removal.Quotation(scope, quotation);
                return;
            }

            Removal.Example(scope, quotation.Id, coding.CodeId);
            scope.Remove(coding);
        });
        return new UncodeResult(saved, bare);
    }

    /// <summary>Whether another code's example, a link or a memo needs the quotation.</summary>
    static bool IsReferredTo(ChangeScope scope, Guid id, Guid code) =>
        scope.Db.CodeExamples.Any(example => example.QuotationId == id && example.CodeId != code)
        || scope.Db.Links(Viewer.All).Any(link => link.FromId == id || link.ToId == id)
        || scope.Db.MemoTies(Viewer.All).Any(tie => tie.QuotationId == id);
}
