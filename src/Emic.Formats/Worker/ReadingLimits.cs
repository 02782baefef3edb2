namespace Emic.Formats;

/// <summary>What reading one file may cost before it is stopped.</summary>
/// <param name="Time">How long the worker may compute: processor time, so that a busy machine refuses no file it would read on a quiet day.</param>
/// <param name="Wait">How long the program waits for it at most; past it the worker hangs, or the machine has far too much to do.</param>
/// <param name="Memory">How much memory the worker may hold resident, in bytes.</param>
sealed record ReadingLimits(TimeSpan Time, TimeSpan Wait, long Memory)
{
    /// <summary>10 s of computing, waited for up to 60 s, and 512 MiB.</summary>
    public static ReadingLimits Ordinary { get; } = new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60), 512L * 1024 * 1024);

    /// <summary>What of the memory is left to the worker's managed heap; the runtime itself takes the rest.</summary>
    public long Heap => Memory - (Memory / 5);
}
