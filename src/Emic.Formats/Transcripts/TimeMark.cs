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

    /// <summary>The time a mark tells; brackets around it don't matter. Null if it tells none.</summary>
    public static TimeSpan? Parse(ReadOnlySpan<char> mark)
    {
        string bare = mark.Trim("[](){}<># \t").ToString();
        Match match = Whole().Match(bare);
        if (!match.Success) return null;
        int hours = match.Groups[1].Success ? Number(match.Groups[1]) : 0;
        int minutes = Number(match.Groups[2]);
        int seconds = Number(match.Groups[3]);
        if (seconds > 59 || (match.Groups[1].Success && minutes > 59)) return null;
        string fraction = match.Groups[4].Success ? match.Groups[4].Value : match.Groups[5].Value;
        return new TimeSpan(hours, minutes, seconds) + Fraction(fraction);
    }

    /// <summary>The part of a second that stands behind the point: "58" is 0.58 s.</summary>
    public static TimeSpan Fraction(string digits) =>
        digits.Length == 0
            ? TimeSpan.Zero
            : TimeSpan.FromTicks(long.Parse(digits.PadRight(7, '0')[..7], NumberStyles.None, CultureInfo.InvariantCulture));

    static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^" + Time + "$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
