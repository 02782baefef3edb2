using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Emic.Web;

/// <summary>
/// Lets in the browser that was given the printed address: the one-use code in it is exchanged for a cookie, and the address is cleaned.
/// Everybody else, other people on this computer too, is told how to get in. Only stylesheets are for all, so that this page can be read.
/// </summary>
sealed class SessionGate(RequestDelegate next, LocalAddress address, OneUseKeys keys, BrowserSessions sessions, Desk desk, WebHostOptions options)
{
    readonly string cookie = CookieName(address.Port);

    /// <summary>Named after the port: browsers share cookies among all ports of a computer.</summary>
    public static string CookieName(int port) => string.Create(CultureInfo.InvariantCulture, $"emic-{port}");

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var session = sessions.Find(request.Cookies[cookie]);
        if (HttpMethods.IsGet(request.Method) && request.Path == "/" && request.Query["key"] is [{ } key])
        {
            var fits = keys.Redeem(key);
            if (fits && session is null) context.Response.Cookies.Append(cookie, sessions.Open(), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });
            if (fits || session is not null)
            {
                context.Response.Redirect(desk.Study is null ? "/" : "/overview");
                return Task.CompletedTask;
            }
        }

        if (session is null && !request.Path.StartsWithSegments("/css", StringComparison.Ordinal)) return RefuseAsync(context, options.Command);
        context.Features.Set(session);
        return next(context);
    }

    static Task RefuseAsync(HttpContext context, string command) => Answer.WriteDeadEndAsync(
        context,
        StatusCodes.Status403Forbidden,
        "This browser was not let in yet",
        "Open the link that Emic printed where it was started. Each link works once.",
        $"For a new link press Enter there, or stop Emic with Ctrl+C and start it again with {command}.");
}
