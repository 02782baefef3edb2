using System.Text.Json;
using Emic.Cli;
using Emic.Core;
using Emic.Testing;

namespace Emic.Tests;

/// <summary>Runs commands as a shell would, with the output caught.</summary>
static class CliRun
{
    /// <summary>Runs a command as in a pipe.</summary>
    public static CliResult Run(params string[] args) => Run(null, args);

    /// <summary>Runs a command as on a terminal of so many columns.</summary>
    public static CliResult Run(int? width, params string[] args)
    {
        var clock = new TestClock();
        using StringWriter output = new() { NewLine = "\n" }, errors = new() { NewLine = "\n" };
        int code = CommandLine.RunAsync(args, new Terminal(output, errors) { Width = width, Clock = clock, Ids = new IdSource(clock) }).GetAwaiter().GetResult();
        return new CliResult(code, output.ToString(), errors.ToString());
    }
}

/// <summary>What a command gave.</summary>
sealed record CliResult(int Code, string Out, string Err)
{
    /// <summary>The output as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    /// <summary>The output, of a command that has to be done.</summary>
    public CliResult Done()
    {
        Assert.True(Code == ExitCodes.Done, $"exit code {Code}: {Err}{Out}");
        return this;
    }
}
