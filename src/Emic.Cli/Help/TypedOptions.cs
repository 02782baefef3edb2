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

    /// <summary>A share, as a number from 0 to 1 or in percent ("5%"); <paramref name="usual"/> if the option was left out, or else it has to be given.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="description">What it does.</param>
    /// <param name="usual">What it is if left out.</param>
    /// <param name="belowOne">Whether 1 is too much.</param>
    /// <param name="aboveZero">Whether 0 is too little.</param>
    public static Option<double?> Share(string name, string description, double? usual = null, bool belowOne = false, bool aboveZero = false)
    {
        Option<double?> option = new(name) { Description = description, HelpName = "share", Required = usual is null };
        if (usual is not null) option.DefaultValueFactory = _ => usual;
        option.CustomParser = given =>
        {
            string text = given.Tokens[0].Value;
            bool percent = text.EndsWith('%');
            bool isNumber = double.TryParse(percent ? text[..^1] : text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double share);
            if (percent) share /= 100;
            if (isNumber && share is >= 0 and <= 1 && !(belowOne && share == 1) && !(aboveZero && share == 0)) return share;
            string bounds = (aboveZero ? "above 0" : "from 0") + (belowOne ? ", below 1" : aboveZero ? ", to 1" : " to 1");
            given.AddError($"{name} takes a share {bounds}, or in percent as “5%”, not “{text}”.");
            return null;
        };
        return option;
    }

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
