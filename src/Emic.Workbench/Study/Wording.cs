using System.Text.RegularExpressions;
using Emic.Core;

namespace Emic.Workbench;

/// <summary>How what people type is taken in.</summary>
static partial class Wording
{
    const int LongestName = 300;
    const int LongestText = 100_000;

    /// <summary>A name on one line, trimmed.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="what">What is named, for the sentence: "a code".</param>
    /// <param name="about">What the page calls it that asks for it.</param>
    /// <exception cref="RefusedException">It is empty or too long.</exception>
    public static string Name(string typed, string what, string about = "name")
    {
        string name = Space().Replace(Clean(typed), " ").Trim();
        if (name.Length == 0) throw new RefusedException($"Give {what} a name.", about);
        return name.Length <= LongestName ? name : throw new RefusedException($"The name of {what} is longer than {LongestName} characters. Shorten it, and put the rest into the description.", about);
    }

    /// <summary>A title on one line, trimmed.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="what">What it stands above, for the sentence: "the memo".</param>
    /// <exception cref="RefusedException">It is empty or too long.</exception>
    public static string Title(string typed, string what) => typed.Trim().Length == 0 ? throw new RefusedException($"Give {what} a title.", "title") : Name(typed, what, "title");

    /// <summary>A short label on one line, trimmed; may be empty.</summary>
    public static string Label(string typed) => typed.Trim().Length == 0 ? "" : Name(typed, "the number", "number");

    /// <summary>Free text with its lines, trimmed at the end; may be empty.</summary>
    public static string Text(string typed)
    {
        string text = Clean(typed).Trim();
        return text.Length <= LongestText ? text : throw new RefusedException($"The text is longer than {LongestText} characters. Shorten it.");
    }

    static string Clean(string typed) => SourceText.From(typed).Text;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
