using System.Globalization;
using Emic.Statistics;

namespace Emic.Cli;

/// <summary>Numbers as one writes them in a paper.</summary>
static class Digits
{
    /// <summary>The number in its form.</summary>
    public static string Of(double number, NumberForm form = NumberForm.Value) => form switch
    {
        NumberForm.Probability => number is > 0 and < 0.001 ? "<0.001" : Fixed(number, "0.000"),
        NumberForm.Percent => Fixed(number * 100, "0.0") + " %",
        NumberForm.Whole => Fixed(number, "#,0"),
        _ => Math.Abs(number) switch
        {
            > 0 and < 0.0005 => Fixed(number, "0.0e0"),
            < 10 => Fixed(number, "0.000"),
            < 100 => Fixed(number, "0.00"),
            < 1000 => Fixed(number, "0.0"),
            < 1e15 => Fixed(number, "#,0"),
            _ => Fixed(number, "0.000e0"),
        },
    };

    /// <summary>"0.423 to 1.000".</summary>
    public static string Of(Interval interval) => $"{Of(interval.Lower)} to {Of(interval.Upper)}";

    /// <summary>"95 %".</summary>
    public static string Level(double level) => (level * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";

    static string Fixed(double number, string format)
    {
        string text = number.ToString(format, CultureInfo.InvariantCulture);
        return text.StartsWith('-') && !text.AsSpan(1).ContainsAnyInRange('1', '9') ? text[1..] : text;
    }
}
