using Emic.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Emic.Web;

/// <summary>The HTTP API of the pages that are alive. Failures are answered by <see cref="Failures"/>, as a sentence.</summary>
static class Api
{
    /// <summary>The header in which a page says which study it shows.</summary>
    public const string StudyHeader = "X-Emic-Study";

    /// <summary>The header with the id of the change; a request repeated under the same id does nothing a second time.</summary>
    public const string ChangeHeader = "X-Emic-Change";

    /// <summary>Maps all of it under /api.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        RouteGroupBuilder api = app.MapGroup("/api").AddEndpointFilter(KeepToOneStudy);
        CodesApi.Map(api);
        CodingsApi.Map(api);
        QuotationsApi.Map(api);
        RetrievalApi.Map(api);
        CorrectionsApi.Map(api);
        SearchApi.Map(api);
        StudyApi.Map(api);
        MemosApi.Map(api);
        LiveApi.Map(api);
        ImportsApi.Map(api);
        CodebookFilesApi.Map(api);
        WordsApi.Map(api);
    }

    /// <summary>The visit's session for a change, under the id that the page drew for it.</summary>
    public static StudySession Changing(this Visit visit, HttpContext context) =>
        visit.Session with { ChangeId = Guid.TryParse(context.Request.Headers[ChangeHeader], out Guid id) ? id : null };

    /// <summary>A page left open on one study must not write into the next.</summary>
    static ValueTask<object?> KeepToOneStudy(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        HttpContext context = invocation.HttpContext;
        string? shown = context.Request.Headers[StudyHeader];
        var visit = (Visit)context.RequestServices.GetService(typeof(Visit))!;
        return shown is { Length: > 0 } && visit.HasStudy && (!Guid.TryParse(shown, out Guid study) || study != visit.StudyId)
            ? ValueTask.FromResult<object?>(Results.Json(new ErrorMessage("Another study was opened in Emic. Reload this page."), statusCode: StatusCodes.Status409Conflict))
            : next(invocation);
    }
}
