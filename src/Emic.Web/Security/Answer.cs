using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace Emic.Web;

/// <summary>A short answer in place of a page: a sentence in JSON for the API, a small page for people.</summary>
static class Answer
{
    public static Task WriteAsync(HttpContext context, int status, string title, params string[] sentences) =>
        WriteWholeAsync(context, status, title, "<p><a href=\"/\">Go to the start page</a></p>\n", sentences);

    /// <summary>The same for who can't go on from here: the start page would only say it again.</summary>
    public static Task WriteDeadEndAsync(HttpContext context, int status, string title, params string[] sentences) => WriteWholeAsync(context, status, title, "", sentences);

    static Task WriteWholeAsync(HttpContext context, int status, string title, string way, string[] sentences)
    {
        context.Response.StatusCode = status;
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            return context.Response.WriteAsJsonAsync(new ErrorMessage(string.Join(' ', sentences)), context.RequestAborted);

        context.Response.ContentType = "text/html; charset=utf-8";
        var paragraphs = string.Concat(sentences.Select(sentence => $"<p>{HtmlEncoder.Default.Encode(sentence)}</p>\n"));
        return context.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <link rel="stylesheet" href="/css/tokens.css">
            <link rel="stylesheet" href="/css/base.css">
            <title>{HtmlEncoder.Default.Encode(title)} – Emic</title>
            </head>
            <body>
            <main class="page">
            <h1>{HtmlEncoder.Default.Encode(title)}</h1>
            {paragraphs}{way}</main>
            </body>
            </html>

            """,
            context.RequestAborted);
    }
}
