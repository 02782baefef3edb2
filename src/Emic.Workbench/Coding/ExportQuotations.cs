using System.Text;
using Emic.Core;
using Emic.Formats;

namespace Emic.Workbench;

/// <summary>In what quotations can be saved.</summary>
public enum QuotationFormat
{
    /// <summary>A table for any program.</summary>
    Csv,

    /// <summary>A workbook for spreadsheets.</summary>
    Xlsx,

    /// <summary>Text with Markdown's marks.</summary>
    Markdown,

    /// <summary>A Word document.</summary>
    Docx,
}

/// <summary>Saves all that a question finds.</summary>
public static class ExportQuotations
{
    /// <summary>"quotations.csv" and so on.</summary>
    public static string FileName(QuotationFormat format) => "quotations" + Ending(format);

    /// <summary>".csv", ".xlsx", ".md" or ".docx".</summary>
    public static string Ending(QuotationFormat format) => format switch
    {
        QuotationFormat.Csv => ".csv",
        QuotationFormat.Xlsx => ".xlsx",
        QuotationFormat.Markdown => ".md",
        _ => ".docx",
    };

    /// <summary>Writes the quotations a question finds.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="by">By what they are grouped; the order of the rows follows it in tables too.</param>
    /// <param name="format">As what.</param>
    /// <param name="stream">Where to; left open. It must be able to seek.</param>
    public static void Run(StudySession session, QuotationQuery query, QuotationGrouping by, QuotationFormat format, Stream stream)
    {
        QuotationExport export = Read(session, query, by);
        switch (format)
        {
            case QuotationFormat.Xlsx:
                QuotationsXlsx.Write(stream, export);
                return;
            case QuotationFormat.Docx:
                QuotationsDocx.Write(stream, export);
                return;
            default:
                using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" })
                {
                    if (format == QuotationFormat.Csv) QuotationsCsv.Write(writer, export);
                    else QuotationsMarkdown.Write(writer, export);
                }

                return;
        }
    }

    /// <summary>As <see cref="Run"/>, as CSV to a writer that adds no byte-order mark.</summary>
    public static void Csv(StudySession session, QuotationQuery query, QuotationGrouping by, TextWriter writer) => QuotationsCsv.Write(writer, Read(session, query, by));

    static QuotationExport Read(StudySession session, QuotationQuery query, QuotationGrouping by)
    {
        FoundQuotations found = FoundQuotations.Read(session, query, by, take: int.MaxValue);
        (Dictionary<Guid, string> codes, Dictionary<Guid, string> coders) = session.Read(db => (db.Codes.ToDictionary(code => code.Id, code => code.Label), db.Coders.ToDictionary(coder => coder.Id, coder => coder.Name)));
        string count = $"{Counted.Of(found.Total, "quotation")} in {Counted.Of(found.Sources, "source")}";
        return new QuotationExport(QueryWords.Of(session, query), count, found.Page.Select(row => Row(row.Quotation, Heading(found.Groups[row.Group], by), codes, coders) with { Neighbours = Lines(row) }), query.Conditions.Any(one => one.LooksAround));

        string[] Lines(FoundQuotation row) => [.. row.Neighbours.SelectMany(met => met.All.Select(one => NeighbourWords.Line(row.Quotation.Quotation, met, one, codes, coders)))];
    }

    static string Heading(QuotationGroup group, QuotationGrouping by) => group.Title.Length > 0 ? group.Title : by == QuotationGrouping.Code ? "Without a code" : "Nobody known";

    internal static QuotationExportRow Row(QuotationInContext one, string group, Dictionary<Guid, string> codes, Dictionary<Guid, string> coders) => new(
        group,
        one.Source,
        one.Turn == 0 ? null : one.Turn,
        one.Speaker,
        new TextSpan(one.Quotation.Begin, one.Quotation.End),
        one.Text,
        [.. one.Quotation.Codings.Where(coding => codes.ContainsKey(coding.CodeId)).Select(coding => codes[coding.CodeId] + coding.Certainty.Behind())],
        coders.GetValueOrDefault(one.Quotation.CoderId, ""),
        one.Quotation.Comment,
        [.. one.Quotation.Codings.Where(coding => coding.Comment.Length > 0 && codes.ContainsKey(coding.CodeId)).Select(coding => new CodeReason(codes[coding.CodeId], coding.Comment))]);
}
