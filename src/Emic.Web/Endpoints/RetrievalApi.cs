using Emic.Core;
using Emic.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Emic.Web;

/// <summary>A turn near a passage; the speaker is empty if unknown.</summary>
sealed record NearbyJson(int Turn, string Speaker, string Text);

/// <summary>The turns around a passage, in text order.</summary>
sealed record AroundAnswer(IReadOnlyList<NearbyJson> Before, IReadOnlyList<NearbyJson> After);

/// <summary>What an act on many passages would do, in a sentence.</summary>
sealed record PreviewAnswer(string Sentence, int Changing);

/// <summary>A quotation that may be split off its code; turns count from 1, 0 is none.</summary>
sealed record CarriedJson(Guid Id, string Source, int Turn, string Text, string Comment);

/// <summary>Quotations of the coder in this browser that carry a code.</summary>
sealed record CarriedAnswer(IReadOnlyList<CarriedJson> Quotations, int Total);

/// <summary>What a comparison kept, sent by a page that is left.</summary>
sealed record LeaveBody(Guid CodeId, IReadOnlyList<Guid> Kept);

/// <summary>What the retrieval page asks for while it is open: the turns around a passage, and what an act on many would change.</summary>
static class RetrievalApi
{
    const int MostTurns = 20;
    const int MostCarried = 500;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/sources/{id:guid}/around", (Guid id, int begin, int end, int turns, Visit visit) =>
        {
            if (begin < 0 || end < begin) throw new BadHttpRequestException("A span ends after it begins.");
            Surroundings around = Surroundings.Read(visit.Session, id, new TextSpan(begin, end), Math.Clamp(turns, 1, MostTurns));
            return new AroundAnswer([.. around.Before.Select(Json)], [.. around.After.Select(Json)]);
        });
        api.MapPost("/quotations/many/preview", (ManyBody body, Visit visit) =>
        {
            try
            {
                ManyWish wish = ManyAsked.Of(visit.Session, body);
                ManyCount count = ChangeMany.Preview(visit.Session, wish);
                return new PreviewAnswer(ManyWords.Planned(wish.Act, count), count.Changing);
            }
            catch (RefusedException refused)
            {
                // A name that is half typed is no failure.
                return new PreviewAnswer(refused.Message, 0);
            }
        });
        api.MapPost("/quotations/many", (ManyBody body, Visit visit, HttpContext context) =>
            SavedAnswer.Of(visit.Session, ChangeMany.Run(visit.Changing(context), ManyAsked.Of(visit.Session, body)).Saved));
        api.MapGet("/codes/{id:guid}/mine", (Guid id, Visit visit) => Mine(visit.Session, id));
        api.MapPost("/comparisons", (LeaveBody body, Visit visit, HttpContext context) => SavedAnswer.Of(visit.Session, CompareCode.Leave(visit.Changing(context), body.CodeId, body.Kept)));
    }

    static CarriedAnswer Mine(StudySession session, Guid code)
    {
        if (session.CoderId is not { } coder) throw new RefusedException("Choose who codes first.");
        FoundQuotations found = FoundQuotations.Read(session, QuotationQuery.Of(code) with { Filter = QuotationFilter.None with { Coders = [coder] } }, take: MostCarried);
        return new CarriedAnswer([.. found.Page.Select(row => row.Quotation).Select(one => new CarriedJson(one.Quotation.Id, one.Source, one.Turn, one.Text, one.Quotation.Comment))], found.Total);
    }

    static NearbyJson Json(NearbyTurn turn) => new(turn.Number, turn.Speaker, turn.Text);
}
