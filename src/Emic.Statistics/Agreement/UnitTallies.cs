namespace Emic.Statistics;

/// <summary>The tallies of all units, made in one pass over the cells, on all cores. Everything that follows is a sum over them.</summary>
sealed class UnitTallies
{
    /// <summary>Units that are tallied in one piece.</summary>
    const int Piece = 8192;

    /// <summary>Up to so many coders, looking through the few categories of a unit is quicker than keeping a place for each category.</summary>
    const int FewCoders = 24;

    readonly int stride;
    readonly int[] used;
    readonly int[] counts;
    readonly (int Distinct, int Values)[] sizes;

    public UnitTallies(Ratings ratings)
    {
        Categories = ratings.Categories.Count;
        stride = Math.Min(ratings.Coders, Math.Max(1, Categories));
        sizes = new (int, int)[ratings.Units];
        used = new int[stride * ratings.Units];
        counts = new int[stride * ratings.Units];
        Parallel.For(0, (ratings.Units + Piece - 1) / Piece, piece =>
        {
            int[] at = ratings.Coders <= FewCoders ? [] : new int[Categories];
            for (int u = piece * Piece; u < Math.Min(ratings.Units, (piece + 1) * Piece); u++) sizes[u] = at.Length == 0 ? TallyFew(u, ratings.Unit(u)) : TallyMany(u, ratings.Unit(u), at);
        });
    }

    /// <summary>How many units there are, also those without values.</summary>
    public int Units => sizes.Length;

    /// <summary>How many categories there are.</summary>
    public int Categories { get; }

    public UnitTally this[int unit] => new(used.AsSpan(unit * stride, sizes[unit].Distinct), counts.AsSpan(unit * stride, sizes[unit].Distinct), sizes[unit].Values);

    /// <summary>The units that have values.</summary>
    public int[] Rated() => [.. Enumerable.Range(0, Units).Where(unit => sizes[unit].Values > 0)];

    (int Distinct, int Values) TallyFew(int u, ReadOnlySpan<int> cells)
    {
        int distinct = 0, values = 0;
        Span<int> mine = used.AsSpan(u * stride, stride), many = counts.AsSpan(u * stride, stride);
        foreach (int category in cells)
        {
            if (category < 0) continue;
            values++;
            int i = 0;
            while (i < distinct && mine[i] != category) i++;
            if (i == distinct) mine[distinct++] = category;
            many[i]++;
        }

        return (distinct, values);
    }

    /// <param name="u">Which unit.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="at">Per category one more than its index in the unit, all 0 before and after.</param>
    (int Distinct, int Values) TallyMany(int u, ReadOnlySpan<int> cells, int[] at)
    {
        int distinct = 0, values = 0;
        Span<int> mine = used.AsSpan(u * stride, stride), many = counts.AsSpan(u * stride, stride);
        foreach (int category in cells)
        {
            if (category < 0) continue;
            values++;
            if (at[category] == 0)
            {
                mine[distinct++] = category;
                at[category] = distinct;
            }

            many[at[category] - 1]++;
        }

        foreach (int category in mine[..distinct]) at[category] = 0;
        return (distinct, values);
    }
}
