using Emic.Core;

namespace Emic.Workbench;

/// <summary>All sources in their order, without what was coded in them, which takes counting.</summary>
public static class AllSources
{
    /// <summary>Reads them.</summary>
    public static IReadOnlyList<Source> Read(StudySession session) => session.Read(db => SourceList.Ordered(db.Sources.ToList()));

    /// <summary>Whether there is such a source.</summary>
    public static bool Has(StudySession session, Guid id) => session.Read(db => db.Sources.Any(source => source.Id == id));
}
