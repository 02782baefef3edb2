namespace Emic.Statistics;

/// <summary>
/// How many combinations of t attribute values a sample holds: of all that the values allow, and of those that some candidate has (achievable). From 0 to 1.
/// A candidate with a missing value has no combination with it; numeric attributes are left out.
/// Source: D. R. Kuhn, R. N. Kacker and Y. Lei (2013), Introduction to Combinatorial Testing, chapter 7 (total t-way coverage); carried over from test cases to participants.
/// </summary>
/// <param name="Strength">t, the number of attributes in a combination.</param>
/// <param name="Hit">Different combinations that the selected have.</param>
/// <param name="Possible">All combinations of the values that occur among the candidates.</param>
/// <param name="Achievable">Those that some candidate has.</param>
/// <param name="OfPossible">Hit by possible.</param>
/// <param name="OfAchievable">Hit by achievable.</param>
public sealed record CombinationCoverage(int Strength, int Hit, long Possible, int Achievable, Estimate OfPossible, Estimate OfAchievable)
{
    /// <summary>The coverage of a selection from a table.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The strength is not positive, or a selected candidate not in the table.</exception>
    public static CombinationCoverage Of(CandidateTable table, IReadOnlyCollection<int> selected, int strength)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(strength);
        Combinations combinations = new(table, strength);
        int hit = combinations.Hit(selected);
        return new(
            strength, hit, combinations.Possible, combinations.Achievable,
            Share("all", "of all combinations of values that occur", hit, combinations.Possible, table),
            Share("achievable", "of the combinations that some candidate has", hit, combinations.Achievable, table));

        Estimate Share(string key, string variant, int part, long whole, CandidateTable table)
        {
            Measure measure = new($"coverage-{strength}-way-{key}", $"{strength}-way coverage", variant, "Kuhn, Kacker & Lei 2013", "combinations");
            if (table.Ids.Count == 0) return measure.Undefined(0, "there are no candidates");
            if (table.Nominal.Count < strength) return measure.Undefined(0, $"there {(table.Nominal.Count == 1 ? "is" : "are")} {Plural.Of(table.Nominal.Count, "attribute")} with named values for combinations of {strength}");
            return whole == 0 ? measure.Undefined(0, $"no candidate has values for {strength} attributes at once") : measure.Of((int)Math.Min(whole, int.MaxValue), part / (double)whole);
        }
    }
}
