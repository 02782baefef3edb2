namespace Emic.Statistics;

/// <summary>
/// Krippendorff's α = 1 − Do/De: observed disagreement Do within units over De, that of all values paired at random. Any number of coders, missing values, and any distance between values.
/// 1 is full agreement, 0 what chance gives, below 0 systematic disagreement. Units with fewer than two values play no part. Undefined where all values are the same.
/// With coincidences o_ck = Σ_u n_uck/(m_u − 1): α = 1 − (n − 1) Σ o_ck δ² / Σ n_c n_k δ².
/// Source: K. Krippendorff (2011), Computing Krippendorff's alpha-reliability; (2019), Content Analysis, 4th ed.
/// Its standard error is Gwet's (2014), which takes the distances as given although the ordinal metric draws them from the data.
/// </summary>
public static class KrippendorffAlpha
{
    /// <summary>The coefficient.</summary>
    public static Estimate Of(Ratings ratings, Distance? distance = null, Confidence? confidence = null)
    {
        distance ??= Distance.Nominal;
        confidence ??= Confidence.Analytic;
        Measure measure = new($"krippendorff-alpha-{distance.Key}", "Krippendorff’s α", $"{distance.Words}, units with two values and more", distance.Source, "units");
        UnitTallies tallies = new(ratings);
        var margins = RatingMargins.Of(tallies);
        if ((Shape.Refusal(ratings, margins) ?? distance.Refusal(ratings.Categories)) is { } because) return measure.Undefined(margins.Paired, because);
        if (Shape.Constant(ratings, margins.PairedCounts) is { } constant) return measure.Undefined(margins.Paired, constant) with { Notes = [Shape.ConstantNote] };

        Disagreement found = new(tallies, distance, ratings.Categories, margins);
        if (!(found.Expected > 0)) return measure.Undefined(margins.Paired, "the distances between all values that were used are 0");
        return measure.Of(margins.Paired, found.Alpha) with
        {
            Intervals =
            [
                .. AnalyticInterval.OfScores(found.Alpha, found.Scores(), margins.Rated, confidence.Level),
                .. UnitBootstrap.Of(tallies, confidence, found.AlphaOf),
            ],
            Notes = Notes(margins, found.Alpha),
        };
    }

    static List<string> Notes(RatingMargins margins, double alpha)
    {
        List<string> notes = [];
        if (alpha == 1) notes.Add("All pairs of values agree, so the standard error is 0; that says nothing of units not seen.");
        if (margins.Rated > margins.Paired) notes.Add($"{Plural.Of(margins.Rated - margins.Paired, "unit")} with a single value left out.");
        return notes;
    }
}
