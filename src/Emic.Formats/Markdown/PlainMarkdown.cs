using System.Buffers;
using System.Text;

namespace Emic.Formats;

/// <summary>Words as Markdown that shows them as they are.</summary>
static class PlainMarkdown
{
    static readonly SearchValues<char> marks = SearchValues.Create(@"\`*_[]<>|~&!$^");
    static readonly SearchValues<char> leading = SearchValues.Create("#+-=:");

    /// <summary>A block quote, line by line, with its place below it.</summary>
    public static string Quote(string words, string place) => string.Concat(words.Split('\n').Select(line => line.Length == 0 ? ">\n" : $"> {Line(line)}\n")) + $">\n> — {Line(place)}\n";

    /// <summary>A paragraph that keeps its lines.</summary>
    public static string Lines(string text) => string.Join("  \n", text.Split('\n').Select(Line));

    /// <summary>One line as text alone: nothing in it is read as a mark.</summary>
    public static string Line(string line)
    {
        string flat = line.Replace('\n', ' ').Trim();
        var plain = new StringBuilder(flat.Length + 8);
        int digits = flat.AsSpan().IndexOfAnyExceptInRange('0', '9');
        for (int i = 0; i < flat.Length; i++)
        {
            // Some mean something at the beginning of a line only: list marks, headings, and what follows a number.
            bool leads = i == 0 ? leading.Contains(flat[0]) : i == digits && flat[i] is '.' or ')' && (i + 1 == flat.Length || flat[i + 1] == ' ');
            if (leads || marks.Contains(flat[i])) plain.Append('\\');
            plain.Append(flat[i]);
        }

        return plain.ToString();
    }
}
