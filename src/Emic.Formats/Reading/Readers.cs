using Emic.Core;

namespace Emic.Formats;

/// <summary>Reads the words of a file. Anything in the file that can't be taken as it is comes back as a problem; only misuse throws.</summary>
public static class Readers
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const long MaxFileSize = 100L * 1024 * 1024;

    static readonly Dictionary<string, Func<byte[], ReadingNotes, Reading>> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        ["txt"] = (bytes, notes) => Running(PlainTextReader.Read(bytes, notes), notes),
        ["md"] = (bytes, notes) => Running(MarkdownReader.Read(bytes, notes), notes),
        ["docx"] = (bytes, notes) => Running(DocxReader.Read(bytes, notes), notes),
        ["vtt"] = (bytes, notes) => Timed(WebVttReader.Read(bytes, notes), notes),
        ["srt"] = (bytes, notes) => Timed(SubRipReader.Read(bytes, notes), notes),
    };

    /// <summary>The formats that can be read, by extension without dot.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [.. ByExtension.Keys];

    /// <summary>The format a file name claims: its extension in lower case without dot, empty if it has none.</summary>
    public static string FormatOf(string fileName) => Path.GetExtension(fileName).TrimStart('.').ToLowerInvariant();

    /// <summary>Reads a file in this process. For files from outside use <see cref="SafeReader"/>, which a hostile file can't take down.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fileName">Its name; the extension chooses the reader, and problems bear it.</param>
    public static ImportResult Read(byte[] bytes, string fileName)
    {
        string format = FormatOf(fileName);
        if (!ByExtension.TryGetValue(format, out var read)) return ImportResult.Unreadable(fileName, format, UnknownFormat(format));
        if (bytes.LongLength > MaxFileSize) return ImportResult.Unreadable(fileName, format, TooLarge);
        if (bytes.Length == 0) return ImportResult.Unreadable(fileName, format, "The file is empty.");
        var notes = new ReadingNotes(fileName);
        try
        {
            Reading reading = read(bytes, notes);
            return string.IsNullOrWhiteSpace(reading.Text.Text)
                ? ImportResult.Unreadable(fileName, format, "There is no text in the file.")
                : new(reading.Text, reading.Structure, format, reading.Encoding, notes.ToProblems());
        }
        catch (UnreadableException unreadable)
        {
            return ImportResult.Unreadable(fileName, format, unreadable.Message);
        }
    }

    /// <summary>Reads a file from a stream, from where it stands to its end.</summary>
    public static ImportResult Read(Stream stream, string fileName)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return Read(buffer.ToArray(), fileName);
    }

    internal static string TooLarge => "The file is larger than 100 MB. Please split it into parts.";

    internal static string UnknownFormat(string format) =>
        $"{(format.Length == 0 ? "Files without an ending" : $"Files of the kind .{format}")} can't be read. "
        + $"The kinds that can be are {string.Join(", ", Extensions.Select(one => "." + one))}.";

    static Reading Running(Draft draft, ReadingNotes notes)
    {
        var (text, structure) = TurnFinder.Assemble(draft.Lines, notes);
        return new(text, structure, draft.Encoding);
    }

    static Reading Timed((IReadOnlyList<Cue> Cues, string Encoding) file, ReadingNotes notes)
    {
        var (text, structure) = CueTurns.Assemble(file.Cues, notes);
        return new(text, structure, file.Encoding);
    }

    sealed record Reading(SourceText Text, TextStructure Structure, string Encoding);
}
