using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>A code to put on a passage.</summary>
/// <param name="CodingId">The id of the coding to be.</param>
/// <param name="CodeId">The code; with <paramref name="New"/>, the id it gets.</param>
/// <param name="New">The code to make first, if it does not exist.</param>
/// <param name="Comment">Why this code here; empty for none.</param>
/// <param name="Certainty">How certain the coder is of it.</param>
public sealed record CodeWish(Guid CodingId, Guid CodeId, NewCode? New = null, string Comment = "", Certainty Certainty = Certainty.NotSaid);

/// <summary>A passage to mark.</summary>
/// <param name="QuotationId">The id of the quotation to be; where the coder has one of the same span, that one is used.</param>
/// <param name="SourceId">The source.</param>
/// <param name="Span">Where, on the source's current text.</param>
/// <param name="Quote">The words the person saw there; empty to take what is there.</param>
/// <param name="Comment">The words on the passage; null leaves those that are there.</param>
/// <param name="Codes">The codes; none for a free quotation.</param>
/// <param name="RevisionId">The revision the person saw; null for the current one. A span on an older one is carried over the corrections since.</param>
public sealed record Passage(Guid QuotationId, Guid SourceId, TextSpan Span, string Quote, string? Comment, IReadOnlyList<CodeWish> Codes, Guid? RevisionId = null);

/// <summary>What marking a passage gave.</summary>
public sealed record MarkResult(Saved Saved, QuotationView Quotation, IReadOnlyList<Code> CreatedCodes);

/// <summary>Marks a passage for the session's coder and puts codes and a comment on it, in one change.</summary>
public static class MarkPassage
{
    /// <summary>Marks it. A code that is on it already stays as it is.</summary>
    /// <exception cref="RefusedException">Nobody codes, the text at the span reads otherwise, or a code can't be applied.</exception>
    public static MarkResult Run(StudySession session, Passage passage)
    {
        (Saved saved, Guid marked, List<Code> created) = Save(session, passage);
        QuotationView view = QuotationViews.One(session, marked) ?? Marked(session, passage) ?? throw new RefusedException("This quotation is gone: somebody deleted it meanwhile. Look at the history to bring it back.");
        return new MarkResult(saved, view, created);
    }

    /// <summary>As <see cref="Run"/>, for those who don't look at what it gave.</summary>
    /// <returns>When it reached the disk, the quotation it became, and the codes that were made.</returns>
    internal static (Saved Saved, Guid Marked, List<Code> Created) Save(StudySession session, Passage passage)
    {
        Guid coder = session.Coder;
        var created = new List<Code>();
        Guid marked = passage.QuotationId;
        Saved saved = session.Change(passage.Codes.Count == 0 ? ChangeKinds.Mark : ChangeKinds.ApplyCode, scope =>
        {
            Quotation quotation = Quotation(session, scope, coder, passage);
            marked = quotation.Id;
            if (passage.Comment is { } comment) quotation.Comment = Wording.Text(comment);
            DateTimeOffset at = session.Now;
            foreach (CodeWish wish in passage.Codes)
            {
                Code code = wish.New is { } fresh ? Make(session, scope, wish.CodeId, fresh, created) : scope.Row<Code>(wish.CodeId, "code");
                Apply(scope, quotation, code, wish, at);
                scope.About("code", code.Id);
                // Codes written on one line keep their order, which goes by time.
                at = at.AddMilliseconds(1);
            }

            scope.About("source", passage.SourceId);
        });
        return (saved, marked, created);
    }

    /// <summary>The quotation that a passage became, by its id or, where the coder had one, by its span; null if it is gone.</summary>
    public static QuotationView? Marked(StudySession session, Passage passage) =>
        QuotationViews.One(session, passage.QuotationId) ?? QuotationViews.One(session, Again(session, session.Coder, passage));

    /// <summary>Marks passages within a change that is about them.</summary>
    /// <returns>Says for the id that a passage asked for which quotation it became; any other id stays as it is.</returns>
    internal static Func<Guid, Guid> Within(StudySession session, ChangeScope scope, IReadOnlyList<Passage>? passages)
    {
        var ids = new Dictionary<Guid, Guid>();
        foreach (Passage passage in passages ?? [])
        {
            ids[passage.QuotationId] = Quotation(session, scope, session.Coder, passage).Id;
            scope.About("source", passage.SourceId);
        }

        return id => ids.GetValueOrDefault(id, id);
    }

    static Quotation Quotation(StudySession session, ChangeScope scope, Guid coder, Passage passage)
    {
        Source source = scope.Row<Source>(passage.SourceId, "source");
        string text = session.Study.Texts.Now(scope, source);
        TextSpan span = passage.RevisionId is { } seen ? SeenSpan.Now(scope.Db, source, seen, passage.Span) : passage.Span;
        if (span.IsEmpty) throw new RefusedException("Select some words first: an empty passage can't be marked.");
        if (span.End > text.Length || SourceText.SplitsPair(text, span.Begin) || SourceText.SplitsPair(text, span.End)) throw new RefusedException($"{source.Name} has no passage {span}: its text is {text.Length} characters long. Reload the page and mark it again.");
        QuoteAnchor anchor = QuoteAnchor.At(text, span);
        if (passage.Quote.Length > 0 && passage.Quote != anchor.Quote) throw new RefusedException($"The text of {source.Name} at {span} reads otherwise than what was marked. Reload the page and mark it again.");
        return scope.Db.ChangeTracker.Entries<Quotation>().Select(entry => entry.Entity).FirstOrDefault(known => known.CoderId == coder && known.SourceId == source.Id && known.Begin == span.Begin && known.End == span.End)
            ?? scope.Db.Quotations(Viewer.Of(coder)).FirstOrDefault(known => known.SourceId == source.Id && known.Begin == span.Begin && known.End == span.End)
            ?? scope.Add(Core.Quotation.Of(passage.QuotationId, source.Id, coder, span, anchor, session.Now));
    }

    static Code Make(StudySession session, ChangeScope scope, Guid id, NewCode fresh, List<Code> created)
    {
        // The same new name twice on one line, or a code somebody made meanwhile, is one code.
        Code? known = scope.Db.ChangeTracker.Entries<Code>().Select(entry => entry.Entity).FirstOrDefault(code => Same(code, fresh))
            ?? scope.Db.Codes.AsEnumerable().FirstOrDefault(code => Same(code, fresh));
        if (known is not null) return known;
        Code code = CreateCode.Add(session, scope, id, fresh);
        created.Add(code);
        return code;
    }

    static bool Same(Code code, NewCode fresh) =>
        string.Equals(code.Name, fresh.Name.Trim(), StringComparison.OrdinalIgnoreCase) && string.Equals(code.Number, fresh.Number.Trim(), StringComparison.OrdinalIgnoreCase);

    static void Apply(ChangeScope scope, Quotation quotation, Code code, CodeWish wish, DateTimeOffset at)
    {
        if (code.IsFolder) throw new RefusedException($"“{code.Label}” is a folder: it holds codes and can't be applied itself.");
        bool there = scope.Db.ChangeTracker.Entries<Core.Coding>().Any(entry => entry.Entity.QuotationId == quotation.Id && entry.Entity.CodeId == code.Id)
            || (!scope.IsNew(quotation) && scope.Db.Codings(Viewer.All).Any(coding => coding.QuotationId == quotation.Id && coding.CodeId == code.Id));
        if (there) return;
        scope.Add(new Core.Coding
        {
            Id = wish.CodingId,
            QuotationId = quotation.Id,
            CodeId = code.Id,
            SourceId = quotation.SourceId,
            CoderId = quotation.CoderId,
            Comment = Wording.Text(wish.Comment),
            Certainty = wish.Certainty,
            CreatedAt = at,
        });
    }

    static Guid Again(StudySession session, Guid coder, Passage passage) =>
        session.Read(db => db.Quotations(Viewer.Of(coder)).Where(known => known.SourceId == passage.SourceId && known.Begin == passage.Span.Begin && known.End == passage.Span.End)
            .Select(known => (Guid?)known.Id).FirstOrDefault()) ?? passage.QuotationId;
}
