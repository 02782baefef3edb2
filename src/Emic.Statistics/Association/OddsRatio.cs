namespace Emic.Statistics;

/// <summary>
/// The odds ratio of a 2 × 2 table as conditional maximum-likelihood estimate: the one under which, row and column sums given, the first cell is expected to be what it is.
/// It is R's <c>fisher.test</c> estimate, and nearer to 1 than the ratio of cross products, (a·d)/(b·c). From 0; undefined where a row or column is empty, and where it grows without end.
/// Source: J. Cornfield (1956), A statistical problem arising from retrospective studies, Proceedings of the Third Berkeley Symposium 4, 135–148.
/// </summary>
public static class OddsRatio
{
    const int Halvings = 200;

    static readonly Measure measure = new("odds-ratio-conditional", "Odds ratio", "conditional maximum likelihood", "Cornfield 1956", "cases");

    /// <summary>The estimate.</summary>
    /// <exception cref="ArgumentException">The table is not 2 × 2.</exception>
    public static Estimate Conditional(Crosstab table)
    {
        if (table.Rows != 2 || table.Columns != 2) throw new ArgumentException("An odds ratio needs a 2 × 2 table.", nameof(table));
        if (table.NoAssociation() is { } reason) return measure.Undefined(table.Cases, reason);
        var cells = new FirstCell(table);
        int seen = table[0, 0];
        if (cells.Least == cells.Most) return measure.Undefined(table.Cases, "the row and column sums leave one table only");
        if (seen == cells.Most) return measure.Undefined(table.Cases, "no case speaks against the association, so the ratio grows without end (other programs print infinity)");
        return seen == cells.Least ? measure.Of(table.Cases, 0) : measure.Of(table.Cases, Math.Exp(LogRatio(cells, seen)));
    }

    /// <summary>By halving: the expectation rises with the ratio.</summary>
    static double LogRatio(FirstCell cells, int seen)
    {
        double[] weights = [.. Enumerable.Range(cells.Least, cells.Most - cells.Least + 1).Select(cells.LogWeight)];
        double low = -1, high = 1;
        while (Expected(weights, cells.Least, low) > seen) low *= 2;
        while (Expected(weights, cells.Least, high) < seen) high *= 2;
        for (int i = 0; i < Halvings && high - low > 1e-15 * Math.Max(1, Math.Abs(high)); i++)
        {
            double middle = (low + high) / 2;
            if (Expected(weights, cells.Least, middle) < seen) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }

    static double Expected(double[] weights, int least, double logRatio)
    {
        double most = double.NegativeInfinity;
        for (int i = 0; i < weights.Length; i++) most = Math.Max(most, weights[i] + (i * logRatio));
        double sum = 0, moment = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            double part = Math.Exp(weights[i] + (i * logRatio) - most);
            sum += part;
            moment += part * (least + i);
        }

        return moment / sum;
    }
}
