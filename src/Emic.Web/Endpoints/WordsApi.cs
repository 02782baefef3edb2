using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Emic.Core;
using Emic.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Emic.Web;

/// <summary>How far a long work is.</summary>
sealed record WorkAnswer(int Done, int Of, bool Finished);

/// <summary>How far long work is, and files of counted words and of words in context.</summary>
static class WordsApi
{
    static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/work/{id:guid}", (Guid id, LongWork work) =>
    {
        if (work.Find(id) is not { } job) return new WorkAnswer(0, 0, Finished: true);
        job.Renew();
        return new WorkAnswer(job.Done.Done, job.Done.Of, job.IsFinished);
    });

    public static void MapFiles(IEndpointRouteBuilder app)
    {
        app.MapGet("/words/export", (HttpContext context, WordsWork work) =>
        {
            CountedWords counted = Answer<CountedWords>(work.Count(SelectionAddress.Question(context.Request.Query), TimeSpan.Zero), context);
            return File(context, "words", stream => JsonSerializer.Serialize(stream, counted.Words, Readable), writer => ExportWords.Csv(counted.Words, writer));
        });
        app.MapGet("/words/context/export", (HttpContext context, WordsWork work, Visit visit) =>
        {
            IQueryCollection sent = context.Request.Query;
            FoundContexts found = Answer<FoundContexts>(work.Find(sent["word"].ToString(), SelectionAddress.Selection(sent), SelectionAddress.Folding(sent), SelectionAddress.Order(sent), TimeSpan.Zero), context);
            IEnumerable<WordContext> contexts = found.Read(visit.Session, width: ExportWords.Width);
            return File(context, "contexts", stream => JsonSerializer.Serialize(stream, contexts.Select(WordContextJson.Of), Readable), writer => ExportWords.Csv(contexts, writer));
        });
    }

    /// <summary>The answer, however long it takes, or as long as somebody waits for it.</summary>
    static T Answer<T>(LongJob job, HttpContext context)
        where T : class
    {
        while (!job.IsFinished)
        {
            context.RequestAborted.ThrowIfCancellationRequested();
            job.Wait(TimeSpan.FromSeconds(1));
        }

        return job.Answer<T>() ?? throw new RefusedException("This was stopped. Save it again to begin anew.");
    }

    static IResult File(HttpContext context, string name, Action<Stream> json, Action<TextWriter> csv)
    {
        bool asJson = context.Request.Query["format"] == "json";
        using var whole = new MemoryStream();
        if (asJson) json(whole);
        else
        {
            using var writer = new StreamWriter(whole, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            csv(writer);
        }

        return Results.File(whole.ToArray(), "application/octet-stream", name + (asJson ? ".json" : ".csv"));
    }
}
