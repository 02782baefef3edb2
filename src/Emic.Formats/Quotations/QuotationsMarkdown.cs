namespace Emic.Formats;

/// <summary>Quotations as Markdown: a heading for each group, a block quote for each quotation.</summary>
public static class QuotationsMarkdown
{
    /// <summary>Writes them; the rows are taken one by one.</summary>
    public static void Write(TextWriter writer, QuotationExport export)
    {
        writer.Write($"# {PlainMarkdown.Line(export.Title)}\n\n{PlainMarkdown.Line(export.Count)}\n");
        string group = "";
        foreach (QuotationExportRow row in export.Rows)
        {
            if (row.Group != group) writer.Write($"\n## {PlainMarkdown.Line(group = row.Group)}\n");
            writer.Write($"\n{PlainMarkdown.Quote(row.Text, row.Place)}\n{PlainMarkdown.Line(row.Coded)}\n");
            foreach (string neighbour in row.Neighbours) writer.Write($"\n{PlainMarkdown.Line(neighbour)}\n");
            foreach (CodeReason reason in row.Reasons) writer.Write($"\n{PlainMarkdown.Lines($"Why {reason.Code}: {reason.Comment}")}\n");
            if (row.Comment.Length > 0) writer.Write($"\n{PlainMarkdown.Lines(row.Comment)}\n");
        }
    }
}
