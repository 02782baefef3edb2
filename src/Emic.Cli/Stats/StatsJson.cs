using System.Text.Json.Nodes;
using Emic.Core;
using Emic.Statistics;

namespace Emic.Cli;

/// <summary>A report as JSON: every figure at full precision, keys that stay. Documented in docs/guide/stats.md.</summary>
static class StatsJson
{
    /// <summary>The report, the chart's file if one was written, and what was read otherwise than it was written.</summary>
    public static JsonObject Of(StatsReport report, string chart, IEnumerable<Problem> problems) => new()
    {
        ["statistic"] = report.Statistic,
        ["title"] = report.Title,
        ["data"] = report.Data,
        ["sections"] = Array(report.Sections.Select(Section)),
        ["reading"] = report.Reading,
        ["notes"] = Texts(report.Notes),
        ["sources"] = Texts(report.Sources),
        ["chart"] = chart,
        ["problems"] = Array(problems.Select(ProblemJson.Of).Select(problem => new JsonObject
        {
            ["file"] = problem.File,
            ["place"] = problem.Place,
            ["message"] = problem.Message,
            ["severity"] = problem.Severity,
        })),
    };

    static JsonObject Section(StatsSection section) => new()
    {
        ["key"] = section.Key,
        ["title"] = section.Title,
        ["standing"] = section.Standing,
        ["estimates"] = Array(section is EstimateSection estimates ? estimates.Estimates.Select(Estimate) : []),
        ["rows"] = Array(section is GridSection grid ? grid.Rows.Select(row => Row(grid, row)) : []),
    };

    static JsonObject Estimate(Estimate estimate) => new()
    {
        ["key"] = estimate.Measure.Key,
        ["name"] = estimate.Measure.Name,
        ["variant"] = estimate.Measure.Variant,
        ["source"] = estimate.Measure.Source,
        ["value"] = estimate is Figure figure ? Number(figure.Value) : null,
        ["because"] = estimate is Undefined undefined ? undefined.Because : "",
        ["n"] = estimate.N,
        ["unit"] = estimate.Measure.Unit,
        ["intervals"] = Array(estimate is Figure { Intervals: var intervals } ? intervals.Select(Interval) : []),
        ["tests"] = Array(estimate is Figure { Tests: var tests } ? tests.Select(Test) : []),
        ["notes"] = Texts(estimate.Notes),
    };

    static JsonObject Test(NullTest test) => new()
    {
        ["name"] = test.Name,
        ["statistic"] = Number(test.Statistic),
        ["standardError"] = Number(test.StandardError),
        ["p"] = Number(test.P),
        ["method"] = test.Method,
    };

    static JsonObject Interval(Interval interval) => new()
    {
        ["lower"] = Number(interval.Lower),
        ["upper"] = Number(interval.Upper),
        ["level"] = Number(interval.Level),
        ["standardError"] = Number(interval.StandardError),
        ["method"] = interval.Method,
    };

    /// <summary>A cell without a value is null, and beside it stands why.</summary>
    static JsonObject Row(GridSection grid, IReadOnlyList<GridCell> cells)
    {
        var row = new JsonObject();
        for (int i = 0; i < cells.Count; i++)
        {
            string key = grid.Columns[i].Key;
            row[key] = cells[i] switch
            {
                { Number: { } number } => Number(number),
                { Text: { } text } => JsonValue.Create(text),
                _ => null,
            };
            if (cells[i].Because.Length > 0) row[key + "Because"] = cells[i].Because;
        }

        return row;
    }

    /// <summary>Finite, and without the zero that has a sign.</summary>
    static JsonValue Number(double number) => double.IsFinite(number) ? JsonValue.Create(number + 0.0) : throw new ArgumentOutOfRangeException(nameof(number), number, "JSON has no such number.");

    static JsonArray Texts(IEnumerable<string> texts) => Array(texts.Select(text => JsonValue.Create(text)));

    static JsonArray Array(IEnumerable<JsonNode> nodes) => new([.. nodes]);
}
