using System.Globalization;

namespace Emic.Formats;

/// <summary>The sentences for files that could not be read within bounds.</summary>
static class ReadingFailure
{
    const string Remedy = "It may be damaged or made to do harm. Please open it in the program it comes from and save it again.";

    /// <summary>It asked for too much memory.</summary>
    public static string Memory => $"Reading the file takes more memory than any transcript needs; it was stopped. {Remedy}";

    /// <summary>The worker ended while it read.</summary>
    public static string Crash => $"The file could not be read: the process that reads files ended over it. {Remedy}";

    /// <summary>What came back from the worker made no sense.</summary>
    public static string Nonsense => $"The file could not be read: the process that reads files gave no sensible answer. {Remedy}";

    /// <summary>It took too long.</summary>
    public static string Time(TimeSpan limit) =>
        string.Create(CultureInfo.InvariantCulture, $"Reading the file takes longer than {limit.TotalSeconds:0.#} seconds; it was stopped. {Remedy}");

    /// <summary>A reader failed in a way nobody thought of.</summary>
    public static string Mistake(Exception failure) =>
        $"The file could not be read because of a mistake in Emic ({failure.GetType().Name}). Please report it, with the file if you may share it.";

    /// <summary>No worker could be started.</summary>
    public static string NoWorker(string reason) => $"The process that reads files could not be started: {reason}";
}
