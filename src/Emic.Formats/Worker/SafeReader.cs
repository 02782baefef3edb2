using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Emic.Formats;

/// <summary>
/// Reads files in child processes, so that a hostile or broken one costs that file only. Workers start when first needed,
/// read one file after another, and are replaced after a failure. May be used from several threads at once.
/// </summary>
public sealed class SafeReader : IDisposable
{
    readonly WorkerCommand command;
    readonly ReadingLimits limits;
    readonly SemaphoreSlim seats;
    readonly ConcurrentBag<WorkerProcess> idle = [];
    volatile bool disposed;

    /// <summary>Prepares reading; starts nothing yet.</summary>
    /// <param name="command">How a worker is started.</param>
    /// <param name="workers">How many files are read at once; 0 for as many as there are cores, four at most.</param>
    public SafeReader(WorkerCommand command, int workers = 0)
        : this(command, workers, ReadingLimits.Ordinary)
    {
    }

    internal SafeReader(WorkerCommand command, int workers, ReadingLimits limits)
    {
        this.command = command;
        this.limits = limits;
        Workers = workers > 0 ? workers : Math.Min(4, Environment.ProcessorCount);
        seats = new SemaphoreSlim(Workers);
    }

    /// <summary>How many files are read at once.</summary>
    public int Workers { get; }

    /// <summary>Reads a file. What goes wrong with it is a problem in the result.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public ReadingResult Read(string path, CancellationToken cancellation = default)
    {
        string name = Path.GetFileName(path);
        try
        {
            var file = new FileInfo(path);
            if (file.Exists && file.Length > Readers.MaxFileSize) return Refused(name, file.Length, Readers.TooLarge);
            return Read(File.ReadAllBytes(path), name, cancellation);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refused(name, 0, "There is no such file.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refused(name, 0, $"The file could not be opened: {failure.Message}");
        }
    }

    /// <summary>Reads what comes from a stream, from where it stands to its end.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public ReadingResult Read(Stream stream, string fileName, CancellationToken cancellation = default)
    {
        using var buffer = new MemoryStream();
        byte[] chunk = new byte[81920];
        for (int got; (got = stream.Read(chunk)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            if (buffer.Length + got > Readers.MaxFileSize) return Refused(Path.GetFileName(fileName), buffer.Length + got, Readers.TooLarge);
            buffer.Write(chunk, 0, got);
        }

        return Read(buffer.ToArray(), fileName, cancellation);
    }

    /// <summary>Reads a file that is in memory.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public ReadingResult Read(byte[] bytes, string fileName, CancellationToken cancellation = default)
    {
        string name = Path.GetFileName(fileName);
        string format = Readers.FormatOf(name);
        if (!Readers.Extensions.Contains(format)) return Refused(name, bytes.LongLength, Readers.UnknownFormat(format));
        if (bytes.LongLength > Readers.MaxFileSize) return Refused(name, bytes.LongLength, Readers.TooLarge);
        byte[] hash = SHA256.HashData(bytes);
        ObjectDisposedException.ThrowIf(disposed, this);
        seats.Wait(cancellation);
        try
        {
            return new(name, bytes.LongLength, hash, Ask(bytes, name, cancellation));
        }
        catch (UnreadableException unreadable)
        {
            return new(name, bytes.LongLength, hash, ImportResult.Unreadable(name, format, unreadable.Message));
        }
        catch (WorkerEndedException)
        {
            return new(name, bytes.LongLength, hash, ImportResult.Unreadable(name, format, ReadingFailure.Crash));
        }
        finally
        {
            seats.Release();
        }
    }

    /// <summary>Ends the workers.</summary>
    public void Dispose()
    {
        disposed = true;
        while (idle.TryTake(out WorkerProcess? worker)) worker.Dispose();
    }

    ImportResult Ask(byte[] bytes, string name, CancellationToken cancellation)
    {
        if (Take() is { } used)
        {
            try
            {
                return Ask(used, bytes, name, cancellation);
            }
            catch (WorkerEndedException)
            {
                // It may have died of the file it read before, or of old age: whether this file is to blame, a fresh one shows.
            }
        }

        return Ask(WorkerProcess.Start(command, limits), bytes, name, cancellation);
    }

    ImportResult Ask(WorkerProcess worker, byte[] bytes, string name, CancellationToken cancellation)
    {
        bool keep = false;
        try
        {
            ImportResult result = worker.Ask(bytes, name, cancellation);
            keep = worker.IsFit && !disposed;
            return result;
        }
        finally
        {
            if (keep) idle.Add(worker);
            else worker.Dispose();
        }
    }

    /// <summary>A worker that has read before and can go on; null if there is none.</summary>
    WorkerProcess? Take()
    {
        while (idle.TryTake(out WorkerProcess? worker))
        {
            if (worker.IsFit) return worker;
            worker.Dispose();
        }

        return null;
    }

    static ReadingResult Refused(string name, long size, string sentence) =>
        new(name, size, [], ImportResult.Unreadable(name, Readers.FormatOf(name), sentence));
}
