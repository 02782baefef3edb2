using System.Text;

namespace Emic.Formats;

/// <summary>
/// The worker's side: reads files that come down a pipe and answers with their words, until the pipe ends.
/// It may be killed at any time; it writes nothing to disk and needs nothing from it.
/// </summary>
public static class ImportWorker
{
    /// <summary>Longer than the program ever waits for one file: past it, the program is gone and the worker goes too.</summary>
    static readonly TimeSpan GiveUp = ReadingLimits.Ordinary.Wait * 2;

    /// <summary>Serves until <paramref name="input"/> ends. Nothing else may write to <paramref name="output"/>.</summary>
    /// <returns>The exit code: 0 after the pipe's end, 3 after a failure that makes the worker unfit to go on.</returns>
    public static int Run(Stream input, Stream output)
    {
        using var watchdog = new Timer(_ => Environment.Exit(3));
        try
        {
            while (WorkerPipe.ReadHead(input, WorkerJson.Default.WorkerRequest) is { } request)
            {
                byte[] bytes = WorkerPipe.ReadBody(input, request.Body, Readers.MaxFileSize);
                watchdog.Change(GiveUp, Timeout.InfiniteTimeSpan);
                if (!Answer(bytes, request.Name, output)) return 3;
                watchdog.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }

            return 0;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or OutOfMemoryException)
        {
            return 3;
        }
    }

    static bool Answer(byte[] bytes, string name, Stream output)
    {
        bool fit = true;
        ImportResult result;
        byte[] text;
        try
        {
            result = Readers.Read(bytes, name);
            text = Encoding.UTF8.GetBytes(result.Text.Text);
        }
        catch (OutOfMemoryException)
        {
            (result, text, fit) = (ImportResult.Unreadable(name, Readers.FormatOf(name), ReadingFailure.Memory), [], false);
        }
        catch (Exception failure)
        {
            // A mistake in a reader must cost this file only; its name helps whoever mends it.
            (result, text) = (ImportResult.Unreadable(name, Readers.FormatOf(name), ReadingFailure.Mistake(failure)), []);
        }

        WorkerPipe.Write(output, WorkerAnswer.Of(result, text.Length) with { Last = !fit }, WorkerJson.Default.WorkerAnswer, text);
        return fit;
    }
}
