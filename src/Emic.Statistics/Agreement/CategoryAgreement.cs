namespace Emic.Statistics;

/// <summary>
/// Agreement on one category, or on one member of sets: it against all the rest. A coefficient over all categories can hide one that nobody agrees on.
/// κ is Cohen's for two known coders, by the collapsed fourfold table, and Fleiss' otherwise, which equals his κ_j of pooled margins; Cohen's and Fleiss' answers differ.
/// </summary>
/// <param name="Name">The category, or the member.</param>
/// <param name="Values">How often it was chosen.</param>
public sealed record CategoryAgreement(string Name, long Values)
{
    static readonly Measure share = new("category-share", "Share", "of all values", "", "values");
    static readonly Measure specific = new("specific-agreement", "Specific agreement", "any number of coders, units with two values and more", "Fleiss 1971; Cicchetti & Feinstein 1990", "values");

    /// <summary>Of all values, the share in this category: its prevalence.</summary>
    public required Estimate Share { get; init; }

    /// <summary>Of its values, how many of the others in the same unit are in it too, on average. For two coders 2a/(2a + b + c).</summary>
    public required Estimate Specific { get; init; }

    /// <summary>Cohen's κ, or Fleiss'.</summary>
    public required Estimate Kappa { get; init; }

    /// <summary>Gwet's AC1.</summary>
    public required Estimate Ac1 { get; init; }

    /// <summary>Krippendorff's nominal α.</summary>
    public required Estimate Alpha { get; init; }

    /// <summary>All categories in their order; of sets, all members in ordinal order.</summary>
    public static IReadOnlyList<CategoryAgreement> All(Ratings ratings) => ratings.Categories.Sets is { } sets
        ? [.. sets.SelectMany(set => set).Distinct().Order(StringComparer.Ordinal).Select(member => Of(member, ratings.Having(member)))]
        : [.. ratings.Categories.Names.Index().Select(name => Of(name.Item, ratings.OneAgainstRest(name.Index)))];

    static CategoryAgreement Of(string name, Ratings one)
    {
        UnitTallies tallies = new(one);
        var margins = RatingMargins.Of(tallies);
        return new CategoryAgreement(name, margins.Counts[1])
        {
            Share = margins.Values > 0 ? share.Of((int)margins.Values, (double)margins.Counts[1] / margins.Values) : share.Undefined(0, "all values are missing"),
            Specific = SpecificOf(tallies, margins),
            Kappa = one is { Coders: 2, CodersAreKnown: true } ? CohenKappa.Of(one) : FleissKappa.Of(one),
            Ac1 = Shape.Constant(one, margins.Counts) is { } constant && margins.Paired > 0 ? GwetAc.Of(one).Measure.Undefined(margins.Paired, constant) : GwetAc.Of(one),
            Alpha = KrippendorffAlpha.Of(one),
        };
    }

    static Estimate SpecificOf(UnitTallies tallies, RatingMargins margins)
    {
        long values = margins.PairedCounts[1];
        if (values == 0) return specific.Undefined(0, margins.Paired == 0 ? "no unit has values from two coders" : "nobody chose it");
        double shared = 0;
        for (int u = 0; u < tallies.Units; u++)
        {
            var unit = tallies[u];
            int at = unit.Used.IndexOf(1);
            if (unit.Values > 1 && at >= 0) shared += unit.Counts[at] * (unit.Counts[at] - 1.0) / (unit.Values - 1);
        }

        return specific.Of((int)values, shared / values);
    }
}
