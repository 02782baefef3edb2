using System.Globalization;
using CsCheck;
using Emic.Statistics;

namespace Emic.Tests.Statistics;

/// <summary>Crosstabs for tests.</summary>
static class Crosstabs
{
    /// <summary>Small tables with small counts.</summary>
    public static Gen<Crosstab> Some { get; } = Of(most: 6);

    /// <summary>Tables of up to 4 × 3 whose counts go up to a number.</summary>
    public static Gen<Crosstab> Of(int most) => Gen.Select(Gen.Int[1, 4], Gen.Int[1, 3], Gen.Int[0, most].Array[12]).Select((rows, columns, counts) =>
    {
        int[,] cells = new int[rows, columns];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++) cells[i, j] = counts[(i * columns) + j];
        return new Crosstab(cells);
    });

    /// <summary>"1,2;3,4".</summary>
    public static Crosstab Of(string rows)
    {
        int[][] counts = [.. rows.Split(';').Select(row => row.Split(',').Select(cell => int.Parse(cell, CultureInfo.InvariantCulture)).ToArray())];
        int[,] cells = new int[counts.Length, counts[0].Length];
        for (int i = 0; i < counts.Length; i++)
            for (int j = 0; j < counts[0].Length; j++) cells[i, j] = counts[i][j];
        return new Crosstab(cells);
    }

    /// <summary>The table with rows as columns.</summary>
    public static Crosstab Turned(Crosstab table)
    {
        int[,] cells = new int[table.Columns, table.Rows];
        for (int i = 0; i < table.Rows; i++)
            for (int j = 0; j < table.Columns; j++) cells[j, i] = table[i, j];
        return new Crosstab(cells);
    }
}
