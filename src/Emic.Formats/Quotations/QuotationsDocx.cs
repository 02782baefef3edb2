using DocumentFormat.OpenXml.Wordprocessing;

namespace Emic.Formats;

/// <summary>Quotations as a Word document: a heading for each group, each quotation with its place, codes, neighbours, why the codes are there, and comment below it.</summary>
public static class QuotationsDocx
{
    /// <summary>Writes them.</summary>
    /// <param name="stream">Where to; it must be able to seek.</param>
    /// <param name="export">What is written.</param>
    public static void Write(Stream stream, QuotationExport export) => WordFile.Write(stream, Paragraphs(export));

    static IEnumerable<Paragraph> Paragraphs(QuotationExport export)
    {
        yield return WordFile.Line("Title", export.Title);
        yield return WordFile.Line("Subtitle", export.Count);
        string group = "";
        foreach (QuotationExportRow row in export.Rows)
        {
            if (row.Group != group) yield return WordFile.Line("Heading1", group = row.Group);
            yield return WordFile.Line("Quote", row.Text);
            yield return WordFile.Line("Place", row.Place);
            yield return WordFile.Line("Place", row.Coded);
            foreach (string neighbour in row.Neighbours) yield return WordFile.Line("Place", neighbour);
            foreach (CodeReason reason in row.Reasons) yield return WordFile.Line("Place", $"Why {reason.Code}: {reason.Comment}");
            if (row.Comment.Length > 0) yield return WordFile.Line("Normal", row.Comment);
        }
    }
}
