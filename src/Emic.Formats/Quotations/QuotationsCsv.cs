namespace Emic.Formats;

/// <summary>Quotations as CSV, one row each.</summary>
public static class QuotationsCsv
{
    /// <summary>Writes them; the rows are taken one by one.</summary>
    /// <param name="writer">Where to; it must not write a byte-order mark itself.</param>
    /// <param name="export">What is written.</param>
    public static void Write(TextWriter writer, QuotationExport export)
    {
        var csv = new CsvWriter(writer, QuotationColumns.Names(export));
        foreach (IReadOnlyList<string> row in QuotationColumns.Rows(export)) csv.Row(row);
    }
}
