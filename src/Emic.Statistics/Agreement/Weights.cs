namespace Emic.Statistics;

/// <summary>
/// How much two categories agree: 1 for the same, less for others. Identity gives the unweighted coefficients.
/// Linear 1 − |k−l|/range and quadratic 1 − (k−l)²/range² use the categories' numbers, or their places in the declared order if they are words.
/// Ordinal is Gwet's 1 − C(|k−l|+1, 2)/C(q, 2) on places; it is not Krippendorff's ordinal metric.
/// Source: J. Cohen (1968), Weighted kappa, Psychological Bulletin 70(4), 213–220; K. L. Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.
/// </summary>
public sealed class Weights
{
    readonly Func<Categories, Func<int, int, double>> bind;

    Weights(string key, Func<Categories, Func<int, int, double>> bind, bool needsOrder, int? size = null)
    {
        Key = key;
        this.bind = bind;
        NeedsOrder = needsOrder;
        Size = size;
    }

    /// <summary>1 for the same category, 0 for any other.</summary>
    public static Weights Identity { get; } = new("identity", _ => (k, l) => k == l ? 1 : 0, needsOrder: false);

    /// <summary>Falls evenly with the distance.</summary>
    public static Weights Linear { get; } = new("linear", categories => Falling(categories, apart => apart), needsOrder: true);

    /// <summary>Falls with the square of the distance.</summary>
    public static Weights Quadratic { get; } = new("quadratic", categories => Falling(categories, apart => apart * apart), needsOrder: true);

    /// <summary>Falls with the number of pairs that lie between, by place alone.</summary>
    public static Weights Ordinal { get; } = new("ordinal", categories => (k, l) => 1 - (Pairs(Math.Abs(k - l) + 1) / Math.Max(1, Pairs(categories.Count))), needsOrder: true);

    /// <summary>The word for them: "identity", "linear", "quadratic", "ordinal" or "custom".</summary>
    public string Key { get; }

    /// <summary>How many categories a table of weights is for.</summary>
    internal int? Size { get; }

    internal bool IsIdentity => Key == "identity";

    bool NeedsOrder { get; }

    /// <summary>A table of weights, a row and a column per category in their order.</summary>
    /// <exception cref="ArgumentException">The table is not square, not symmetric, a weight lies outside 0 to 1, or a category does not fully agree with itself.</exception>
    public static Weights Custom(IReadOnlyList<IReadOnlyList<double>> table)
    {
        for (int k = 0; k < table.Count; k++)
        {
            if (table[k].Count != table.Count) throw new ArgumentException("The weights are not square.", nameof(table));
            if (table[k][k] != 1) throw new ArgumentException("A category's weight with itself is not 1.", nameof(table));
            if (Enumerable.Range(0, k).Any(l => table[k][l] != table[l][k])) throw new ArgumentException("The weights are not symmetric.", nameof(table));
            if (table[k].Any(weight => !(weight is >= 0 and <= 1))) throw new ArgumentException("A weight lies outside 0 to 1.", nameof(table));
        }

        return new Weights("custom", _ => (k, l) => table[k][l], needsOrder: false, size: table.Count);
    }

    /// <summary>The weight of two categories by their places.</summary>
    internal Func<int, int, double> For(Categories categories) => bind(categories);

    /// <summary>Why they can't be used on these categories, or none.</summary>
    internal string? Refusal(Categories categories)
    {
        if (Size is { } size && size != categories.Count) return $"the table of weights is for {size} categories and here are {categories.Count}";
        if (!NeedsOrder || categories.AreOrdered) return null;
        return categories.Sets is null ? $"the categories are words in no declared order, which {Key} weights need" : $"sets have no order, which {Key} weights need";
    }

    static Func<int, int, double> Falling(Categories categories, Func<double, double> shape)
    {
        double[] at = categories.Positions;
        double range = at.Max() - at.Min();
        return (k, l) => k == l ? 1 : 1 - shape(Math.Abs(at[k] - at[l]) / range);
    }

    static double Pairs(int n) => n * (n - 1.0) / 2;
}
