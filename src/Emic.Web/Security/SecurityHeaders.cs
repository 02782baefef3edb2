using Microsoft.AspNetCore.Http;

namespace Emic.Web;

/// <summary>
/// What the browser is told about every answer: only Emic's own scripts and styles run, nobody frames or reads the pages from elsewhere,
/// and pages with people's words are not kept in its cache.
/// </summary>
sealed class SecurityHeaders(RequestDelegate next, LocalAddress address)
{
    public Task InvokeAsync(HttpContext context)
    {
        // At the last moment, so that an answer that was begun anew after a failure has them too.
        context.Response.OnStarting(() =>
        {
            Set(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        // 'self' does not cover sockets in every browser.
        var sockets = address.Allows(context.Request.Headers.Host) ? $" ws://{context.Request.Headers.Host}" : "";
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'{sockets}; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        headers.XContentTypeOptions = "nosniff";
        // Not no-referrer: under it browsers send our own forms with the origin "null", and the origin is checked.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Styles and scripts say themselves how long they may be kept.
        if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
    }
}
