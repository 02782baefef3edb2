using System.Text.Json.Serialization;
using Emic.Core;
using Emic.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Emic.Web;

/// <summary>Words that become a quotation with what is written about them, as the page saw them.</summary>
sealed record PassageBody(Guid Id, Guid SourceId, int Begin, int End, string Quote, Guid? Revision);

/// <summary>A memo to write, tied to these quotations and, if it is said, to something else: "code:0198…".</summary>
sealed record MemoBody(string Kind, string Title, string Text, IReadOnlyList<Guid> Quotations, IReadOnlyList<PassageBody>? Passages, string? To = null);

/// <summary>A quotation to tie a memo to.</summary>
sealed record TieBody(Guid Quotation, IReadOnlyList<PassageBody>? Passages);

/// <summary>A memo to choose.</summary>
sealed record MemoJson(Guid Id, string Title, string Kind);

sealed record MemosAnswer(IEnumerable<MemoJson> Memos);

/// <summary>A text that is being written, and the words it may quote that are no quotations yet.</summary>
sealed record PreviewBody(string Text, IReadOnlyList<PassageBody>? Passages);

sealed record LinkBody(Guid From, string Relation, Guid To, string? Comment, IReadOnlyList<PassageBody>? Passages);

/// <summary>What a link says from now on, and the version of it that was seen.</summary>
sealed record LinkChangeBody(string Relation, string? Comment, long? Version);

/// <summary>A memo tied to quotations of a source, or to the source.</summary>
sealed record TiedMemoJson(Guid Id, string Title, string Kind, IEnumerable<Guid> Quotations, bool Whole);

/// <summary>One end of a link.</summary>
sealed record LinkEndJson(Guid Quotation, string Words, string Place, string Address)
{
    public static LinkEndJson Of(QuoteView quote) => new(quote.Id, MemoWords.Short(quote.Words, 90), quote.Place, TieAddress.Place(quote));
}

/// <summary>A link with an end in a source.</summary>
sealed record LinkJson(Guid Id, LinkEndJson From, string Relation, LinkEndJson To, string Comment, string Coder, bool Mine, long Version);

/// <summary>What hangs on the quotations of a source besides codings.</summary>
sealed record TiesAnswer(IEnumerable<TiedMemoJson> Memos, IEnumerable<LinkJson> Links, IReadOnlyList<string> Relations);

/// <summary>The answer to what was written about passages.</summary>
/// <param name="Saved">What every write answers.</param>
/// <param name="Marked">The quotations that the passages became, in their order; null for one that is gone.</param>
sealed record MarkedAnswer([property: JsonIgnore] SavedAnswer Saved, IReadOnlyList<QuotationJson?> Marked) : SavedAnswer(Saved);

/// <summary>Memos and links as the coding page reads and writes them.</summary>
static class MemosApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/sources/{id:guid}/ties", (Guid id, Visit visit) => Ties(visit.Session, id));
        api.MapPost("/memos/preview", IResult (PreviewBody body, Visit visit) =>
        {
            MemoText text = MemoView.Preview(visit.Session, body.Text ?? "", Marks(body.Passages));
            return new RazorComponentResult<MemoBlocks>(new { text.Blocks, text.Quotes, Above = 2 });
        });
        api.MapGet("/memos/mine", (Visit visit) =>
            new MemosAnswer(MemoList.Read(visit.Session, new MemoFilter(CoderId: visit.CoderId ?? throw new RefusedException("Say who codes first."))).Select(line => new MemoJson(line.Memo.Id, line.Memo.Title, MemoWords.Of(line.Memo.Kind)))));
        api.MapPut("/memos/{id:guid}", (Guid id, MemoBody body, Visit visit, HttpContext context) =>
        {
            MemoKind kind = MemoAddress.Kind(body.Kind) ?? throw new BadHttpRequestException("A memo has a kind.");
            IReadOnlyList<Passage> marks = Marks(body.Passages);
            List<Tie> ties = [.. (body.Quotations ?? []).Select(one => new Tie(TieKind.Quotation, one))];
            if (body.To is { } to) ties.Add(TieAddress.Read(to) ?? throw new BadHttpRequestException("What a memo is tied to is written as code:0198…."));
            return Marked(visit, marks, WriteMemo.Run(visit.Changing(context), new NewMemo(id, kind, body.Title ?? "", body.Text ?? "", ties, Marks: marks)));
        });
        api.MapPost("/memos/{id:guid}/ties", (Guid id, TieBody body, Visit visit, HttpContext context) =>
        {
            IReadOnlyList<Passage> marks = Marks(body.Passages);
            return Marked(visit, marks, ChangeMemo.Tie(visit.Changing(context), id, new Tie(TieKind.Quotation, body.Quotation), marks));
        });
        api.MapPut("/links/{id:guid}", (Guid id, LinkBody body, Visit visit, HttpContext context) =>
        {
            IReadOnlyList<Passage> marks = Marks(body.Passages);
            return Marked(visit, marks, MakeLink.Run(visit.Changing(context), new NewLink(id, body.From, body.Relation ?? "", body.To, body.Comment ?? "", marks)));
        });
        api.MapPatch("/links/{id:guid}", (Guid id, LinkChangeBody body, Visit visit, HttpContext context) =>
            SavedAnswer.Of(visit.Session, ChangeLink.Run(visit.Changing(context), id, body.Relation ?? "", body.Comment ?? "", body.Version)));
        api.MapDelete("/links/{id:guid}", (Guid id, long? version, Visit visit, HttpContext context) =>
            SavedAnswer.Of(visit.Session, ChangeLink.Delete(visit.Changing(context), id, version)));
    }

    static IReadOnlyList<Passage> Marks(IReadOnlyList<PassageBody>? bodies) =>
        [.. (bodies ?? []).Select(one => new Passage(one.Id, one.SourceId, QuotationsApi.Span(one.Begin, one.End), one.Quote ?? "", null, [], one.Revision))];

    static MarkedAnswer Marked(Visit visit, IReadOnlyList<Passage> marks, Saved saved)
    {
        StudySession session = visit.Session;
        return new MarkedAnswer(SavedAnswer.Of(session, saved), [.. marks.Select(passage => MarkPassage.Marked(session, passage)).Select(view => view is null ? null : QuotationAnswer.Json(session, view))]);
    }

    static TiesAnswer Ties(StudySession session, Guid sourceId)
    {
        var ties = SourceTies.Read(session, sourceId);
        return new TiesAnswer(
            ties.Memos.Select(memo => new TiedMemoJson(memo.Id, memo.Title, MemoWords.Of(memo.Kind), memo.Quotations, memo.Whole)),
            ties.Links.Select(view => new LinkJson(view.Link.Id, LinkEndJson.Of(view.From), view.Link.Relation, LinkEndJson.Of(view.To), view.Link.Comment, view.Coder, view.Link.CoderId == session.CoderId, view.Link.Version)),
            LinkList.Relations(session));
    }
}
