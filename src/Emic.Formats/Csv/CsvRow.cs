namespace Emic.Formats;

/// <summary>A row of a table.</summary>
/// <param name="Line">The line of the file it begins on, counted from 1.</param>
/// <param name="Cells">Its cells as they stand, formula guards included.</param>
/// <param name="Number">Which row it is in a spreadsheet, counted from 1: other than the line where a cell above holds line ends.</param>
sealed record CsvRow(int Line, IReadOnlyList<string> Cells, int Number);
