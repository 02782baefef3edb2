using System.Text;

namespace Emic.Cli;

/// <summary>A column of a <see cref="Table"/>.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Right">Whether it is flush right, as numbers are.</param>
/// <param name="Gives">Whether it is cut when the terminal is too narrow.</param>
sealed record Column(string Title, bool Right = false, bool Gives = false)
{
    public static implicit operator Column(string title) => new(title);
}

/// <summary>Rows in columns with a heading and no lines. On a terminal it fits the width; in a pipe nothing is cut.</summary>
sealed class Table(Terminal terminal, params Column[] columns)
{
    const string Gap = "  ";
    const int Least = 10;
    readonly List<Cell[]> rows = [];

    /// <summary>Adds a row.</summary>
    public void Add(params Cell[] cells) => rows.Add([.. cells.Select(cell => cell with { Text = Cells.Line(cell.Text) })]);

    /// <summary>Writes heading and rows.</summary>
    public void Write(bool heading = true)
    {
        int[] widths = Widths(heading);
        if (heading) WriteRow([.. columns.Select(column => new Cell(column.Title, Style.Bold))], widths);
        foreach (Cell[] row in rows) WriteRow(row, widths);
    }

    int[] Widths(bool heading)
    {
        int[] widths = [.. columns.Select((column, i) => rows.Select(row => Cells.Width(row[i].Text)).Append(heading ? column.Title.Length : 0).Max())];
        if (terminal.Width is not { } room) return widths;
        int over = widths.Sum() + (Gap.Length * (widths.Length - 1)) - room;
        while (over > 0)
        {
            int widest = -1;
            for (int i = 0; i < widths.Length; i++)
                if (columns[i].Gives && widths[i] > Math.Max(Least, columns[i].Title.Length) && (widest < 0 || widths[i] > widths[widest])) widest = i;
            if (widest < 0) break;
            widths[widest]--;
            over--;
        }

        return widths;
    }

    void WriteRow(Cell[] row, int[] widths)
    {
        var line = new StringBuilder();
        for (int i = 0; i < row.Length; i++)
        {
            if (i > 0) line.Append(Gap);
            string text = terminal.Width is null ? row[i].Text : Cells.Cut(row[i].Text, widths[i]);
            string pad = new(' ', Math.Max(0, widths[i] - Cells.Width(text)));
            if (columns[i].Right) line.Append(pad);
            line.Append(terminal.Paint(text, row[i].Style));
            if (!columns[i].Right && i + 1 < row.Length) line.Append(pad);
        }

        terminal.Out.WriteLine(line.ToString().TrimEnd());
    }
}
