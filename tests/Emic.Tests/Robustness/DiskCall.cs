namespace Emic.Tests.Robustness;

/// <summary>What SQLite asks of a disk.</summary>
enum DiskCall
{
    /// <summary>Opens or makes a file.</summary>
    Open,

    /// <summary>Reads a stretch.</summary>
    Read,

    /// <summary>Writes a stretch.</summary>
    Write,

    /// <summary>Cuts a file off.</summary>
    Truncate,

    /// <summary>Waits until all written before is on the disk.</summary>
    Sync,

    /// <summary>Deletes a file.</summary>
    Delete,
}

/// <summary>A call that changed the disk, or an act that was acknowledged between two calls.</summary>
/// <param name="File">The file's name; empty for an acknowledgement.</param>
/// <param name="Call">What was asked.</param>
/// <param name="Offset">Where it wrote, where it cut off, or the number that was acknowledged.</param>
/// <param name="Bytes">What it wrote.</param>
sealed record DiskEvent(string File, DiskCall Call, long Offset, byte[] Bytes);
