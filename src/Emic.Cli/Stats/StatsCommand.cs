using System.CommandLine;
using System.Text;
using Emic.Core;

namespace Emic.Cli;

/// <summary>A command that computes statistics from plain files: with <c>--json</c> and, where there is something to draw, <c>--chart</c>.</summary>
sealed class StatsCommand : ExampleCommand
{
    readonly Terminal terminal;
    readonly Option<bool> json = new("--json") { Description = "Answer in JSON, every figure at full precision." };
    readonly Option<string?>? chart;
    readonly Option<bool> overwrite = new("--overwrite") { Description = "Replace the chart's file if it is there." };

    /// <summary>Prepares it.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="description">What it does.</param>
    /// <param name="drawn">What <c>--chart</c> draws, as it goes on after "Draw"; empty if there is no chart.</param>
    /// <param name="examples">How it is used.</param>
    public StatsCommand(Terminal terminal, string name, string description, string drawn, params string[] examples)
        : base(name, description, examples)
    {
        this.terminal = terminal;
        if (drawn.Length > 0) chart = new Option<string?>("--chart") { Description = $"Draw {drawn} into this file (.svg).", HelpName = "file" };
    }

    /// <summary>Says what it computes: a report, or nothing if the files had errors.</summary>
    public StatsCommand Does(Func<StatsAct, StatsReport?> compute)
    {
        if (chart is not null)
        {
            Add(chart);
            Add(overwrite);
            Validators.Add(given =>
            {
                if (given.GetValue(chart) is { } file && !file.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)) given.AddError($"--chart draws SVG: let “{file}” end in .svg.");
            });
        }

        Add(json);
        // On a thread of its own, so that Ctrl+C is noticed while it works.
        SetAction((parsed, cancel) => Task.Run(() => Run(compute, parsed, cancel), CancellationToken.None));
        return this;
    }

    int Run(Func<StatsAct, StatsReport?> compute, ParseResult parsed, CancellationToken cancel)
    {
        var act = new StatsAct(terminal, parsed, cancel);
        string file = chart is not null && parsed.GetValue(chart) is { } path ? TypedFile.ToWrite(path, parsed.GetValue(overwrite)) : "";
        var report = compute(act);
        bool sound = report is not null && act.IsSound;
        string drawn = sound && file.Length > 0 ? Draw(report!, file) : "";
        if (parsed.GetValue(json)) terminal.WriteJson(StatsJson.Of(sound ? report! : new StatsReport(Name, "", ""), drawn, act.Problems), CliJson.Default.JsonObject);
        else if (sound) Print(report!, file, drawn);
        Tell(act.Problems);
        return sound ? ExitCodes.Done : ExitCodes.Problems;
    }

    static string Draw(StatsReport report, string file)
    {
        if (report.Chart is null) return "";
        File.WriteAllText(file, report.Chart().ToString(), new UTF8Encoding(false));
        return file;
    }

    void Print(StatsReport report, string asked, string drawn)
    {
        StatsText.Write(report, terminal);
        if (asked.Length == 0) return;
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(drawn.Length > 0 ? $"Drawn into {drawn}." : "Nothing was drawn: there is no figure to draw.");
    }

    void Tell(IReadOnlyList<Problem> problems)
    {
        terminal.Out.Flush();
        foreach (var problem in problems) terminal.Err.WriteLine((problem.Severity == Severity.Error ? "Error: " : "Note: ") + Cells.Line(problem.ToString()));
        if (problems.Any(problem => problem.Severity == Severity.Error)) terminal.Err.WriteLine("emic: Nothing was computed. Mend what is named above, and try again.");
    }
}
