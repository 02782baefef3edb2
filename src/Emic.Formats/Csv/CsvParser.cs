using System.Text;

namespace Emic.Formats;

/// <summary>Cuts CSV into rows: quoted cells may hold line ends; commas, semicolons and tabs are told by the first row; rows of blanks are left out.</summary>
sealed class CsvParser
{
    readonly string text;
    readonly char separator;
    readonly List<CsvRow> rows = [];
    readonly StringBuilder cell = new();
    List<string> cells = [];
    int line = 1;
    int number;
    int at;

    CsvParser(string text)
    {
        this.text = text;
        separator = Separator(text, out at);
        if (at > 0) line = 2;
    }

    /// <summary>The line on which a quote begins that never ends; 0 if all end.</summary>
    public int OpenQuoteLine { get; private set; }

    /// <summary>All rows with at least one filled cell.</summary>
    public static IReadOnlyList<CsvRow> Rows(string text, out int openQuoteLine) => Rows(text, out openQuoteLine, out _);

    /// <summary>All rows with at least one filled cell, and the sign that parted the cells.</summary>
    public static IReadOnlyList<CsvRow> Rows(string text, out int openQuoteLine, out char separator)
    {
        var parser = new CsvParser(text);
        parser.Parse();
        openQuoteLine = parser.OpenQuoteLine;
        separator = parser.separator;
        return parser.rows;
    }

    void Parse()
    {
        int rowLine = line;
        while (at < text.Length)
        {
            char c = text[at];
            if (c == '"' && cell.Length == 0)
            {
                TakeQuoted();
            }
            else if (c == separator)
            {
                EndCell();
                at++;
            }
            else if (c is '\r' or '\n')
            {
                SkipLineEnd(null);
                EndRow(rowLine);
                rowLine = line;
            }
            else
            {
                cell.Append(c);
                at++;
            }
        }

        if (cell.Length > 0 || cells.Count > 0) EndRow(rowLine);
    }

    void TakeQuoted()
    {
        int start = line;
        at++;
        while (at < text.Length)
        {
            char c = text[at];
            if (c == '"')
            {
                bool doubled = at + 1 < text.Length && text[at + 1] == '"';
                at += doubled ? 2 : 1;
                if (!doubled) return;
                cell.Append('"');
            }
            else if (c is '\r' or '\n')
            {
                SkipLineEnd(cell);
            }
            else
            {
                cell.Append(c);
                at++;
            }
        }

        OpenQuoteLine = start;
    }

    void SkipLineEnd(StringBuilder? keep)
    {
        bool pair = text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n';
        keep?.Append(text, at, pair ? 2 : 1);
        at += pair ? 2 : 1;
        line++;
    }

    void EndCell()
    {
        cells.Add(cell.ToString());
        cell.Clear();
    }

    void EndRow(int rowLine)
    {
        EndCell();
        number++;
        if (cells.Exists(one => !string.IsNullOrWhiteSpace(one))) rows.Add(new(rowLine, cells, number));
        cells = [];
    }

    /// <summary>What parts the cells, and where the rows begin: spreadsheets may say so in a first line "sep=;".</summary>
    static char Separator(string text, out int begin)
    {
        begin = 0;
        int end = text.AsSpan().IndexOfAny('\r', '\n');
        string first = end < 0 ? text : text[..end];
        if (first.Length == 5 && first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            begin = Math.Min(text.Length, end < 0 ? text.Length : end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1));
            return first[4];
        }

        return new[] { ',', ';', '\t' }.MaxBy(sign => first.AsSpan().Count(sign));
    }
}
