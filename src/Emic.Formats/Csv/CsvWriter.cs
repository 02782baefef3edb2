using System.Buffers;

namespace Emic.Formats;

/// <summary>
/// Writes CSV that spreadsheets open rightly and harmlessly: commas, CRLF, quotes where needed, formulas guarded.
/// The file begins with a byte-order mark, by which they know UTF-8: give a writer that adds none itself.
/// </summary>
public sealed class CsvWriter
{
    static readonly SearchValues<char> Quoted = SearchValues.Create("\",;\t\r\n");
    readonly TextWriter writer;

    /// <summary>Begins a file with its byte-order mark and column names.</summary>
    public CsvWriter(TextWriter writer, params IReadOnlyList<string> columns)
    {
        this.writer = writer;
        writer.Write('\uFEFF');
        Row(columns);
    }

    /// <summary>Writes a row.</summary>
    public void Row(params IReadOnlyList<string> cells)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            if (i > 0) writer.Write(',');
            Cell(FormulaGuard.Guard(cells[i]));
        }

        writer.Write("\r\n");
    }

    void Cell(string cell)
    {
        bool quote = cell.AsSpan().ContainsAny(Quoted) || (cell.Length > 0 && (char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[^1])));
        if (quote)
        {
            writer.Write('"');
            writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
            writer.Write('"');
        }
        else
        {
            writer.Write(cell);
        }
    }
}
