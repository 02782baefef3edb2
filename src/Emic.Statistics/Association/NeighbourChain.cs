namespace Emic.Statistics;

/// <summary>
/// Clusters by chains of nearest neighbours: from a cluster to its nearest, from that to its nearest, until two are each other's nearest; these join. With linkages under which a join brings nothing nearer
/// this finds the same tree as joining the nearest pair of all each time, in time that grows with the square of the items. A cluster lives in the slot of one of its items.
/// </summary>
sealed class NeighbourChain
{
    readonly Linkage linkage;
    readonly int items;
    readonly double[][] distances;
    readonly int[] sizes;
    readonly double[] heights;
    readonly List<(int One, int Other, double Height)> joins = [];

    public NeighbourChain(DistanceMatrix matrix, Linkage linkage)
    {
        this.linkage = linkage;
        items = matrix.Items;
        sizes = new int[items];
        Array.Fill(sizes, 1);
        heights = new double[items];
        distances = new double[items][];
        for (int i = 0; i < items; i++) distances[i] = new double[items];
        var pairs = matrix.Pairs;
        int at = 0;
        for (int i = 0; i < items; i++)
        {
            distances[i][i] = double.PositiveInfinity;
            for (int j = 0; j < i; j++) distances[i][j] = distances[j][i] = linkage == Linkage.WardD2 ? pairs[at] * pairs[at++] : pairs[at++];
        }
    }

    /// <summary>The merges, sorted and numbered.</summary>
    public IReadOnlyList<Merge> Run()
    {
        var chain = new Stack<int>();
        int start = 0;
        while (joins.Count < items - 1)
        {
            if (chain.Count == 0)
            {
                while (sizes[start] == 0) start++;
                chain.Push(start);
            }

            int top = chain.Pop();
            int before = chain.TryPeek(out int last) ? last : -1;
            int nearest = Nearest(distances[top], before);
            if (nearest == before)
            {
                chain.Pop();
                Join(Math.Min(top, before), Math.Max(top, before));
            }
            else
            {
                chain.Push(top);
                chain.Push(nearest);
            }
        }

        return Number();
    }

    /// <summary>The nearest; of equally near ones the cluster before in the chain, or else the first: so the chain never turns in a circle.</summary>
    static int Nearest(double[] row, int before)
    {
        int nearest = before;
        double least = before < 0 ? double.PositiveInfinity : row[before];
        for (int i = 0; i < row.Length; i++)
        {
            if (row[i] < least) (nearest, least) = (i, row[i]);
        }

        return nearest;
    }

    /// <summary>Joins two clusters in the slot of the first. A height never falls below those under it, were it by rounding.</summary>
    void Join(int one, int other)
    {
        double[] kept = distances[one], gone = distances[other];
        double between = kept[other];
        double height = Math.Max(linkage == Linkage.WardD2 ? Math.Sqrt(between) : between, Math.Max(heights[one], heights[other]));
        for (int k = 0; k < items; k++)
        {
            if (sizes[k] == 0 || k == one || k == other) continue;
            kept[k] = distances[k][one] = Updated(kept[k], gone[k], between, (sizes[one], sizes[other], sizes[k]));
            distances[k][other] = double.PositiveInfinity;
        }

        kept[other] = double.PositiveInfinity;
        sizes[one] += sizes[other];
        sizes[other] = 0;
        heights[one] = height;
        joins.Add((one, other, height));
    }

    /// <summary>How far a third cluster is from the joined one (Lance and Williams); for Ward in squares.</summary>
    double Updated(double toOne, double toOther, double between, (int One, int Other, int Third) size) => linkage switch
    {
        Linkage.Single => Math.Min(toOne, toOther),
        Linkage.Complete => Math.Max(toOne, toOther),
        Linkage.Average => ((size.One * toOne) + (size.Other * toOther)) / (size.One + size.Other),
        _ => Math.Max(0, (((size.One + size.Third) * toOne) + ((size.Other + size.Third) * toOther) - (size.Third * between)) / (size.One + size.Other + size.Third)),
    };

    /// <summary>The joins from the lowest up, equal ones as they were found, each cluster under its number.</summary>
    Merge[] Number()
    {
        int[] cluster = [.. Enumerable.Range(0, items)], above = [.. Enumerable.Range(0, items)];
        int[] count = new int[items];
        Array.Fill(count, 1);
        var merges = new Merge[joins.Count];
        int at = 0;
        foreach (var (one, other, height) in joins.OrderBy(join => join.Height))
        {
            int first = Root(one), second = Root(other);
            count[first] += count[second];
            merges[at] = new Merge(Math.Min(cluster[first], cluster[second]), Math.Max(cluster[first], cluster[second]), height, count[first]);
            above[second] = first;
            cluster[first] = items + at++;
        }

        return merges;

        int Root(int item)
        {
            while (above[item] != item) item = above[item] = above[above[item]];
            return item;
        }
    }
}
