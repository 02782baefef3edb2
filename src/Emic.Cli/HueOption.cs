using System.CommandLine;
using Emic.Core;

namespace Emic.Cli;

/// <summary>Colours on the command line.</summary>
static class HueOption
{
    /// <summary>"red, orange, … or grey."</summary>
    public static string Names { get; } = string.Join(", ", Enum.GetValues<Hue>().SkipLast(1).Select(hue => hue.Name())) + $" or {Hue.Grey.Name()}.";

    /// <summary><c>--color</c>; null if it was left out.</summary>
    public static Option<Hue?> Create(string description) => new("--color")
    {
        Description = $"{description} One of {Names}",
        HelpName = "color",
        CustomParser = given =>
        {
            string name = given.Tokens[0].Value;
            if (Palette.TryParse(name, out var hue)) return hue;
            given.AddError(Unknown(name));
            return null;
        },
    };

    /// <summary>The colour that is meant.</summary>
    /// <exception cref="RefusedException">There is none of that name.</exception>
    public static Hue Parse(string name) => Palette.TryParse(name, out var hue) ? hue : throw new RefusedException(Unknown(name));

    static string Unknown(string name) => $"There is no colour “{name}”. Take {Names}";
}
