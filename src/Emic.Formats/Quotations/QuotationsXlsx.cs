namespace Emic.Formats;

/// <summary>Quotations as a workbook of one sheet.</summary>
public static class QuotationsXlsx
{
    static readonly HashSet<string> numbers = ["turn", "begin", "end"];

    /// <summary>Writes them; the rows are taken one by one.</summary>
    /// <param name="stream">Where to; it must be able to seek.</param>
    /// <param name="export">What is written.</param>
    public static void Write(Stream stream, QuotationExport export) =>
        XlsxSheet.Write(stream, "Quotations", QuotationColumns.Names(export), QuotationColumns.Rows(export), numbers);
}
