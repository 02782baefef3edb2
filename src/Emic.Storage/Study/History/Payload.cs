using System.IO.Compression;
using System.Security.Cryptography;

namespace Emic.Storage;

/// <summary>
/// A change's rows as bytes: format number, a 32-byte key, whether what follows is compressed (Brotli), the layouts of the tables,
/// then the rows. Each row is preceded by its length, so that one can be blanked. The hash that the chain covers is
/// SHA-256 over the keyed hashes of the layouts and of each row: without the key nobody can guess words from it, and a purge can keep a row's hash in the row's place.
/// </summary>
static class Payload
{
    const byte Format = 1;
    const int CompressFrom = 2048;

    /// <summary>Writes the rows under a fresh key.</summary>
    /// <returns>The bytes to store and the hash to chain.</returns>
    public static (byte[] Bytes, byte[] Hash) Write(IReadOnlyList<RowChange> rows)
    {
        byte[] key = RandomNumberGenerator.GetBytes(32);
        using var body = new MemoryStream();
        using var writer = new BinaryWriter(body);
        RowLayout[] layouts = [.. rows.Select(row => row.Table).Distinct()];
        WriteLayouts(writer, layouts);
        byte[] layoutBytes = body.ToArray();
        writer.Write7BitEncodedInt(rows.Count);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(HMACSHA256.HashData(key, layoutBytes));
        using var one = new MemoryStream();
        using var oneWriter = new BinaryWriter(one);
        foreach (RowChange row in rows)
        {
            one.SetLength(0);
            oneWriter.Write7BitEncodedInt(Array.IndexOf(layouts, row.Table));
            oneWriter.Write(row.Id.ToByteArray(true));
            WriteState(oneWriter, row.Before);
            WriteState(oneWriter, row.After);
            oneWriter.Flush();
            ReadOnlySpan<byte> bytes = one.GetBuffer().AsSpan(0, (int)one.Length);
            hash.AppendData(HMACSHA256.HashData(key, bytes));
            writer.Write7BitEncodedInt(bytes.Length);
            writer.Write(bytes);
        }

        writer.Flush();
        return (Pack(key, body), hash.GetHashAndReset());
    }

    /// <summary>Reads the rows one after the other.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a payload.</exception>
    public static IEnumerable<RowChange> Read(byte[] bytes)
    {
        (_, Stream body) = Unpack(bytes);
        using var reader = new BinaryReader(body);
        RowLayout[] layouts = ReadLayouts(reader);
        int count = reader.Read7BitEncodedInt();
        for (int i = 0; i < count; i++)
        {
            reader.Read7BitEncodedInt();
            RowLayout layout = layouts[reader.Read7BitEncodedInt()];
            var id = new Guid(reader.ReadBytes(16), true);
            yield return new RowChange(layout, id, ReadState(reader, layout), ReadState(reader, layout));
        }
    }

    /// <summary>The hash of a stored payload, computed anew.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a payload.</exception>
    public static byte[] Hash(byte[] bytes)
    {
        (byte[] key, Stream body) = Unpack(bytes);
        using var reader = new BinaryReader(body);
        using var layouts = new MemoryStream();
        using (var layoutWriter = new BinaryWriter(layouts, System.Text.Encoding.UTF8, leaveOpen: true)) WriteLayouts(layoutWriter, ReadLayouts(reader));
        int count = reader.Read7BitEncodedInt();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(HMACSHA256.HashData(key, layouts.ToArray()));
        for (int i = 0; i < count; i++)
        {
            byte[] row = reader.ReadBytes(reader.Read7BitEncodedInt());
            hash.AppendData(HMACSHA256.HashData(key, row));
        }

        return hash.GetHashAndReset();
    }

    static byte[] Pack(byte[] key, MemoryStream body)
    {
        using var packed = new MemoryStream();
        packed.WriteByte(Format);
        packed.Write(key);
        bool compress = body.Length >= CompressFrom;
        packed.WriteByte(compress ? (byte)1 : (byte)0);
        body.Position = 0;
        if (compress)
        {
            using var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true);
            body.CopyTo(brotli);
        }
        else
        {
            body.CopyTo(packed);
        }

        return packed.ToArray();
    }

    static (byte[] Key, Stream Body) Unpack(byte[] bytes)
    {
        if (bytes.Length < 34 || bytes[0] != Format || bytes[33] > 1) throw new InvalidDataException("These bytes are not a payload of the history.");
        Stream body = new MemoryStream(bytes, 34, bytes.Length - 34);
        return (bytes[1..33], bytes[33] == 1 ? new BufferedStream(new BrotliStream(body, CompressionMode.Decompress)) : body);
    }

    static void WriteLayouts(BinaryWriter writer, RowLayout[] layouts)
    {
        writer.Write7BitEncodedInt(layouts.Length);
        foreach (RowLayout layout in layouts)
        {
            writer.Write(layout.Table);
            writer.Write7BitEncodedInt(layout.Columns.Count);
            foreach (string column in layout.Columns) writer.Write(column);
        }
    }

    static RowLayout[] ReadLayouts(BinaryReader reader)
    {
        var layouts = new RowLayout[reader.Read7BitEncodedInt()];
        for (int i = 0; i < layouts.Length; i++)
        {
            string table = reader.ReadString();
            var columns = new string[reader.Read7BitEncodedInt()];
            for (int c = 0; c < columns.Length; c++) columns[c] = reader.ReadString();
            layouts[i] = new RowLayout(table, columns);
        }

        return layouts;
    }

    static void WriteState(BinaryWriter writer, object?[]? values)
    {
        writer.Write(values is not null);
        foreach (object? value in values ?? [])
        {
            switch (value)
            {
                case null:
                    writer.Write((byte)0);
                    break;
                case long number:
                    writer.Write((byte)1);
                    writer.Write7BitEncodedInt64(number);
                    break;
                case string text:
                    writer.Write((byte)2);
                    writer.Write(text);
                    break;
                case byte[] blob:
                    writer.Write((byte)3);
                    writer.Write7BitEncodedInt(blob.Length);
                    writer.Write(blob);
                    break;
                default:
                    throw new NotSupportedException($"A value of type {value.GetType()} has no place in the history yet.");
            }
        }
    }

    static object?[]? ReadState(BinaryReader reader, RowLayout layout)
    {
        if (!reader.ReadBoolean()) return null;
        var values = new object?[layout.Columns.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = reader.ReadByte() switch
            {
                0 => null,
                1 => reader.Read7BitEncodedInt64(),
                2 => reader.ReadString(),
                3 => reader.ReadBytes(reader.Read7BitEncodedInt()),
                _ => throw new InvalidDataException("A value in the history is of a type this program doesn't know."),
            };
        }

        return values;
    }
}
