using System.CommandLine;
using System.Globalization;

namespace Emic.Cli;

/// <summary>Options whose mistakes are told in words.</summary>
static class TypedOptions
{
    /// <summary>A whole number within bounds; <paramref name="usual"/> if the option was left out.</summary>
    public static Option<int?> Number(string name, string description, int least = 0, int most = int.MaxValue, int? usual = null) => new(name)
    {
        Description = description,
        HelpName = "number",
        DefaultValueFactory = _ => usual,
        CustomParser = given =>
        {
            if (int.TryParse(given.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most) return number;
            given.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes a number from {least}{(most < int.MaxValue ? $" to {most}" : "")}, not “{given.Tokens[0].Value}”."));
            return null;
        },
    };

    /// <summary>One word of several; null if the option was left out.</summary>
    public static Option<T?> Choice<T>(string name, string description, params T[] choices)
        where T : struct, Enum => new(name)
        {
            Description = $"{description} One of {Listed(choices)}.",
            HelpName = "word",
            CustomParser = given =>
            {
                string word = given.Tokens[0].Value;
                foreach (T choice in choices)
                    if (string.Equals(choice.ToString(), word, StringComparison.OrdinalIgnoreCase)) return choice;
                given.AddError($"{name} takes one of {Listed(choices)}, not “{word}”.");
                return null;
            },
        };

    /// <summary>Yes or no, said with a word; null if the option was left out.</summary>
    public static Option<bool?> YesNo(string name, string description) => new(name)
    {
        Description = $"{description} yes or no.",
        HelpName = "yes|no",
        CustomParser = given =>
        {
            string word = given.Tokens[0].Value;
            if (word is "yes" or "no") return word == "yes";
            given.AddError($"{name} takes yes or no, not “{word}”.");
            return null;
        },
    };

    /// <summary>A day of the calendar; null if the option was left out.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "day",
        CustomParser = given =>
        {
            if (DateOnly.TryParseExact(given.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return day;
            given.AddError($"{name} takes a day as 2026-03-02, not “{given.Tokens[0].Value}”.");
            return null;
        },
    };

    static string Listed<T>(T[] choices) => Words.List([.. choices.Select(choice => $"{choice}".ToLowerInvariant())]);
}
