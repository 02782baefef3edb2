using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>A source in the list.</summary>
/// <param name="Source">The source.</param>
/// <param name="Quotations">How many quotations the viewer sees in it.</param>
/// <param name="Codings">How many codings the viewer sees in it.</param>
/// <param name="ReadBy">Who marked it as read.</param>
public sealed record SourceLine(Source Source, int Quotations, int Codings, IReadOnlyList<Guid> ReadBy);

/// <summary>How far the sources are coded.</summary>
/// <param name="Sources">How many there are.</param>
/// <param name="Coded">In how many of them the viewer sees a coding.</param>
public sealed record SourceCount(int Sources, int Coded);

/// <summary>All sources in their order, by group.</summary>
public static class SourceList
{
    /// <summary>Reads it. Sources without group come first, then the groups in the order of their first source.</summary>
    public static IReadOnlyList<SourceLine> Read(StudySession session) => session.Read(db =>
    {
        List<Source> sources = Ordered(db.Sources.ToList());
        Dictionary<Guid, int> quotations = db.Quotations(session.Viewer).GroupBy(quotation => quotation.SourceId).Select(group => new { group.Key, Count = group.Count() }).ToDictionary(row => row.Key, row => row.Count);
        Dictionary<Guid, int> codings = db.Codings(session.Viewer).GroupBy(coding => coding.SourceId).Select(group => new { group.Key, Count = group.Count() }).ToDictionary(row => row.Key, row => row.Count);
        ILookup<Guid, Guid> readers = db.SourceReadings.AsEnumerable().Where(reading => session.Viewer.Sees(reading.CoderId)).ToLookup(reading => reading.SourceId, reading => reading.CoderId);
        return sources.Select(source => new SourceLine(source, quotations.GetValueOrDefault(source.Id), codings.GetValueOrDefault(source.Id), [.. readers[source.Id]])).ToList();
    });

    /// <summary>Counts them.</summary>
    public static SourceCount Count(StudySession session)
    {
        (int sources, int coded) = StudyTally.ReadSources(session.Study.File, session.Viewer);
        return new SourceCount(sources, coded);
    }

    /// <summary>The source with this name, case aside.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public static Source Named(StudySession session, string name) => session.Read(db => db.Sources.ToList())
        .FirstOrDefault(source => string.Equals(source.Name, name.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw new RefusedException($"There is no source “{name}”. `emic sources` lists them.");

    /// <summary>The group of sources with this name, case aside, as the study spells it; empty for the sources without one.</summary>
    /// <exception cref="RefusedException">There is none; the message names those there are.</exception>
    public static string Group(StudySession session, string name)
    {
        List<string> groups = [.. Ordered(session.Read(db => db.Sources.ToList())).Select(source => source.Group).Where(group => group.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        string sought = name.Trim();
        return sought.Length == 0 ? "" : groups.Find(group => string.Equals(group, sought, StringComparison.OrdinalIgnoreCase))
            ?? throw new RefusedException(groups.Count == 0 ? $"There is no group “{sought}”: no source is in a group yet." : $"There is no group “{sought}”. The study has {string.Join(", ", groups)}.");
    }

    internal static List<Source> Ordered(List<Source> sources)
    {
        List<Source> byRank = [.. sources.OrderBy(source => source.Rank, StringComparer.Ordinal).ThenBy(source => source.Id)];
        List<string> groups = [.. byRank.Select(source => source.Group).Distinct()];
        return [.. byRank.OrderBy(source => source.Group.Length == 0 ? -1 : groups.IndexOf(source.Group))];
    }
}
