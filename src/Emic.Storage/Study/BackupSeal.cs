using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Emic.Storage;

/// <summary>
/// A page behind the last one of a backup, which SQLite does not read, with the hash of all ahead of it. A check of the rows would let
/// pass what was damaged where nothing lies, and a disk that does so is not to be trusted with the rest. Once SQLite has written to the
/// file, its counter of changes is another one, and the seal says nothing any more.
/// </summary>
static class BackupSeal
{
    const int PageSizeAt = 16, CounterAt = 24, PagesAt = 28, SameCounterAt = 92, HeaderLength = 100;
    const int HashAt = 4, OwnHashAt = HashAt + SHA256.HashSizeInBytes;

    /// <summary>Seals a file that is finished and that nobody has open.</summary>
    public static void Put(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        byte[] header = Header(file), seal = new byte[PageSize(header)];
        header.AsSpan(CounterAt, HashAt).CopyTo(seal);
        Hash(file, file.Length).CopyTo(seal.AsSpan(HashAt));
        SHA256.HashData(seal.AsSpan(0, OwnHashAt), seal.AsSpan(OwnHashAt));
        file.Seek(0, SeekOrigin.End);
        file.Write(seal);
    }

    /// <summary>Whether the file is sealed, and not what it was when it was.</summary>
    public static bool IsBroken(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (file.Length < HeaderLength) return false;
        byte[] header = Header(file), seal = new byte[PageSize(header)];
        long end = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(PagesAt)) * (long)seal.Length;
        if (end <= 0 || file.Length != end + seal.Length) return false;
        file.Seek(end, SeekOrigin.Begin);
        file.ReadExactly(seal);
        byte[] own = SHA256.HashData(seal.AsSpan(0, OwnHashAt));
        if (!seal.AsSpan(OwnHashAt, own.Length).SequenceEqual(own) || seal.AsSpan(OwnHashAt + own.Length).ContainsAnyExcept((byte)0)) return true;
        if (!header.AsSpan(CounterAt, HashAt).SequenceEqual(header.AsSpan(SameCounterAt, HashAt))) return true;
        return header.AsSpan(CounterAt, HashAt).SequenceEqual(seal.AsSpan(0, HashAt)) && !Hash(file, end).AsSpan().SequenceEqual(seal.AsSpan(HashAt, SHA256.HashSizeInBytes));
    }

    static byte[] Header(FileStream file)
    {
        byte[] header = new byte[HeaderLength];
        file.Seek(0, SeekOrigin.Begin);
        file.ReadExactly(header);
        return header;
    }

    /// <summary>SQLite writes its largest page, 65,536 bytes, as 1.</summary>
    static int PageSize(byte[] header) => BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(PageSizeAt)) is > 1 and var size ? Math.Max(size, (ushort)512) : 65_536;

    static byte[] Hash(FileStream file, long length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] some = new byte[1 << 20];
        file.Seek(0, SeekOrigin.Begin);
        for (long left = length; left > 0;)
        {
            int read = file.Read(some, 0, (int)Math.Min(left, some.Length));
            if (read == 0) break;
            hash.AppendData(some, 0, read);
            left -= read;
        }

        return hash.GetHashAndReset();
    }
}
