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
        if (ReadsAsChinese(sample)) return TextDecoder.As("gb18030", bytes, isGuess: true);
        DetectionDetail? best = CharsetDetector.DetectFromBytes(sample.ToArray()).Detected;
        string detected = best?.EncodingName?.ToLowerInvariant() ?? "";
        bool western = detected is "" or "ascii" or "iso-8859-1" or "iso-8859-15" or "windows-1252" or "utf-8";
        if (!western && best!.Confidence >= 0.6f && LooksForeign(detected, sample) && TextDecoder.Fits(detected, sample))
            return TextDecoder.As(detected == "gb2312" ? "gb18030" : detected, bytes, isGuess: true);
        return TextDecoder.As("windows-1252", bytes, isGuess: true);
    }

    /// <summary>
    /// High bytes come in pairs, nearly all of them the common characters of GB 2312, and not one letter is broken.
    /// In a western text a high byte mostly stands alone among low ones.
    /// </summary>
    static bool ReadsAsChinese(ReadOnlySpan<byte> bytes)
    {
        int pairs = 0, common = 0, alone = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            if (i + 1 >= bytes.Length || bytes[i + 1] < 0x40)
            {
                alone++;
                continue;
            }

            pairs++;
            bool han = bytes[i] is >= 0xB0 and <= 0xD7 && bytes[i + 1] >= 0xA1;
            bool mark = bytes[i] is 0xA1 or 0xA3 && bytes[i + 1] >= 0xA1;
            if (han || mark) common++;
            i++;
        }

        return pairs >= 2 && alone * 50 <= pairs && common * 10 >= pairs * 9;
    }

    /// <summary>A single-byte script other than the western one fills words with high bytes; a few accents don't make one.</summary>
    static bool LooksForeign(string name, ReadOnlySpan<byte> bytes)
    {
        int high = 0, letters = 0;
        foreach (byte one in bytes)
        {
            if (one >= 0x80) high++;
            else if (char.IsAsciiLetter((char)one)) letters++;
        }

        bool latin = name is "windows-1250" or "iso-8859-2" or "windows-1254" or "iso-8859-9" or "windows-1257" or "iso-8859-4"
            or "iso-8859-3" or "iso-8859-10" or "iso-8859-13" or "iso-8859-16" or "windows-1258";
        return latin || high * 3 > letters || name.StartsWith("iso-2022", StringComparison.Ordinal);
    }
}
