namespace Emic.Tests.Robustness;

/// <summary>
/// What is left on a disk after a power cut. Of a file, all that was written before its last sync is there; of each later write nothing, all,
/// or some of its sectors of 512 bytes, in any order; a file that was never synced may be missing, one that was deleted may be back.
/// </summary>
sealed class PowerCut(Random chance)
{
    const int Sector = 512;

    readonly Dictionary<string, CutFile> files = [];

    /// <summary>A file that was whole on the disk at the beginning.</summary>
    public void Begin(string name, byte[] bytes) => files[name] = new CutFile { Synced = bytes, Exists = true };

    /// <summary>The power goes after these events.</summary>
    /// <returns>The files by name.</returns>
    public Dictionary<string, byte[]> After(IEnumerable<DiskEvent> events)
    {
        foreach (DiskEvent happened in events.Where(happened => happened.File.Length > 0)) Follow(happened);
        var left = new Dictionary<string, byte[]>();
        foreach ((string name, CutFile file) in files)
        {
            bool isThere = file.Deleted || !file.Exists ? chance.Next(2) == 0 : true;
            if (isThere && Keep(file) is { } bytes) left[name] = bytes;
        }

        return left;
    }

    void Follow(DiskEvent happened)
    {
        if (!files.TryGetValue(happened.File, out CutFile? file) || (file.Deleted && happened.Call != DiskCall.Delete)) files[happened.File] = file = new CutFile();
        switch (happened.Call)
        {
            case DiskCall.Sync:
                foreach (DiskEvent waiting in file.Waiting) file.Synced = Apply(file.Synced, waiting, torn: false);
                file.Waiting.Clear();
                file.Exists = true;
                break;
            case DiskCall.Delete:
                file.Deleted = true;
                break;
            default:
                file.Waiting.Add(happened);
                break;
        }
    }

    byte[] Keep(CutFile file)
    {
        byte[] bytes = file.Synced;
        foreach (DiskEvent waiting in file.Waiting)
            if (chance.Next(3) is > 0 and var kept) bytes = Apply(bytes, waiting, torn: kept == 2);
        return bytes;
    }

    byte[] Apply(byte[] before, DiskEvent happened, bool torn)
    {
        if (happened.Call == DiskCall.Truncate) return before.Length > happened.Offset ? before[..(int)happened.Offset] : before;
        int end = (int)happened.Offset + happened.Bytes.Length;
        byte[] after = new byte[Math.Max(before.Length, end)];
        before.CopyTo(after, 0);
        for (int at = 0; at < happened.Bytes.Length;)
        {
            int next = Math.Min(happened.Bytes.Length, at + Sector - (((int)happened.Offset + at) % Sector));
            if (!torn || chance.Next(2) == 0) happened.Bytes.AsSpan(at, next - at).CopyTo(after.AsSpan((int)happened.Offset + at));
            at = next;
        }

        return after;
    }

    sealed class CutFile
    {
        public byte[] Synced { get; set; } = [];

        public List<DiskEvent> Waiting { get; } = [];

        public bool Exists { get; set; }

        public bool Deleted { get; set; }
    }
}
