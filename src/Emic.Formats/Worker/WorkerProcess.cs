using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Emic.Formats;

/// <summary>A worker that runs, seen from the program. Used by one thread at a time.</summary>
sealed class WorkerProcess : IDisposable
{
    static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    readonly Process process;
    readonly ReadingLimits limits;

    WorkerProcess(Process process, ReadingLimits limits)
    {
        this.process = process;
        this.limits = limits;
    }

    /// <summary>Whether it can take another file. One that holds much memory after its last file is not asked again.</summary>
    public bool IsFit => !process.HasExited && Resident() < limits.Memory / 2;

    /// <summary>Starts a worker.</summary>
    /// <exception cref="UnreadableException">It can't be started.</exception>
    public static WorkerProcess Start(WorkerCommand command, ReadingLimits limits)
    {
        var start = new ProcessStartInfo(command.FileName, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.Heap.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        try
        {
            Process process = Process.Start(start) ?? throw new UnreadableException(ReadingFailure.NoWorker(command.FileName));
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            return new WorkerProcess(process, limits);
        }
        catch (Exception failure) when (failure is Win32Exception or FileNotFoundException or InvalidOperationException)
        {
            throw new UnreadableException(ReadingFailure.NoWorker(failure.Message));
        }
    }

    /// <summary>Has a file read. If the worker breaks a limit or dies, it is ended and the sentence says why.</summary>
    /// <exception cref="UnreadableException">There is no answer.</exception>
    public ImportResult Ask(byte[] bytes, string name, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        // A thread of its own: callers may hold every thread of the pool while they wait for their turn.
        Task<ImportResult> exchange = Task.Factory.StartNew(
            () => Exchange(bytes, name), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            while (!IsDone(exchange, cancellation))
            {
                if (clock.Elapsed > limits.Time) throw new UnreadableException(ReadingFailure.Time(limits.Time));
                if (Resident() > limits.Memory) throw new UnreadableException(ReadingFailure.Memory);
            }

            return exchange.GetAwaiter().GetResult();
        }
        catch (Exception failure)
        {
            End();
            _ = exchange.ContinueWith(gone => gone.Exception, TaskScheduler.Default);
            throw failure switch
            {
                UnreadableException or OperationCanceledException => failure,
                IOException or ObjectDisposedException or InvalidOperationException => new UnreadableException(ReadingFailure.Crash),
                InvalidDataException => new UnreadableException(ReadingFailure.Nonsense),
                _ => failure,
            };
        }
    }

    /// <summary>Ends the worker.</summary>
    public void Dispose()
    {
        End();
        process.Dispose();
    }

    static bool IsDone(Task exchange, CancellationToken cancellation) =>
        Task.WaitAny([exchange], (int)Glance.TotalMilliseconds, cancellation) == 0;

    ImportResult Exchange(byte[] bytes, string name)
    {
        WorkerPipe.Write(process.StandardInput.BaseStream, new WorkerRequest(name, bytes.Length), WorkerJson.Default.WorkerRequest, bytes);
        Stream output = process.StandardOutput.BaseStream;
        WorkerAnswer answer = WorkerPipe.ReadHead(output, WorkerJson.Default.WorkerAnswer) ?? throw new EndOfStreamException();
        byte[] text = WorkerPipe.ReadBody(output, answer.Body, 4L * TextAssembler.MaxCharacters);
        return answer.ToResult(Encoding.UTF8.GetString(text));
    }

    long Resident()
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64;
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            return 0;
        }
    }

    void End()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself: nothing is left to do.
        }
    }
}
