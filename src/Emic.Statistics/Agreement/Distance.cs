namespace Emic.Statistics;

/// <summary>
/// How far apart two values are for Krippendorff's α: δ², which is 0 for equal values and never negative.
/// Nominal 0 or 1; ordinal (Σ n_g between them − half of both)², with n_g from the data; interval (c − k)²; ratio ((c − k)/(c + k))².
/// Source: K. Krippendorff (2011), Computing Krippendorff's alpha-reliability. Sets: Jaccard 1 − |∩|/|∪|; MASI 1 − J·M with M 1 for equal sets, 2/3 if one holds the other,
/// 1/3 if they overlap, 0 if not: R. Passonneau (2006), Measuring agreement on set-valued items (MASI), LREC. Two empty sets are equal.
/// </summary>
public sealed class Distance
{
    readonly Func<Categories, long[], Differences> bind;
    readonly Func<Categories, string?> refusal;

    Distance(string key, string words, string source, Func<Categories, string?> refusal, Func<Categories, long[], Differences> bind)
    {
        Key = key;
        Words = words;
        Source = source;
        this.refusal = refusal;
        this.bind = bind;
    }

    /// <summary>Equal or not.</summary>
    public static Distance Nominal { get; } = new("nominal", "nominal", "Krippendorff 2011", _ => null, (_, _) => new NominalDifferences());

    /// <summary>By how many values lie between. The same as intervals between the values' mean ranks.</summary>
    public static Distance Ordinal { get; } = new("ordinal", "ordinal metric", "Krippendorff 2011",
        categories => categories.AreOrdered ? null : categories.Sets is null ? "the categories are words in no declared order, which the ordinal metric needs" : "sets have no order, which the ordinal metric needs",
        (_, counts) => new ScoreDifferences(MeanRanks(counts)));

    /// <summary>By the square of the difference.</summary>
    public static Distance Interval { get; } = new("interval", "interval metric", "Krippendorff 2011", NoNumber, (categories, _) => new ScoreDifferences([.. categories.Numbers!]));

    /// <summary>By the square of the relative difference, for values from 0.</summary>
    public static Distance Ratio { get; } = new("ratio", "ratio metric", "Krippendorff 2011",
        categories => NoNumber(categories) ?? (categories.Numbers!.Any(number => number < 0) ? "a value is negative, which the ratio metric does not know" : null),
        (categories, _) => new PairDifferences((c, k) => Relative(categories.Numbers![c], categories.Numbers[k])));

    /// <summary>Sets by what they share of what either has.</summary>
    public static Distance Jaccard { get; } = new("jaccard", "sets, Jaccard distance", "Krippendorff 2011; Jaccard 1912", NoSets, (categories, _) => PairDifferences.Of(categories.Count, (c, k) => 1 - Shared(categories.Sets![c], categories.Sets[k])));

    /// <summary>Sets by Jaccard, times how one lies to the other.</summary>
    public static Distance Masi { get; } = new("masi", "sets, MASI distance 1 − J·M of Passonneau 2006", "Krippendorff 2011; Passonneau 2006", NoSets,
        (categories, _) => PairDifferences.Of(categories.Count, (c, k) => 1 - (Shared(categories.Sets![c], categories.Sets[k]) * Monotonicity(categories.Sets[c], categories.Sets[k]))));

    /// <summary>The word for it, as in "krippendorff-alpha-ordinal".</summary>
    public string Key { get; }

    internal string Words { get; }

    /// <summary>Whether the distances depend on how often each category was chosen, so that other units would have others.</summary>
    internal bool IsFromData => Key == "ordinal";

    internal string Source { get; }

    /// <summary>A table of δ², a row and a column per category in their order.</summary>
    /// <exception cref="ArgumentException">The table is not square, not symmetric, has a negative distance, or a category lies apart from itself.</exception>
    public static Distance Custom(IReadOnlyList<IReadOnlyList<double>> table)
    {
        for (int c = 0; c < table.Count; c++)
        {
            if (table[c].Count != table.Count) throw new ArgumentException("The distances are not square.", nameof(table));
            if (table[c][c] != 0) throw new ArgumentException("A category's distance from itself is not 0.", nameof(table));
            if (Enumerable.Range(0, c).Any(k => table[c][k] != table[k][c])) throw new ArgumentException("The distances are not symmetric.", nameof(table));
            if (table[c].Any(distance => !(distance >= 0 && double.IsFinite(distance)))) throw new ArgumentException("A distance is negative.", nameof(table));
        }

        return new Distance("custom", "distances of a table, entered as δ²", "Krippendorff 2011",
            categories => categories.Count == table.Count ? null : $"the table of distances is for {table.Count} categories and here are {categories.Count}",
            (_, _) => new PairDifferences((c, k) => table[c][k]));
    }

    /// <summary>The distances between categories by their places.</summary>
    /// <param name="categories">The categories.</param>
    /// <param name="counts">n_c: how often each was chosen in units with two values and more.</param>
    internal Differences Between(Categories categories, long[] counts) => bind(categories, counts);

    /// <summary>Why it does not apply to these categories, or none.</summary>
    internal string? Refusal(Categories categories) => refusal(categories);

    static string? NoNumber(Categories categories) => categories.Numbers is null ? "a category is not a number, which the metric needs" : null;

    static string? NoSets(Categories categories) => categories.Sets is null ? "the values are not sets" : null;

    static double Relative(double c, double k) => c + k == 0 ? 0 : (c - k) / (c + k) * ((c - k) / (c + k));

    static double Shared(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        int both = one.Count(other.Contains);
        int either = one.Count + other.Count - both;
        return either == 0 ? 1 : (double)both / either;
    }

    static double Monotonicity(IReadOnlySet<string> one, IReadOnlySet<string> other) =>
        one.SetEquals(other) ? 1 : one.IsSubsetOf(other) || other.IsSubsetOf(one) ? 2.0 / 3 : one.Overlaps(other) ? 1.0 / 3 : 0;

    /// <summary>Values below a category, and half of those in it: two categories' difference is Krippendorff's ordinal δ.</summary>
    static double[] MeanRanks(long[] counts)
    {
        double[] ranks = new double[counts.Length];
        long below = 0;
        for (int c = 0; c < counts.Length; c++)
        {
            ranks[c] = below + (counts[c] / 2.0);
            below += counts[c];
        }

        return ranks;
    }
}
