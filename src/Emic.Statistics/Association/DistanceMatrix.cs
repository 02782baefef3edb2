namespace Emic.Statistics;

/// <summary>How far items are from each other: a number from 0 for each pair, the same both ways.</summary>
public sealed class DistanceMatrix
{
    readonly double[] values;

    /// <summary>All distances 0, to be set.</summary>
    /// <param name="items">How many items there are.</param>
    public DistanceMatrix(int items)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(items);
        Items = items;
        values = new double[checked(items * (items - 1L) / 2)];
    }

    /// <summary>How many items there are.</summary>
    public int Items { get; }

    /// <summary>The distance of two items; 0 for an item and itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to something that is no finite number from 0 up, or for an item and itself.</exception>
    public double this[int one, int other]
    {
        get => one == other ? 0 : values[Place(one, other)];
        set
        {
            if (!double.IsFinite(value) || value < 0) throw new ArgumentOutOfRangeException(nameof(value), value, "A distance is a number from 0 up.");
            if (one == other) throw new ArgumentOutOfRangeException(nameof(other), other, "An item is not apart from itself.");
            values[Place(one, other)] = value;
        }
    }

    /// <summary>The distances of all pairs: item 1 to 0, 2 to 0, 2 to 1, 3 to 0, …</summary>
    internal ReadOnlySpan<double> Pairs => values;

    static long Place(int one, int other) => one > other ? (one * (one - 1L) / 2) + other : (other * (other - 1L) / 2) + one;
}
