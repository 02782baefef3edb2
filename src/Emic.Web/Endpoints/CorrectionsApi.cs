using Emic.Core;
using Emic.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Emic.Web;

/// <summary>A stretch of a source on the revision that the page shows, the words seen there, and what it is to read.</summary>
sealed record CorrectionBody(int Begin, int End, string Words, string Corrected, Guid? Revision);

/// <summary>The answer to a correction.</summary>
/// <param name="Saved">What every write answers.</param>
/// <param name="Flagged">How many quotations a person has to look at because of it.</param>
/// <param name="Mine">How many of those are of the coder who corrected.</param>
sealed record CorrectionAnswer([property: System.Text.Json.Serialization.JsonIgnore] SavedAnswer Saved, int Flagged, int Mine) : SavedAnswer(Saved);

/// <summary>Corrections of a source's text.</summary>
static class CorrectionsApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/sources/{id:guid}/corrections", (Guid id, CorrectionBody body, Visit visit, HttpContext context) =>
    {
        if (body.Begin < 0 || body.End < body.Begin) throw new BadHttpRequestException("A span ends after it begins.");
        CorrectionReport report = CorrectSource.Run(visit.Changing(context), id, new Correction(new TextSpan(body.Begin, body.End), body.Words ?? "", body.Corrected ?? "", body.Revision));
        return new CorrectionAnswer(SavedAnswer.Of(visit.Session, report.Saved!), report.Flagged.Count, report.Flagged.Count(flagged => flagged.CoderId == visit.Coder?.Id));
    });
}
