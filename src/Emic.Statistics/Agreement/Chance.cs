namespace Emic.Statistics;

/// <summary>A unit's own pe.</summary>
/// <param name="unit">Which unit.</param>
/// <param name="tally">Its tally.</param>
delegate double UnitChance(int unit, UnitTally tally);

/// <summary>What a coefficient takes chance agreement to be: pe, and what a unit contributes to it.</summary>
/// <param name="Expected">pe, up to 1.</param>
/// <param name="OfUnit">The unit's own pe, whose mean over rated units is <paramref name="Expected"/>; for the standard error.</param>
sealed record Chance(double Expected, UnitChance OfUnit)
{
    /// <summary>Chance that is a function of the shares π_k: each value of a unit pulls by its category.</summary>
    /// <param name="expected">pe.</param>
    /// <param name="byCategory">What a value in each category contributes.</param>
    public static Chance OfShares(double expected, double[] byCategory) => new(expected, (_, unit) => unit.Sum(byCategory) / unit.Values);
}
