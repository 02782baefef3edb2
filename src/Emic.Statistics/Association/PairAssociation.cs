namespace Emic.Statistics;

/// <summary>
/// How closely two codes go together, by the indices of the field; n counts units. All are symmetric in the two codes.
/// Input: a fourfold table of units (<see cref="PairCounts"/>); a unit counts once for a code, however often it was given.
/// </summary>
public static class PairAssociation
{
    const int Unequal = 5;

    static readonly Measure jaccard = new("jaccard", "Jaccard", "units with both of units with either", "Jaccard 1912", "units");
    static readonly Measure dice = new("dice", "Dice", "twice the units with both of the sum of units with each", "Dice 1945", "units");
    static readonly Measure lift = new("lift", "Lift", "observed of expected joint units", "Brin, Motwani, Ullman & Tsur 1997", "units");
    static readonly Measure pmi = new("pmi", "PMI", "pointwise mutual information, base 2", "Church & Hanks 1990", "units");
    static readonly Measure npmi = new("npmi", "NPMI", "pointwise mutual information over its largest value", "Bouma 2009", "units");
    static readonly Measure phi = new("phi", "φ", "fourfold table", "Yule 1912", "units");
    static readonly Measure coefficient = new("c-coefficient", "c-coefficient", "n12 / (n1 + n2 − n12), counts of quotations and their overlaps", "ATLAS.ti; Jaccard 1912", "quotations");

    /// <summary>n12 / (n1 + n2 − n12), from 0 to 1; undefined where no unit has either code. P. Jaccard (1912), The distribution of the flora in the alpine zone, New Phytologist 11(2), 37–50.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The counts do not fit together.</exception>
    public static Estimate Jaccard(PairCounts pair)
    {
        var (n, n1, n2, n12) = pair.Checked();
        return n1 + n2 == 0 ? jaccard.Undefined(n, "no unit has either code") : jaccard.Of(n, n12 / ((double)n1 + n2 - n12));
    }

    /// <summary>2·n12 / (n1 + n2), from 0 to 1; undefined where no unit has either code. L. R. Dice (1945), Measures of the amount of ecologic association between species, Ecology 26(3), 297–302.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The counts do not fit together.</exception>
    public static Estimate Dice(PairCounts pair)
    {
        var (n, n1, n2, n12) = pair.Checked();
        return n1 + n2 == 0 ? dice.Undefined(n, "no unit has either code") : dice.Of(n, 2.0 * n12 / ((double)n1 + n2));
    }

    /// <summary>
    /// n·n12 / (n1·n2), from 0, 1 where the codes meet as often as they would by chance; undefined where a code is in no unit.
    /// S. Brin, R. Motwani, J. D. Ullman and S. Tsur (1997), Dynamic itemset counting and implication rules for market basket data, SIGMOD, 255–264 (there "interest").
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The counts do not fit together.</exception>
    public static Estimate Lift(PairCounts pair)
    {
        var (n, n1, n2, n12) = pair.Checked();
        return n1 == 0 || n2 == 0 ? lift.Undefined(n, Unused) : lift.Of(n, Ratio(n, n1, n2, n12));
    }

    /// <summary>
    /// log₂ of <see cref="Lift"/>, in bits, 0 by chance; undefined where a code is in no unit or no unit has both.
    /// K. W. Church and P. Hanks (1990), Word association norms, mutual information, and lexicography, Computational Linguistics 16(1), 22–29.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The counts do not fit together.</exception>
    public static Estimate Pmi(PairCounts pair)
    {
        var (n, n1, n2, n12) = pair.Checked();
        if (n1 == 0 || n2 == 0) return pmi.Undefined(n, Unused);
        return n12 == 0 ? pmi.Undefined(n, "no unit has both codes, and the logarithm of 0 is no number") : pmi.Of(n, Math.Log2(Ratio(n, n1, n2, n12)));
    }

    /// <summary>
    /// <see cref="Pmi"/> / −log₂(n12/n), from −1 (never together; by definition) to 1 (never apart); undefined where a code is in no unit, or both are in every unit.
    /// G. Bouma (2009), Normalized (pointwise) mutual information in collocation extraction, Proceedings of GSCL, 31–40.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The counts do not fit together.</exception>
    public static Estimate Npmi(PairCounts pair)
    {
        var (n, n1, n2, n12) = pair.Checked();
        if (n1 == 0 || n2 == 0) return npmi.Undefined(n, Unused);
        if (n12 == 0) return npmi.Of(n, -1);
        return n12 == n ? npmi.Undefined(n, "both codes are in every unit") : npmi.Of(n, Math.Log2(Ratio(n, n1, n2, n12)) / -Math.Log2(n12 / (double)n));
    }

    /// <summary>
    /// (n·n12 − n1·n2) / √(n1(n−n1)·n2(n−n2)), the correlation of having the codes, from −1 to 1; undefined where a code is in no unit or in every unit.
    /// G. U. Yule (1912), On the methods of measuring association between two attributes, Journal of the Royal Statistical Society 75(6), 579–652.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The counts do not fit together.</exception>
    public static Estimate Phi(PairCounts pair)
    {
        var (n, n1, n2, n12) = pair.Checked();
        if (n1 == 0 || n2 == 0) return phi.Undefined(n, Unused);
        if (n1 == n || n2 == n) return phi.Undefined(n, "a code is in every unit");
        double spread = Math.Sqrt((double)n1 * (n - n1)) * Math.Sqrt((double)n2 * (n - n2));
        return phi.Of(n, Math.Clamp((((double)n * n12) - ((double)n1 * n2)) / spread, -1, 1));
    }

    /// <summary>
    /// The coefficient ATLAS.ti prints: n12 / (n1 + n2 − n12) of quotations and of overlaps between them. Overlaps are events: one quotation may overlap several of the other code,
    /// so n12 may exceed n1 or n2 and the coefficient 1; then, and where one code is used more than five times as often as the other, a note warns.
    /// Undefined where there are no quotations, or as many overlaps as quotations and more. n counts quotations.
    /// </summary>
    /// <param name="first">Quotations with the first code.</param>
    /// <param name="second">Quotations with the second code.</param>
    /// <param name="both">Overlaps of a quotation with the first code and one with the second.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static Estimate CCoefficient(int first, int second, int both)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(second);
        ArgumentOutOfRangeException.ThrowIfNegative(both);
        int n = checked(first + second);
        if (n == 0) return coefficient.Undefined(0, "neither code was used");
        if (both >= n) return coefficient.Undefined(n, "there are as many overlaps as quotations, or more");
        double c = both / (double)(n - both);
        List<string> notes = [];
        if (c > 1) notes.Add("The coefficient exceeds 1: single quotations overlap with several of the other code and are counted several times.");
        if (Math.Max(first, second) > (long)Unequal * Math.Min(first, second)) notes.Add("One code is used more than five times as often as the other, which keeps the coefficient small however often the rare one meets it.");
        return coefficient.Of(n, c) with { Notes = notes };
    }

    static string Unused => "a code is in no unit";

    static double Ratio(int n, int n1, int n2, int n12) => (double)n * n12 / ((double)n1 * n2);
}
