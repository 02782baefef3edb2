using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Emic.Formats;

/// <summary>Quotations as a workbook of one sheet.</summary>
public static class QuotationsXlsx
{
    /// <summary>The most UTF-16 units that a cell of a workbook holds.</summary>
    const int LongestCell = 32_767;

    static readonly HashSet<string> numbers = ["turn", "begin", "end"];

    /// <summary>Writes them; the rows are taken one by one.</summary>
    /// <param name="stream">Where to; it must be able to seek.</param>
    /// <param name="export">What is written.</param>
    public static void Write(Stream stream, QuotationExport export)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        WorkbookPart book = document.AddWorkbookPart();
        WorksheetPart sheet = book.AddNewPart<WorksheetPart>();
        book.Workbook = new Workbook(new Sheets(new Sheet { Name = "Quotations", SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        using var writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteStartElement(new SheetData());
        uint number = 0;
        writer.WriteElement(Row(++number, QuotationColumns.Names, _ => false));
        foreach (QuotationExportRow row in export.Rows) writer.WriteElement(Row(++number, QuotationColumns.Cells(row), numbers.Contains));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    static Row Row(uint number, IReadOnlyList<string> cells, Func<string, bool> isNumber) => new(cells.Select((text, column) =>
    {
        Cell cell = isNumber(QuotationColumns.Names[column]) && text.Length > 0 ? new Cell(new CellValue(text)) : Text(text);
        cell.CellReference = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{number}");
        return cell;
    }))
    { RowIndex = number };

    static Cell Text(string text)
    {
        string cell = FormulaGuard.Guard(XmlText.Clean(text));
        if (cell.Length > LongestCell) cell = cell[..(char.IsHighSurrogate(cell[LongestCell - 2]) ? LongestCell - 2 : LongestCell - 1)] + "…";
        return new Cell(new InlineString(new Text(cell) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString };
    }
}
