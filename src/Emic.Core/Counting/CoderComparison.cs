using Emic.Statistics;

namespace Emic.Core;

/// <summary>A code put on a passage by a coder, as comparison needs it.</summary>
public readonly record struct CodedUnit(CodingUnit Unit, Guid CodeId, Guid CoderId);

/// <summary>How two coders used one code, in passages.</summary>
/// <param name="CodeId">The code.</param>
/// <param name="First">Passages the first coder gave it.</param>
/// <param name="Second">Passages the second coder gave it.</param>
/// <param name="Both">Passages both gave it.</param>
public sealed record CodeComparison(Guid CodeId, int First, int Second, int Both)
{
    /// <summary>Passages that only one of them gave it.</summary>
    public int OnlyOne => First + Second - 2 * Both;

    /// <summary>Positive specific agreement on the code.</summary>
    public Estimate Agreement => SpecificAgreement.Positive(Both, First - Both, Second - Both);
}

/// <summary>
/// Compares two coders code by code, on the sources that both of them coded: a passage counts once per coder and code, however many quotations lie in it.
/// A passage without the code by a coder who coded the source counts as "not given", not as missing.
/// </summary>
public static class CoderComparison
{
    /// <summary>One line per code that either coder used there; those with most passages coded by only one come first, then those with less agreement.</summary>
    public static IReadOnlyList<CodeComparison> Of(IReadOnlyCollection<CodedUnit> units, Guid first, Guid second)
    {
        HashSet<Guid> shared = [.. Sources(first)];
        shared.IntersectWith(Sources(second));
        return [.. units.Where(unit => shared.Contains(unit.Unit.SourceId) && (unit.CoderId == first || unit.CoderId == second))
            .GroupBy(unit => unit.CodeId)
            .Select(group =>
            {
                HashSet<CodingUnit> one = Units(group, first), other = Units(group, second);
                return new CodeComparison(group.Key, one.Count, other.Count, one.Count(other.Contains));
            })
            .OrderByDescending(line => line.OnlyOne).ThenBy(line => line.Agreement.Or(0)).ThenBy(line => line.CodeId)];

        IEnumerable<Guid> Sources(Guid coder) => units.Where(unit => unit.CoderId == coder).Select(unit => unit.Unit.SourceId);

        static HashSet<CodingUnit> Units(IEnumerable<CodedUnit> group, Guid coder) => [.. group.Where(unit => unit.CoderId == coder).Select(unit => unit.Unit)];
    }
}
