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
        var margins = Margins.Of(ratings);
        if ((Shape.Refusal(ratings, margins) ?? distance.Refusal(ratings.Categories)) is { } because) return measure.Undefined(margins.Paired, because);
        if (Shape.Constant(ratings, margins.PairedCounts) is { } constant) return measure.Undefined(margins.Paired, constant) with { Notes = [Shape.ConstantNote] };

        Disagreement found = new(ratings, margins, distance);
        if (!(found.Expected > 0)) return measure.Undefined(margins.Paired, "the distances between all values that were used are 0");
        return measure.Of(margins.Paired, found.Alpha) with
        {
            Intervals =
            [
                .. AnalyticInterval.OfScores(found.Alpha, found.Scores(), margins.Rated, confidence.Level),
                .. UnitBootstrap.Of(ratings, confidence, sample => Value(sample, distance)),
            ],
            Notes = Notes(margins, found.Alpha),
        };
    }

    static double? Value(Ratings ratings, Distance distance)
    {
        var margins = Margins.Of(ratings);
        if (margins.Paired == 0) return null;
        Disagreement found = new(ratings, margins, distance);
        return found.Expected > 0 ? found.Alpha : null;
    }

    static List<string> Notes(Margins margins, double alpha)
    {
        List<string> notes = [];
        if (alpha == 1) notes.Add("All pairs of values agree, so the standard error is 0; that says nothing of units not seen.");
        if (margins.Rated > margins.Paired) notes.Add($"{Plural.Of(margins.Rated - margins.Paired, "unit")} with a single value left out.");
        return notes;
    }

    /// <summary>Do and De of some ratings.</summary>
    sealed class Disagreement
    {
        readonly Ratings ratings;
        readonly Margins margins;
        readonly double[] fromAll;

        /// <summary>Per unit D_u = Σ_{i≠j} δ²/(m_u − 1); 0 for units with fewer than two values.</summary>
        readonly double[] ofUnit;

        public Disagreement(Ratings ratings, Margins margins, Distance distance)
        {
            this.ratings = ratings;
            this.margins = margins;
            var differences = distance.Between(ratings.Categories, margins.PairedCounts);
            fromAll = differences.FromAll(margins.PairedCounts);
            ofUnit = new double[ratings.Units];
            double n = margins.PairedValues, observed = 0, expected = 0;
            UnitTally unit = new(ratings.Categories.Count);
            for (int u = 0; u < ofUnit.Length; u++)
            {
                unit.Read(ratings.Unit(u));
                if (unit.Values < 2) continue;
                ofUnit[u] = UnitAgreement.Similar(unit, differences.Between) / (unit.Values - 1);
                observed += ofUnit[u];
            }

            for (int c = 0; c < fromAll.Length; c++) expected += margins.PairedCounts[c] * fromAll[c];
            Observed = observed / n;
            Expected = expected / (n * (n - 1));
        }

        public double Observed { get; }

        public double Expected { get; }

        public double Alpha => 1 - (Observed / Expected);

        /// <summary>
        /// Gwet's linearised scores of the units with two values and more, written in distances instead of weights. They linearise α′ = 1 − Do/De with
        /// De of pairs drawn with replacement, which differs from α by order 1/n, and are moved to lie around α.
        /// </summary>
        public double[] Scores()
        {
            double n = margins.PairedValues, mean = n / margins.Paired;
            double pooled = Expected * (n - 1) / n;
            double plain = 1 - (Observed / pooled);
            double[] scores = new double[margins.Paired];
            UnitTally unit = new(ratings.Categories.Count);
            int at = 0;
            for (int u = 0; u < ofUnit.Length; u++)
            {
                unit.Read(ratings.Unit(u));
                if (unit.Values < 2) continue;
                double apart = 0;
                foreach (int c in unit.Used) apart += unit[c] * fromAll[c] / n;
                double own = 1 - ((ofUnit[u] - (Observed * (unit.Values - mean))) / (mean * pooled));
                scores[at++] = own - (2 * (1 - plain) * (unit.Values - (apart / pooled)) / mean) + Alpha - plain;
            }

            return scores;
        }
    }
}
