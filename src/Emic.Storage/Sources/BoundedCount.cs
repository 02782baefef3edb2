namespace Emic.Storage;

static class BoundedCount
{
    /// <summary>How many entries follow, each of which takes at least a byte: a count that was damaged must not ask for the whole memory.</summary>
    /// <exception cref="InvalidDataException">There are fewer bytes than that.</exception>
    public static int ReadCount(this BinaryReader reader, byte[] bytes) =>
        reader.Read7BitEncodedInt() is var count && count >= 0 && count <= bytes.Length ? count : throw new InvalidDataException("More is said to follow than there is.");
}
