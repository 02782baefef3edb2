namespace Emic.Formats;

/// <summary>One end of a link in a table: a quotation by its source, coder and words.</summary>
public sealed record LinkFileEnd(string Source, string Coder, string Text);

/// <summary>A link in a table.</summary>
public sealed record LinkFileRow(int Line, LinkFileEnd From, string Relation, LinkFileEnd To, string Coder, string Comment);

/// <summary>Reads links between quotations as a table, one row each.</summary>
public static class LinksCsv
{
    static readonly string[] Columns = ["from_source", "from_coder", "from_text", "relation", "to_source", "to_coder", "to_text", "coder", "comment"];

    /// <summary>Reads them all.</summary>
    /// <exception cref="InvalidDataException">The file is not a table of this form.</exception>
    public static IReadOnlyList<LinkFileRow> Read(byte[] bytes, string fileName)
    {
        CsvTable table = CsvTable.Read(bytes, fileName, Columns);
        if (table.Problems is [var first, ..]) throw new InvalidDataException(first.ToString());
        return [.. table.Rows.Select(row => new LinkFileRow(row.Line, End(table, row, "from"), table.Cell(row, "relation"), End(table, row, "to"), table.Cell(row, "coder"), table.Cell(row, "comment")))];
    }

    static LinkFileEnd End(CsvTable table, CsvRow row, string side) => new(table.Cell(row, side + "_source"), table.Cell(row, side + "_coder"), table.Cell(row, side + "_text"));
}
