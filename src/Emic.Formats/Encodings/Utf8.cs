using System.Globalization;
using System.Text;

namespace Emic.Formats;

/// <summary>UTF-8, with or without byte-order mark.</summary>
static class Utf8
{
    /// <summary>The letters, or null if the bytes are not UTF-8. A broken byte or two among many good ones are put up with and noted.</summary>
    public static Decoded? TryRead(ReadOnlySpan<byte> bytes, ReadingNotes notes)
    {
        bool marked = bytes.StartsWith(Encoding.UTF8.Preamble);
        if (marked) bytes = bytes[3..];
        bool valid = System.Text.Unicode.Utf8.IsValid(bytes);
        if (!valid && !marked && !MostlyValid(bytes)) return null;
        if (valid && !marked && (bytes.Contains((byte)0) || bytes.Contains((byte)0x1B))) return null;
        Decoded decoded = TextDecoder.As("utf-8", bytes);
        if (!valid) NoteReplaced(decoded.Text, notes);
        return decoded;
    }

    /// <summary>Whether letters of several bytes are there and broken ones are rare.</summary>
    static bool MostlyValid(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            bool whole = Rune.DecodeFromUtf8(bytes, out _, out int length) == System.Buffers.OperationStatus.Done;
            if (!whole) bad++;
            else if (length > 1) good++;
            bytes = bytes[length..];
        }

        return good >= 20 * bad;
    }

    static void NoteReplaced(string text, ReadingNotes notes)
    {
        int line = 1;
        foreach (char c in text)
        {
            if (c == '\n') line++;
            else if (c == '\uFFFD')
                notes.Add(string.Create(CultureInfo.InvariantCulture, $"line {line}"), "A broken letter was replaced by “\uFFFD”.");
        }
    }
}
