using System.Buffers.Binary;

namespace Emic.Core;

/// <summary>An entry in a code's history: a coder compared its quotations with one another and settled some of them.</summary>
public sealed class ComparisonEntry : IRow
{
    /// <summary>The entry's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The code.</summary>
    public required Guid CodeId { get; set; }

    /// <summary>Who compared.</summary>
    public required Guid CoderId { get; init; }

    /// <summary>When they left off.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What the code meant then.</summary>
    public required string Definition { get; init; }

    /// <summary>The codings that this comparison settled; those of all entries together are the coder's settled ones. See <see cref="SettledCodings"/>.</summary>
    public required byte[] Settled { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }
}

/// <summary>
/// The codings that a comparison settled, as bytes: a format number, then 16 bytes an id, in order. They are no references: a coding that is
/// gone is simply not there any more, and one that comes back by undo is settled as before.
/// </summary>
public static class SettledCodings
{
    const byte Format = 1;

    /// <summary>The ids as they are stored.</summary>
    public static byte[] Write(IEnumerable<Guid> codings) =>
        [Format, .. codings.Distinct().Select(id => id.ToByteArray(bigEndian: true)).OrderBy(id => BinaryPrimitives.ReadUInt128BigEndian(id)).SelectMany(id => id)];

    /// <summary>The ids that were stored.</summary>
    /// <exception cref="InvalidDataException">The bytes are something else.</exception>
    public static IEnumerable<Guid> Read(byte[] bytes) => bytes is [Format, .. var ids] && ids.Length % 16 == 0
        ? ids.Chunk(16).Select(id => new Guid(id, bigEndian: true))
        : throw new InvalidDataException("These bytes are no list of settled codings.");
}
