using System.Diagnostics;
using System.Globalization;

namespace Emic.Tests.Robustness;

/// <summary>A change that the writer said is done.</summary>
sealed record Acknowledged(long Sequence, Guid Change);

/// <summary>The writer as a process of its own. It ends by itself, or is killed without warning.</summary>
sealed class WriterProcess : IDisposable
{
    readonly Process process;
    readonly List<string> lines = [];
    readonly Thread reader;

    WriterProcess(ProcessStartInfo start)
    {
        process = Process.Start(start)!;
        // What was acknowledged is known only by whole lines; a line cut off by the kill was no promise.
        reader = new Thread(() =>
        {
            var text = new System.Text.StringBuilder();
            for (int c; (c = process.StandardOutput.Read()) >= 0;)
            {
                if (c != '\n')
                {
                    text.Append((char)c);
                    continue;
                }

                lock (lines)
                {
                    lines.Add(text.ToString().TrimEnd('\r'));
                    Monitor.PulseAll(lines);
                }

                text.Clear();
            }

            lock (lines) Monitor.PulseAll(lines);
        });
        reader.Start();
    }

    /// <summary>All whole lines so far.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (lines) return [.. lines];
        }
    }

    /// <summary>The changes acknowledged so far.</summary>
    public IReadOnlyList<Acknowledged> Done =>
        [.. Lines.Where(line => line.StartsWith("done ", StringComparison.Ordinal)).Select(line => line.Split(' '))
            .Select(parts => new Acknowledged(long.Parse(parts[1], CultureInfo.InvariantCulture), Guid.Parse(parts[2])))];

    /// <summary>Starts it.</summary>
    /// <param name="work">coding, import, undo, migration, backup or new.</param>
    /// <param name="path">The study.</param>
    /// <param name="seed">What decides its acts.</param>
    /// <param name="count">After how many acts it ends; 0 for never.</param>
    /// <param name="under">A program to run it under, with its arguments; none for the plain process.</param>
    public static WriterProcess Start(string work, string path, int seed, int count, params IReadOnlyList<string> under)
    {
        string[] command = [.. under, "dotnet", Path.Combine(AppContext.BaseDirectory, "Emic.Writer.dll"), work, path, seed.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture)];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true };
        // The runtime's own memory tricks use the calls that faults are put into.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return new WriterProcess(start);
    }

    /// <summary>Waits for a line that begins so; false if the writer ended without it.</summary>
    public bool WaitFor(string beginning)
    {
        lock (lines)
        {
            while (!lines.Exists(line => line.StartsWith(beginning, StringComparison.Ordinal)))
            {
                if (!reader.IsAlive) return false;
                Monitor.Wait(lines, 50);
            }

            return true;
        }
    }

    /// <summary>Kills it as the system does when it needs the memory: at once, without a word to it.</summary>
    public void Kill()
    {
        process.Kill();
        WaitForEnd();
    }

    /// <summary>Waits until it ended and all it said is here.</summary>
    /// <returns>The exit code.</returns>
    public int WaitForEnd()
    {
        process.WaitForExit();
        reader.Join();
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
    }
}
