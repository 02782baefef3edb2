using System.Globalization;
using Emic.Core;

namespace Emic.Formats;

/// <summary>Codings as a table: a row is one code on one quotation by one coder. See docs/formats/codings.md.</summary>
public static class CodingsCsv
{
    static readonly string[] Columns =
    [
        "source", "turn", "speaker", "begin", "end", "text", "code_number", "code_name", "coder", "time",
        "quotation_comment", "coding_comment", "certainty",
    ];

    /// <summary>Writes codings; the rows are taken one by one.</summary>
    /// <param name="writer">Where to; it must not write a byte-order mark itself.</param>
    /// <param name="rows">The codings.</param>
    public static void Write(TextWriter writer, IEnumerable<CodingExportRow> rows)
    {
        var csv = new CsvWriter(writer, Columns);
        foreach (CodingExportRow row in rows)
        {
            csv.Row(
                row.Source,
                row.Turn?.ToString(CultureInfo.InvariantCulture) ?? "",
                row.Speaker,
                row.Span.Begin.ToString(CultureInfo.InvariantCulture),
                row.Span.End.ToString(CultureInfo.InvariantCulture),
                row.Text,
                row.CodeNumber,
                row.CodeName,
                row.Coder,
                row.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
                row.QuotationComment,
                row.CodingComment,
                row.Certainty.Word());
        }
    }

    /// <summary>Reads codings: a table as <see cref="Write"/> makes it, or one with the columns source, text and code.</summary>
    public static CodingsReading Read(byte[] bytes, string fileName)
    {
        CsvTable table = CsvTable.Read(bytes, fileName, [.. Columns, "code"]);
        if (table.Rows.Count == 0) return new([], table.Problems);
        string[] missing = [.. new[] { "source", "text" }.Where(name => !table.Has(name))];
        bool hasCode = table.Has("code") || table.Has("code_name") || table.Has("code_number");
        foreach (string name in hasCode ? missing : [.. missing, "code"])
            table.Error(1, $"There is no column “{name}”. The first line must name the columns.");
        if (missing.Length > 0 || !hasCode) return new([], table.Problems);
        return new([.. table.Rows.Select(row => Row(table, row)).OfType<CodingImportRow>()], table.Problems);
    }

    static CodingImportRow? Row(CsvTable table, CsvRow row)
    {
        string source = table.Cell(row, "source").Trim(), text = table.Cell(row, "text"), code = Code(table, row);
        string lacking = source.Length == 0 ? "source" : string.IsNullOrWhiteSpace(text) ? "text" : code.Length == 0 ? "code" : "";
        if (lacking.Length > 0)
        {
            table.Error(row.Line, $"The {lacking} is missing; the row was left out.");
            return null;
        }

        return new(
            row.Line,
            source,
            table.Cell(row, "coder").Trim(),
            table.Number(row, "turn"),
            Span(table, row),
            text,
            code,
            Time(table, row),
            table.Cell(row, "quotation_comment"),
            table.Cell(row, "coding_comment"),
            Said(table, row));
    }

    static string Code(CsvTable table, CsvRow row)
    {
        string code = table.Cell(row, "code").Trim();
        return code.Length > 0 ? code : CodeLabel.Of(table.Cell(row, "code_number").Trim(), table.Cell(row, "code_name").Trim()).Trim();
    }

    static TextSpan? Span(CsvTable table, CsvRow row)
    {
        int? begin = table.Number(row, "begin"), end = table.Number(row, "end");
        return begin is { } from && end is { } to && from <= to ? new(from, to) : null;
    }

    static Certainty Said(CsvTable table, CsvRow row)
    {
        string cell = table.Cell(row, "certainty");
        if (!CertaintyWords.TryRead(cell, out Certainty certainty)) table.Note(row.Line, $"“{CsvTable.Short(cell)}” in the column certainty is none of certain, probable and doubtful and was left out.");
        return certainty;
    }

    static DateTimeOffset? Time(CsvTable table, CsvRow row)
    {
        string cell = table.Cell(row, "time").Trim();
        if (cell.Length == 0) return null;
        if (DateTimeOffset.TryParse(cell, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)) return time;
        table.Note(row.Line, $"“{CsvTable.Short(cell)}” in the column time is no time and was left out.");
        return null;
    }
}
