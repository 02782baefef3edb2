using System.CommandLine;
using System.CommandLine.Invocation;
using Emic.Core;

namespace Emic.Cli;

/// <summary>Runs what arguments say, and turns whatever comes of it into sentences and an exit code.</summary>
static class CommandLine
{
    /// <summary>How long a command that was told to stop may take to leave things whole.</summary>
    static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(10);

    /// <summary>Runs one command; gives the exit code.</summary>
    /// <param name="args">What was typed after the program's name.</param>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="cancel">Stops it, as Ctrl+C does.</param>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancel = default)
    {
        var parsed = RootCommands.Create(terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        try
        {
            if (parsed.Action is ParseErrorAction or null) return Misuse.Tell(parsed, terminal);
            var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop, Output = terminal.Out, Error = terminal.Err };
            return await parsed.InvokeAsync(invocation, cancel);
        }
        catch (Exception failure)
        {
            terminal.Out.Flush();
            var (sentence, code) = Explain(failure);
            terminal.Err.WriteLine("emic: " + Cells.Line(sentence));
            return code;
        }
        finally
        {
            terminal.Out.Flush();
        }
    }

    static (string Sentence, int Code) Explain(Exception failure) => failure switch
    {
        RefusedException => (failure.Message, ExitCodes.Problems),
        StudyFileException => (failure.Message, ExitCodes.Environment),
        OperationCanceledException => ("Stopped. Nothing was changed.", ExitCodes.Cancelled),
        IOException or UnauthorizedAccessException => (failure.Message, ExitCodes.Environment),
        _ => ($"Emic made a mistake, and nothing was changed. Please report it with this: {failure.GetType().Name}: {failure.Message} {failure.StackTrace}", ExitCodes.Environment),
    };
}
