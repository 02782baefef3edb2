namespace Emic.Statistics;

/// <summary>
/// How unlike candidates are, over attributes of all kinds: the mean of their differences in the attributes that both have, numbers as parts of their range, names equal (0) or not (1).
/// An attribute in which one is missing drops out for the pair, and so does an asymmetric one that both lack. From 0 to 1; none where no attribute is left.
/// Source: J. C. Gower (1971), A general coefficient of similarity and some of its properties, Biometrics 27(4), 857–871; as cluster::daisy in R, without weights.
/// </summary>
public sealed class GowerDistances
{
    readonly double?[] pairs;

    GowerDistances(int count, double?[] pairs)
    {
        Count = count;
        this.pairs = pairs;
    }

    /// <summary>How many candidates there are.</summary>
    public int Count { get; }

    /// <summary>How far two candidates lie apart; none where they share no attribute.</summary>
    public double? this[int a, int b] => a == b ? 0 : pairs[a > b ? Place(a, b) : Place(b, a)];

    /// <summary>The distances among all candidates of a table.</summary>
    public static GowerDistances Of(CandidateTable table)
    {
        double?[] pairs = new double?[table.Ids.Count * (table.Ids.Count - 1L) / 2];
        for (int a = 1; a < table.Ids.Count; a++)
            for (int b = 0; b < a; b++) pairs[Place(a, b)] = Between(table, a, b);
        return new(table.Ids.Count, pairs);
    }

    /// <summary>The mean over all pairs that have a distance.</summary>
    public Estimate Mean()
    {
        Measure measure = new("gower-mean", "Mean distance", "Gower, all pairs of candidates with a shared attribute", "Gower 1971", "pairs");
        double[] known = [.. pairs.Where(distance => distance is not null).Select(distance => distance!.Value)];
        return known.Length > 0 ? measure.Of(known.Length, known.Average()) : measure.Undefined(0, Count < 2 ? "there are no two candidates" : "no two candidates share an attribute");
    }

    static double? Between(CandidateTable table, int a, int b)
    {
        double sum = 0;
        int counted = 0;
        foreach (var attribute in table.Attributes)
        {
            if (attribute.Apart(a, b) is not { } apart) continue;
            sum += apart;
            counted++;
        }

        return counted == 0 ? null : sum / counted;
    }

    static int Place(int a, int b) => (int)(a * (a - 1L) / 2) + b;
}
