using UtfUnknown;

namespace Emic.Formats;

/// <summary>Encodings of the time before Unicode. Bytes can't prove them; they are told by what makes sense.</summary>
static class EightBit
{
    const int Sample = 1 << 20;

    /// <summary>The likeliest reading.</summary>
    public static Decoded Guess(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, Sample)];
        if (bytes.Contains((byte)0)) throw new UnreadableException("The file is not a text file, whatever its name says.");
        if (EastAsian(sample) is { } asian && TextDecoder.Fits(asian, sample)) return TextDecoder.As(asian, bytes, isGuess: true);
        if (Older(sample) is { } older) return TextDecoder.As(older, bytes, isGuess: true);
        DetectionDetail? best = CharsetDetector.DetectFromBytes(sample.ToArray()).Detected;
        string detected = best?.EncodingName?.ToLowerInvariant() ?? "";
        bool western = detected is "" or "ascii" or "iso-8859-1" or "iso-8859-15" or "windows-1252" or "utf-8";
        if (!western && best!.Confidence >= 0.6f && LooksForeign(detected, sample) && TextDecoder.Fits(detected, sample))
            return TextDecoder.As(detected == "gb2312" ? "gb18030" : detected, bytes, isGuess: true);
        return TextDecoder.As("windows-1252", bytes, isGuess: true);
    }

    /// <summary>
    /// High bytes come in pairs, nearly all of them common characters. In a western text a high byte mostly stands alone
    /// among low ones. Korean syllables fill only the first part of what Chinese characters spread over.
    /// </summary>
    static string? EastAsian(ReadOnlySpan<byte> bytes)
    {
        int pairs = 0, common = 0, late = 0, alone = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            if (i + 1 >= bytes.Length || bytes[i + 1] < 0x40)
            {
                alone++;
                continue;
            }

            pairs++;
            bool character = bytes[i] is >= 0xB0 and <= 0xD7 && bytes[i + 1] >= 0xA1;
            bool mark = bytes[i] is 0xA1 or 0xA3 && bytes[i + 1] >= 0xA1;
            if (character || mark) common++;
            if (character && bytes[i] >= 0xC9) late++;
            i++;
        }

        if (pairs < 2 || alone * 50 > pairs || common * 10 < pairs * 9) return null;
        return late * 20 < pairs && pairs >= 20 ? "euc-kr" : "gb18030";
    }

    /// <summary>Macintosh and DOS put their letters where Windows has quotation marks: there they stand inside words.</summary>
    static string? Older(ReadOnlySpan<byte> bytes)
    {
        int inWords = 0, low = 0, mac = 0, dos = 0, kinds = 0;
        for (int i = 1; i + 1 < bytes.Length; i++)
        {
            byte one = bytes[i];
            if (one < 0x80 || one == 0x92 || !char.IsAsciiLetter((char)bytes[i - 1]) || !char.IsAsciiLetter((char)bytes[i + 1])) continue;
            inWords++;
            if (one >= 0xA0) continue;
            low++;
            kinds |= 1 << (one - 0x80);
            if (one is 0x87 or 0x8A or 0x8D or 0x8E or 0x8F or 0x9A or 0x9F) mac++;
            if (one is 0x81 or 0x82 or 0x84 or 0x94) dos++;
        }

        // One letter alone may be the š of a name that Windows has in the same place.
        if (int.PopCount(kinds) < 2 || low * 10 < inWords * 6) return null;
        return mac > 2 * dos ? "macintosh" : dos > 2 * mac ? "ibm850" : null;
    }

    /// <summary>Another script fills words with high bytes, where accents stand among low ones.</summary>
    static bool LooksForeign(string name, ReadOnlySpan<byte> bytes)
    {
        int high = 0, inRuns = 0, run = 0;
        foreach (byte one in bytes)
        {
            run = one >= 0x80 ? run + 1 : 0;
            if (run > 0) high++;
            if (run >= 3) inRuns++;
        }

        bool latin = name is "windows-1250" or "iso-8859-2" or "windows-1254" or "iso-8859-9" or "windows-1257" or "iso-8859-4"
            or "iso-8859-3" or "iso-8859-10" or "iso-8859-13" or "iso-8859-16" or "windows-1258";
        return latin || inRuns * 3 > high || name.StartsWith("iso-2022", StringComparison.Ordinal);
    }
}
