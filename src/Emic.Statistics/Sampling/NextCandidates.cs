namespace Emic.Statistics;

/// <summary>One of the candidates to choose next.</summary>
/// <param name="Candidate">The candidate, as numbered in the table.</param>
/// <param name="Before">What the selection reached without it; none where there was nothing to measure.</param>
/// <param name="After">What it reaches with it, and with those suggested before it; none where there is still nothing to measure.</param>
/// <param name="Adds">The combinations that it brings and nobody selected before it has.</param>
/// <param name="Nearest">Who of those selected before is most like it; -1 where there is nobody.</param>
/// <param name="Distance">How far that one lies off; none where there is nobody.</param>
/// <param name="Ties">How many others would have done as well or better at this step.</param>
public sealed record Suggestion(int Candidate, double? Before, double? After, IReadOnlyList<Combination> Adds, int Nearest, double? Distance, int Ties);

/// <summary>
/// The candidates to choose next for an aim, added to those already selected. Small choices are exact: every set is compared. Larger ones are greedy: each step takes the best next one; for
/// <see cref="Aim.Coverage"/> and <see cref="Aim.Location"/> the result is then at least 63 % (1 − 1/e) of what could be gained. Ties go to whoever stands first in the table, and are counted.
/// Source: G. L. Nemhauser, L. A. Wolsey and M. L. Fisher (1978), An analysis of approximations for maximizing submodular set functions, Mathematical Programming 14, 265–294;
/// for max-min and center T. F. Gonzalez (1985), Clustering to minimize the maximum intercluster distance, Theoretical Computer Science 38, 293–306.
/// </summary>
/// <param name="Aim">What was aimed at.</param>
/// <param name="Exact">Whether all sets were compared; or else chosen greedily.</param>
/// <param name="Compared">How many sets were compared where the choice is exact; or else 0.</param>
/// <param name="Tied">How many sets other than this reach the same where the choice is exact; or else 0.</param>
/// <param name="Suggestions">The candidates, the most telling first.</param>
public sealed record NextCandidates(Aim Aim, bool Exact, long Compared, long Tied, IReadOnlyList<Suggestion> Suggestions)
{
    /// <summary>Up to so many sets are compared one by one.</summary>
    public const int ExactUpTo = 100_000;

    /// <summary>Chooses from a table; fewer than asked for where it holds fewer.</summary>
    /// <param name="table">The candidates.</param>
    /// <param name="selected">Those already selected, as numbered in the table, each once.</param>
    /// <param name="count">How many to choose, positive.</param>
    /// <param name="aim">What for.</param>
    /// <param name="exactUpTo">How many sets may be compared one by one; 0 chooses greedily.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is not positive.</exception>
    public static NextCandidates Of(CandidateTable table, IReadOnlyList<int> selected, int count, Aim aim, long exactUpTo = ExactUpTo)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        Choice choice = new(table, aim, selected);
        int[] free = [.. Enumerable.Range(0, table.Ids.Count).Except(selected)];
        count = Math.Min(count, free.Length);
        long sets = Sets(free.Length, count, exactUpTo);
        if (sets > exactUpTo || count == 0) return new(aim, Exact: false, 0, 0, choice.Greedy(free, free, count));

        (int[] best, long tied) = choice.Best(free, count);
        return new(aim, Exact: true, sets, tied, choice.Greedy(free, best, count));
    }

    // C(of, size), or one more than the most that is asked about.
    static long Sets(int of, int size, long most)
    {
        long sets = 1;
        for (int i = 1; i <= size; i++)
        {
            sets = sets * (of - size + i) / i;
            if (sets > most) return most + 1;
        }

        return sets;
    }
}
