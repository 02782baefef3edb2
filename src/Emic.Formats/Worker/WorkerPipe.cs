using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Emic.Formats;

/// <summary>Frames on the pipe between program and worker: four bytes with the head's length (little-endian), the head in JSON, the body.</summary>
static class WorkerPipe
{
    const int LongestHead = 128 * 1024 * 1024;

    /// <summary>Writes a frame. The head tells the body's length.</summary>
    public static void Write<T>(Stream pipe, T head, JsonTypeInfo<T> type, ReadOnlySpan<byte> body)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(head, type);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, json.Length);
        pipe.Write(length);
        pipe.Write(json);
        pipe.Write(body);
        pipe.Flush();
    }

    /// <summary>Reads a frame's head; null if the pipe ended ahead of it.</summary>
    /// <exception cref="InvalidDataException">What came is no frame.</exception>
    /// <exception cref="EndOfStreamException">The pipe ended within the frame.</exception>
    public static T? ReadHead<T>(Stream pipe, JsonTypeInfo<T> type)
        where T : class
    {
        byte[] prefix = new byte[4];
        int got = pipe.ReadAtLeast(prefix, 4, throwOnEndOfStream: false);
        if (got == 0) return null;
        if (got < 4) throw new EndOfStreamException();
        try
        {
            byte[] json = ReadBody(pipe, BinaryPrimitives.ReadInt32LittleEndian(prefix), LongestHead);
            return JsonSerializer.Deserialize(json, type) ?? throw new InvalidDataException("A frame without a head.");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException("A frame with a head that is no JSON.", wrong);
        }
    }

    /// <summary>Reads a frame's body.</summary>
    public static byte[] ReadBody(Stream pipe, int length, long most)
    {
        if (length < 0 || length > most) throw new InvalidDataException("A frame longer than any can be.");
        byte[] body = new byte[length];
        pipe.ReadExactly(body);
        return body;
    }
}
