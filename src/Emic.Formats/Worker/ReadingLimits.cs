namespace Emic.Formats;

/// <summary>What reading one file may cost before it is stopped.</summary>
/// <param name="Time">How long it may take.</param>
/// <param name="Memory">How much memory the worker may hold resident, in bytes.</param>
sealed record ReadingLimits(TimeSpan Time, long Memory)
{
    /// <summary>10 s and 512 MiB.</summary>
    public static ReadingLimits Ordinary { get; } = new(TimeSpan.FromSeconds(10), 512L * 1024 * 1024);

    /// <summary>What of the memory is left to the worker's managed heap; the runtime itself takes the rest.</summary>
    public long Heap => Memory - (Memory / 5);
}
