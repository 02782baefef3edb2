using System.Globalization;
using System.Text;
using Emic.Core;
using Emic.Formats;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>In what a codebook can be saved.</summary>
public enum CodebookFormat
{
    /// <summary>Text to read, compare, and bring in again.</summary>
    Yaml,

    /// <summary>A table for any program, and to bring in again.</summary>
    Csv,

    /// <summary>A workbook for spreadsheets, with counts and examples.</summary>
    Xlsx,

    /// <summary>Text with Markdown's marks, with counts and examples.</summary>
    Markdown,

    /// <summary>A Word document to print, with counts and examples.</summary>
    Docx,
}

/// <summary>Writes the codebook to a file.</summary>
public static class ExportCodebook
{
    /// <summary>".yaml", ".csv", ".xlsx", ".md" or ".docx".</summary>
    public static string Ending(CodebookFormat format) => format switch
    {
        CodebookFormat.Yaml => ".yaml",
        CodebookFormat.Csv => ".csv",
        CodebookFormat.Xlsx => ".xlsx",
        CodebookFormat.Markdown => ".md",
        _ => ".docx",
    };

    /// <summary>Whether it is text, which can be printed too.</summary>
    public static bool IsText(CodebookFormat format) => format is CodebookFormat.Yaml or CodebookFormat.Csv or CodebookFormat.Markdown;

    /// <summary>Writes it.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="format">As what.</param>
    /// <param name="stream">Where to; left open. It must be able to seek.</param>
    public static void Run(StudySession session, CodebookFormat format, Stream stream)
    {
        if (IsText(format))
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
            Print(session, format, writer);
        }
        else if (format == CodebookFormat.Xlsx)
        {
            CodebookXlsx.Write(stream, Described(session));
        }
        else
        {
            CodebookDocx.Write(stream, Described(session));
        }
    }

    /// <summary>Writes it to a writer that adds no byte-order mark; only what is text.</summary>
    public static void Print(StudySession session, CodebookFormat format, TextWriter writer)
    {
        if (format == CodebookFormat.Csv) CodebookCsv.Write(writer, Tree(session));
        else if (format == CodebookFormat.Yaml) CodebookYaml.Write(writer, "", Tree(session));
        else CodebookMarkdown.Write(writer, Described(session));
    }

    static List<CodebookEntry> Tree(StudySession session) => Below(session.Read(db => db.Codes.ToList()), null, []);

    static List<CodebookEntry> Below(List<Code> codes, Guid? parent, HashSet<Guid> seen) =>
        [.. CodeTree.Children(codes, parent).Where(code => seen.Add(code.Id)).Select(code => Entry(code, Below(codes, code.Id, seen)))];

    static CodebookEntry Entry(Code code, IReadOnlyList<CodebookEntry> children) =>
        new(code.Number, code.Name, code.Color, code.Brief, code.Definition, code.Use, code.NotUse, code.Origin, code.Status, code.IsFolder, children);

    static CodebookDocument Described(StudySession session)
    {
        IReadOnlyList<CodeLine> lines = CodebookView.Read(session);
        ILookup<Guid, QuotationExportRow> examples = session.Read((db, contents) => Examples(session, db, contents));
        int codes = lines.Count(line => !line.Code.IsFolder);
        return new CodebookDocument(
            $"Codebook: {DescribeStudy.Read(session).Title}",
            string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(codes, "code")}, as of {session.Study.Clock.GetUtcNow().ToLocalTime():d MMMM yyyy}"),
            [.. lines.Select(line => new DescribedCode(Entry(line.Code, []), line.Depth, line.Quotations, line.Sources, [.. examples[line.Code.Id]]))]);
    }

    static ILookup<Guid, QuotationExportRow> Examples(StudySession session, StudyDb db, ContentStore contents)
    {
        List<CodeExample> all = [.. db.CodeExamples.AsEnumerable().OrderBy(example => example.Rank, StringComparer.Ordinal).ThenBy(example => example.Id)];
        List<Guid> wanted = [.. all.Select(example => example.QuotationId).Distinct()];
        Dictionary<Guid, QuotationView> views = QuotationViews.Of(db, session.Viewer, db.Quotations(session.Viewer).Where(quotation => wanted.Contains(quotation.Id))).ToDictionary(view => view.Id);
        Dictionary<Guid, SourceDocument> documents = views.Values.Select(view => view.SourceId).Distinct().ToDictionary(id => id, id => SourceDocument.Of(session, db, contents, id));
        return all.Where(example => views.ContainsKey(example.QuotationId)).ToLookup(example => example.CodeId, example => Row(views[example.QuotationId]));

        QuotationExportRow Row(QuotationView view) => ExportQuotations.Row(CodeQuotations.InContext(documents[view.SourceId], view, isExample: true), "", [], []);
    }
}
