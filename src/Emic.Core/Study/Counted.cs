using System.Globalization;

namespace Emic.Core;

/// <summary>Numbers as pages and files write them.</summary>
public static class Counted
{
    /// <summary>"12,345".</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"0.2 MB", "1.4 GB".</summary>
    public static string Size(long bytes) =>
        bytes < 1_000_000_000 ? (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture) + " MB" : (bytes / 1e9).ToString("0.0", CultureInfo.InvariantCulture) + " GB";

    /// <summary>"1 code", "1,200 codes".</summary>
    /// <param name="number">How many.</param>
    /// <param name="one">What one is called.</param>
    /// <param name="many">What several are called, where that is not the same with an s.</param>
    public static string Of(long number, string one, string? many = null) => $"{Number(number)} {(number == 1 ? one : many ?? one + "s")}";
}
