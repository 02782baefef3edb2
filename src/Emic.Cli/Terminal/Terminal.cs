using System.Text;
using Emic.Core;

namespace Emic.Cli;

/// <summary>Where a command writes, and the clock and ids it works with. Tests give their own.</summary>
/// <param name="Out">What was asked for. Flushed when the command ends.</param>
/// <param name="Err">Problems and progress.</param>
sealed record Terminal(TextWriter Out, TextWriter Err)
{
    /// <summary>Columns of the terminal that shows <see cref="Out"/>; null for a pipe or a file.</summary>
    public int? Width { get; init; }

    /// <summary>Whether <see cref="Out"/> may carry colours.</summary>
    public bool Colours { get; init; }

    /// <summary>Whether a line on <see cref="Err"/> can be written over: progress is told there, and only there.</summary>
    public bool TellsProgress { get; init; }

    /// <summary>Opens what is piped in, for a file named <c>-</c>.</summary>
    public Func<Stream> OpenIn { get; init; } = Console.OpenStandardInput;

    /// <summary>The clock of all commands.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where ids come from.</summary>
    public IdSource Ids { get; init; } = new(TimeProvider.System);

    /// <summary>The terminal, or the pipes, that this program was started with.</summary>
    public static Terminal OfProcess()
    {
        // Names and quotes are in every script; Windows would take them for its own code page.
        if (OperatingSystem.IsWindows()) Console.OutputEncoding = new UTF8Encoding(false);
        bool shown = !Console.IsOutputRedirected;
        var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 32 * 1024);
        return new Terminal(output, Console.Error)
        {
            Width = shown ? Math.Max(40, Columns()) : null,
            Colours = shown && ShowsColours(),
            TellsProgress = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
        };
    }

    static int Columns()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }

    static bool ShowsColours() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb"
        && (!OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("WT_SESSION") is not null);

    /// <summary>Says on <see cref="Err"/> what is wrong with the place a study lies in, if something is.</summary>
    public void WarnOfPlace(Workbench.Study study)
    {
        if (study.PlaceWarning is { Length: > 0 } warning) Err.WriteLine("emic: " + warning);
    }
}
