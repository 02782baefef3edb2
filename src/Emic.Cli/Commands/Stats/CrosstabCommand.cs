using System.CommandLine;
using Emic.Formats;
using Emic.Statistics;

namespace Emic.Cli;

/// <summary><c>emic stats crosstab</c>: whether two attributes have to do with each other, and where.</summary>
static class CrosstabCommand
{
    /// <summary>Beyond this an adjusted residual is seldom met by chance.</summary>
    const double Seldom = 1.96;

    public static Command Create(Terminal terminal)
    {
        Option<string> file = new("--table") { Description = "The table of counts, with the rows' names in the first column and the columns' in the first row. - reads what is piped in.", HelpName = "file", Required = true };
        var permutations = TypedOptions.Number("--permutations", "Also the permutation test, with so many permutations; 9999 is usual.", least: 1, most: 10_000_000);
        var seed = TypedOptions.Number("--seed", "The seed of the permutations. Without: 1.", usual: 1);
        return new StatsCommand(
            terminal,
            "crosstab",
            "Ask whether the rows and columns of a table of counts have to do with each other: χ² with residuals, Cramér's V, Fisher's exact test of any size, the odds ratio of a fourfold table, a permutation test.",
            drawn: "the adjusted residuals",
            "emic stats crosstab --table role-by-code.csv",
            "emic stats crosstab --table role-by-code.csv --permutations 9999 --seed 7 --chart residuals.svg")
        {
            file, permutations, seed,
        }.Does(act =>
        {
            var table = act.Read(act.Get(file)!);
            if (!act.IsSound) return null;
            var matrix = PlainMatrix.From(table, least: 0, whole: true);
            return act.IsSound ? Report(act, matrix, Counts(matrix), table.File, (act.Get(permutations), (ulong)(act.Get(seed) ?? 1))) : null;
        });
    }

    static Crosstab Counts(PlainMatrix matrix)
    {
        int[,] counts = new int[matrix.RowNames.Count, matrix.ColumnNames.Count];
        for (int i = 0; i < matrix.RowNames.Count; i++)
            for (int j = 0; j < matrix.ColumnNames.Count; j++) counts[i, j] = (int)matrix[i, j];
        return new Crosstab(counts);
    }

    static StatsReport Report(StatsAct act, PlainMatrix names, Crosstab table, string file, (int? Permutations, ulong Seed) chance)
    {
        bool fourfold = table.Rows == 2 && table.Columns == 2;
        List<Estimate> tests = [ChiSquare.Statistic(table), ChiSquare.P(table), ChiSquare.CramerV(table), FisherExact.P(table)];
        if (fourfold) tests.AddRange([FisherExact.Greater(table), FisherExact.Less(table), OddsRatio.Conditional(table)]);
        if (chance.Permutations is { } permutations) tests.Add(PermutationTest.P(table, permutations, chance.Seed, act.Cancel));
        return new StatsReport("crosstab", "Crosstab", $"{table.Rows} × {table.Columns} table of {Words.Count(table.Cases, "case")} from {file}")
        {
            Sections = [new EstimateSection("tests", "Association of rows and columns", tests) { Standing = "exploratory" }, Cells(names, table)],
            Reading = "A small p says that a table so far from independence seldom comes about by chance where rows and columns have nothing to do with each other; V says how far, from 0 to 1; an adjusted residual beyond ±2 shows the cell that makes the difference.",
            Notes =
            [
                "Each case must be counted once and be independent of the others: count interviews or participants, not passages, since several passages of one person are not several witnesses.",
                "A sample that was chosen for its variety stands for no population; then p is a measure of contrast in this material and nothing more. Where many tables are tested, adjust the p-values: `emic stats adjust`.",
            ],
            Sources =
            [
                "Pearson, K. (1900). On the criterion that a given system of deviations from the probable in the case of a correlated system of variables is such that it can be reasonably supposed to have arisen from random sampling. Philosophical Magazine, 50, 157–175.",
                "Haberman, S. J. (1973). The analysis of residuals in cross-classified tables. Biometrics, 29(1), 205–220.",
                "Freeman, G. H., & Halton, J. H. (1951). Note on an exact treatment of contingency, goodness of fit and other problems of significance. Biometrika, 38(1/2), 141–149.",
                .. chance.Permutations is null ? Array.Empty<string>() : ["Phipson, B., & Smyth, G. K. (2010). Permutation p-values should never be zero. Statistical Applications in Genetics and Molecular Biology, 9(1), 39."],
            ],
            Chart = table.Cases == 0 ? null : () => Draw(names, table),
        };
    }

    static GridSection Cells(PlainMatrix names, Crosstab table) => new(
        "cells",
        "Cells",
        [new("row", "Row"), new("column", "Column"), new("observed", "Observed"), new("expected", "Expected"), new("pearsonResidual", "Pearson residual"), new("adjustedResidual", "Adjusted residual")],
        [.. from i in Enumerable.Range(0, table.Rows)
            from j in Enumerable.Range(0, table.Columns)
            select (IReadOnlyList<GridCell>)[names.RowNames[i], names.ColumnNames[j], table[i, j], table.Expected(i, j), ChiSquare.PearsonResidual(table, i, j), ChiSquare.AdjustedResidual(table, i, j)]])
    { Standing = "exploratory" };

    static SvgDrawing Draw(PlainMatrix names, Crosstab table)
    {
        MatrixChart chart = new(
            "More or fewer cases than expected",
            $"Adjusted residuals; bold beyond ±1.96. {Words.Count(table.Cases, "case")}.",
            "A cell for each row and column with its adjusted residual: above 0 where there are more cases than expected if rows and columns had nothing to do with each other, below 0 where there are fewer.",
            names.RowNames,
            names.ColumnNames)
        { Ends = ("−4, fewer", "+4, more") };
        return chart.Draw((i, j) =>
        {
            var residual = ChiSquare.AdjustedResidual(table, i, j);
            string tip = $"{names.RowNames[i]}, {names.ColumnNames[j]}: {table[i, j]} observed, {Digits.Of(table.Expected(i, j))} expected";
            return residual is Figure { Value: var value } ? new MatrixCell(Math.Clamp(value / 4, -1, 1), MatrixChart.Number(value), tip, Math.Abs(value) > Seldom) : new MatrixCell(0, "–", tip);
        });
    }
}
