namespace Emic.Statistics;

/// <summary>δ² between categories, by their places.</summary>
abstract class Differences
{
    /// <summary>Σ_{i≠j} δ² over the ordered pairs of values of a unit; exactly 0 where all are alike.</summary>
    public abstract double Within(UnitTally unit);

    /// <summary>Per category Σ_k n_k δ²: how far all values lie from it.</summary>
    public abstract double[] FromAll(long[] counts);
}

/// <summary>0 or 1.</summary>
sealed class NominalDifferences : Differences
{
    public override double Within(UnitTally unit) => (unit.Values * (unit.Values - 1.0)) - unit.Same();

    public override double[] FromAll(long[] counts)
    {
        long all = counts.Sum();
        return Array.ConvertAll(counts, count => (double)(all - count));
    }
}

/// <summary>Squares of differences of scores. What all lie from one score is n((s − mean)² + variance), so that no table of all pairs is needed however many scores there are.</summary>
sealed class ScoreDifferences(double[] scores) : Differences
{
    public override double Within(UnitTally unit)
    {
        double sum = 0;
        for (int i = 1; i < unit.Used.Length; i++)
            for (int j = 0; j < i; j++)
            {
                double apart = scores[unit.Used[i]] - scores[unit.Used[j]];
                sum += unit.Counts[i] * apart * apart * unit.Counts[j];
            }

        return 2 * sum;
    }

    public override double[] FromAll(long[] counts)
    {
        double all = counts.Sum(), mean = 0, variance = 0;
        for (int c = 0; c < scores.Length; c++) mean += counts[c] * scores[c] / all;
        for (int c = 0; c < scores.Length; c++) variance += counts[c] * (scores[c] - mean) * (scores[c] - mean) / all;
        return Array.ConvertAll(scores, score => all * (((score - mean) * (score - mean)) + variance));
    }
}

/// <summary>Any distance, pair by pair.</summary>
sealed class PairDifferences(Func<int, int, double> between) : Differences
{
    /// <summary>Distances that are dear to compute, once each.</summary>
    public static PairDifferences Of(int categories, Func<int, int, double> between)
    {
        double[,] table = new double[categories, categories];
        for (int c = 0; c < categories; c++)
            for (int k = 0; k < c; k++) table[c, k] = table[k, c] = between(c, k);
        return new PairDifferences((c, k) => table[c, k]);
    }

    public override double Within(UnitTally unit) => unit.Different(between);

    public override double[] FromAll(long[] counts)
    {
        int[] used = [.. Enumerable.Range(0, counts.Length).Where(c => counts[c] > 0)];
        double[] apart = new double[counts.Length];
        foreach (int c in used)
            foreach (int k in used) apart[c] += c == k ? 0 : counts[k] * between(c, k);
        return apart;
    }
}
