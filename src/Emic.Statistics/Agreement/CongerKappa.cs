namespace Emic.Statistics;

/// <summary>
/// Conger's κ, the exact extension of Cohen's κ to more coders: chance is that two different coders, each with her own use of the categories, meet by accident:
/// pe = Σ w_kl (p̄_k p̄_l − s_kl/r), p̄ and s the mean and covariance of the coders' shares (s with r − 1). For two coders without gaps it is Cohen's κ.
/// Undefined where only one category was used, and where a table does not tell who chose what. A coder without values is left out.
/// Source: A. J. Conger (1980), Integration and generalization of kappas for multiple raters, Psychological Bulletin 88(2), 322–328; with missing values, K. L. Gwet (2014).
/// </summary>
public static class CongerKappa
{
    static readonly KappaType type = new(
        weights => weights.IsIdentity
            ? new Measure("conger-kappa", "Conger’s κ", "each coder’s own margins, over the units that coder has values for", "Conger 1980", "units")
            : new Measure($"conger-kappa-{weights.Key}", "Weighted Conger’s κ", $"{weights.Key} weights, each coder’s own margins", "Conger 1980; Gwet 2014", "units"),
        (ratings, margins, weights) => new CoderMargins(ratings).Chance(margins, weights),
        (ratings, margins) => !ratings.CodersAreKnown ? "a table of counts does not tell who chose what" : Shape.Constant(ratings, margins.Counts));

    /// <summary>The coefficient.</summary>
    public static Estimate Of(Ratings ratings, Weights? weights = null, Confidence? confidence = null) => type.Of(ratings, weights, confidence);

    /// <summary>p_gk: how coder g used category k, as a share of the units that coder has values for.</summary>
    sealed class CoderMargins
    {
        readonly Ratings ratings;
        readonly double[] shares;
        readonly long[] values;

        public CoderMargins(Ratings ratings)
        {
            this.ratings = ratings;
            int q = ratings.Categories.Count;
            shares = new double[ratings.Coders * q];
            values = new long[ratings.Coders];
            for (int u = 0; u < ratings.Units; u++)
            {
                var unit = ratings.Unit(u);
                for (int g = 0; g < unit.Length; g++)
                {
                    if (unit[g] < 0) continue;
                    shares[(g * q) + unit[g]]++;
                    values[g]++;
                }
            }

            for (int g = 0; g < values.Length; g++)
                for (int k = 0; k < q && values[g] > 0; k++) shares[(g * q) + k] /= values[g];
        }

        /// <summary>
        /// pe is the mean over ordered pairs of coders g ≠ h of Σ w_kl p_gk p_hl, which equals the formula above. What coder g's choice of k in a unit
        /// contributes follows by taking the derivative along p_gk: see <see cref="Pulls"/>.
        /// </summary>
        public Chance Chance(RatingMargins margins, Weights weights)
        {
            int q = ratings.Categories.Count;
            double coders = values.Count(n => n > 0);
            double pairs = coders * (coders - 1);
            double[] pulls = Pulls(weights);
            double[] own = new double[values.Length];
            double expected = 0;
            for (int g = 0; g < own.Length; g++)
            {
                for (int k = 0; k < q; k++) own[g] += shares[(g * q) + k] * pulls[(g * q) + k];
                expected += own[g] / pairs;
            }

            double UnitChance(int u, UnitTally tally)
            {
                double sum = 0;
                var unit = ratings.Unit(u);
                for (int g = 0; g < unit.Length; g++)
                    sum += own[g] + (unit[g] < 0 ? 0 : (pulls[(g * q) + unit[g]] - own[g]) * margins.Rated / values[g]);
                return sum / pairs;
            }

            return new Chance(expected, UnitChance);
        }

        /// <summary>For coder g and category k, what all other coders agree with it by chance: Σ_l w_kl Σ_{h≠g} p_hl.</summary>
        double[] Pulls(Weights weights)
        {
            int q = ratings.Categories.Count;
            var weight = weights.For(ratings.Categories);
            double[] all = new double[q];
            for (int i = 0; i < shares.Length; i++) all[i % q] += shares[i];

            double[] pulls = new double[shares.Length];
            for (int g = 0; g < values.Length; g++)
                for (int k = 0; k < q; k++)
                    for (int l = weights.IsIdentity ? k : 0; l < (weights.IsIdentity ? k + 1 : q); l++)
                        pulls[(g * q) + k] += weight(k, l) * (all[l] - shares[(g * q) + l]);
            return pulls;
        }
    }
}
