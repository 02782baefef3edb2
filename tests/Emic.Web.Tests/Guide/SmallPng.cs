using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Emic.Web.Tests;

/// <summary>
/// Makes a browser's PNG small: of the colours of a page, mostly shades between ink and paper, the 255 most frequent are kept, and every other
/// takes the one nearest to it.
/// </summary>
static class SmallPng
{
    static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>The same picture, with a palette.</summary>
    public static byte[] Of(byte[] png)
    {
        (int width, int height, int[] pixels) = Read(png);
        int[] palette = [.. pixels.CountBy(colour => colour).OrderByDescending(one => one.Value).ThenBy(one => one.Key).Select(one => one.Key).Take(255)];
        var places = new Dictionary<int, byte>();
        var rows = new byte[height * (width + 1)];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
            {
                int colour = pixels[(y * width) + x];
                if (!places.TryGetValue(colour, out byte place)) places[colour] = place = (byte)Array.IndexOf(palette, palette.MinBy(other => Distance(colour, other)));
                rows[(y * (width + 1)) + 1 + x] = place;
            }

        using var small = new MemoryStream();
        small.Write(Signature);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 3);
        Chunk(small, "IHDR", head);
        Chunk(small, "PLTE", [.. palette.SelectMany(colour => new[] { (byte)(colour >> 16), (byte)(colour >> 8), (byte)colour })]);
        Chunk(small, "IDAT", Packed(rows));
        Chunk(small, "IEND", []);
        return small.ToArray();
    }

    static int Distance(int one, int other)
    {
        int red = ((one >> 16) & 255) - ((other >> 16) & 255), green = ((one >> 8) & 255) - ((other >> 8) & 255), blue = (one & 255) - (other & 255);
        return (3 * red * red) + (6 * green * green) + (2 * blue * blue);
    }

    static (int Width, int Height, int[] Pixels) Read(byte[] png)
    {
        int width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), height = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20));
        if (png[24] != 8 || png[25] is not (2 or 6) || png[28] != 0) throw new NotSupportedException("The browser wrote a kind of PNG that is not read here.");
        int size = png[25] == 2 ? 3 : 4, stride = width * size;
        using var packed = new MemoryStream();
        for (int at = 8; at < png.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (Encoding.ASCII.GetString(png, at + 4, 4) == "IDAT") packed.Write(png, at + 8, length);
            at += length + 12;
        }

        packed.Position = 0;
        using var rows = new ZLibStream(packed, CompressionMode.Decompress);
        byte[] before = new byte[stride], row = new byte[stride];
        var pixels = new int[width * height];
        for (int y = 0; y < height; y++)
        {
            int filter = rows.ReadByte();
            rows.ReadExactly(row);
            for (int x = 0; x < stride; x++)
            {
                int left = x < size ? 0 : row[x - size], above = before[x], corner = x < size ? 0 : before[x - size];
                row[x] += (byte)(filter switch { 1 => left, 2 => above, 3 => (left + above) / 2, 4 => Paeth(left, above, corner), _ => 0 });
            }

            for (int x = 0; x < width; x++) pixels[(y * width) + x] = (row[x * size] << 16) | (row[(x * size) + 1] << 8) | row[(x * size) + 2];
            (before, row) = (row, before);
        }

        return (width, height, pixels);
    }

    static int Paeth(int left, int above, int corner)
    {
        int guess = left + above - corner, a = Math.Abs(guess - left), b = Math.Abs(guess - above), c = Math.Abs(guess - corner);
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }

    static byte[] Packed(byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) zip.Write(rows);
        return packed.ToArray();
    }

    static void Chunk(Stream png, string name, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. data];
        png.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(named));
        png.Write(number);
    }

    static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte one in bytes)
        {
            crc ^= one;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}
