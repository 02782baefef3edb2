using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>What a check of a study looked at and found.</summary>
/// <param name="Changes">Changes of the history that were verified.</param>
/// <param name="Rows">Rows that were compared with the history.</param>
/// <param name="Problems">What is wrong; empty for a sound study.</param>
public sealed record CheckResult(long Changes, long Rows, IReadOnlyList<Problem> Problems);

/// <summary>Verifies a study from the bytes up and changes nothing.</summary>
public static class CheckStudy
{
    /// <summary>Checks SQLite's integrity, the tables, the history's chain, that the history leads to exactly these rows, and the rules of a study.</summary>
    public static CheckResult Run(Study study, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        CheckReport report = StudyCheck.Run(study.File, progress, cancellation);
        return new CheckResult(report.Changes, report.Rows, report.Problems);
    }
}

/// <summary>Copies a study while it is in use.</summary>
public static class BackUpStudy
{
    /// <summary>Writes a whole copy in one file.</summary>
    /// <param name="study">The study.</param>
    /// <param name="to">Where to.</param>
    /// <param name="overwrite">Whether an existing file may be replaced.</param>
    /// <exception cref="StudyFileException">The target exists or can't be written.</exception>
    public static void Run(Study study, string to, bool overwrite) => StudyBackup.Run(study.File, to, overwrite);
}

/// <summary>What a study says of itself.</summary>
public static class DescribeStudy
{
    /// <summary>Reads it.</summary>
    public static StudyInfo Read(StudySession session) => StudyTally.ReadInfo(session.Study.File);

    /// <summary>Changes title and description.</summary>
    /// <exception cref="RefusedException">The title is empty, or somebody changed it meanwhile.</exception>
    public static Saved Run(StudySession session, string title, string description, long? seen = null) => session.Change(ChangeKinds.DescribeStudy, scope =>
    {
        StudyInfo info = scope.Row<StudyInfo>(scope.Db.Infos.First().Id, "study", seen);
        info.Title = Wording.Name(title, "the study");
        info.Description = Wording.Text(description);
    });
}
