using System.Globalization;
using System.Text.RegularExpressions;
using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>What a backup was made for.</summary>
public enum BackupReason
{
    /// <summary>Not known: an older Emic did not say.</summary>
    Unsaid,

    /// <summary>The clock: there was work, and ten minutes were over.</summary>
    Clock,

    /// <summary>The study was brought back to another backup.</summary>
    Restore,

    /// <summary>Somebody asked for it.</summary>
    Asked,
}

/// <summary>A backup that Emic made by itself, or before a restore.</summary>
/// <param name="Path">Its file.</param>
/// <param name="At">When, UTC, to the second.</param>
/// <param name="Sequence">The newest change in it.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Reason">What it was made for.</param>
public sealed record KeptBackup(string Path, DateTimeOffset At, long Sequence, long Size, BackupReason Reason);

/// <summary>
/// Copies of a study, made while there is work and kept in a folder beside it: the last ten, and the newest of each of the last 14 days.
/// Beside it and not in the person's own folders, because words of participants must not leave the disk or the folder that was chosen for them.
/// </summary>
public static partial class RollingBackups
{
    /// <summary>How long after a backup the next one is made.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMinutes(10);

    /// <summary>How many bytes all backups of a study may take. The newest one is kept whatever its size.</summary>
    public const long Budget = 2_000_000_000;

    const int Last = 10;
    const int Days = 14;

    /// <summary>Where a study's backups lie: "NAME backups" beside it.</summary>
    public static string FolderOf(string study) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(study))!, Path.GetFileNameWithoutExtension(study) + " backups");

    /// <summary>The backups there are, newest first.</summary>
    public static IReadOnlyList<KeptBackup> List(string study)
    {
        var folder = new DirectoryInfo(FolderOf(study));
        if (!folder.Exists) return [];
        return [.. folder.GetFiles("*.emic").Select(Known).OfType<KeptBackup>().OrderByDescending(backup => backup.At).ThenByDescending(backup => backup.Sequence)];
    }

    /// <summary>Makes a backup if there is work that the newest one lacks, and it is <see cref="Pace"/> old; then lets go of what is too much.</summary>
    /// <returns>Whether one was made.</returns>
    /// <exception cref="StudyFileException">It can't be written.</exception>
    public static bool MakeIfDue(Study study)
    {
        KeptBackup? newest = List(study.Path).FirstOrDefault();
        if (newest is not null && (study.Clock.GetUtcNow() < newest.At + Pace || BackupStanding.Of(study, newest) is { Line: BackupLine.Present, Changes: 0 })) return false;
        Make(study, BackupReason.Clock);
        return true;
    }

    /// <summary>Makes a backup now, without the search index, and lets go of what is too much.</summary>
    /// <exception cref="StudyFileException">It can't be written.</exception>
    public static KeptBackup Make(Study study, BackupReason reason = BackupReason.Asked)
    {
        string folder = FolderOf(study.Path);
        DateTimeOffset now = study.Clock.GetUtcNow();
        string name = string.Create(CultureInfo.InvariantCulture, $"{now:yyyy-MM-dd HH-mm-ss} UTC, change {History.Last(study.Session())}, {BackupWords.Of(reason)}.emic");
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StudyFileException(StudyFileFailure.ReadOnly, $"The folder “{folder}” can't be made: {failure.Message}", failure);
        }

        StudyBackup.Run(study.File, Path.Combine(folder, name), overwrite: true, searchIndex: false);
        LetGo(study.Path, now, Budget);
        return Known(new FileInfo(Path.Combine(folder, name)))!;
    }

    /// <summary>Deletes what is neither one of the last ten nor the newest of one of the last 14 days, then the oldest while all take more than the budget.</summary>
    internal static void LetGo(string study, DateTimeOffset now, long budget)
    {
        IReadOnlyList<KeptBackup> all = List(study);
        HashSet<KeptBackup> kept = [.. all.Take(Last), .. all.Where(backup => backup.At > now.AddDays(-Days)).GroupBy(backup => backup.At.UtcDateTime.Date).Select(day => day.First())];
        long size = 0;
        bool isRoom = true;
        foreach (KeptBackup backup in all)
        {
            size += kept.Contains(backup) ? backup.Size : 0;
            isRoom &= size <= budget || backup == all[0];
            if (!kept.Contains(backup) || !isRoom) TryDelete(backup.Path);
        }
    }

    static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // Somebody reads it; the next backup tries again.
        }
    }

    static KeptBackup? Known(FileInfo file) =>
        Name().Match(file.Name) is { Success: true } name
            && DateTimeOffset.TryParseExact(name.Groups[1].Value, "yyyy-MM-dd HH-mm-ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at)
            ? new KeptBackup(file.FullName, at, long.Parse(name.Groups[2].Value, CultureInfo.InvariantCulture), file.Length, BackupWords.Reason(name.Groups[3].Value))
            : null;

    [GeneratedRegex(@"^(\d{4}-\d\d-\d\d \d\d-\d\d-\d\d) UTC, change (\d{1,18})(?:, ([a-z ]+))?\.emic$")]
    private static partial Regex Name();
}
