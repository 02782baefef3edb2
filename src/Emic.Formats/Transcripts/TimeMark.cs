using System.Globalization;
using System.Text.RegularExpressions;

namespace Emic.Formats;

/// <summary>Times as transcripts write them: 0:03, 12:03, 00:12:03, 0:0:3.58, 00:12:03,500, #00:12:03-5#.</summary>
static partial class TimeMark
{
    const string Time = @"(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,9})|-(\d))?";

    /// <summary>A time in brackets of any kind, or between number signs.</summary>
    public const string Bracketed = @"(?:\[" + Plain + @"\]|\(" + Plain + @"\)|<" + Plain + @">|\{" + Plain + @"\}|#" + Plain + @"#)";

    /// <summary>A time without brackets.</summary>
    public const string Plain = @"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,9}|-\d)?";

    /// <summary>A time as some meeting programs write it, without leading zeros.</summary>
    public const string Loose = @"\d{1,3}(?::\d{1,2}){1,2}(?:[.,]\d{1,9})?";

    /// <summary>The time a mark tells; brackets around it don't matter. Null if it tells none.</summary>
    public static TimeSpan? Parse(ReadOnlySpan<char> mark)
    {
        string bare = mark.Trim("[](){}<># \t").ToString();
        Match match = Whole().Match(bare);
        return Of(match, match.Groups[4].Success ? 4 : 5);
    }

    /// <summary>
    /// The time of a subtitle. Hours may be left out and figures need not be padded: 0:0:3.58 is three seconds and 580 ms.
    /// Null if it is none.
    /// </summary>
    public static TimeSpan? Clock(string text) => Of(Unpadded().Match(text), fraction: 4);

    /// <summary>The part of a second that stands behind the point: "58" is 0.58 s.</summary>
    public static TimeSpan Fraction(string digits) =>
        digits.Length == 0
            ? TimeSpan.Zero
            : TimeSpan.FromTicks(long.Parse(digits.PadRight(7, '0')[..7], NumberStyles.None, CultureInfo.InvariantCulture));

    static TimeSpan? Of(Match match, int fraction)
    {
        if (!match.Success) return null;
        int hours = match.Groups[1].Success ? Number(match.Groups[1]) : 0, minutes = Number(match.Groups[2]), seconds = Number(match.Groups[3]);
        if (seconds > 59 || (match.Groups[1].Success && minutes > 59)) return null;
        return new TimeSpan(hours, minutes, seconds) + Fraction(match.Groups[fraction].Value);
    }

    static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^" + Time + "$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,](\d{1,9}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Unpadded();
}
