using System.Diagnostics;

namespace Emic.Testing;

/// <summary>A program that a test starts, as a person would.</summary>
public static class Child
{
    /// <summary>Runs to the end; gives the exit code and what was written. Ends it when the token says so.</summary>
    public static async Task<ChildResult> RunAsync(string folder, string program, string[] arguments, IReadOnlyDictionary<string, string>? environment = null, CancellationToken cancel = default)
    {
        using var process = Start(folder, program, arguments, environment);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ChildResult(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts it with its three streams in the test's hands.</summary>
    public static Process Start(string folder, string program, string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        // The build that runs the tests must not speak into the builds that the tests run.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}

/// <summary>What a program left behind.</summary>
/// <param name="ExitCode">0 for done.</param>
/// <param name="Output">All of its standard output.</param>
/// <param name="Errors">All of its standard error.</param>
public sealed record ChildResult(int ExitCode, string Output, string Errors);
