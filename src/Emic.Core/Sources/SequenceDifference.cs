namespace Emic.Core;

/// <summary>A run of tokens that differs.</summary>
/// <param name="Begin">Its first token on the older side.</param>
/// <param name="Removed">How many went there.</param>
/// <param name="At">Its first token on the newer side.</param>
/// <param name="Inserted">How many came there.</param>
readonly record struct Hunk(int Begin, int Removed, int At, int Inserted)
{
    public int End => Begin + Removed;
}

/// <summary>Compares two sequences of tokens; see <see cref="TextDifference"/>.</summary>
static class SequenceDifference
{
    /// <summary>How many differences are followed between two anchors; the trace of more would not fit into memory nor the time of a person.</summary>
    const int MostDifferences = 400;

    /// <summary>How often stretches between anchors are split again by anchors.</summary>
    const int Deepest = 16;

    /// <summary>What differs, in order. Everything between the hunks is the same on both sides.</summary>
    public static List<Hunk> Between(int[] older, int[] newer)
    {
        var hunks = new List<Hunk>();
        Between(older, newer, new Hunk(0, older.Length, 0, newer.Length), Deepest, hunks);
        return hunks;
    }

    static void Between(int[] older, int[] newer, Hunk range, int depth, List<Hunk> hunks)
    {
        (int begin, int end, int at, int to) = (range.Begin, range.End, range.At, range.At + range.Inserted);
        while (begin < end && at < to && older[begin] == newer[at]) (begin, at) = (begin + 1, at + 1);
        while (begin < end && at < to && older[end - 1] == newer[to - 1]) (end, to) = (end - 1, to - 1);
        var rest = new Hunk(begin, end - begin, at, to - at);
        if (rest.Removed == 0 && rest.Inserted == 0) return;
        if (rest.Removed == 0 || rest.Inserted == 0)
        {
            hunks.Add(rest);
            return;
        }

        List<(int Old, int New)> anchors = depth == 0 ? [] : Anchors(older, newer, rest);
        if (anchors.Count == 0)
        {
            Shortest(older, newer, rest, hunks);
            return;
        }

        foreach ((int oldAnchor, int newAnchor) in anchors.Append((end, to)))
        {
            Between(older, newer, new Hunk(begin, oldAnchor - begin, at, newAnchor - at), depth - 1, hunks);
            (begin, at) = (oldAnchor + 1, newAnchor + 1);
        }
    }

    /// <summary>Tokens that are on both sides just once, the longest row of them in the same order.</summary>
    static List<(int Old, int New)> Anchors(int[] older, int[] newer, Hunk range)
    {
        Dictionary<int, int> once = Once(older, range.Begin, range.End), onceNewer = Once(newer, range.At, range.At + range.Inserted);
        var tails = new List<int>();
        var pairs = new List<(int Old, int New, int Before)>();
        for (int i = range.Begin; i < range.End; i++)
        {
            if (once[older[i]] < 0 || !onceNewer.TryGetValue(older[i], out int place) || place < 0) continue;
            int low = 0, high = tails.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (pairs[tails[middle]].New < place) low = middle + 1;
                else high = middle;
            }

            pairs.Add((i, place, low > 0 ? tails[low - 1] : -1));
            if (low == tails.Count) tails.Add(pairs.Count - 1);
            else tails[low] = pairs.Count - 1;
        }

        var anchors = new List<(int, int)>();
        for (int at = tails.Count > 0 ? tails[^1] : -1; at >= 0; at = pairs[at].Before) anchors.Add((pairs[at].Old, pairs[at].New));
        anchors.Reverse();
        return anchors;
    }

    /// <summary>Where each token is, or -1 if it is there several times.</summary>
    static Dictionary<int, int> Once(int[] tokens, int begin, int end)
    {
        var places = new Dictionary<int, int>();
        for (int i = begin; i < end; i++)
            if (!places.TryAdd(tokens[i], i)) places[tokens[i]] = -1;
        return places;
    }

    /// <summary>Myers' greedy search for the shortest script; the whole range is one hunk where it would take too many differences.</summary>
    static void Shortest(int[] older, int[] newer, Hunk range, List<Hunk> hunks)
    {
        int n = range.Removed, m = range.Inserted, most = Math.Min(n + m, MostDifferences);
        var reach = new int[(2 * most) + 3];
        int zero = most + 1;
        var trace = new List<int[]>();
        for (int d = 0; d <= most; d++)
        {
            trace.Add(reach[(zero - d)..(zero + d + 1)]);
            for (int k = -d; k <= d; k += 2)
            {
                int x = k == -d || (k != d && reach[zero + k - 1] < reach[zero + k + 1]) ? reach[zero + k + 1] : reach[zero + k - 1] + 1;
                while (x < n && x - k < m && older[range.Begin + x] == newer[range.At + x - k]) x++;
                reach[zero + k] = x;
                if (x < n || x - k < m) continue;
                hunks.AddRange(Back(trace, range, n, m));
                return;
            }
        }

        hunks.Add(range);
    }

    static List<Hunk> Back(List<int[]> trace, Hunk range, int x, int y)
    {
        var hunks = new List<Hunk>();
        for (int d = trace.Count - 1; d > 0; d--)
        {
            // The reaches before step d, of diagonals -d to d.
            int[] reach = trace[d];
            int k = x - y;
            bool down = k == -d || (k != d && reach[k - 1 + d] < reach[k + 1 + d]);
            int fromX = down ? reach[k + 1 + d] : reach[k - 1 + d], fromY = fromX - (down ? k + 1 : k - 1);
            var step = new Hunk(range.Begin + fromX, down ? 0 : 1, range.At + fromY, down ? 1 : 0);
            if (hunks.Count > 0 && hunks[^1] is var next && step.End == next.Begin && step.At + step.Inserted == next.At)
                hunks[^1] = new Hunk(step.Begin, step.Removed + next.Removed, step.At, step.Inserted + next.Inserted);
            else hunks.Add(step);
            (x, y) = (fromX, fromY);
        }

        hunks.Reverse();
        return hunks;
    }
}
