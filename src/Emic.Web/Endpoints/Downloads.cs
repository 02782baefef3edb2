using Emic.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Emic.Web;

/// <summary>Files that leave the study. Always as something to save, never as something the browser shows.</summary>
static class Downloads
{
    const string Bytes = "application/octet-stream";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/sources/{id:guid}/original", (Guid id, Visit visit) =>
        {
            SourceDocument document = SourceDocument.Read(visit.Session, id);
            return Results.File(SourceDocument.Original(visit.Session, id), Bytes, document.Source.FileName);
        });
        app.MapGet("/memos/{id:guid}/export", (Guid id, string? format, Visit visit) => Memos(ExportMemos.One(visit.Session, id, MemosAs(format)), "memo", format));
        app.MapGet("/memos/export", (string? format, string? kind, Guid? coder, string? to, string? q, Visit visit) =>
            Memos(ExportMemos.Run(visit.Session, MemoAddress.Filter(kind, coder, to, q), MemosAs(format)).Bytes, "memos", format));
        app.MapGet("/codebook/export", (string? format, Visit visit) =>
        {
            if (!Enum.TryParse(format, ignoreCase: true, out CodebookFormat chosen) || !Enum.IsDefined(chosen)) chosen = CodebookFormat.Csv;
            using var whole = new MemoryStream();
            ExportCodebook.Run(visit.Session, chosen, whole);
            return Results.File(whole.ToArray(), Bytes, "codebook" + ExportCodebook.Ending(chosen));
        });
        app.MapGet("/quotations/export", (HttpContext context, Visit visit) =>
        {
            var asked = context.Request.Query;
            if (!Enum.TryParse(asked["format"].ToString(), ignoreCase: true, out QuotationFormat format) || !Enum.IsDefined(format)) format = QuotationFormat.Csv;
            using var whole = new MemoryStream();
            ExportQuotations.Run(visit.Session, QuestionAddress.Read(asked), QuestionAddress.Grouping(asked), format, whole);
            return Results.File(whole.ToArray(), Bytes, ExportQuotations.FileName(format));
        });
        WordsApi.MapFiles(app);
    }

    static MemoFormat MemosAs(string? format) => format == "docx" ? MemoFormat.Docx : MemoFormat.Markdown;

    static IResult Memos(byte[] bytes, string name, string? format) => Results.File(bytes, Bytes, name + (format == "docx" ? ".docx" : ".md"));
}
