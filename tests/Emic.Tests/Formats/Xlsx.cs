using System.IO.Compression;
using System.Xml.Linq;

namespace Emic.Tests.Formats;

/// <summary>Reads a workbook's first sheet by the standard alone, without the library that wrote it.</summary>
static class Xlsx
{
    static readonly XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The rows, each with its cells as text; cells left out are empty.</summary>
    public static List<List<string>> Rows(MemoryStream stream)
    {
        using var zip = new ZipArchive(new MemoryStream(stream.ToArray()));
        string[] shared = zip.GetEntry("xl/sharedStrings.xml") is { } entry ? [.. Load(entry).Descendants(main + "si").Select(item => item.Value)] : [];
        XDocument sheet = Load(zip.Entries.First(one => one.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)));
        Assert.Empty(sheet.Descendants(main + "f"));
        return [.. sheet.Descendants(main + "row").Select(row => Cells(row, shared))];
    }

    /// <summary>How wide each column is, in characters, and which cells can be filtered.</summary>
    public static (double[] Widths, string Filter) Shape(MemoryStream stream)
    {
        using var zip = new ZipArchive(new MemoryStream(stream.ToArray()));
        XDocument sheet = Load(zip.Entries.First(one => one.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)));
        return ([.. sheet.Descendants(main + "col").Select(column => (double)column.Attribute("width")!)], sheet.Descendants(main + "autoFilter").Single().Attribute("ref")!.Value);
    }

    static List<string> Cells(XElement row, string[] shared)
    {
        var cells = new List<string>();
        foreach (XElement cell in row.Elements(main + "c"))
        {
            int column = cell.Attribute("r")!.Value.TakeWhile(char.IsAsciiLetter).Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1);
            while (cells.Count < column - 1) cells.Add("");
            cells.Add((string?)cell.Attribute("t") == "s" ? shared[int.Parse(cell.Value, System.Globalization.CultureInfo.InvariantCulture)] : cell.Value);
        }

        return cells;
    }

    static XDocument Load(ZipArchiveEntry entry)
    {
        using Stream content = entry.Open();
        return XDocument.Load(content, LoadOptions.PreserveWhitespace);
    }
}
