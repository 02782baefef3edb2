using Emic.Core;
using Emic.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Emic.Web;

/// <summary>What a codebook file brought.</summary>
sealed record CodebookImportJson(int Created, int Updated, int Unchanged, IReadOnlyList<ProblemJson> Problems);

/// <summary>Brings a codebook file in: <c>POST /api/codebook?name=codebook.csv</c> with the file as the body.</summary>
static class CodebookFilesApi
{
    const int MaxFileSize = 20 * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/codebook", async (string name, HttpContext context, Visit visit) =>
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MaxFileSize;
        if (context.Request.ContentLength > MaxFileSize) throw new RefusedException("A codebook file may have up to 20 MB; this is something else.");
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        CodebookImport done = ImportCodebook.Run(visit.Session, bytes.ToArray(), name);
        return new CodebookImportJson(done.Created, done.Updated, done.Unchanged, [.. done.Problems.Select(ProblemJson.Of)]);
    });
}
