using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Emic.Formats;

/// <summary>Workbooks of one sheet, whose first row names the columns and stays in sight.</summary>
static class XlsxSheet
{
    /// <summary>The most UTF-16 units that a cell of a workbook holds.</summary>
    const int LongestCell = 32_767;

    /// <summary>Writes one; the rows are taken one by one.</summary>
    /// <param name="stream">Where to; it must be able to seek.</param>
    /// <param name="name">What the sheet is called.</param>
    /// <param name="columns">The columns, at most 26.</param>
    /// <param name="rows">Their cells.</param>
    /// <param name="numbers">Which columns hold numbers where they hold anything.</param>
    public static void Write(Stream stream, string name, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, IReadOnlySet<string> numbers)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        WorkbookPart book = document.AddWorkbookPart();
        WorksheetPart sheet = book.AddNewPart<WorksheetPart>();
        book.Workbook = new Workbook(new Sheets(new Sheet { Name = name, SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        using var writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteStartElement(new SheetData());
        uint number = 0;
        writer.WriteElement(Row(++number, columns, _ => false));
        foreach (IReadOnlyList<string> row in rows) writer.WriteElement(Row(++number, row, column => numbers.Contains(columns[column])));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    static Row Row(uint number, IReadOnlyList<string> cells, Func<int, bool> isNumber) => new(cells.Select((text, column) =>
    {
        Cell cell = isNumber(column) && text.Length > 0 ? new Cell(new CellValue(text)) : Text(text);
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
