namespace Emic.Statistics;

/// <summary>
/// Why κ may be low although two coders nearly always agree, for two categories. Prevalence index (a − d)/n: how unevenly both use the two. Bias index (b − c)/n: how differently they use them.
/// Both from −1 to 1; here signed, most papers give the absolute value. Source: T. Byrt, J. Bishop and J. B. Carlin (1993), Bias, prevalence and kappa, Journal of Clinical Epidemiology 46(5), 423–429.
/// </summary>
public static class PrevalenceAndBias
{
    /// <summary>(a − d)/n: a both chose the first category, d both the second.</summary>
    public static Estimate Prevalence(Ratings ratings) =>
        Of(ratings, new Measure("prevalence-index", "Prevalence index", "two coders, two categories, signed", "Byrt, Bishop & Carlin 1993", "units"), table => table[0, 0] - table[1, 1]);

    /// <summary>(b − c)/n: b only the first coder chose the first category, c only the second did.</summary>
    public static Estimate Bias(Ratings ratings) =>
        Of(ratings, new Measure("bias-index", "Bias index", "two coders, two categories, signed", "Byrt, Bishop & Carlin 1993", "units"), table => table[0, 1] - table[1, 0]);

    static Estimate Of(Ratings ratings, Measure measure, Func<PairTable, double> index)
    {
        var margins = RatingMargins.Of(ratings);
        string? because = Shape.Refusal(ratings, margins) ?? Shape.NotTwo(ratings, "The index", "look at each pair");
        if (because is null && ratings.Categories.Count != 2) because = $"the index is for two categories and here {(ratings.Categories.Count == 1 ? "is 1" : $"are {ratings.Categories.Count}")}";
        return because is null ? measure.Of(margins.Paired, index(new PairTable(ratings))) : measure.Undefined(margins.Paired, because);
    }
}
