namespace Emic.Statistics;

/// <summary>Row sums as a key: equal where all numbers are.</summary>
sealed class Margins : IEqualityComparer<int[]>
{
    /// <summary>The one there is.</summary>
    public static Margins Equality { get; } = new();

    public bool Equals(int[]? one, int[]? other) => one.AsSpan().SequenceEqual(other);

    public int GetHashCode(int[] margins)
    {
        int hash = margins.Length;
        foreach (int margin in margins) hash = unchecked((hash * 1_000_003) + margin);
        return hash;
    }
}
