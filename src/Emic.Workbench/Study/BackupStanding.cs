using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>How a backup stands to the study as it is now.</summary>
public enum BackupLine
{
    /// <summary>The study went on from it.</summary>
    Present,

    /// <summary>It went on from the study: somebody went back to what was before.</summary>
    Ahead,

    /// <summary>Both went on from something earlier: somebody went back and worked on.</summary>
    Apart,

    /// <summary>It can't be read.</summary>
    Unreadable,
}

/// <summary>How a backup stands to the study. Changes are told apart by their ids: after somebody went back, their numbers are given anew.</summary>
/// <param name="Line">How.</param>
/// <param name="Changes">How many changes the study has beyond it, or where it is ahead how many it has beyond the study; 0 otherwise.</param>
public sealed record BackupStanding(BackupLine Line, long Changes)
{
    /// <summary>Looks into the backup.</summary>
    public static BackupStanding Of(Study study, KeptBackup backup) => Of(study, [backup])[backup];

    /// <summary>Looks into several.</summary>
    public static Dictionary<KeptBackup, BackupStanding> Of(Study study, IReadOnlyList<KeptBackup> backups)
    {
        ChangeEntry? last = study.File.ReadHistory(history => history.At(history.Last));
        return backups.ToDictionary(backup => backup, backup => Of(study, last, backup));
    }

    static BackupStanding Of(Study study, ChangeEntry? last, KeptBackup backup)
    {
        if (BackupHistory.Read(backup.Path, last?.Sequence ?? 0) is not { } kept) return new(BackupLine.Unreadable, 0);
        (long here, long there) = (last?.Sequence ?? 0, kept.Last?.Sequence ?? 0);
        if (kept.Last is null || study.File.ReadHistory(history => history.At(there))?.Id == kept.Last.Id) return new(BackupLine.Present, here - there);
        return last is null || kept.Asked?.Id == last.Id ? new(BackupLine.Ahead, there - here) : new(BackupLine.Apart, 0);
    }
}

/// <summary>What is said of backups.</summary>
public static class BackupWords
{
    /// <summary>"by the clock", "before going back", "asked for"; empty where it is not known. It stands in the names of the files too.</summary>
    public static string Of(BackupReason reason) => reason switch
    {
        BackupReason.Clock => "by the clock",
        BackupReason.Restore => "before going back",
        BackupReason.Asked => "asked for",
        _ => "",
    };

    /// <summary>The same for people: "automatic", "before going back", "by hand"; empty where it is not known.</summary>
    public static string Said(BackupReason reason) => reason switch
    {
        BackupReason.Clock => "automatic",
        BackupReason.Asked => "by hand",
        _ => Of(reason),
    };

    /// <summary>"3 changes since", "no change since", "2 changes that are gone now", "from before you went back".</summary>
    public static string Of(BackupStanding standing) => standing.Line switch
    {
        BackupLine.Present => standing.Changes == 0 ? "no change since" : Counted.Of(standing.Changes, "change") + " since",
        BackupLine.Ahead => Counted.Of(standing.Changes, "change that is", "changes that are") + " gone now",
        BackupLine.Apart => "from before you went back",
        _ => "can’t be read",
    };

    /// <summary>Those whose minute is also another's, so that only the seconds tell them apart.</summary>
    public static IReadOnlySet<KeptBackup> OfOneMinute(IEnumerable<KeptBackup> backups) =>
        backups.GroupBy(backup => backup.At.Ticks / TimeSpan.TicksPerMinute).Where(same => same.Count() > 1).SelectMany(same => same).ToHashSet();

    internal static BackupReason Reason(string words) => Enum.GetValues<BackupReason>().FirstOrDefault(reason => words.Length > 0 && Of(reason) == words);
}
