using System.IO.Compression;

namespace Emic.Formats;

/// <summary>
/// A zip archive that may be hostile. Names are only compared, never used as paths; archives inside it are not opened.
/// What an entry really unpacks to is counted, and its length and checksum are verified.
/// </summary>
sealed class SafeZip : IDisposable
{
    /// <summary>More parts than any office document has.</summary>
    public const int MaxEntries = 10_000;

    /// <summary>What all parts together may unpack to, in bytes.</summary>
    public const long MaxTotal = 256L * 1024 * 1024;

    /// <summary>What a part may unpack to, in bytes, if it unpacks to no more than <see cref="MaxRatio"/> times its size.</summary>
    public const long MaxEntry = 128L * 1024 * 1024;

    /// <summary>How many times larger than packed a part of over <see cref="RatioFrom"/> bytes may be.</summary>
    public const int MaxRatio = 100;

    const long RatioFrom = 4L * 1024 * 1024;

    readonly ZipArchive archive;
    readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    long unpacked;

    SafeZip(ZipArchive archive) => this.archive = archive;

    /// <summary>The names of all parts.</summary>
    public IReadOnlyCollection<string> Names => entries.Keys;

    /// <summary>Opens an archive and checks what it says of itself.</summary>
    /// <exception cref="UnreadableException">It is no archive, damaged, or says things no honest one does.</exception>
    public static SafeZip Open(byte[] bytes)
    {
        SafeZip? zip = null;
        try
        {
            zip = new SafeZip(new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read));
            zip.Check();
            return zip;
        }
        catch (Exception failure) when (IsBadData(failure))
        {
            zip?.Dispose();
            throw new UnreadableException("The file is damaged: it can't be unpacked. Please get it again from where it came.");
        }
        catch (UnreadableException)
        {
            zip?.Dispose();
            throw;
        }
    }

    /// <summary>Whether there is a part with this name. Case does not matter.</summary>
    public bool Has(string name) => entries.ContainsKey(name);

    /// <summary>The content of a part; null if there is none. Reading to its end verifies it.</summary>
    public Stream? OpenEntry(string name)
    {
        if (!entries.TryGetValue(name, out ZipArchiveEntry? entry)) return null;
        if (entry.IsEncrypted) throw new UnreadableException("The archive is protected by a password. Please take it off and save the file again.");
        try
        {
            return new VerifiedStream(entry.Open(), entry.FullName, entry.Length, entry.Crc32, Limit(entry), Count);
        }
        catch (Exception failure) when (IsBadData(failure))
        {
            throw VerifiedStream.Damaged(entry.FullName);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    /// <summary>What the platform throws over archives that lie.</summary>
    public static bool IsBadData(Exception failure) =>
        failure is InvalidDataException or IOException or ArgumentException or NotSupportedException or OverflowException;

    void Check()
    {
        if (archive.Entries.Count > MaxEntries)
            throw new UnreadableException("The file holds more than 10,000 parts. No document does; it was not opened.");
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            if (!entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry))
                throw new UnreadableException($"The file holds the part “{Short(entry.FullName)}” twice. No document does; it was not opened.");
        }
    }

    static long Limit(ZipArchiveEntry entry) =>
        Math.Min(MaxEntry, Math.Max(RatioFrom, Math.Min(MaxEntry, entry.CompressedLength) * MaxRatio));

    void Count(int bytes)
    {
        unpacked += bytes;
        if (unpacked > MaxTotal) throw new UnreadableException("The file unpacks to more than 256 MB. No document does; it was not read.");
    }

    static string Short(string name) => name.Length <= 60 ? name : name[..60] + "…";
}
