using Emic.Core;

namespace Emic.Formats;

/// <summary>The words that codebook files use for colours, origins and states.</summary>
static class CodebookWords
{
    /// <summary>The names of all colours, for messages.</summary>
    public static string Colors { get; } = string.Join(", ", Enum.GetValues<Hue>().Select(hue => hue.Name()));

    /// <summary>The word for an origin; empty where nobody said.</summary>
    public static string Of(CodeOrigin origin) => origin == CodeOrigin.Unsaid ? "" : origin.ToString().ToLowerInvariant();

    /// <summary>The word for a state.</summary>
    public static string Of(CodeStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>The colour a word names; null for none.</summary>
    /// <param name="word">The word.</param>
    /// <param name="doubt">Told if the word is no colour.</param>
    public static Hue? Color(string word, Action<string> doubt)
    {
        if (string.IsNullOrWhiteSpace(word)) return null;
        if (Palette.TryParse(word, out Hue hue)) return hue;
        doubt($"“{CsvTable.Short(word)}” is none of the colours {Colors}; Emic chooses one.");
        return null;
    }

    /// <summary>The origin a word names.</summary>
    public static CodeOrigin Origin(string word, Action<string> doubt)
    {
        switch (word.Trim().ToLowerInvariant())
        {
            case "" or "unsaid": return CodeOrigin.Unsaid;
            case "literature": return CodeOrigin.Literature;
            case "guide": return CodeOrigin.Guide;
            case "data": return CodeOrigin.Data;
            default:
                doubt($"“{CsvTable.Short(word)}” is none of the origins literature, guide, data; it was left out.");
                return CodeOrigin.Unsaid;
        }
    }

    /// <summary>The state a word names; open if it names none.</summary>
    public static CodeStatus Status(string word, Action<string> doubt)
    {
        switch (word.Trim().ToLowerInvariant())
        {
            case "" or "open": return CodeStatus.Open;
            case "defined": return CodeStatus.Defined;
            case "retired": return CodeStatus.Retired;
            default:
                doubt($"“{CsvTable.Short(word)}” is none of the states open, defined, retired; the code was taken as open.");
                return CodeStatus.Open;
        }
    }

    /// <summary>Whether a word says yes.</summary>
    public static bool Yes(string word, Action<string> doubt)
    {
        switch (word.Trim().ToLowerInvariant())
        {
            case "" or "false" or "no" or "0": return false;
            case "true" or "yes" or "1" or "folder": return true;
            default:
                doubt($"“{CsvTable.Short(word)}” is neither true nor false; it was taken as false.");
                return false;
        }
    }
}
