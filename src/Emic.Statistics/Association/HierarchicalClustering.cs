namespace Emic.Statistics;

/// <summary>
/// Agglomerative clustering: the two nearest clusters join, until all are one. Input: distances of items (<see cref="DistanceMatrix"/>). Output: merges with heights that never fall, and an order of the items in which no branches cross.
/// Where distances are equal, which pair joins first is a choice: trees may differ between programs, heights of single linkage do not.
/// Sources: G. N. Lance and W. T. Williams (1967), A general theory of classificatory sorting strategies, The Computer Journal 9(4), 373–380; the way to it by chains of nearest neighbours after
/// J.-P. Benzécri (1982) and F. Murtagh (1983), A survey of recent advances in hierarchical clustering algorithms, The Computer Journal 26(4), 354–359; the cophenetic correlation after
/// R. R. Sokal and F. J. Rohlf (1962), The comparison of dendrograms by objective methods, Taxon 11(2), 33–40.
/// </summary>
public sealed class HierarchicalClustering
{
    readonly DistanceMatrix distances;

    HierarchicalClustering(DistanceMatrix distances, Linkage linkage, IReadOnlyList<Merge> merges)
    {
        this.distances = distances;
        Linkage = linkage;
        Merges = merges;
        Order = LeafOrder();
    }

    /// <summary>How clusters were compared.</summary>
    public Linkage Linkage { get; }

    /// <summary>What joined, from the nearest to the last: one less than there are items.</summary>
    public IReadOnlyList<Merge> Merges { get; }

    /// <summary>The items in an order for drawing: of two that join, items before clusters and earlier ones before later ones, as R has it.</summary>
    public IReadOnlyList<int> Order { get; }

    /// <summary>Clusters items; none and one give no merges.</summary>
    public static HierarchicalClustering Of(DistanceMatrix distances, Linkage linkage) => new(distances, linkage, new NeighbourChain(distances, linkage).Run());

    /// <summary>The heights at which the items of each pair join.</summary>
    public DistanceMatrix Cophenetic()
    {
        int items = distances.Items;
        var heights = new DistanceMatrix(items);
        var members = new List<int>[items + Merges.Count];
        for (int i = 0; i < items; i++) members[i] = [i];
        foreach (var (merge, at) in Merges.Select((merge, at) => (merge, at)))
        {
            foreach (int one in members[merge.First])
                foreach (int other in members[merge.Second]) heights[one, other] = merge.Height;
            members[items + at] = [.. members[merge.First], .. members[merge.Second]];
        }

        return heights;
    }

    /// <summary>The correlation of the distances with the heights at which the pairs join, from −1 to 1: how well the tree tells the distances. Undefined where all distances, or all heights, are equal. n counts pairs.</summary>
    public Estimate CopheneticCorrelation()
    {
        var measure = new Measure("cophenetic-correlation", "Cophenetic correlation", $"{Name(Linkage)} linkage, Pearson", "Sokal & Rohlf 1962", "pairs");
        if (distances.Items < 2) return measure.Undefined(0, "there are fewer than two items");
        var first = distances.Pairs;
        var second = Cophenetic().Pairs;
        double one = Mean(first), other = Mean(second), both = 0, ofFirst = 0, ofSecond = 0;
        for (int i = 0; i < first.Length; i++)
        {
            both += (first[i] - one) * (second[i] - other);
            ofFirst += (first[i] - one) * (first[i] - one);
            ofSecond += (second[i] - other) * (second[i] - other);
        }

        if (first.IndexOfAnyExcept(first[0]) < 0) return measure.Undefined(first.Length, "all distances are equal");
        return second.IndexOfAnyExcept(second[0]) < 0 ? measure.Undefined(first.Length, "all items join at the same height") : measure.Of(first.Length, Math.Clamp(both / Math.Sqrt(ofFirst) / Math.Sqrt(ofSecond), -1, 1));
    }

    /// <summary>"single", "complete", "average", "Ward.D2".</summary>
    public static string Name(Linkage linkage) => linkage == Linkage.WardD2 ? "Ward.D2" : linkage.ToString().ToLowerInvariant();

    int[] LeafOrder()
    {
        int items = distances.Items;
        if (items == 0) return [];
        List<int> order = [];
        var open = new Stack<int>([items - 1 + Merges.Count]);
        while (open.TryPop(out int cluster))
        {
            if (cluster < items)
            {
                order.Add(cluster);
                continue;
            }

            open.Push(Merges[cluster - items].Second);
            open.Push(Merges[cluster - items].First);
        }

        return [.. order];
    }

    static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values) sum += value;
        return sum / values.Length;
    }
}
