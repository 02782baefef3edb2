using System.Text.Json;
using System.Threading.Channels;
using Emic.Core;
using Emic.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Emic.Web;

/// <summary>A new import, to which files are then sent one by one.</summary>
sealed record ImportJson(Guid Id);

/// <summary>How far an import is; the last line of the answer carries the report instead.</summary>
sealed record ImportLine(int Done, int Total, string File, ImportReportJson? Report = null, string? Message = null);

/// <summary>What an import brought.</summary>
sealed record ImportReportJson(IReadOnlyList<ImportedJson> Sources, IReadOnlyList<ProblemJson> Problems);

/// <summary>A source that came in.</summary>
sealed record ImportedJson(Guid Id, string Name, string File, string Format, string Encoding, int Words);

/// <summary>Something that was left out, or read otherwise than it was written.</summary>
sealed record ProblemJson(string File, string Place, string Message, bool LeftOut)
{
    public static ProblemJson Of(Problem problem) => new(problem.File, problem.Place, problem.Message, problem.Severity == Severity.Error);
}

/// <summary>
/// Brings files in: <c>POST /api/imports</c> begins, <c>PUT …/files</c> sends a file, <c>POST …/run</c> reads them all and brings them in
/// with one change, telling line by line how far it is; <c>DELETE</c> or hanging up gives up and leaves nothing.
/// </summary>
static class ImportsApi
{
    static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/imports", (Visit visit, ImportStaging staging) => new ImportJson(staging.Begin(visit.StudyId)));
        api.MapPut("/imports/{id:guid}/files", SendAsync).WithMetadata(new RequestSizeLimit(ImportStaging.MaxFileSize + 1024));
        api.MapPost("/imports/{id:guid}/run", RunAsync);
        api.MapDelete("/imports/{id:guid}", (Guid id, ImportStaging staging) => staging.End(id));
    }

    static async Task<IResult> SendAsync(Guid id, string name, string? group, HttpContext context, ImportStaging staging)
    {
        if (context.Request.ContentLength > ImportStaging.MaxFileSize) throw new RefusedException($"{name} is larger than 100 MB. Please split it into parts.");
        await staging.ReceiveAsync(id, name, group ?? "", context.Request.Body, context.RequestAborted);
        return Results.NoContent();
    }

    static async Task RunAsync(Guid id, HttpContext context, Visit visit, ImportStaging staging, ReadWords read)
    {
        StagedImport import = staging.Take(id, visit.StudyId);
        try
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, import.Ended);
            Channel<ImportLine> lines = Channel.CreateUnbounded<ImportLine>();
            var session = visit.Session;
            Task work = Task.Run(() => Work(session, import, read, lines.Writer, ending.Token), CancellationToken.None);
            context.Response.ContentType = "application/x-ndjson; charset=utf-8";
            await foreach (ImportLine line in lines.Reader.ReadAllAsync(CancellationToken.None))
            {
                if (context.RequestAborted.IsCancellationRequested) continue;
                await context.Response.WriteAsync(JsonSerializer.Serialize(line, Web) + "\n", CancellationToken.None);
                await context.Response.Body.FlushAsync(CancellationToken.None);
            }

            await work;
        }
        finally
        {
            staging.End(id);
        }
    }

    /// <summary>The answer has begun when this runs, so every end is a line of it.</summary>
    static void Work(StudySession session, StagedImport import, ReadWords read, ChannelWriter<ImportLine> lines, CancellationToken cancel)
    {
        try
        {
            ImportReport report = ImportSources.Run(session, import.Files, read, new Told<ImportProgress>(progress => lines.TryWrite(new ImportLine(progress.Done, progress.Total, progress.FileName))), cancel);
            lines.TryWrite(new ImportLine(import.Files.Count, import.Files.Count, "", new ImportReportJson(
                [.. report.Sources.Select(source => new ImportedJson(source.Id, source.Name, source.FileName, source.Format, source.Encoding, source.Words))],
                [.. report.Problems.Select(ProblemJson.Of)])));
        }
        catch (OperationCanceledException)
        {
            lines.TryWrite(new ImportLine(0, import.Files.Count, "", Message: "The import was cancelled. Nothing was brought in."));
        }
        catch (Exception refusal) when (refusal is RefusedException or StudyFileException)
        {
            lines.TryWrite(new ImportLine(0, import.Files.Count, "", Message: refusal.Message));
        }
        finally
        {
            lines.Complete();
        }
    }

    sealed record RequestSizeLimit(long Bytes) : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => Bytes;
    }
}
