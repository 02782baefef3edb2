using Emic.Core;
using Emic.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Emic.Web;

sealed record NewCodeBody(Guid Id, string Number, string Name, string? Brief);

/// <summary>A code to put on the passage: one that exists, or one to be made.</summary>
sealed record WishBody(Guid Id, Guid? CodeId, NewCodeBody? NewCode, string? Comment);

sealed record MarkBody(Guid SourceId, int Begin, int End, string Quote, string? Comment, IReadOnlyList<WishBody>? Codings, Guid? Revision);

sealed record SpanBody(int Begin, int End, long Version);

/// <summary>Whether a quotation is in the study, for whoever may see it.</summary>
sealed record ThereAnswer(bool There);

sealed record AcceptBody(long Version);

/// <summary>Quotations of the coder in this browser: marked, resized, accepted after a correction, commented, deleted.</summary>
static class QuotationsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        RouteGroupBuilder quotations = api.MapGroup("/quotations/{id:guid}");
        quotations.MapGet("/", (Guid id, Visit visit) => new ThereAnswer(OneQuotation.Read(visit.Session, id) is not null));
        quotations.MapPut("/", (Guid id, MarkBody body, Visit visit, HttpContext context) => Mark(id, body, visit, context));
        quotations.MapPut("/span", (Guid id, SpanBody body, Visit visit, HttpContext context) =>
            Changed(visit, id, ChangeQuotation.Resize(visit.Changing(context), id, Span(body.Begin, body.End), body.Version)));
        quotations.MapPut("/comment", (Guid id, CommentBody body, Visit visit, HttpContext context) =>
            Changed(visit, id, ChangeQuotation.Comment(visit.Changing(context), id, body.Comment, body.Version)));
        quotations.MapPut("/accept", (Guid id, AcceptBody body, Visit visit, HttpContext context) =>
            Changed(visit, id, SettleQuotation.Accept(visit.Changing(context), id, body.Version)));
        quotations.MapDelete("/", (Guid id, long? version, Visit visit, HttpContext context) =>
            QuotationAnswer.Of(visit.Session, ChangeQuotation.Delete(visit.Changing(context), id, version), null, removed: true));
    }

    static IResult Mark(Guid id, MarkBody body, Visit visit, HttpContext context)
    {
        if (body.Quote.Length == 0) throw new BadHttpRequestException("A passage comes with the words seen there.");
        MarkResult result = MarkPassage.Run(visit.Changing(context), new Passage(id, body.SourceId, Span(body.Begin, body.End), body.Quote, body.Comment, [.. (body.Codings ?? []).Select(Wish)], body.Revision));
        return Results.Ok(QuotationAnswer.Of(visit.Session, result.Saved, result.Quotation, created: result.CreatedCodes));
    }

    static CodeWish Wish(WishBody body) => body switch
    {
        { NewCode: { } fresh } => new CodeWish(body.Id, fresh.Id, new NewCode(fresh.Number ?? "", fresh.Name ?? "", Brief: fresh.Brief ?? ""), body.Comment ?? ""),
        { CodeId: { } known } => new CodeWish(body.Id, known, Comment: body.Comment ?? ""),
        _ => throw new BadHttpRequestException("A coding names a code or a new one."),
    };

    public static TextSpan Span(int begin, int end) =>
        begin >= 0 && end >= begin ? new TextSpan(begin, end) : throw new BadHttpRequestException("A span ends after it begins.");

    static QuotationAnswer Changed(Visit visit, Guid id, Saved saved) => QuotationAnswer.Of(visit.Session, saved, OneQuotation.Read(visit.Session, id));
}
