namespace Emic.Statistics;

/// <summary>
/// A coefficient of the form (pa − pe)/(1 − pe). All of them observe agreement in the same way, the mean over units of the share of pairs of values that agree;
/// they differ in what they take chance to be. The standard error is Gwet's, by linearised unit scores:
/// K. L. Gwet (2008), Computing inter-rater reliability and its variance in the presence of high agreement, British Journal of Mathematical and Statistical Psychology 61, 29–48;
/// K. L. Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.
/// </summary>
/// <param name="Measure">What the coefficient is called with some weights.</param>
/// <param name="Chance">Its pe.</param>
/// <param name="Refusal">Why it does not apply to some ratings that could be compared otherwise, or none.</param>
sealed record KappaType(Func<Weights, Measure> Measure, Func<Ratings, RatingMargins, Weights, Chance> Chance, Func<Ratings, RatingMargins, string?> Refusal)
{
    /// <summary>1 − pe below this is rounding, not chance.</summary>
    const double Rounding = 1e-12;

    public Estimate Of(Ratings ratings, Weights? weights, Confidence? confidence)
    {
        weights ??= Weights.Identity;
        confidence ??= Confidence.Analytic;
        UnitTallies tallies = new(ratings);
        var margins = RatingMargins.Of(tallies);
        Measure measure = Measure(weights);
        if (Refused(ratings, margins, weights) is { } because) return measure.Undefined(margins.Paired, because) with { Notes = ConstantNote(ratings, margins) };

        var chance = Chance(ratings, margins, weights);
        if (1 - chance.Expected < Rounding) return measure.Undefined(margins.Paired, "the weights treat all categories that were used as one");
        double[] units = UnitAgreement.Of(tallies, ratings.Categories, weights);
        double value = Corrected(UnitAgreement.Mean(units, margins.Paired), chance.Expected);
        return measure.Of(margins.Paired, value) with
        {
            Intervals =
            [
                .. AnalyticInterval.OfScores(value, Scores(tallies, margins, chance, units, value), margins.Rated, confidence.Level),
                .. UnitBootstrap.Of(tallies, confidence, drawn => Value(ratings, tallies, drawn, units, weights)),
            ],
            Notes = Notes(ratings, margins, value),
        };
    }

    /// <summary>The coefficient of drawn units alone; null where it is undefined.</summary>
    double? Value(Ratings ratings, UnitTallies tallies, int[] drawn, double[] units, Weights weights)
    {
        var margins = RatingMargins.Of(tallies, drawn);
        var sample = ratings.Drawn(drawn);
        if (Refused(sample, margins, weights) is not null) return null;
        double expected = Chance(sample, margins, weights).Expected;
        return 1 - expected < Rounding ? null : Corrected(UnitAgreement.Mean(units, drawn, margins.Paired), expected);
    }

    string? Refused(Ratings ratings, RatingMargins margins, Weights weights) =>
        Shape.Refusal(ratings, margins) ?? Refusal(ratings, margins) ?? weights.Refusal(ratings.Categories);

    static double Corrected(double observed, double expected) => (observed - expected) / (1 - expected);

    /// <summary>Per rated unit, what it would have to be for the coefficient to be a plain mean: κ*_i.</summary>
    static double[] Scores(UnitTallies tallies, RatingMargins margins, Chance chance, double[] agreement, double value)
    {
        double[] scores = new double[margins.Rated];
        double room = 1 - chance.Expected;
        double scale = (double)margins.Rated / margins.Paired;
        int at = 0;
        for (int u = 0; u < tallies.Units; u++)
        {
            var unit = tallies[u];
            if (unit.Values == 0) continue;
            double own = unit.Values < 2 ? 0 : scale * (agreement[u] - chance.Expected) / room;
            scores[at++] = own - (2 * (1 - value) * (chance.OfUnit(u, unit) - chance.Expected) / room);
        }

        return scores;
    }

    static IReadOnlyList<string> ConstantNote(Ratings ratings, RatingMargins margins) =>
        margins.Paired > 0 && Shape.Constant(ratings, margins.PairedCounts) is not null ? [Shape.ConstantNote] : [];

    static List<string> Notes(Ratings ratings, RatingMargins margins, double value)
    {
        List<string> notes = [];
        if (Shape.Constant(ratings, margins.Counts) is { } constant) notes.Add($"Rests on the declared categories alone, because {constant}.");
        else if (value == 1) notes.Add("All pairs of values agree, so the standard error is 0; that says nothing of units not seen.");
        if (margins.Rated > margins.Paired) notes.Add($"{Plural.Of(margins.Rated - margins.Paired, "unit")} with a single value count in the margins.");
        return notes;
    }
}
