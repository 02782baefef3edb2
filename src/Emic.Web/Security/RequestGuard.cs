using Microsoft.AspNetCore.Http;

namespace Emic.Web;

/// <summary>
/// Turns away what other pages in the person's browser send here: requests under another name (a page that rebinds its own name to this
/// computer), and requests that another origin set off, be they forms, sockets or pictures. Following a link to a page is allowed.
/// </summary>
sealed class RequestGuard(RequestDelegate next, LocalAddress address)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!address.Allows(request.Headers.Host))
            return Answer.WriteAsync(context, StatusCodes.Status421MisdirectedRequest, "Not this address", "Emic answers only to its own address on this computer.");
        if (!IsOwn(request))
            return Answer.WriteAsync(context, StatusCodes.Status403Forbidden, "Refused", "Another page sent this request. Emic takes requests from its own pages only.");
        return next(context);
    }

    static bool IsOwn(HttpRequest request)
    {
        string? site = request.Headers["Sec-Fetch-Site"];
        string? origin = request.Headers.Origin;
        var isOwnSite = site is null or "same-origin" or "none";
        if (request.Headers.Upgrade.Count > 0) return isOwnSite && IsOwnOrigin(origin, request);
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return isOwnSite || IsFollowedLink(request);
        return isOwnSite && (origin is null || IsOwnOrigin(origin, request));
    }

    static bool IsOwnOrigin(string? origin, HttpRequest request) => string.Equals(origin, "http://" + request.Headers.Host, StringComparison.OrdinalIgnoreCase);

    static bool IsFollowedLink(HttpRequest request) => request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document";
}
