using Emic.Core;

namespace Emic.Workbench;

/// <summary>The words of a passage or on either side of it, cut between words where they were cut at all.</summary>
public static class Excerpt
{
    /// <summary>What stands ahead of a passage.</summary>
    /// <param name="text">The words given, at most <paramref name="limit"/> characters of them.</param>
    /// <param name="limit">The length at which they were cut.</param>
    public static string Before(string text, int limit)
    {
        if (text.Length < limit - 1) return text;
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space >= 0 && space < text.Length - 1 ? "… " + text[(space + 1)..] : "…" + text;
    }

    /// <summary>What follows a passage.</summary>
    /// <param name="text">The words given, at most <paramref name="limit"/> characters of them.</param>
    /// <param name="limit">The length at which they were cut.</param>
    public static string After(string text, int limit)
    {
        if (text.Length < limit - 1) return text;
        var space = text.LastIndexOf(' ');
        return space > 0 ? text[..space] + " …" : text + "…";
    }

    /// <summary>Where to cut a long text around a place in it, so that the place is seen and no word is cut; scripts without spaces are cut between characters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">What is to be seen.</param>
    /// <param name="most">At most so many UTF-16 units, unless the place is longer.</param>
    public static TextSpan Around(string text, TextSpan place, int most)
    {
        if (text.Length <= most) return new TextSpan(0, text.Length);
        int begin = Math.Clamp(place.Begin - (most / 3), 0, text.Length - most), end = begin + most;
        if (begin > 0 && !char.IsWhiteSpace(text[begin - 1]) && text.AsSpan(begin, Math.Max(0, place.Begin - begin)).IndexOfAny(" \n\t") is >= 0 and var space) begin += space + 1;
        if (end < text.Length && !char.IsWhiteSpace(text[end]) && end > place.End && text.AsSpan(place.End, end - place.End).LastIndexOfAny(" \n\t") is >= 0 and var last) end = place.End + last;
        return SourceText.Snap(text, new TextSpan(begin, Math.Max(end, Math.Min(place.End, text.Length))));
    }

    /// <summary>How a passage begins, in one line.</summary>
    /// <param name="text">All its words.</param>
    /// <param name="limit">At most about so many characters.</param>
    public static string Beginning(string text, int limit)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= limit) return line;
        int cut = limit, space = line.LastIndexOf(' ', limit);
        // Scripts without spaces are cut between characters.
        if (space > limit / 2) return line[..space] + " …";
        while (Graphemes.Splits(line, cut)) cut--;
        return line[..cut] + "…";
    }
}
