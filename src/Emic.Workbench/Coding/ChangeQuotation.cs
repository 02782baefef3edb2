using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>Changes a coder's own quotations.</summary>
public static class ChangeQuotation
{
    /// <summary>Moves the ends of a quotation. One that a correction flagged is settled by it.</summary>
    /// <param name="session">Who does it.</param>
    /// <param name="id">The quotation.</param>
    /// <param name="span">Where it lies from now on.</param>
    /// <param name="seen">The version the person saw.</param>
    /// <exception cref="RefusedException">It is not theirs, has changed, the span is outside the text, or they have another quotation there.</exception>
    public static Saved Resize(StudySession session, Guid id, TextSpan span, long? seen = null) => session.Change(ChangeKinds.ResizeQuotation, scope =>
        Place(session, scope, scope.OwnQuotation(session, id, seen), span));

    /// <summary>Puts a quotation on words; a flag on it is settled by it.</summary>
    internal static void Place(StudySession session, ChangeScope scope, Quotation quotation, TextSpan span)
    {
        Guid id = quotation.Id;
        Source source = scope.Row<Source>(quotation.SourceId, "source");
        string text = session.Study.Texts.Now(scope, source);
        if (span.End > text.Length || SourceText.Snap(text, span) != span || span.IsEmpty) throw new RefusedException($"{source.Name} has no passage {span}.");
        if (IsTaken(scope, quotation, span)) throw new RefusedException("You have another quotation of exactly these words. Put the codes there, and delete this one.");
        QuoteAnchor anchor = QuoteAnchor.At(text, span);
        (quotation.Begin, quotation.End) = (span.Begin, span.End);
        (quotation.Quote, quotation.Prefix, quotation.Suffix) = (anchor.Quote, anchor.Prefix, anchor.Suffix);
        foreach (QuotationFlag flag in scope.Db.QuotationFlags(Viewer.All).Where(flag => flag.QuotationId == id).ToList()) scope.Remove(flag);
        scope.About("source", source.Id);
    }

    /// <summary>Whether its coder has another quotation of exactly these words.</summary>
    internal static bool IsTaken(ChangeScope scope, Quotation quotation, TextSpan span) =>
        scope.Db.Quotations(Viewer.Of(quotation.CoderId)).Any(other => other.Id != quotation.Id && other.SourceId == quotation.SourceId && other.Begin == span.Begin && other.End == span.End);

    /// <summary>Writes or clears the words on a passage.</summary>
    /// <exception cref="RefusedException">It is not theirs, or has changed.</exception>
    public static Saved Comment(StudySession session, Guid id, string comment, long? seen = null) => session.Change(ChangeKinds.CommentQuotation, scope =>
    {
        Quotation quotation = scope.OwnQuotation(session, id, seen);
        quotation.Comment = Wording.Text(comment);
        scope.About("source", quotation.SourceId);
    });

    /// <summary>Removes a quotation with all that is on it. Links from and to it go too; memos tied to it stay, without the tie.</summary>
    /// <exception cref="RefusedException">It is not theirs, or has changed.</exception>
    public static Saved Delete(StudySession session, Guid id, long? seen = null) => session.Change(ChangeKinds.DeleteQuotation, scope =>
    {
        Quotation quotation = scope.OwnQuotation(session, id, seen);
        scope.About("source", quotation.SourceId);
        Removal.Quotation(scope, quotation);
    });
}

/// <summary>Removes rows with what hangs on them; the history keeps it all.</summary>
static class Removal
{
    /// <summary>A quotation that loses a code is no example of it any more.</summary>
    public static void Example(ChangeScope scope, Guid quotation, Guid code)
    {
        foreach (CodeExample example in scope.Db.CodeExamples.Where(example => example.QuotationId == quotation && example.CodeId == code).ToList()) scope.Remove(example);
    }

    public static void Quotation(ChangeScope scope, Quotation quotation)
    {
        foreach (Core.Coding coding in scope.Db.Codings(Viewer.All).Where(coding => coding.QuotationId == quotation.Id).ToList()) scope.Remove(coding);
        foreach (CodeExample example in scope.Db.CodeExamples.Where(example => example.QuotationId == quotation.Id).ToList()) scope.Remove(example);
        foreach (Link link in scope.Db.Links(Viewer.All).Where(link => link.FromId == quotation.Id || link.ToId == quotation.Id).ToList()) scope.Remove(link);
        foreach (MemoTie tie in scope.Db.MemoTies(Viewer.All).Where(tie => tie.QuotationId == quotation.Id).ToList()) scope.Remove(tie);
        foreach (QuotationFlag flag in scope.Db.QuotationFlags(Viewer.All).Where(flag => flag.QuotationId == quotation.Id).ToList()) scope.Remove(flag);
        scope.Remove(quotation);
    }
}
