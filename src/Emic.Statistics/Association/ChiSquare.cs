using MathNet.Numerics;

namespace Emic.Statistics;

/// <summary>
/// Pearson's χ² on a crosstab, and what goes with it. Input: counts of independent cases (<see cref="Crosstab"/>). Undefined where there is one row or one column, or one of them is empty.
/// Sources: K. Pearson (1900), On the criterion that a given system of deviations …, Philosophical Magazine 50, 157–175; S. J. Haberman (1973), The analysis of residuals in cross-classified tables,
/// Biometrics 29(1), 205–220; H. Cramér (1946), Mathematical Methods of Statistics; W. G. Cochran (1954), Some methods for strengthening the common χ² tests, Biometrics 10(4), 417–451.
/// </summary>
public static class ChiSquare
{
    const int Small = 5;

    /// <summary>Σ (O − E)² / E, from 0, without Yates's correction.</summary>
    public static Estimate Statistic(Crosstab table)
    {
        var measure = new Measure("chi-square", "Pearson's χ²", Variant(table), "Pearson 1900", "cases");
        if (table.NoAssociation() is { } reason) return measure.Undefined(table.Cases, reason);
        return measure.Of(table.Cases, Sum(table));
    }

    /// <summary>The chance of a χ² at least as large if rows and columns were independent, by the χ² distribution with (rows − 1)(columns − 1) degrees of freedom; a note warns where cells are too thin for it (Cochran).</summary>
    public static Estimate P(Crosstab table)
    {
        var measure = new Measure("chi-square-p", "p of χ²", Variant(table), "Pearson 1900; Fisher 1922", "cases");
        if (table.NoAssociation() is { } reason) return measure.Undefined(table.Cases, reason);
        double p = Sum(table) is > 0 and var sum ? SpecialFunctions.GammaUpperRegularized(Freedom(table) / 2.0, sum / 2) : 1;
        return measure.Of(table.Cases, Math.Clamp(p, 0, 1)) with { Notes = Thin(table) };
    }

    /// <summary>Cramér's V: √(χ² / (n · min(rows − 1, columns − 1))), from 0 to 1; without bias correction.</summary>
    public static Estimate CramerV(Crosstab table)
    {
        var measure = new Measure("cramer-v", "Cramér's V", "without bias correction", "Cramér 1946", "cases");
        if (table.NoAssociation() is { } reason) return measure.Undefined(table.Cases, reason);
        return measure.Of(table.Cases, Math.Min(1, Math.Sqrt(Sum(table) / table.Cases / Math.Min(table.Rows - 1, table.Columns - 1))));
    }

    /// <summary>A cell's Pearson residual: (O − E) / √E. Their squares add up to χ². Undefined in an empty row or column.</summary>
    public static Estimate PearsonResidual(Crosstab table, int row, int column)
    {
        var measure = new Measure("pearson-residual", "Pearson residual", "(O − E)/√E", "Pearson 1900", "cases");
        double expected = table.Expected(row, column);
        return expected == 0 ? measure.Undefined(table.Cases, "its row or its column is empty") : measure.Of(table.Cases, (table[row, column] - expected) / Math.Sqrt(expected));
    }

    /// <summary>A cell's adjusted residual: (O − E) / √(E (1 − row/n)(1 − column/n)), about a standard normal number if rows and columns are independent. Undefined in an empty row or column, and in one that holds all cases.</summary>
    public static Estimate AdjustedResidual(Crosstab table, int row, int column)
    {
        var measure = new Measure("adjusted-residual", "Adjusted residual", "(O − E)/√(E(1 − row/n)(1 − column/n))", "Haberman 1973", "cases");
        double expected = table.Expected(row, column);
        if (expected == 0) return measure.Undefined(table.Cases, "its row or its column is empty");
        double n = table.Cases, spread = expected * (1 - (table.RowSums[row] / n)) * (1 - (table.ColumnSums[column] / n));
        return spread <= 0 ? measure.Undefined(table.Cases, "its row or its column holds all cases") : measure.Of(table.Cases, (table[row, column] - expected) / Math.Sqrt(spread));
    }

    /// <summary>χ² of a table without empty rows and columns, or with them left out.</summary>
    internal static double Sum(Crosstab table)
    {
        double sum = 0;
        for (int i = 0; i < table.Rows; i++)
        {
            for (int j = 0; j < table.Columns; j++)
            {
                double expected = table.Expected(i, j), difference = table[i, j] - expected;
                if (expected > 0) sum += difference * difference / expected;
            }
        }

        return sum;
    }

    static int Freedom(Crosstab table) => (table.Rows - 1) * (table.Columns - 1);

    static string Variant(Crosstab table) => FormattableString.Invariant($"{Freedom(table)} {(Freedom(table) == 1 ? "degree" : "degrees")} of freedom, without continuity correction");

    static IReadOnlyList<string> Thin(Crosstab table)
    {
        int thin = 0, least = int.MaxValue;
        for (int i = 0; i < table.Rows; i++)
        {
            for (int j = 0; j < table.Columns; j++)
            {
                if (table.Expected(i, j) < Small) thin++;
                if (table.Expected(i, j) < 1) least = 0;
            }
        }

        int cells = table.Rows * table.Columns;
        return thin * 5 <= cells && least > 0 ? [] : [FormattableString.Invariant($"{thin} of {cells} cells have an expected count below 5{(least == 0 ? ", some below 1" : "")}: the χ² distribution is a poor guide here. Use Fisher's exact test or the permutation test.")];
    }
}
