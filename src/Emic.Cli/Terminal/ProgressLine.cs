using System.Diagnostics;

namespace Emic.Cli;

/// <summary>One line of progress on a terminal, written over and over; nothing in a pipe.</summary>
sealed class ProgressLine(Terminal terminal) : IDisposable
{
    static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(80);
    readonly Lock gate = new();
    long last;
    int width;

    /// <summary>Shows where the work is.</summary>
    public void Tell(string line)
    {
        if (!terminal.TellsProgress) return;
        lock (gate)
        {
            if (last != 0 && Stopwatch.GetElapsedTime(last) < Pace) return;
            last = Stopwatch.GetTimestamp();
            string shown = Cells.Cut(Cells.Line(line), (terminal.Width ?? 80) - 1);
            terminal.Err.Write("\r" + shown + new string(' ', Math.Max(0, width - Cells.Width(shown))));
            width = Cells.Width(shown);
        }
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (width > 0) terminal.Err.Write("\r" + new string(' ', width) + "\r");
            width = 0;
        }
    }
}
