namespace Emic.Workbench;

/// <summary>The words on either side of a passage, cut between words where they were cut at all.</summary>
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
}
