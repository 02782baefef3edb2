namespace Emic.Statistics;

/// <summary>
/// Cohen's κ: agreement of two coders beyond what their own, possibly different, use of the categories would give, pe = Σ w_kl a_k b_l. With weights, near misses count in part.
/// Only units that both have values for count. From about −1 to 1; undefined where both used the same one category.
/// Source: J. Cohen (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20(1), 37–46; J. Cohen (1968), Psychological Bulletin 70(4), 213–220.
/// Standard errors, one for the interval and another, se0, for the test of no agreement: J. L. Fleiss, J. Cohen and B. S. Everitt (1969), Large sample standard errors of kappa and weighted kappa, Psychological Bulletin 72(5), 323–327.
/// </summary>
public static class CohenKappa
{
    /// <summary>The coefficient.</summary>
    public static Estimate Of(Ratings ratings, Weights? weights = null, Confidence? confidence = null)
    {
        weights ??= Weights.Identity;
        confidence ??= Confidence.Analytic;
        Measure measure = weights.IsIdentity
            ? new Measure("cohen-kappa", "Cohen’s κ", "units with values of both coders", "Cohen 1960", "units")
            : new Measure($"cohen-kappa-{weights.Key}", "Weighted Cohen’s κ", $"{weights.Key} weights, units with values of both coders", "Cohen 1968", "units");
        UnitTallies tallies = new(ratings);
        var margins = RatingMargins.Of(tallies);
        if ((Shape.Refusal(ratings, margins) ?? Shape.NotTwo(ratings, "Cohen’s κ", "Conger’s κ extends it") ?? weights.Refusal(ratings.Categories)) is { } because)
            return measure.Undefined(margins.Paired, because);
        if (Shape.Constant(ratings, margins.PairedCounts) is { } constant) return measure.Undefined(margins.Paired, constant) with { Notes = [Shape.ConstantNote] };

        PairTable table = new(ratings);
        var (value, error, error0) = table.Kappa(weights.For(ratings.Categories));
        if (!double.IsFinite(value)) return measure.Undefined(margins.Paired, "the weights treat all categories that were used as one");
        return measure.Of(table.Units, value) with
        {
            Intervals =
            [
                AnalyticInterval.Normal(value, error, confidence.Level, "Fleiss, Cohen & Everitt 1969, normal"),
                .. UnitBootstrap.Of(tallies, confidence, drawn => Value(ratings.Drawn(drawn), weights)),
            ],
            Tests = NullTest.Normal(value, error0, "Fleiss, Cohen & Everitt 1969"),
            Notes = Notes(margins, value),
        };
    }

    /// <summary>The largest κ that the coders' margins allow: as many units on the diagonal as both have of each category. Source: Cohen 1960. Read κ beside it; it is not a correction.</summary>
    public static Estimate Max(Ratings ratings)
    {
        Measure measure = new("cohen-kappa-max", "κ max", "largest Cohen’s κ with these margins", "Cohen 1960", "units");
        var margins = RatingMargins.Of(ratings);
        if ((Shape.Refusal(ratings, margins) ?? Shape.NotTwo(ratings, "κ max", "it has no extension") ?? Shape.Constant(ratings, margins.PairedCounts)) is { } because)
            return measure.Undefined(margins.Paired, because);
        PairTable table = new(ratings);
        double expected = table.First.Zip(table.Second, (a, b) => a * b).Sum();
        return measure.Of(table.Units, (table.First.Zip(table.Second, Math.Min).Sum() - expected) / (1 - expected));
    }

    static double? Value(Ratings ratings, Weights weights)
    {
        var margins = RatingMargins.Of(ratings);
        if (margins.Paired == 0 || Shape.Constant(ratings, margins.PairedCounts) is not null) return null;
        double value = new PairTable(ratings).Kappa(weights.For(ratings.Categories)).Value;
        return double.IsFinite(value) ? value : null;
    }

    static List<string> Notes(RatingMargins margins, double value)
    {
        List<string> notes = [];
        if (value == 1) notes.Add("All pairs of values agree, so the standard error is 0; that says nothing of units not seen.");
        if (margins.Rated > margins.Paired) notes.Add($"{Plural.Of(margins.Rated - margins.Paired, "unit")} with a single value left out.");
        return notes;
    }
}
