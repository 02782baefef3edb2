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
