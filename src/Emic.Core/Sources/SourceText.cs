using System.Security.Cryptography;
using System.Text;

namespace Emic.Core;

/// <summary>
/// A source's text as it is stored: lines end in LF, there is no byte-order mark, no NUL and no half of a surrogate pair.
/// It is never edited in place; a correction makes another one.
/// </summary>
public sealed class SourceText
{
    SourceText(string text) => Text = text;

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>SHA-256 over the text's UTF-8 bytes.</summary>
    public byte[] Hash => field ??= SHA256.HashData(Encoding.UTF8.GetBytes(Text));

    /// <summary>The text's length in UTF-16 code units.</summary>
    public int Length => Text.Length;

    /// <summary>
    /// Takes a text in through the door: CR and CRLF become LF, a leading byte-order mark goes,
    /// NUL and lone surrogates become U+FFFD. Nothing else changes; in particular there is no Unicode normalisation.
    /// </summary>
    /// <param name="raw">The text as a reader found it.</param>
    /// <param name="replaced">Where in the result units were replaced by U+FFFD, in order.</param>
    public static SourceText From(string raw, out IReadOnlyList<int> replaced)
    {
        var places = new List<int>();
        var text = new StringBuilder(raw.Length);
        int start = raw.StartsWith('\uFEFF') ? 1 : 0;
        for (int i = start; i < raw.Length; i++)
        {
            char c = raw[i];
            if (c == '\r')
            {
                if (i + 1 < raw.Length && raw[i + 1] == '\n') continue;
                text.Append('\n');
            }
            else if (char.IsHighSurrogate(c) && i + 1 < raw.Length && char.IsLowSurrogate(raw[i + 1]))
            {
                text.Append(c).Append(raw[++i]);
            }
            else if (c == '\0' || char.IsSurrogate(c))
            {
                places.Add(text.Length);
                text.Append('\uFFFD');
            }
            else
            {
                text.Append(c);
            }
        }

        replaced = places;
        return new SourceText(text.ToString());
    }

    /// <summary>As the other overload, for text that is known to be clean or whose replacements don't matter.</summary>
    public static SourceText From(string raw) => From(raw, out _);

    /// <summary>The largest span inside <paramref name="wish"/> and the text that does not cut a surrogate pair: its ends move inwards.</summary>
    public static TextSpan Snap(string text, TextSpan wish)
    {
        int begin = Math.Min(wish.Begin, text.Length);
        int end = Math.Min(wish.End, text.Length);
        if (SplitsPair(text, begin)) begin++;
        if (SplitsPair(text, end)) end--;
        return new TextSpan(begin, Math.Max(begin, end));
    }

    /// <summary>Whether a cut ahead of unit <paramref name="at"/> would part a surrogate pair.</summary>
    public static bool SplitsPair(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]);
}
