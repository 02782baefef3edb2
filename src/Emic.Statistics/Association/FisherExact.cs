namespace Emic.Statistics;

/// <summary>
/// Fisher's exact test on a crosstab of any size: the chance, among all tables with the same row and column sums, of one that is no more probable than the one seen.
/// As probable counts as no more probable: probabilities are compared with a relative tolerance of 10⁻⁷, as R's <c>fisher.test</c> does for 2 × 2 (its routine for larger tables, Algorithm 643, allows 3.5·10⁻⁷).
/// Input: counts of independent cases (<see cref="Crosstab"/>); empty rows and columns say nothing and change nothing. Undefined with fewer than two rows or columns that hold cases, and where the tables are too many to go through.
/// Sources: R. A. Fisher (1935), The logic of inductive inference, Journal of the Royal Statistical Society 98(1), 39–82; G. H. Freeman and J. H. Halton (1951), Note on an exact treatment of contingency,
/// goodness of fit and other problems of significance, Biometrika 38(1/2), 141–149; the way to it after C. R. Mehta and N. R. Patel (1983), A network algorithm for performing Fisher's exact test in r × c
/// contingency tables, Journal of the American Statistical Association 78(382), 427–434.
/// </summary>
public static class FisherExact
{
    /// <summary>How much more probable a table may be and still count as equally probable, in the logarithm.</summary>
    internal const double Tolerance = 1e-7;

    static readonly Measure twoSided = new("fisher-exact-p", "p of Fisher's exact test", "two-sided: tables no more probable", "Fisher 1935; Freeman & Halton 1951", "cases");
    static readonly Measure upper = new("fisher-exact-p-greater", "p of Fisher's exact test", "one-sided: first cell as large or larger", "Fisher 1935", "cases");
    static readonly Measure lower = new("fisher-exact-p-less", "p of Fisher's exact test", "one-sided: first cell as small or smaller", "Fisher 1935", "cases");

    /// <summary>The two-sided p, from 0 to 1.</summary>
    public static Estimate P(Crosstab table)
    {
        int[] rows = [.. Enumerable.Range(0, table.Rows).Where(i => table.RowSums[i] > 0)], columns = [.. Enumerable.Range(0, table.Columns).Where(j => table.ColumnSums[j] > 0)];
        if (rows.Length < 2) return twoSided.Undefined(table.Cases, rows.Length == 0 ? "there are no cases" : "all cases are in one row");
        if (columns.Length < 2) return twoSided.Undefined(table.Cases, "all cases are in one column");
        return FisherNetwork.P(table, rows, columns) is { } p
            ? twoSided.Of(table.Cases, Math.Min(1, p))
            : twoSided.Undefined(table.Cases, "there are too many tables with these sums to go through; use the permutation test");
    }

    /// <summary>The one-sided p of a 2 × 2 table: the chance of at least as many cases in the first cell.</summary>
    /// <exception cref="ArgumentException">The table is not 2 × 2.</exception>
    public static Estimate Greater(Crosstab table) => OneSided(table, upper, fromSeen: true);

    /// <summary>The one-sided p of a 2 × 2 table: the chance of at most as many cases in the first cell.</summary>
    /// <exception cref="ArgumentException">The table is not 2 × 2.</exception>
    public static Estimate Less(Crosstab table) => OneSided(table, lower, fromSeen: false);

    static Estimate OneSided(Crosstab table, Measure measure, bool fromSeen)
    {
        if (table.Rows != 2 || table.Columns != 2) throw new ArgumentException("A one-sided test needs a 2 × 2 table.", nameof(table));
        if (table.NoAssociation() is { } reason) return measure.Undefined(table.Cases, reason);
        var cells = new FirstCell(table);
        double sum = 0;
        for (int x = fromSeen ? table[0, 0] : cells.Least; x <= (fromSeen ? cells.Most : table[0, 0]); x++) sum += Math.Exp(cells.LogWeight(x) - cells.LogTotal);
        return measure.Of(table.Cases, Math.Min(1, sum));
    }
}
