using Emic.Core;
using Emic.Workbench;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Emic.Web;

/// <summary>A place that holds the words looked for; positions on the source's text.</summary>
sealed record HitJson(Guid SourceId, string Source, int Begin, int End, string Before, string Match, string After, int? Turn, string? Speaker);

/// <summary>One page of hits.</summary>
sealed record SearchAnswer(IReadOnlyList<HitJson> Hits, int Total, bool More);

/// <summary>What a page that was loaded before Emic was started again needs to go on: a token, and whether the same study and coder are there.</summary>
sealed record EntryAnswer(string Token, Guid? Study, Guid? Coder);

/// <summary>Undo, redo, search, what stands around an open text, and the way back for pages that stayed open.</summary>
static class StudyApi
{
    const int Page = 50;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/undo", (Visit visit, HttpContext context) => Step(visit, Undo.Back(visit.Changing(context)), "undo"));
        api.MapPost("/redo", (Visit visit, HttpContext context) => Step(visit, Undo.Again(visit.Changing(context)), "redo"));
        api.MapGet("/entry", (Visit visit, IAntiforgery antiforgery, HttpContext context) => new EntryAnswer(
            antiforgery.GetAndStoreTokens(context).RequestToken!, visit.HasStudy ? visit.StudyId : null, visit.HasStudy ? visit.Coder?.Id : null));
        api.MapGet("/sources/{id:guid}/frame", (Guid id) => new RazorComponentResult<CodingFrame>(new { Open = id }));
        api.MapGet("/search", (string q, int? skip, Visit visit) => Search(visit.Session, q, Math.Max(0, skip ?? 0)));
    }

    static UndoAnswer Step(Visit visit, UndoResult? result, string what)
    {
        if (result is null) throw new RefusedException($"There is nothing to {what}.");
        string done = what == "undo" ? "Undone: " : "Done again: ";
        return new UndoAnswer(SavedAnswer.Of(visit.Session, result.Saved), done + result.Change.Sentence, result.Sources, result.Codes);
    }

    static SearchAnswer Search(StudySession session, string words, int skip)
    {
        SearchResult found = SearchTexts.Run(session, words, skip, Page);
        return new SearchAnswer(
            [.. found.Hits.Select(hit => new HitJson(hit.SourceId, hit.Source, hit.Span.Begin, hit.Span.End, hit.Before, hit.Match, hit.After, hit.Turn > 0 ? hit.Turn : null, hit.Speaker.Length > 0 ? hit.Speaker : null))],
            found.Total,
            skip + found.Hits.Count < found.Total);
    }
}
