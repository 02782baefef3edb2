using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Emic.Core;

/// <summary>
/// Draws version-7 GUIDs: 48 bits of Unix milliseconds, then chance, so that ids made later sort later.
/// With a seed, the same calls at the same times give the same ids.
/// </summary>
public sealed class IdSource
{
    readonly TimeProvider clock;
    readonly Random? seeded;
    readonly Lock gate = new();

    /// <summary>Ids that nobody can guess.</summary>
    public IdSource(TimeProvider clock) => this.clock = clock;

    /// <summary>Ids that can be drawn again, for tests, samples and benchmarks.</summary>
    public IdSource(TimeProvider clock, int seed)
    {
        this.clock = clock;
        seeded = new Random(seed);
    }

    /// <summary>The next id.</summary>
    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        lock (gate)
        {
            if (seeded is null) RandomNumberGenerator.Fill(bytes);
            else seeded.NextBytes(bytes);
        }

        BinaryPrimitives.WriteUInt64BigEndian(bytes, ((ulong)clock.GetUtcNow().ToUnixTimeMilliseconds() << 16) | BinaryPrimitives.ReadUInt16BigEndian(bytes[6..]));
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
