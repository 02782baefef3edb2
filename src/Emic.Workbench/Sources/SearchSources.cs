using Emic.Core;

namespace Emic.Workbench;

/// <summary>Searches sources by the letters that their names, or words of their names, begin with.</summary>
public static class SearchSources
{
    const int Never = 3;

    /// <summary>Those that fit, the whole name first, then what the name begins with, then any word of it; case and accents aside. A single letter is a whole word.</summary>
    public static IReadOnlyList<Source> Run(StudySession session, string letters)
    {
        string sought = Fold(letters.Trim());
        if (sought.Length == 0) return [];
        return [.. AllSources.Read(session).Select(source => (Source: source, Fit: Fit(Fold(source.Name), sought))).Where(one => one.Fit < Never).OrderBy(one => one.Fit).Select(one => one.Source)];
    }

    static string Fold(string text) => FoldedText.Of(text, Folding.Case | Folding.Accents);

    static int Fit(string name, string sought)
    {
        if (name == sought) return 0;
        for (int at = name.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = name.IndexOf(sought, at + 1, StringComparison.Ordinal))
            if (IsEdge(name, at - 1) && (sought.Length > 1 || IsEdge(name, at + 1))) return at == 0 ? 1 : 2;
        return Never;
    }

    static bool IsEdge(string name, int at) => at < 0 || at == name.Length || !char.IsLetterOrDigit(name[at]);
}
