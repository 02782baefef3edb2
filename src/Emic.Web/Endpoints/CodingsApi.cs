using Emic.Core;
using Emic.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Emic.Web;

/// <summary>A coder as pages know them.</summary>
sealed record CoderJson(Guid Id, string Name, string Color);

/// <summary>All quotations of a source.</summary>
/// <param name="Sequence">The newest change they include.</param>
/// <param name="Revision">The revision of the text that they lie on.</param>
/// <param name="Coders">Whom the quotations name by index.</param>
/// <param name="Me">Who codes in this browser; null for nobody.</param>
/// <param name="Undo">What undo would take back.</param>
/// <param name="Redo">What redo would do again.</param>
/// <param name="Quotations">In text order.</param>
/// <param name="Flagged">Those that wait since a correction changed their words.</param>
sealed record CodingsAnswer(long Sequence, Guid Revision, IReadOnlyList<CoderJson> Coders, Guid? Me, StepName? Undo, StepName? Redo, IEnumerable<QuotationJson> Quotations, IReadOnlyList<Guid> Flagged);

sealed record ReadBody(bool Read);

sealed record CommentBody(string Comment, long Version);

sealed record CertaintyBody(string Certainty, long Version);

sealed record RecodeBody(Guid CodeId, long Version);

/// <summary>The codings of a source, and single codings.</summary>
static class CodingsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/sources/{id:guid}/codings", (Guid id, Visit visit) => Codings(visit.Session, SourceCodings.Read(visit.Session, id)));
        api.MapGet("/sources/{id:guid}/codings/{begin:int:min(0)}-{end:int:min(0)}", (Guid id, int begin, int end, Visit visit) =>
            Codings(visit.Session, SourceCodings.ReadNear(visit.Session, id, new TextSpan(begin, Math.Max(begin, end)))));
        api.MapPut("/sources/{id:guid}/read", (Guid id, ReadBody body, Visit visit, HttpContext context) =>
            SavedAnswer.Of(visit.Session, ChangeSource.MarkRead(visit.Changing(context), id, body.Read)));
        api.MapPut("/codings/{id:guid}/comment", (Guid id, CommentBody body, Visit visit, HttpContext context) =>
            Changed(visit, id, ChangeCoding.Comment(visit.Changing(context), id, body.Comment, body.Version)));
        api.MapPut("/codings/{id:guid}/certainty", (Guid id, CertaintyBody body, Visit visit, HttpContext context) =>
            Changed(visit, id, ChangeCoding.SayCertainty(visit.Changing(context), id, CertaintyWords.TryRead(body.Certainty ?? "", out Certainty said) ? said : throw new BadHttpRequestException("That is no degree of certainty."), body.Version)));
        api.MapPut("/codings/{id:guid}/code", (Guid id, RecodeBody body, Visit visit, HttpContext context) =>
            Changed(visit, id, ChangeCoding.Recode(visit.Changing(context), id, body.CodeId, body.Version)));
        api.MapDelete("/codings/{id:guid}", (Guid id, long? version, Visit visit, HttpContext context) => Uncode(visit, id, version, context));
    }

    static CodingsAnswer Codings(StudySession session, SourceCodings codings)
    {
        IReadOnlyList<Coder> coders = Coders.List(session);
        Dictionary<Guid, int> places = coders.Select((coder, place) => (coder.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place);
        (StepName? undo, StepName? redo) = SavedAnswer.Steps(session);
        return new CodingsAnswer(
            codings.Sequence,
            codings.RevisionId,
            [.. coders.Select(coder => new CoderJson(coder.Id, coder.Name, coder.Color.Name()))],
            session.CoderId,
            undo,
            redo,
            codings.Quotations.Select(quotation => new QuotationJson(quotation, places.GetValueOrDefault(quotation.CoderId, -1))),
            codings.Flagged);
    }

    static QuotationAnswer Changed(Visit visit, Guid codingId, Saved saved) =>
        QuotationAnswer.Of(visit.Session, saved, OneQuotation.OfCoding(visit.Session, codingId));

    static QuotationAnswer Uncode(Visit visit, Guid id, long? version, HttpContext context)
    {
        StudySession session = visit.Session;
        QuotationView? before = OneQuotation.OfCoding(session, id);
        UncodeResult result = ChangeCoding.Delete(visit.Changing(context), id, version);
        return QuotationAnswer.Of(session, result.Saved, before is null ? null : OneQuotation.Read(session, before.Id), result.RemovedQuotation);
    }
}
