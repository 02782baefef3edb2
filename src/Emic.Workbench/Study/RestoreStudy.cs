using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>Brings a study back to a backup. What it was before is kept as a backup first.</summary>
public static class RestoreStudy
{
    /// <summary>Restores. All who hold the study open should open it again: its history is the backup's.</summary>
    /// <param name="study">The study.</param>
    /// <param name="backup">A backup of it, made by Emic or by `emic backup`.</param>
    /// <returns>The backup of the state before.</returns>
    /// <exception cref="RefusedException">The file is a backup of another study, or not sound; nothing was changed.</exception>
    /// <exception cref="StudyFileException">The environment failed; the study is as it was.</exception>
    public static KeptBackup Run(Study study, string backup)
    {
        if (string.Equals(Path.GetFullPath(backup), study.Path, StringComparison.Ordinal)) throw new RefusedException("That is the study itself. Name a backup of it.");
        string copy = Path.Combine(Path.GetDirectoryName(study.Path)!, $".{Path.GetFileName(study.Path)}.{study.Ids.Next():N}.restoring");
        KeptBackup before;
        try
        {
            Verify(study, backup, copy);
            before = RollingBackups.Make(study, BackupReason.Restore);
            StudyBackup.Restore(study.File, copy);
        }
        finally
        {
            foreach (string left in Directory.GetFiles(Path.GetDirectoryName(copy)!, Path.GetFileName(copy) + "*")) File.Delete(left);
        }

        return before;
    }

    /// <summary>Copies the backup and looks at the copy: there an older one is brought up to this program, and the backup itself stays as it is.</summary>
    static void Verify(Study study, string backup, string copy)
    {
        try
        {
            StudyBackup.Copy(backup, copy);
            using Study restored = Study.Open(copy, study.Clock, study.Ids);
            StudyInfo info = DescribeStudy.Read(restored.Session());
            if (CheckStudy.Run(restored).Problems is [var first, ..]) throw Damaged(backup, $"{first.Place}: {first.Message.Split('\n')[0]}");
            if (info.Id != DescribeStudy.Read(study.Session()).Id) throw new RefusedException($"“{backup}” is not a backup of this study but of “{info.Title}”. Open it by itself.");
        }
        catch (StudyFileException damaged) when (damaged.Failure == StudyFileFailure.Damaged)
        {
            throw Damaged(backup);
        }
        catch (Exception unreadable) when (unreadable is not (RefusedException or StudyFileException))
        {
            // Bytes that may be anything fail in more ways than can be listed.
            throw Damaged(backup);
        }
    }

    static RefusedException Damaged(string backup, string found = "") =>
        new($"“{backup}” is damaged: it is not as it was written{(found.Length == 0 ? "" : $" ({found.TrimEnd('.')})")}. Nothing was changed; take another backup.");
}
