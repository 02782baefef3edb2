using Emic.Core;
using Emic.Workbench;

namespace Emic.Web;

/// <summary>What stands around every page of a study.</summary>
/// <param name="Title">The study's title.</param>
/// <param name="SavedAt">When the newest change reached the disk.</param>
/// <param name="Steps">What undo and redo would do.</param>
/// <param name="Coder">Who codes in this browser.</param>
/// <param name="Count">How far the sources are coded.</param>
public sealed record FrameView(string Title, DateTimeOffset? SavedAt, UndoState Steps, Coder? Coder, SourceCount Count)
{
    internal static FrameView Read(Visit visit)
    {
        StudySession session = visit.Session;
        return new FrameView(
            DescribeStudy.Read(session).Title,
            History.Run(session, count: 1).FirstOrDefault()?.At,
            visit.Steps,
            visit.Coder,
            SourceList.Count(session));
    }
}
