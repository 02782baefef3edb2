using System.Globalization;

namespace Emic.Web;

/// <summary>Numbers as the pages write them.</summary>
static class Counted
{
    /// <summary>"12,345".</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"1 code", "12 codes".</summary>
    public static string Of(long number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";
}
