using System.CommandLine;
using Emic.Formats;
using Emic.Statistics;

namespace Emic.Cli;

/// <summary><c>emic stats cluster</c>: which items are near each other, as a tree.</summary>
static class ClusterCommand
{
    const double Rounding = 1e-9;

    public static Command Create(Terminal terminal)
    {
        Option<string> file = new("--distances") { Description = "The table of distances, with a row and a column for each item in the same order; one half of it is enough. - reads what is piped in.", HelpName = "file", Required = true };
        var linkage = LinkageOption();
        return new StatsCommand(
            terminal,
            "cluster",
            "Join items that are near each other into a tree, and say how well the tree tells the distances (cophenetic correlation).",
            drawn: "the tree",
            "emic stats cluster --distances distances.csv",
            "emic stats cluster --distances distances.csv --linkage ward.d2 --chart tree.svg")
        {
            file, linkage,
        }.Does(act => Run(act, act.Get(file)!, act.Get(linkage)));
    }

    static Option<Linkage> LinkageOption()
    {
        var known = Enum.GetValues<Linkage>().ToDictionary(one => HierarchicalClustering.Name(one), StringComparer.OrdinalIgnoreCase);
        string names = Words.List([.. known.Keys.Select(name => name.ToLowerInvariant())]);
        return new Option<Linkage>("--linkage")
        {
            Description = $"How far clusters are from each other. One of {names}. Without: average.",
            HelpName = "word",
            DefaultValueFactory = _ => Linkage.Average,
            CustomParser = given =>
            {
                if (known.TryGetValue(given.Tokens[0].Value, out var linkage)) return linkage;
                given.AddError($"--linkage takes one of {names}, not “{given.Tokens[0].Value}”.");
                return Linkage.Average;
            },
        };
    }

    static StatsReport? Run(StatsAct act, string path, Linkage linkage)
    {
        var table = act.Read(path);
        if (!act.IsSound) return null;
        var matrix = PlainMatrix.From(table, least: 0, gaps: true);
        if (!act.IsSound) return null;
        if (matrix.RowNames.Count != matrix.ColumnNames.Count)
        {
            table.Error($"Distances need as many rows as columns; there are {Words.Count(matrix.RowNames.Count, "row")} and {Words.Count(matrix.ColumnNames.Count, "column")}.");
            return null;
        }

        var distances = new DistanceMatrix(matrix.RowNames.Count);
        for (int i = 0; i < distances.Items; i++)
        {
            if (matrix.RowNames[i] != matrix.ColumnNames[i]) table.Error(matrix.Cell(i, i), $"Rows and columns have to name the same items in the same order; here a row of “{matrix.RowNames[i]}” meets a column of “{matrix.ColumnNames[i]}”.");
            if (matrix[i, i] != 0) table.Error(matrix.Cell(i, i), "An item has the distance 0 from itself.");
            for (int j = 0; j < i; j++) Take(table, matrix, distances, i, j);
        }

        return act.IsSound ? Report(HierarchicalClustering.Of(distances, linkage), matrix.RowNames, table.File) : null;
    }

    static void Take(PlainTable table, PlainMatrix matrix, DistanceMatrix distances, int i, int j)
    {
        bool below = !matrix.IsMissing(i, j), above = !matrix.IsMissing(j, i);
        if (!below && !above) table.Error(matrix.Cell(i, j), "A distance is missing here and on the other side of the diagonal.");
        else if (below && above && Math.Abs(matrix[i, j] - matrix[j, i]) > Rounding * Math.Max(matrix[i, j], matrix[j, i])) table.Error(matrix.Cell(i, j), "The distance is another one on the other side of the diagonal.");
        else distances[i, j] = below ? matrix[i, j] : matrix[j, i];
    }

    static StatsReport Report(HierarchicalClustering tree, IReadOnlyList<string> names, string file)
    {
        string linkage = HierarchicalClustering.Name(tree.Linkage);
        return new StatsReport("cluster", $"Hierarchical clustering, {linkage} linkage", $"{Words.Count(names.Count, "item")} from {file}")
        {
            Sections =
            [
                new EstimateSection("fit", "How well the tree tells the distances", [tree.CopheneticCorrelation()]),
                new GridSection(
                    "merges",
                    "What joins, from the nearest to the last",
                    [new("step", "Step"), new("first", "Joins"), new("second", "with"), new("height", "Height"), new("size", "Items")],
                    [.. tree.Merges.Select((merge, i) => (IReadOnlyList<GridCell>)[i + 1, Name(merge.First), Name(merge.Second), merge.Height, merge.Size])])
                { Standing = "exploratory", Printed = 50 },
                new GridSection("order", "Order of the items in the tree", [new("place", "Place"), new("item", "Item")], [.. tree.Order.Select((item, i) => (IReadOnlyList<GridCell>)[i + 1, names[item]])]) { Printed = 50 },
            ],
            Reading = "Items that join at a low height are alike; a long stretch of heights without a join suggests where to cut the tree. The nearer the cophenetic correlation is to 1, the better the tree tells the distances.",
            Notes =
            [
                "Clustering always finds clusters. Whether they mean anything is decided by reading what is in them.",
                "Where distances are equal, which pair joins first is a choice, and other programs may draw another tree.",
                .. tree.Linkage == Linkage.WardD2 ? ["Ward's method supposes Euclidean distances; with others its heights have no meaning beyond their order."] : Array.Empty<string>(),
            ],
            Sources =
            [
                "Lance, G. N., & Williams, W. T. (1967). A general theory of classificatory sorting strategies. The Computer Journal, 9(4), 373–380.",
                .. tree.Linkage == Linkage.WardD2 ? ["Murtagh, F., & Legendre, P. (2014). Ward's hierarchical agglomerative clustering method: Which algorithms implement Ward's criterion? Journal of Classification, 31(3), 274–295."] : Array.Empty<string>(),
                "Sokal, R. R., & Rohlf, F. J. (1962). The comparison of dendrograms by objective methods. Taxon, 11(2), 33–40.",
            ],
            Chart = names.Count < 2 ? null : () => Draw(tree, names, linkage),
        };

        string Name(int cluster) => cluster < names.Count ? names[cluster] : $"step {cluster - names.Count + 1}";
    }

    static SvgDrawing Draw(HierarchicalClustering tree, IReadOnlyList<string> names, string linkage)
    {
        string fit = tree.CopheneticCorrelation() is Figure figure ? $", cophenetic correlation {Digits.Of(figure.Value)}" : "";
        Dendrogram chart = new(
            "What is near to what",
            $"{Words.Count(names.Count, "item")}, {linkage} linkage{fit}",
            $"A tree of {Words.Count(names.Count, "item")}; what joins further to the left is more alike. The last two clusters join at {Digits.Of(tree.Merges[^1].Height)}.",
            "Height",
            names);
        return chart.Draw([.. tree.Merges.Select(merge => new Branching(merge.First, merge.Second, merge.Height))], tree.Order);
    }
}
