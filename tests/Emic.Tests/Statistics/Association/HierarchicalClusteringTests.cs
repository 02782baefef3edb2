using CsCheck;
using Emic.Statistics;

namespace Emic.Tests.Statistics;

public sealed class HierarchicalClusteringTests
{
    static readonly double[] five = [9, 3, 6, 11, 7, 5, 10, 9.5, 2, 8];

    public static TheoryData<Linkage> Linkages => [.. Enum.GetValues<Linkage>()];

    /// <summary>Distances that are all different, so that there is one tree.</summary>
    static Gen<DistanceMatrix> Apart { get; } = Gen.Int[2, 14].SelectMany(items => Gen.Shuffle(Enumerable.Range(1, items * (items - 1) / 2).Select(i => i + (i * i / 100.0)).ToArray()).Select(values => Matrix(items, values)));

    /// <summary>Five items with the distances 12, 13, … 45; heights and cophenetic correlation as R's hclust and cophenetic give them.</summary>
    [Theory]
    [InlineData(Linkage.Single, 2, 3, 5, 6)]
    [InlineData(Linkage.Complete, 2, 5, 9, 11)]
    [InlineData(Linkage.Average, 2, 5, 7, 8.25)]
    [InlineData(Linkage.WardD2, 2, 5, 8.346656, 11.534008)]
    public void Five_items_as_R_clusters_them(Linkage linkage, double first, double second, double third, double fourth)
    {
        var tree = HierarchicalClustering.Of(Five(), linkage);
        double[] expected = [first, second, third, fourth];
        for (int i = 0; i < 4; i++) Assert.Equal(expected[i], tree.Merges[i].Height, 6);
        if (linkage == Linkage.Average) Assert.Equal(.682937, Assert.IsType<Figure>(tree.CopheneticCorrelation()).Value, 6);
    }

    [Theory]
    [MemberData(nameof(Linkages))]
    public void It_is_the_tree_of_joining_the_nearest_pair_each_time(Linkage linkage) => Apart.Sample(distances =>
    {
        double[] expected = [.. Plain(distances, linkage)];
        double[] heights = [.. HierarchicalClustering.Of(distances, linkage).Merges.Select(merge => merge.Height)];
        Assert.Equal(expected.Length, heights.Length);
        for (int i = 0; i < heights.Length; i++) Assert.Equal(expected[i], heights[i], 9);
    });

    [Theory]
    [MemberData(nameof(Linkages))]
    public void Heights_never_fall_and_every_cluster_joins_once_whatever_the_ties(Linkage linkage) =>
        Gen.Int[0, 12].SelectMany(items => Gen.Int[0, 4].Array[items * (items - 1) / 2].Select(values => Matrix(items, [.. values.Select(value => value / 3.0)]))).Sample(distances =>
        {
            var tree = HierarchicalClustering.Of(distances, linkage);
            Assert.Equal(Enumerable.Range(0, distances.Items), tree.Order.Order());
            Assert.Equal(Math.Max(0, distances.Items - 1), tree.Merges.Count);
            for (int i = 1; i < tree.Merges.Count; i++) Assert.True(tree.Merges[i].Height >= tree.Merges[i - 1].Height);
            for (int i = 0; i < tree.Merges.Count; i++) Assert.True(tree.Merges[i].First < tree.Merges[i].Second && tree.Merges[i].Second < distances.Items + i);
            var joined = tree.Merges.SelectMany(merge => new[] { merge.First, merge.Second }).ToList();
            Assert.Equal(joined.Count, joined.Distinct().Count());
            if (tree.Merges.Count > 0) Assert.Equal(distances.Items, tree.Merges[^1].Size);
        });

    [Fact]
    public void Heights_of_single_linkage_are_the_edges_of_the_minimum_spanning_tree() =>
        Gen.Int[2, 14].SelectMany(items => Gen.Int[1, 30].Array[items * (items - 1) / 2].Select(values => Matrix(items, [.. values.Select(value => (double)value)]))).Sample(distances =>
            Assert.Equal(SpanningTree(distances).Order(), HierarchicalClustering.Of(distances, Linkage.Single).Merges.Select(merge => merge.Height)));

    [Fact]
    public void Single_linkage_never_raises_a_distance_and_complete_linkage_never_lowers_one() => Apart.Sample(distances =>
    {
        var single = HierarchicalClustering.Of(distances, Linkage.Single).Cophenetic();
        var complete = HierarchicalClustering.Of(distances, Linkage.Complete).Cophenetic();
        for (int i = 0; i < distances.Items; i++)
        {
            for (int j = 0; j < i; j++)
            {
                Assert.True(single[i, j] <= distances[i, j]);
                Assert.True(complete[i, j] >= distances[i, j]);
            }
        }
    });

    [Fact]
    public void Items_come_in_an_order_in_which_no_branches_cross()
    {
        var tree = HierarchicalClustering.Of(Five(), Linkage.Average);
        Assert.Equal([new Merge(2, 4, 2, 2), new Merge(1, 3, 5, 2), new Merge(0, 5, 7, 3), new Merge(6, 7, 8.25, 5)], tree.Merges);
        Assert.Equal([1, 3, 0, 2, 4], tree.Order);
    }

    [Fact]
    public void A_correlation_without_differences_is_undefined()
    {
        Assert.Equal("all distances are equal", Because(HierarchicalClustering.Of(Matrix(3, [2, 2, 2]), Linkage.Average)));
        Assert.Equal("all distances are equal", Because(HierarchicalClustering.Of(Matrix(2, [2]), Linkage.Average)));
        Assert.Equal("all items join at the same height", Because(HierarchicalClustering.Of(Matrix(3, [1, 1, 5]), Linkage.Single)));
        Assert.Equal("there are fewer than two items", Because(HierarchicalClustering.Of(Matrix(1, []), Linkage.Single)));
    }

    [Fact]
    public void What_is_no_distance_is_misuse()
    {
        var matrix = new DistanceMatrix(2);
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix[0, 1] = -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix[0, 1] = double.NaN);
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix[1, 1] = 0);
    }

    static string Because(HierarchicalClustering tree) => Assert.IsType<Undefined>(tree.CopheneticCorrelation()).Because;

    /// <summary>The example's order is that of R's <c>dist</c>: 12, 13, 14, 15, 23, 24, …</summary>
    static DistanceMatrix Five()
    {
        var matrix = new DistanceMatrix(5);
        int at = 0;
        for (int i = 0; i < 5; i++)
            for (int j = i + 1; j < 5; j++) matrix[i, j] = five[at++];
        return matrix;
    }

    static DistanceMatrix Matrix(int items, double[] values)
    {
        var matrix = new DistanceMatrix(items);
        int at = 0;
        for (int i = 0; i < items; i++)
            for (int j = 0; j < i; j++) matrix[i, j] = values[at++];
        return matrix;
    }

    /// <summary>The heights by definition: of all clusters the two nearest join, distances anew from the items each time.</summary>
    static IEnumerable<double> Plain(DistanceMatrix distances, Linkage linkage)
    {
        List<int[]> clusters = [.. Enumerable.Range(0, distances.Items).Select(item => new[] { item })];
        while (clusters.Count > 1)
        {
            var (one, other, height) = (from i in Enumerable.Range(0, clusters.Count)
                                        from j in Enumerable.Range(0, i)
                                        select (i, j, Between(clusters[i], clusters[j]))).MinBy(pair => pair.Item3);
            yield return height;
            clusters[other] = [.. clusters[other], .. clusters[one]];
            clusters.RemoveAt(one);
        }

        double Between(int[] one, int[] other)
        {
            double[] pairs = [.. one.SelectMany(i => other.Select(j => distances[i, j]))];
            double Within(int[] cluster) => cluster.Sum(i => cluster.Sum(j => distances[i, j] * distances[i, j])) / (2.0 * cluster.Length);
            return linkage switch
            {
                Linkage.Single => pairs.Min(),
                Linkage.Complete => pairs.Max(),
                Linkage.Average => pairs.Average(),
                _ => Math.Sqrt(Math.Max(0, 2 * (Within([.. one, .. other]) - Within(one) - Within(other)))),
            };
        }
    }

    /// <summary>Prim's way.</summary>
    static IEnumerable<double> SpanningTree(DistanceMatrix distances)
    {
        HashSet<int> inside = [0];
        while (inside.Count < distances.Items)
        {
            var (item, length) = Enumerable.Range(0, distances.Items).Where(one => !inside.Contains(one)).Select(one => (one, inside.Min(other => distances[one, other]))).MinBy(edge => edge.Item2);
            inside.Add(item);
            yield return length;
        }
    }
}
