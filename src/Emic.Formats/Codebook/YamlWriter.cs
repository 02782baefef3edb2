using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Emic.Formats;

/// <summary>Writes values so that YAML gives back exactly the same letters, and people can read them.</summary>
static partial class YamlWriter
{
    const int Width = 100;

    /// <summary>A value after its key: plain where that is safe, several lines as a block, otherwise in double quotes.</summary>
    /// <param name="value">The value.</param>
    /// <param name="indent">How far the lines of a block are indented.</param>
    public static string Value(string value, int indent)
    {
        if (Plain().IsMatch(value) && !Word().IsMatch(value)) return value;
        if (IsFoldable(value)) return Folded(value, indent);
        return IsBlock(value) ? Block(value, indent) : Quoted(value);
    }

    /// <summary>A value in double quotes.</summary>
    public static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (char c in value)
        {
            text = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ when IsPrintable(c) => text.Append(c),
                _ => text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
            };
        }

        return text.Append('"').ToString();
    }

    static string Block(string value, int indent)
    {
        var text = new StringBuilder("|-");
        string margin = new(' ', indent);
        foreach (string line in value.Split('\n'))
        {
            text.Append('\n');
            if (line.Length > 0) text.Append(margin).Append(line);
        }

        return text.ToString();
    }

    /// <summary>A long line broken at blanks; YAML puts the blanks back.</summary>
    static string Folded(string value, int indent)
    {
        var text = new StringBuilder(">-");
        string margin = new(' ', indent);
        int used = Width;
        foreach (string word in value.Split(' '))
        {
            bool breaks = used + 1 + word.Length > Width - indent;
            if (breaks) text.Append('\n').Append(margin);
            else text.Append(' ');
            text.Append(word);
            used = (breaks ? 0 : used + 1) + word.Length;
        }

        return text.ToString();
    }

    /// <summary>One long line without doubled blanks, which folding would lose.</summary>
    static bool IsFoldable(string value) =>
        value.Length > Width - 30 && !value.Contains("  ", StringComparison.Ordinal) && value.All(IsPrintable)
        && !char.IsWhiteSpace(value[0]) && !char.IsWhiteSpace(value[^1]);

    /// <summary>Blocks can't begin with blanks, end in line ends, or hold signs that must be escaped.</summary>
    static bool IsBlock(string value) =>
        value.Contains('\n') && !char.IsWhiteSpace(value[0]) && value[^1] != '\n' && value.All(c => c == '\n' || IsPrintable(c))
        && value.Split('\n').All(line => line.Length == 0 || !string.IsNullOrWhiteSpace(line));

    static bool IsPrintable(char c) =>
        c is >= ' ' and <= '~' or >= '\u00A0' and < '\u2028' or > '\u2029' and <= '\uFFFD' && c is not '\uFEFF';

    [GeneratedRegex(@"^\p{L}(?:[\p{L}\p{Nd} ,.()'’/&-]{0,98}[\p{L}\p{Nd}.)])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(?:true|false|yes|no|on|off|null|y|n)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
