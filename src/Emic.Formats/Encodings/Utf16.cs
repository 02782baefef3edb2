using System.Globalization;

namespace Emic.Formats;

/// <summary>UTF-16 without a byte-order mark.</summary>
static class Utf16
{
    const int Sample = 4096;

    /// <summary>The letters, or null if the bytes don't read well in either byte order.</summary>
    public static Decoded? TryRead(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        double little = Quality(bytes, low: 0), big = Quality(bytes, low: 1);
        if (Math.Max(little, big) < 0.95 || little == big) return null;
        return little > big ? TextDecoder.As("utf-16", bytes) : TextDecoder.As("utf-16BE", bytes);
    }

    /// <summary>The share of units that are letters, figures, marks and spaces; 0 if there is no space or line end among them.</summary>
    static double Quality(ReadOnlySpan<byte> bytes, int low)
    {
        int good = 0, breaks = 0, units = Math.Min(Sample, bytes.Length / 2);
        int scripts = 0;
        Span<bool> seen = stackalloc bool[256];
        for (int i = 0; i < units; i++)
        {
            char c = (char)((bytes[(2 * i) + 1 - low] << 8) | bytes[(2 * i) + low]);
            if (c is ' ' or '\n' or '\u3002' or '\uFF0C') breaks++;
            if (!seen[c >> 8]) scripts++;
            seen[c >> 8] = true;
            if (IsOrdinary(c)) good++;
        }

        bool bytesAlike = scripts > units / 2 && units > 64;
        return breaks == 0 || bytesAlike ? 0 : (double)good / units;
    }

    static bool IsOrdinary(char c) =>
        c is '\n' or '\r' or '\t'
        || char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}
