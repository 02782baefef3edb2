using System.Globalization;
using Emic.Core;

namespace Emic.Formats;

/// <summary>A CSV file by its column names.</summary>
sealed class CsvTable
{
    const int MaxSize = 100 * 1024 * 1024;

    readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    readonly List<Problem> problems = [];
    readonly string file;

    CsvTable(string file) => this.file = file;

    /// <summary>The rows below the column names.</summary>
    public IReadOnlyList<CsvRow> Rows { get; private set; } = [];

    /// <summary>What was wrong so far; rows add to it.</summary>
    public List<Problem> Problems => problems;

    /// <summary>Reads a file. If it can't be read, there are no rows, and a problem says why.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="file">Its name, for problems.</param>
    /// <param name="known">The columns that mean something here; others are named in a note.</param>
    public static CsvTable Read(byte[] bytes, string file, IReadOnlyCollection<string> known)
    {
        var table = new CsvTable(file);
        var notes = new ReadingNotes(file);
        try
        {
            if (bytes.Length > MaxSize) throw new UnreadableException(Readers.TooLarge);
            string text = TextDecoder.Decode(bytes, notes).Text;
            var rows = CsvParser.Rows(text, out int openQuote);
            if (openQuote > 0) table.Error(openQuote, "A quote opens here and never closes; what follows was taken into one cell.");
            if (rows.Count == 0) throw new UnreadableException("The table is empty.");
            table.Name(rows[0], known);
            table.Rows = [.. rows.Skip(1)];
        }
        catch (UnreadableException unreadable)
        {
            table.problems.Add(new(file, "", unreadable.Message));
        }

        table.problems.AddRange(notes.ToProblems());
        return table;
    }

    /// <summary>Whether there is a column.</summary>
    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>A cell without guard; empty if the column or the cell is missing.</summary>
    public string Cell(CsvRow row, string column) =>
        columns.TryGetValue(column, out int index) && index < row.Cells.Count ? FormulaGuard.Unguard(row.Cells[index]) : "";

    /// <summary>A cell that tells a number from 0 up; null if it is blank, and with a note if it is something else.</summary>
    public int? Number(CsvRow row, string column)
    {
        string cell = Cell(row, column).Trim();
        if (cell.Length == 0) return null;
        if (int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return number;
        Note(row.Line, $"“{Short(cell)}” in the column {column} is no number and was left out.");
        return null;
    }

    /// <summary>Adds an error about a line.</summary>
    public void Error(int line, string message) => problems.Add(new(file, Place(line), message));

    /// <summary>Adds a note about a line.</summary>
    public void Note(int line, string message) => problems.Add(new(file, Place(line), message, Severity.Note));

    /// <summary>A cell short enough for a sentence.</summary>
    public static string Short(string cell) => cell.Length <= 40 ? cell : cell[..40] + "…";

    void Name(CsvRow header, IReadOnlyCollection<string> known)
    {
        for (int i = 0; i < header.Cells.Count; i++)
        {
            string name = FormulaGuard.Unguard(header.Cells[i]).Trim().ToLowerInvariant().Replace(' ', '_');
            if (name.Length == 0) continue;
            if (!known.Contains(name)) Note(header.Line, $"The column “{Short(name)}” is not known and was left out.");
            else if (!columns.TryAdd(name, i)) Note(header.Line, $"The column “{name}” is there twice; the first was taken.");
        }
    }

    static string Place(int line) => string.Create(CultureInfo.InvariantCulture, $"line {line}");
}
