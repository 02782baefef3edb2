using System.Globalization;
using Emic.Core;

namespace Emic.Workbench;

/// <summary>Numbers of turns as people write them: "12, 14-18".</summary>
public static class TurnNumbers
{
    const int Most = 100_000;

    /// <summary>Reads them.</summary>
    /// <exception cref="RefusedException">They can't be understood.</exception>
    public static IReadOnlyCollection<int> Parse(string typed)
    {
        var turns = new SortedSet<int>();
        foreach (string part in typed.Split(',', StringSplitOptions.TrimEntries))
        {
            string[] ends = part.Split(['-', '–'], StringSplitOptions.TrimEntries);
            if (ends.Length > 2 || !Number(ends[0], out int from) || !Number(ends[^1], out int to) || to < from || to - from > Most) throw new RefusedException($"Name turns by their numbers, as in 12,14-18; “{typed}” can't be understood.", "turns");
            turns.UnionWith(Enumerable.Range(from, to - from + 1));
        }

        return turns;
    }

    static bool Number(string typed, out int number) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}

/// <summary>Times in a recording as people write them: "04:31", "00:04:31.5".</summary>
public static class RecordingTime
{
    static readonly string[] Forms = [@"h\:m\:s", @"h\:m\:s\.FFF", @"m\:s", @"m\:s\.FFF"];

    /// <summary>Reads one; null for nothing typed.</summary>
    /// <param name="typed">As it was typed.</param>
    /// <param name="about">The field it was typed in.</param>
    /// <exception cref="RefusedException">It can't be understood.</exception>
    public static TimeSpan? Parse(string typed, string about = "") =>
        typed.Trim().Length == 0 ? null
        : TimeSpan.TryParseExact(typed.Trim(), Forms, CultureInfo.InvariantCulture, out TimeSpan time) ? time
        : throw new RefusedException($"Write a time as 00:04:31; “{typed}” can't be understood.", about);
}
