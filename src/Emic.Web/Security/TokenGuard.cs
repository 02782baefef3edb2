using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Emic.Web;

/// <summary>Every request to the API that changes something carries the page's token. Forms are checked by the framework itself.</summary>
sealed class TokenGuard(RequestDelegate next, IAntiforgery antiforgery)
{
    /// <summary>The header of the API that carries the token.</summary>
    public const string Header = "X-Emic-Token";

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var changes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
        if (changes && request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && (request.Headers[Header].Count == 0 || !await antiforgery.IsRequestValidAsync(context)))
            await Answer.WriteAsync(context, StatusCodes.Status400BadRequest, "The page is out of date", "This page was opened before Emic was started again. Reload it.");
        else
            await next(context);
    }
}
