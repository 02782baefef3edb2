namespace Emic.Statistics;

/// <summary>What the coefficients share that depend on how many categories there were to choose from.</summary>
static class DeclaredCategories
{
    public const string One = "there is only one category to choose from";

    /// <summary>The estimate, with a note on how many categories it rests on.</summary>
    public static Estimate Noted(Estimate estimate, Ratings ratings)
    {
        if (estimate is Undefined) return estimate;
        var categories = ratings.Categories;
        string note = categories.Declared
            ? $"Rests on {categories.Count} categories to choose from."
            : $"Rests on the {categories.Count} categories that were used; declare all that could be, for the figure changes with them.";
        return estimate with { Notes = [.. estimate.Notes, note] };
    }

    /// <summary>Σ w_kl over all pairs of categories.</summary>
    public static double Sum(Weights weights, Categories categories)
    {
        if (weights.IsIdentity) return categories.Count;
        var weight = weights.For(categories);
        double sum = 0;
        for (int k = 0; k < categories.Count; k++)
            for (int l = 0; l < categories.Count; l++) sum += weight(k, l);
        return sum;
    }
}
