using Emic.Core;

namespace Emic.Workbench;

/// <summary>Where a search goes on when a source has no further place.</summary>
/// <param name="Source">The source.</param>
/// <param name="Span">Its first place, or on the way back its last one.</param>
/// <param name="IsRound">Whether the way led over the end of the sources, or their beginning on the way back.</param>
public sealed record FollowingHit(Source Source, TextSpan Span, bool IsRound)
{
    /// <summary>Finds it; null where no other source in which was looked has a place.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="sourceId">The source whose places are at their end.</param>
    /// <param name="query">What is looked for, and where.</param>
    /// <param name="back">Whether the way leads backwards.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="RefusedException">There is nothing to find, it is no regular expression, or one that takes too long.</exception>
    public static FollowingHit? Read(StudySession session, Guid sourceId, SearchQuery query, bool back, CancellationToken cancel = default) => session.Read((db, contents) =>
    {
        var search = new TextSearch(session, db, contents, query, cancel);
        List<Source> sources = [.. back ? search.Sources.Reverse() : search.Sources];
        int here = sources.FindIndex(source => source.Id == sourceId);
        foreach ((int n, Source source) in sources[(here + 1)..].Concat(sources[..Math.Max(0, here)]).Index())
        {
            TextSpan? span = back ? search.In(source).Select(one => (TextSpan?)one).LastOrDefault() : search.In(source).Select(one => (TextSpan?)one).FirstOrDefault();
            if (span is { } found) return new FollowingHit(source, found, n >= sources.Count - here - 1);
        }

        return null;
    });
}
