using Emic.Core;

namespace Emic.Workbench;

/// <summary>All sources in their order, without what was coded in them, which takes counting.</summary>
public static class AllSources
{
    /// <summary>Reads them.</summary>
    public static IReadOnlyList<Source> Read(StudySession session) => session.Read(db => SourceList.Ordered(db.Sources.ToList()));
}
