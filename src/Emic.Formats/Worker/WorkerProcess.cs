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
    bool last;

    WorkerProcess(Process process, ReadingLimits limits)
    {
        this.process = process;
        this.limits = limits;
    }

    /// <summary>Whether it can take another file. One that said it can't go on, or holds much memory after its last file, is not asked again.</summary>
    public bool IsFit => !last && !process.HasExited && Resident() < limits.Memory / 2;

    /// <summary>Starts a worker.</summary>
    /// <exception cref="UnreadableException">It can't be started.</exception>
    public static WorkerProcess Start(WorkerCommand command, ReadingLimits limits)
    {
        // The runtime would end without an answer, and the file would get the blame.
        if (command.Arguments.FirstOrDefault() is { } program && Path.GetExtension(program) == ".dll" && !File.Exists(program))
            throw new UnreadableException(ReadingFailure.NoWorker($"“{program}” is not there any more. Emic was replaced while it ran: start it again."));
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
    /// <exception cref="WorkerEndedException">It died without an answer and without breaking a limit.</exception>
    /// <exception cref="UnreadableException">There is no answer.</exception>
    public ImportResult Ask(byte[] bytes, string name, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        TimeSpan before = Computed();
        // A thread of its own: callers may hold every thread of the pool while they wait for their turn.
        Task<ImportResult> exchange = Task.Factory.StartNew(
            () => Exchange(bytes, name), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            while (!IsDone(exchange, cancellation))
            {
                if (Computed() - before > limits.Time) throw new UnreadableException(ReadingFailure.Time(limits.Time));
                if (clock.Elapsed > limits.Wait) throw new UnreadableException(ReadingFailure.Time(limits.Wait));
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
                IOException or ObjectDisposedException or InvalidOperationException => new WorkerEndedException(),
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
        last = answer.Last;
        return answer.ToResult(Encoding.UTF8.GetString(text));
    }

    /// <summary>The processor time it has used so far; zero once it is gone.</summary>
    TimeSpan Computed() => Look(worker => worker.TotalProcessorTime);

    long Resident() => Look(worker => worker.WorkingSet64);

    T? Look<T>(Func<Process, T> look)
    {
        try
        {
            process.Refresh();
            return look(process);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            return default;
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

/// <summary>A worker died over a file, or before it came to it.</summary>
sealed class WorkerEndedException() : Exception("The worker ended without an answer.");
