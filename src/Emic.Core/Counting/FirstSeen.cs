namespace Emic.Core;

/// <summary>The codes that a source brought for the first time.</summary>
/// <param name="SourceId">The source.</param>
/// <param name="Codes">Codes that no source before it carried, in the order they appear in its text.</param>
public sealed record FirstSeenLine(Guid SourceId, IReadOnlyList<Guid> Codes);

/// <summary>A code at a place of a source.</summary>
public readonly record struct CodePlace(Guid SourceId, Guid CodeId, int Begin);

/// <summary>In which order codes were first seen over the interviews. It says when a code was first applied, not that it could not have been seen before.</summary>
public static class FirstSeen
{
    /// <summary>One line per source, in the order given.</summary>
    public static IReadOnlyList<FirstSeenLine> Of(IEnumerable<Guid> sources, IReadOnlyCollection<CodePlace> places)
    {
        ILookup<Guid, CodePlace> bySource = places.ToLookup(place => place.SourceId);
        var seen = new HashSet<Guid>();
        return [.. sources.Select(source => new FirstSeenLine(source, [.. bySource[source].OrderBy(place => place.Begin).Select(place => place.CodeId).Where(seen.Add)]))];
    }
}
