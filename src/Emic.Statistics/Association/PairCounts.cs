namespace Emic.Statistics;

/// <summary>How often two codes occur and meet, a fourfold table: of <paramref name="Units"/> units, <paramref name="First"/> have the one, <paramref name="Second"/> the other, <paramref name="Both"/> both.</summary>
/// <param name="Units">All units, also those without either code.</param>
/// <param name="First">Units with the first code.</param>
/// <param name="Second">Units with the second code.</param>
/// <param name="Both">Units with both.</param>
public readonly record struct PairCounts(int Units, int First, int Second, int Both)
{
    /// <summary>The counts, which have to fit together.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, larger than one it is a part of, or there are more units with codes than units.</exception>
    internal PairCounts Checked()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Both);
        ArgumentOutOfRangeException.ThrowIfLessThan(First, Both);
        ArgumentOutOfRangeException.ThrowIfLessThan(Second, Both);
        ArgumentOutOfRangeException.ThrowIfLessThan((long)Units, (long)First + Second - Both);
        return this;
    }
}
