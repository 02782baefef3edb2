using Emic.Core;

namespace Emic.Workbench;

/// <summary>Searches codes: their number and name, and all that is said of what they mean.</summary>
public static class SearchCodes
{
    /// <summary>Those that hold it, in the order of the codebook: first where it is in number and name, then where it is in what is said of them.</summary>
    /// <exception cref="RefusedException">There is nothing to find, it is no regular expression, or one that takes too long.</exception>
    public static IReadOnlyList<Code> Run(StudySession session, SearchWish wish)
    {
        SearchPattern pattern = SearchPattern.Of(wish);
        return session.Read(db => CodeTree.Walk(db.Codes.ToList()).Select(line => (line.Code, At: pattern.First(Said(line.Code)))).Where(found => found.At >= 0)
            .OrderBy(found => Math.Min(found.At, 1)).Select(found => found.Code).ToList());
    }

    /// <summary>All that is said of a code, its label first.</summary>
    public static IEnumerable<string> Said(Code code) => [code.Label, code.Brief, code.Definition, code.Use, code.NotUse];
}
