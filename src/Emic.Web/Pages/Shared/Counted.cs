using System.Globalization;

namespace Emic.Web;

/// <summary>Numbers as the pages write them.</summary>
static class Counted
{
    /// <summary>"12,345".</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"0.2 MB", "1.4 GB".</summary>
    public static string Size(long bytes) =>
        bytes < 1_000_000_000 ? (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture) + " MB" : (bytes / 1e9).ToString("0.0", CultureInfo.InvariantCulture) + " GB";

    /// <summary>"1 code", "12 codes".</summary>
    public static string Of(long number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";
}
