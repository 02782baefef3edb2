using System.Text;

namespace Emic.Formats;

/// <summary>Turns a text file's bytes into letters. What decides is, in this order: a byte-order mark, valid UTF-8, the pattern of UTF-16, a guess.</summary>
static class TextDecoder
{
    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes a text file and notes what was doubtful.</summary>
    /// <exception cref="UnreadableException">It is no text, or too long a one.</exception>
    public static Decoded Decode(byte[] bytes, ReadingNotes notes)
    {
        if (bytes.Length == 0) throw new UnreadableException("The file is empty.");
        if (FileKind.NotText(bytes) is { } sentence) throw new UnreadableException(sentence);
        Decoded decoded = ByMark(bytes) ?? Utf8.TryRead(bytes, notes) ?? Utf16.TryRead(bytes) ?? EightBit.Guess(bytes);
        if (decoded.Text.Length > TextAssembler.MaxCharacters) throw TextAssembler.TooLong();
        if (LooksBinary(decoded.Text)) throw new UnreadableException("The file is not a text file, whatever its name says.");
        if (decoded.IsGuess)
        {
            notes.Add("", $"The file does not say how its letters are encoded; they were read as {decoded.Encoding}. "
                + "If letters look wrong, save the file as UTF-8 and import it again.");
        }

        return decoded;
    }

    /// <summary>Decodes with a known encoding; what is no letter in it becomes U+FFFD.</summary>
    public static Decoded As(string name, ReadOnlySpan<byte> bytes, bool isGuess = false)
    {
        Encoding encoding = Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
        if (encoding.GetCharCount(bytes) > TextAssembler.MaxCharacters) throw TextAssembler.TooLong();
        return new Decoded(encoding.GetString(bytes), name, isGuess);
    }

    /// <summary>Whether every byte has its meaning in this encoding.</summary>
    public static bool Fits(string name, ReadOnlySpan<byte> bytes)
    {
        try
        {
            Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetCharCount(bytes);
            return true;
        }
        catch (Exception failure) when (failure is DecoderFallbackException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    static Decoded? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => null,
        [0xFF, 0xFE, 0, 0, ..] => As("utf-32", bytes[4..]),
        [0, 0, 0xFE, 0xFF, ..] => As("utf-32BE", bytes[4..]),
        [0xFF, 0xFE, ..] => As("utf-16", bytes[2..]),
        [0xFE, 0xFF, ..] => As("utf-16BE", bytes[2..]),
        [0x84, 0x31, 0x95, 0x33, ..] => As("gb18030", bytes[4..]),
        _ => null,
    };

    /// <summary>Control characters and characters that are none, beyond what a stray one or two explain.</summary>
    static bool LooksBinary(string text)
    {
        int odd = 0;
        foreach (char c in text)
            if ((c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\x1A' or '\x1B')) || c is '\uFFFD' or '\uFFFE' or '\uFFFF') odd++;
        return odd > 2 && odd * 50 > text.Length;
    }
}
