using Emic.Core;
using Emic.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Emic.Web;

/// <summary>A memo to write, tied to these quotations and, if one is named, to a code.</summary>
sealed record MemoBody(string Kind, string Title, string Text, IReadOnlyList<Guid> Quotations, Guid? Code = null);

sealed record PreviewBody(string Text);

sealed record LinkBody(Guid From, string Relation, Guid To, string? Comment);

/// <summary>What a link says from now on, and the version of it that was seen.</summary>
sealed record LinkChangeBody(string Relation, string? Comment, long? Version);

/// <summary>A memo tied to quotations of a source.</summary>
sealed record TiedMemoJson(Guid Id, string Title, string Kind, IEnumerable<Guid> Quotations);

/// <summary>One end of a link.</summary>
sealed record LinkEndJson(Guid Quotation, string Words, string Place, string Address)
{
    public static LinkEndJson Of(QuoteView quote) => new(quote.Id, MemoWords.Short(quote.Words, 90), quote.Place, TieAddress.Place(quote));
}

/// <summary>A link with an end in a source.</summary>
sealed record LinkJson(Guid Id, LinkEndJson From, string Relation, LinkEndJson To, string Comment, string Coder, bool Mine, long Version);

/// <summary>What hangs on the quotations of a source besides codings.</summary>
sealed record TiesAnswer(IEnumerable<TiedMemoJson> Memos, IEnumerable<LinkJson> Links, IReadOnlyList<string> Relations);

/// <summary>Memos and links as the coding page reads and writes them.</summary>
static class MemosApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/sources/{id:guid}/ties", (Guid id, Visit visit) => Ties(visit.Session, id));
        api.MapPost("/memos/preview", (PreviewBody body, Visit visit) =>
        {
            MemoText text = MemoView.Preview(visit.Session, body.Text ?? "");
            return new RazorComponentResult<MemoBlocks>(new { text.Blocks, text.Quotes, Above = 2 });
        });
        api.MapPut("/memos/{id:guid}", (Guid id, MemoBody body, Visit visit, HttpContext context) =>
        {
            List<Tie> ties = [.. (body.Quotations ?? []).Select(one => new Tie(TieKind.Quotation, one))];
            if (body.Code is { } code) ties.Add(new Tie(TieKind.Code, code));
            return SavedAnswer.Of(visit.Session, WriteMemo.Run(visit.Changing(context), new NewMemo(id, MemoAddress.Kind(body.Kind) ?? throw new BadHttpRequestException("A memo has a kind."), body.Title ?? "", body.Text ?? "", ties)));
        });
        api.MapPut("/links/{id:guid}", (Guid id, LinkBody body, Visit visit, HttpContext context) =>
            SavedAnswer.Of(visit.Session, MakeLink.Run(visit.Changing(context), new NewLink(id, body.From, body.Relation ?? "", body.To, body.Comment ?? ""))));
        api.MapPatch("/links/{id:guid}", (Guid id, LinkChangeBody body, Visit visit, HttpContext context) =>
            SavedAnswer.Of(visit.Session, ChangeLink.Run(visit.Changing(context), id, body.Relation ?? "", body.Comment ?? "", body.Version)));
        api.MapDelete("/links/{id:guid}", (Guid id, long? version, Visit visit, HttpContext context) =>
            SavedAnswer.Of(visit.Session, ChangeLink.Delete(visit.Changing(context), id, version)));
    }

    static TiesAnswer Ties(StudySession session, Guid sourceId)
    {
        var ties = SourceTies.Read(session, sourceId);
        return new TiesAnswer(
            ties.Memos.Select(memo => new TiedMemoJson(memo.Id, memo.Title, MemoWords.Of(memo.Kind), memo.Quotations)),
            ties.Links.Select(view => new LinkJson(view.Link.Id, LinkEndJson.Of(view.From), view.Link.Relation, LinkEndJson.Of(view.To), view.Link.Comment, view.Coder, view.Link.CoderId == session.CoderId, view.Link.Version)),
            LinkList.Relations(session));
    }
}
