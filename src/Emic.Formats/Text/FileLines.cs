using System.Globalization;

namespace Emic.Formats;

/// <summary>A line of a text file.</summary>
/// <param name="Text">Its letters without the line end.</param>
/// <param name="Number">Counted from 1.</param>
readonly record struct FileLine(string Text, int Number)
{
    /// <summary>"line 12".</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"line {Number}");
}

/// <summary>Cuts text into lines at LF, CRLF and CR.</summary>
static class FileLines
{
    /// <summary>All lines, blank ones too.</summary>
    public static IEnumerable<FileLine> Of(string text)
    {
        int number = 1;
        for (int begin = 0; begin <= text.Length; number++)
        {
            int length = text.AsSpan(begin).IndexOfAny('\r', '\n');
            if (length < 0) length = text.Length - begin;
            yield return new(text.Substring(begin, length), number);
            int end = begin + length;
            bool pair = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n';
            begin = end + (pair ? 2 : 1);
        }
    }
}
