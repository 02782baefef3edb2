using Emic.Core;

namespace Emic.Workbench;

/// <summary>Searches memos: title and text.</summary>
public static class SearchMemos
{
    /// <summary>Those that hold it and that the viewer may see, first those with it in the title; among these, and among the others, the newest first.</summary>
    /// <inheritdoc cref="SearchCodes.Run" path="/exception"/>
    public static IReadOnlyList<Memo> Run(StudySession session, SearchWish wish)
    {
        SearchPattern pattern = SearchPattern.Of(wish);
        return session.Read(db => db.Memos(session.Viewer).AsEnumerable().Select(memo => (Memo: memo, At: pattern.First([memo.Title, memo.Text]))).Where(found => found.At >= 0)
            .OrderBy(found => found.At).ThenByDescending(found => found.Memo.CreatedAt).ThenByDescending(found => found.Memo.Id).Select(found => found.Memo).ToList());
    }
}
