using System.CommandLine;
using Emic.Statistics;

namespace Emic.Cli;

/// <summary><c>emic stats adjust</c>: p-values adjusted for how many tests there were.</summary>
static class AdjustCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string> p = new("--p") { Description = "The table: a column p with the p-values, and what was tested in another column if you like; or one column of nothing but p-values. - reads what is piped in.", HelpName = "file", Required = true };
        return new StatsCommand(
            terminal,
            "adjust",
            "Adjust p-values for how many tests there were, by Benjamini and Hochberg, by Benjamini and Yekutieli, and by Holm.",
            drawn: "",
            "emic stats adjust --p p-values.csv",
            "emic stats adjust --p - --json")
        {
            p,
        }.Does(act => Run(act, act.Get(p)!));
    }

    static StatsReport? Run(StatsAct act, string path)
    {
        var table = act.Read(path);
        if (!act.IsSound) return null;
        var column = table.HasHeading && table.Columns.Count > 1 ? table.Column("p") : table.Columns[0];
        var name = table.Columns.FirstOrDefault(one => one != column);
        List<(string Name, double P)> tests = [];
        int missing = 0;
        foreach (var cell in column.Cells)
        {
            if (cell.IsMissing) missing++;
            else if (cell.TryNumber(out double one, 0, 1)) tests.Add((name?.Cell(cell.Row).Text ?? $"{cell.Row + 1}", one));
        }

        return act.IsSound ? Report(tests, table.File, missing) : null;
    }

    static StatsReport Report(List<(string Name, double P)> tests, string file, int missing)
    {
        double[] p = [.. tests.Select(test => test.P)];
        double[] bh = PAdjustment.BenjaminiHochberg(p), by = PAdjustment.BenjaminiYekutieli(p), holm = PAdjustment.Holm(p);
        var grid = new GridSection(
            "adjusted",
            "Adjusted p-values",
            [
                new("test", "Test"),
                new("p", "p", NumberForm.Probability),
                new("benjaminiHochberg", "Benjamini-Hochberg", NumberForm.Probability),
                new("benjaminiYekutieli", "Benjamini-Yekutieli", NumberForm.Probability),
                new("holm", "Holm", NumberForm.Probability),
            ],
            [.. tests.Select((test, i) => (IReadOnlyList<GridCell>)[test.Name, test.P, bh[i], by[i], holm[i]])])
        { Standing = "exploratory" };
        return new StatsReport("adjust", "p-values adjusted for the number of tests", $"{Words.Count(p.Length, "p-value")} from {file}")
        {
            Sections = [grid],
            Reading = "An adjusted p of at most 0.05 in the column of Benjamini and Hochberg means: call all such tests noteworthy, and expect at most 5 % of them to be so by chance; in the column of Holm: the chance that any of them is so is at most 5 %.",
            Notes =
            [
                "All tests that were looked at have to be in the table, also those that showed nothing: what is left out makes the others look better than they are.",
                "Benjamini-Hochberg supposes tests that are independent or depend on each other positively; Benjamini-Yekutieli and Holm suppose nothing.",
                .. missing > 0 ? [$"{Words.Count(missing, "row")} without a p-value {(missing == 1 ? "was" : "were")} left out and not counted."] : Array.Empty<string>(),
            ],
            Sources =
            [
                "Benjamini, Y., & Hochberg, Y. (1995). Controlling the false discovery rate: A practical and powerful approach to multiple testing. Journal of the Royal Statistical Society, Series B, 57(1), 289–300.",
                "Benjamini, Y., & Yekutieli, D. (2001). The control of the false discovery rate in multiple testing under dependency. The Annals of Statistics, 29(4), 1165–1188.",
                "Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics, 6(2), 65–70.",
            ],
        };
    }
}
