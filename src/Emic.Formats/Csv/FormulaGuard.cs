using System.Buffers;

namespace Emic.Formats;

/// <summary>
/// Spreadsheets run a cell that begins like a formula. On the way out such a cell gets an apostrophe in front, and so does
/// one that begins with an apostrophe; on the way in exactly these apostrophes go.
/// </summary>
static class FormulaGuard
{
    static readonly SearchValues<char> Dangerous = SearchValues.Create("=+-@\t\r\n\0＝＋－＠'");

    /// <summary>The cell as it may stand in a file.</summary>
    public static string Guard(string cell) => cell.Length > 0 && Dangerous.Contains(cell[0]) ? "'" + cell : cell;

    /// <summary>The cell as it was before it was guarded.</summary>
    public static string Unguard(string cell) => cell.Length > 1 && cell[0] == '\'' && Dangerous.Contains(cell[1]) ? cell[1..] : cell;
}
