using System.Globalization;
using Emic.Core;

namespace Emic.Cli;

/// <summary>Small things in words, always the same.</summary>
static class Words
{
    /// <summary>"1 source", "1,200 sources".</summary>
    public static string Count(long count, string one, string? many = null) => Counted.Of(count, one, many);

    /// <summary>The noun for one of what a plural names: "units" gives "unit", "categories" "category".</summary>
    public static string Singular(string many) =>
        many.EndsWith("ies", StringComparison.Ordinal) ? many[..^3] + "y" : many.EndsWith('s') ? many[..^1] : many;

    /// <summary>A moment in the person's own time zone: "2026-03-02 09:15", with seconds "2026-03-02 09:15:04".</summary>
    public static string Time(DateTimeOffset at, bool seconds = false) => at.ToLocalTime().ToString(seconds ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"A, B and C".</summary>
    public static string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1];

    /// <summary>A size in bytes as people say it: "1.4 MB".</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1000 => Count(bytes, "byte"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.#} kB"),
        < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.#} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.##} GB"),
    };
}
