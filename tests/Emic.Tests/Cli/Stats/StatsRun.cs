using System.Text;
using System.Text.Json;
using Emic.Cli;

namespace Emic.Tests;

/// <summary>Runs <c>emic stats</c> on tables given as text.</summary>
static class StatsRun
{
    /// <summary>Runs it with the table piped in for the file named <c>-</c>.</summary>
    public static CliResult Run(string table, params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" }, errors = new() { NewLine = "\n" };
        Terminal terminal = new(output, errors) { OpenIn = () => new MemoryStream(Encoding.UTF8.GetBytes(table)) };
        int code = CommandLine.RunAsync(["stats", .. args], terminal).GetAwaiter().GetResult();
        return new CliResult(code, output.ToString(), errors.ToString());
    }

    /// <summary>The section of a report in JSON.</summary>
    public static JsonElement Section(this CliResult result, string key) =>
        result.Done().Json.GetProperty("sections").EnumerateArray().Single(section => section.GetProperty("key").GetString() == key);

    /// <summary>An estimate of a section in JSON.</summary>
    public static JsonElement Estimate(this JsonElement section, string key) =>
        section.GetProperty("estimates").EnumerateArray().Single(estimate => estimate.GetProperty("key").GetString() == key);
}
