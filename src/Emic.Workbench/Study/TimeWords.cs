using System.Globalization;

namespace Emic.Workbench;

/// <summary>When something was, in words of the reader's own time zone: "today 14:02", "3 Mar 14:02".</summary>
public static class TimeWords
{
    /// <summary>Says it.</summary>
    /// <param name="at">When it was.</param>
    /// <param name="now">When it is read.</param>
    /// <param name="seconds">Whether the minute does not tell it from its neighbours.</param>
    /// <param name="year">Whether the year is always said, and the time too.</param>
    public static string Of(DateTimeOffset at, DateTimeOffset now, bool seconds = false, bool year = false)
    {
        (DateTimeOffset local, DateTimeOffset today) = (at.ToLocalTime(), now.ToLocalTime());
        string time = local.ToString(seconds ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture);
        return (today.Date - local.Date).Days switch
        {
            0 => "today " + time,
            1 => "yesterday " + time,
            _ when year || seconds || local.Year == today.Year => local.ToString(local.Year == today.Year && !year ? "d MMM " : "d MMM yyyy ", CultureInfo.InvariantCulture) + time,
            _ => local.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        };
    }
}
