namespace Emic.Statistics;

/// <summary>How often each category stands in one unit; sparse, and used again for the next unit.</summary>
sealed class UnitTally(int categories)
{
    readonly int[] counts = new int[categories];
    readonly int[] used = new int[categories];
    int distinct;

    /// <summary>How many values the unit has: r_i.</summary>
    public int Values { get; private set; }

    /// <summary>The places of the categories that stand in it, in the order of the first coder who chose each.</summary>
    public ReadOnlySpan<int> Used => used.AsSpan(0, distinct);

    /// <summary>How many coders chose a category: r_ik.</summary>
    public int this[int category] => counts[category];

    public void Read(ReadOnlySpan<int> unit)
    {
        foreach (int category in Used) counts[category] = 0;
        distinct = 0;
        Values = 0;
        foreach (int category in unit)
        {
            if (category < 0) continue;
            Values++;
            if (counts[category]++ == 0) used[distinct++] = category;
        }
    }
}
