using Emic.Core;
using Emic.Workbench;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Emic.Web;

/// <summary>What a page that was loaded before Emic was started again needs to go on: a token, and whether the same study and coder are there.</summary>
sealed record EntryAnswer(string Token, Guid? Study, Guid? Coder);

/// <summary>Undo, redo, what stands around an open text, and the way back for pages that stayed open.</summary>
static class StudyApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/undo", (Guid? named, Visit visit, HttpContext context) => Step(visit, Undo.Back(visit.Changing(context), named), "undo"));
        api.MapPost("/redo", (Guid? named, Visit visit, HttpContext context) => Step(visit, Undo.Again(visit.Changing(context), named), "redo"));
        api.MapGet("/entry", (Visit visit, IAntiforgery antiforgery, HttpContext context) => new EntryAnswer(
            antiforgery.GetAndStoreTokens(context).RequestToken!, visit.HasStudy ? visit.StudyId : null, visit.HasStudy ? visit.Coder?.Id : null));
        api.MapPut("/coder/{id:guid}", (Guid id, Visit visit) =>
        {
            if (visit.Coder is null && Coders.List(visit.Session).Any(coder => coder.Id == id)) visit.Choose(id);
            return visit.CoderId == id ? Results.NoContent() : throw new RefusedException("Choose who codes, as it was when you did this.");
        });
        api.MapGet("/sources/{id:guid}/frame", IResult (Guid id) => new RazorComponentResult<CodingFrame>(new { Open = id }));
    }

    static UndoAnswer Step(Visit visit, UndoResult? result, string what)
    {
        if (result is null) throw new RefusedException($"There is nothing to {what}.");
        string done = what == "undo" ? "Undone: " : "Done again: ";
        return new UndoAnswer(SavedAnswer.Of(visit.Session, result.Saved), result.Change.Id, done + result.Change.Sentence, result.Sources, result.Codes, result.Code);
    }
}
