using System.Collections.Concurrent;

namespace Emic.Tests.Robustness;

/// <summary>The disk under one folder, as SQLite sees it through <see cref="DiskShim"/>: it can be told to fail, and remembers what was written.</summary>
sealed class WatchedDisk : IDisposable
{
    static readonly ConcurrentDictionary<string, WatchedDisk> Folders = new(StringComparer.Ordinal);

    readonly Lock looking = new();
    readonly List<DiskEvent> events = [];
    readonly string folder;
    int failAt;
    int error;
    bool forGood;

    /// <summary>Watches what SQLite does with the files that are opened in the folder from now on.</summary>
    public WatchedDisk(string folder)
    {
        DiskShim.Install();
        this.folder = folder;
        Folders[folder] = this;
    }

    /// <summary>How many calls were made since the last <see cref="Fail"/>.</summary>
    public int Calls { get; private set; }

    /// <summary>What was done, if it is remembered.</summary>
    public IReadOnlyList<DiskEvent> Events => events;

    /// <summary>Whether events are remembered.</summary>
    public bool Remembers { get; set; }

    /// <summary>The disk that a file lies on; null if nobody watches it.</summary>
    public static WatchedDisk? Under(string path) => Path.GetDirectoryName(path) is { } folder ? Folders.GetValueOrDefault(folder) : null;

    /// <summary>Lets a call fail, counted from now on.</summary>
    /// <param name="at">Which, from 1.</param>
    /// <param name="code">10 for an error of the disk, 13 for a full one, in SQLite's numbers; a full disk still reads, syncs and deletes.</param>
    /// <param name="andAllLater">Whether every later call fails too.</param>
    public void Fail(int at, int code, bool andAllLater)
    {
        lock (looking) (failAt, error, forGood, Calls) = (at, code, andAllLater, 0);
    }

    /// <summary>All is well again.</summary>
    /// <returns>How many calls were made.</returns>
    public int Mend()
    {
        lock (looking)
        {
            failAt = 0;
            return Calls;
        }
    }

    /// <summary>Notes that an act was acknowledged now.</summary>
    public void Acknowledge(long sequence)
    {
        lock (looking) events.Add(new DiskEvent("", DiskCall.Sync, sequence, []));
    }

    /// <summary>SQLite's code for what becomes of a call; 0 if it may go on.</summary>
    internal int Meet(DiskCall call)
    {
        lock (looking)
        {
            if (error == DiskShim.Full && call is not (DiskCall.Write or DiskCall.Truncate)) return 0;
            Calls++;
            bool fails = failAt > 0 && (Calls == failAt || (forGood && Calls > failAt));
            return fails ? DiskShim.Code(call, error) : 0;
        }
    }

    /// <summary>Remembers a call that was done.</summary>
    internal void Remember(string path, DiskCall call, long offset, ReadOnlySpan<byte> bytes)
    {
        if (!Remembers) return;
        lock (looking) events.Add(new DiskEvent(Path.GetFileName(path), call, offset, bytes.ToArray()));
    }

    public void Dispose() => Folders.TryRemove(folder, out _);
}
