using System.Globalization;

namespace Emic.Statistics;

/// <summary>A number with its noun, for reasons and notes.</summary>
static class Plural
{
    /// <summary>"1 interview", "3 interviews".</summary>
    public static string Of(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {noun}{(count == 1 ? "" : "s")}");
}
