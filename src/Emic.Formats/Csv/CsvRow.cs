namespace Emic.Formats;

/// <summary>A row of a table.</summary>
/// <param name="Line">The line of the file it begins on, counted from 1.</param>
/// <param name="Cells">Its cells as they stand, formula guards included.</param>
sealed record CsvRow(int Line, IReadOnlyList<string> Cells);
