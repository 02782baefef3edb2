using Emic.Formats;

namespace Emic.Cli;

/// <summary>What a statistics command found: the one record that is printed, written as JSON and drawn.</summary>
/// <param name="Statistic">The command's name, and the key of the report in JSON.</param>
/// <param name="Title">What it is, as a heading.</param>
/// <param name="Data">What it was computed from, a phrase: "15 p-values from p.csv".</param>
sealed record StatsReport(string Statistic, string Title, string Data)
{
    /// <summary>The results.</summary>
    public IReadOnlyList<StatsSection> Sections { get; init; } = [];

    /// <summary>How to read it, one sentence.</summary>
    public string Reading { get; init; } = "";

    /// <summary>The works to cite, whole.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>What else a reader has to know, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What <c>--chart</c> draws; none where there is nothing to draw, which a note then says.</summary>
    public Func<SvgDrawing>? Chart { get; init; }
}
