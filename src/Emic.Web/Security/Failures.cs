using Emic.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Emic.Web;

/// <summary>The server's one handler of failures: says in a sentence what happened, and writes what is a fault of Emic into the log.</summary>
sealed class Failures(RequestDelegate next, IHostApplicationLifetime life, ILogger<Failures> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to answer.
        }
        catch (ObjectDisposedException) when (life.ApplicationStopping.IsCancellationRequested && !context.Response.HasStarted)
        {
            // Emic ended while this was under way: the page asks again when it is back.
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            var (status, title, sentence) = failure switch
            {
                RefusedException => (StatusCodes.Status409Conflict, "Not done", failure.Message),
                StudyFileException => (StatusCodes.Status503ServiceUnavailable, "Not saved", failure.Message),
                BadHttpRequestException bad => (bad.StatusCode, "Not understood", "The request could not be understood."),
                _ => (StatusCodes.Status500InternalServerError, "That went wrong", "Emic made a mistake. What was saved is safe. What went wrong stands in the terminal in which Emic was started."),
            };
            if (status == StatusCodes.Status500InternalServerError) log.LogError(failure, "A request failed.");
            context.Response.Clear();
            await Answer.WriteAsync(context, status, title, sentence);
        }
    }
}
