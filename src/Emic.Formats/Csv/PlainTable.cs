using System.Globalization;
using Emic.Core;

namespace Emic.Formats;

/// <summary>
/// A table of data as people keep it: CSV with commas, semicolons or tabs, a row of column names, rows of cells. A first row that holds
/// nothing but numbers is data, not names. What is wrong with it, or with what a cell says, is collected in <see cref="Problems"/> by row and column.
/// </summary>
public sealed class PlainTable
{
    const int NamedErrors = 20;
    readonly List<Problem> errors = [];
    readonly ReadingNotes notes;
    IReadOnlyList<CsvRow> rows = [];
    int heading;

    PlainTable(string file)
    {
        File = file;
        notes = new ReadingNotes(file);
    }

    /// <summary>The file's name, as problems bear it.</summary>
    public string File { get; }

    /// <summary>The columns in their order. Columns without a name and without a filled cell are left out.</summary>
    public IReadOnlyList<PlainColumn> Columns { get; private set; } = [];

    /// <summary>How many rows of data there are; rows of blanks do not count.</summary>
    public int RowCount => rows.Count;

    /// <summary>Whether the first row names the columns.</summary>
    public bool HasHeading => heading > 0;

    /// <summary>Errors first, a long list of them cut and counted; then notes.</summary>
    public IReadOnlyList<Problem> Problems => [.. errors.Take(NamedErrors), .. More(), .. notes.ToProblems()];

    /// <summary>Whether there is no error so far.</summary>
    public bool IsSound => errors.Count == 0;

    /// <summary>Whether cells may have decimal commas: where semicolons part them, a comma can be nothing else.</summary>
    internal bool HasDecimalCommas { get; private set; }

    /// <summary>Reads a table. If it can't be read, there are no columns and no rows, and a problem says why.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="file">Its name, for problems.</param>
    public static PlainTable Read(byte[] bytes, string file)
    {
        var table = new PlainTable(file);
        try
        {
            if (bytes.LongLength > Readers.MaxFileSize) throw new UnreadableException(Readers.TooLarge);
            table.Take(TextDecoder.Decode(bytes, table.notes).Text);
        }
        catch (UnreadableException unreadable)
        {
            table.Error(unreadable.Message);
        }

        return table;
    }

    /// <summary>Whether there is a column of this name; capitals do not matter.</summary>
    public bool Has(string name) => Named(name) is not null;

    /// <summary>The column of this name; capitals do not matter. Where it is missing there is an error, and the column returned has no cells.</summary>
    public PlainColumn Column(string name)
    {
        if (Named(name) is { } column) return column;
        if (IsSound) Error($"There is no column “{name}”. The columns are {string.Join(", ", Columns.Select(one => one.Label))}.");
        return new PlainColumn(this, name, -1);
    }

    /// <summary>Adds an error about the whole file.</summary>
    public void Error(string message) => errors.Add(new(File, "", message));

    /// <summary>Adds an error about a cell. The message goes on after row and column.</summary>
    public void Error(PlainCell cell, string message) => errors.Add(new(File, cell.Place, message));

    /// <summary>Adds a note about a cell; equal notes are told as one.</summary>
    public void Note(PlainCell cell, string message) => notes.Add(cell.Place, message);

    /// <summary>Adds a note about the whole file.</summary>
    public void Note(string message) => notes.Add("", message);

    internal string TextAt(int row, int column) =>
        column >= 0 && column < rows[row].Cells.Count ? FormulaGuard.Unguard(rows[row].Cells[column]).Trim() : "";

    /// <summary>"row 3", as a spreadsheet counts, and the line too where that is another.</summary>
    internal string PlaceOf(int row) => Place(rows[row]);

    static string Place(CsvRow row) => string.Create(CultureInfo.InvariantCulture, $"row {row.Number}{(row.Number == row.Line ? "" : $" (line {row.Line})")}");

    void Take(string text)
    {
        var all = CsvParser.Rows(text, out int openQuote, out char separator);
        if (openQuote > 0) errors.Add(new(File, string.Create(CultureInfo.InvariantCulture, $"line {openQuote}"), "A quote opens here and never closes."));
        if (all.Count == 0) throw new UnreadableException("The table is empty.");
        HasDecimalCommas = separator == ';';
        heading = all[0].Cells.All(cell => PlainNumber.TryParse(cell.Trim(), HasDecimalCommas, out _)) ? 0 : 1;
        rows = heading == 0 ? all : [.. all.Skip(1)];
        Name(all[0]);
        foreach (var row in rows) CheckWidth(row, all[0].Cells.Count);
        if (rows.Count == 0) Error("There are column names and nothing below them.");
    }

    void Name(CsvRow first)
    {
        List<PlainColumn> columns = [];
        for (int i = 0; i < first.Cells.Count; i++)
        {
            string name = heading > 0 ? FormulaGuard.Unguard(first.Cells[i]).Trim() : "";
            if (name.Length > 0 && columns.Exists(column => column.Name == name)) errors.Add(new(File, Place(first), $"Two columns are called “{name}”. Give each a name of its own."));
            var named = new PlainColumn(this, name, i);
            if (name.Length > 0 || named.Cells.Any(cell => cell.Text.Length > 0)) columns.Add(named);
        }

        Columns = columns;
    }

    void CheckWidth(CsvRow row, int width)
    {
        if (row.Cells.Skip(width).All(string.IsNullOrWhiteSpace)) return;
        errors.Add(new(File, Place(row), string.Create(CultureInfo.InvariantCulture, $"There are {row.Cells.Count} cells in a table of {width} columns. A cell that holds a comma needs quotes around it.")));
    }

    PlainColumn? Named(string name) =>
        Columns.FirstOrDefault(column => column.Name == name) ?? Columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase));

    IEnumerable<Problem> More()
    {
        int more = errors.Count - NamedErrors;
        if (more > 0) yield return new Problem(File, "", string.Create(CultureInfo.InvariantCulture, $"There are {more:N0} more errors of this kind."));
    }
}
