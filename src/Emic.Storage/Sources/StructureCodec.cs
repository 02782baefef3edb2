using Emic.Core;

namespace Emic.Storage;

/// <summary>
/// A text's structure as bytes: a format number (1 before turns could be the interviewer's), then turns, headings and emphases, each a count and that many entries.
/// Numbers are 7-bit variable length; begins count from the previous begin, ends from their begin; times are milliseconds plus one, 0 for unknown.
/// </summary>
static class StructureCodec
{
    const byte Format = 2;

    public static byte[] Write(TextStructure structure)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Format);
        int at = 0;
        List(structure.Turns, turn =>
        {
            Span(turn.Span);
            writer.Write(turn.Speaker);
            Time(turn.BeginsAt);
            Time(turn.EndsAt);
            writer.Write(turn.IsInterviewer);
        });
        List(structure.Headings, heading =>
        {
            Span(heading.Span);
            writer.Write7BitEncodedInt(heading.Level);
        });
        List(structure.Emphases, emphasis =>
        {
            Span(emphasis.Span);
            writer.Write7BitEncodedInt((int)emphasis.Kind);
        });
        writer.Flush();
        return stream.ToArray();

        void List<T>(IReadOnlyList<T> entries, Action<T> write)
        {
            at = 0;
            writer.Write7BitEncodedInt(entries.Count);
            foreach (T entry in entries) write(entry);
        }

        void Span(TextSpan span)
        {
            writer.Write7BitEncodedInt(span.Begin - at);
            writer.Write7BitEncodedInt(span.Length);
            at = span.Begin;
        }

        void Time(TimeSpan? time) => writer.Write7BitEncodedInt64(time is { } known ? (long)known.TotalMilliseconds + 1 : 0);
    }

    /// <exception cref="InvalidDataException">The bytes are not a structure.</exception>
    public static TextStructure Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        byte format = reader.ReadByte();
        if (format is 0 or > Format) throw new InvalidDataException("The structure of a text is in a format this program doesn't know.");
        int at = 0;
        return new(
            List(() => new Turn(Span(), reader.ReadString(), Time(), Time(), format > 1 && reader.ReadBoolean())),
            List(() => new Heading(Span(), reader.Read7BitEncodedInt())),
            List(() => new Emphasis(Span(), (EmphasisKind)reader.Read7BitEncodedInt())));

        T[] List<T>(Func<T> read)
        {
            at = 0;
            var entries = new T[reader.ReadCount(bytes)];
            for (int i = 0; i < entries.Length; i++) entries[i] = read();
            return entries;
        }

        TextSpan Span()
        {
            at += reader.Read7BitEncodedInt();
            return new TextSpan(at, at + reader.Read7BitEncodedInt());
        }

        TimeSpan? Time() => reader.Read7BitEncodedInt64() is > 0 and var stored ? TimeSpan.FromMilliseconds(stored - 1) : null;
    }
}
