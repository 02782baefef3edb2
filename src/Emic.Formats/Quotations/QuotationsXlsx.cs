using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Emic.Formats;

/// <summary>Quotations as a workbook of one sheet.</summary>
public static class QuotationsXlsx
{
    /// <summary>The most characters that a cell of a workbook holds.</summary>
    const int LongestCell = 32_767;

    static readonly HashSet<string> numbers = ["turn", "begin", "end"];

    /// <summary>Writes them; the rows are taken one by one.</summary>
    public static void Write(Stream stream, QuotationExport export) =>
        stream.SaveAs(export.Rows.Select(Row), sheetName: "Quotations", configuration: new OpenXmlConfiguration { TableStyles = TableStyles.None, FreezeRowCount = 1, AutoFilter = false });

    static Dictionary<string, object?> Row(QuotationExportRow row) =>
        QuotationColumns.Names.Zip(QuotationColumns.Cells(row)).ToDictionary(pair => pair.First, pair => Cell(pair.First, pair.Second));

    static object? Cell(string column, string text)
    {
        if (numbers.Contains(column)) return int.TryParse(text, out int number) ? number : null;
        string guarded = FormulaGuard.Guard(XmlText.Clean(text));
        return guarded.Length <= LongestCell ? guarded : guarded[..(LongestCell - 1)].TrimEnd('\uD800') + "…";
    }
}
