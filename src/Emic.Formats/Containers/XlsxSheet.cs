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

    /// <summary>So many of the first rows say how wide a column is.</summary>
    const int MeasuredRows = 200;

    /// <summary>In characters; what is longer goes on in further lines of its cell.</summary>
    const int WidestColumn = 60;

    const double Line = 15, TallestRow = 409;

    /// <summary>Writes one; the rows are taken one by one, but for the first ones, which are measured.</summary>
    /// <param name="stream">Where to; it must be able to seek.</param>
    /// <param name="name">What the sheet is called.</param>
    /// <param name="columns">The columns, at most 26.</param>
    /// <param name="rows">Their cells.</param>
    /// <param name="numbers">Which columns hold numbers where they hold anything.</param>
    public static void Write(Stream stream, string name, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, IReadOnlySet<string> numbers)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        WorkbookPart book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        WorksheetPart sheet = book.AddNewPart<WorksheetPart>();
        book.Workbook = new Workbook(new Sheets(new Sheet { Name = name, SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        using var writer = OpenXmlWriter.Create(sheet);
        using IEnumerator<IReadOnlyList<string>> left = rows.GetEnumerator();
        var first = new List<IReadOnlyList<string>>();
        while (first.Count < MeasuredRows && left.MoveNext()) first.Add(left.Current);

        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(columns.Select((head, column) => Column(column, first.Select(row => row[column]).Prepend(head)))));
        writer.WriteStartElement(new SheetData());
        uint number = 0;
        bool isNumber(int column) => numbers.Contains(columns[column]);
        writer.WriteElement(Row(++number, columns, Head, _ => false));
        foreach (IReadOnlyList<string> row in first) writer.WriteElement(Row(++number, row, Body, isNumber));
        while (left.MoveNext()) writer.WriteElement(Row(++number, left.Current, Body, isNumber));
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{Place(columns.Count - 1, number)}" });
        // Printed, the columns stand side by side on as many pages as the rows need.
        writer.WriteElement(new PageSetup { Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteEndElement();
    }

    const uint Body = 0, Head = 1;

    /// <summary>Long texts wrap, and all cells of a row begin at its top; the names of the columns are bold.</summary>
    static Stylesheet Styles()
    {
        static CellFormat format(uint font) => new(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { FontId = font, FillId = 0, BorderId = 0, ApplyFont = true, ApplyAlignment = true };
        return new Stylesheet(
            new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(format(0), format(1)));
    }

    static Column Column(int column, IEnumerable<string> cells) => new()
    {
        Min = (uint)column + 1,
        Max = (uint)column + 1,
        // Room for the arrow of the filter.
        Width = Math.Min(WidestColumn, cells.Max(cell => cell.Length) + 4),
        CustomWidth = true,
    };

    static string Place(int column, uint row) => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row}");

    static Row Row(uint number, IReadOnlyList<string> cells, uint style, Func<int, bool> isNumber) => new(cells.Select((text, column) =>
    {
        Cell cell = isNumber(column) && text.Length > 0 ? new Cell(new CellValue(text)) : Text(text);
        cell.CellReference = Place(column, number);
        cell.StyleIndex = style;
        return cell;
    }))
    { RowIndex = number, Height = Height(cells), CustomHeight = true };

    /// <summary>In points. Guessed from the letters, since not every program grows a row to what it holds.</summary>
    static double Height(IReadOnlyList<string> cells)
    {
        int lines = cells.Max(cell => cell.Split('\n').Sum(line => 1 + (line.Length / (WidestColumn - 4))));
        return Math.Min(TallestRow, lines * Line);
    }

    static Cell Text(string text)
    {
        string cell = FormulaGuard.Guard(XmlText.Clean(text));
        if (cell.Length > LongestCell) cell = cell[..(char.IsHighSurrogate(cell[LongestCell - 2]) ? LongestCell - 2 : LongestCell - 1)] + "…";
        return new Cell(new InlineString(new Text(cell) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString };
    }
}
