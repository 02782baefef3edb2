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
        return session.Read(db => db.Memos(session.Viewer).AsEnumerable().Where(memo => pattern.In(memo.Title).Any() || pattern.In(memo.Text).Any())
            .OrderByDescending(memo => pattern.In(memo.Title).Any()).ThenByDescending(memo => memo.CreatedAt).ThenByDescending(memo => memo.Id).ToList());
    }
}
