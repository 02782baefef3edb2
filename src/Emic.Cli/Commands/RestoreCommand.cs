using System.CommandLine;
using System.Globalization;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>A backup that Emic keeps, in JSON.</summary>
/// <param name="Number">1 for the newest.</param>
/// <param name="File">Its path.</param>
/// <param name="Time">When it was made.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sequence">The newest change in it.</param>
/// <param name="Kept">What it was made for: "by the clock", "before going back", "asked for"; empty where it is not known.</param>
/// <param name="Line">"present", "ahead", "apart" or "unreadable".</param>
/// <param name="ChangesSince">How many changes the study has beyond it; null where it does not go on from it.</param>
sealed record KeptBackupJson(int Number, string File, DateTimeOffset Time, long Size, long Sequence, string Kept, string Line, long? ChangesSince);

/// <summary>What <c>emic restore</c> answers.</summary>
/// <param name="Restored">The backup the study was brought back to; empty where backups were only listed.</param>
/// <param name="Before">The backup of the state before; empty where backups were only listed.</param>
/// <param name="Size">Bytes that all backups take.</param>
/// <param name="Budget">Bytes that they may take.</param>
/// <param name="Backups">Those there are now.</param>
sealed record RestoreJson(string Restored, string Before, long Size, long Budget, IReadOnlyList<KeptBackupJson> Backups);

/// <summary><c>emic restore</c>: lists a study's backups, or brings it back to one.</summary>
static class RestoreCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string?> backup = new("backup") { Description = "Which one: its number in the list, or a file. Without: list them.", Arity = ArgumentArity.ZeroOrOne };
        StudyCommand command = new(terminal, "restore", "Bring a study back to a backup. What it was before is kept as a backup first. Without a backup, list those there are.", acts: false, "emic restore collaboration", "emic restore collaboration 2", "emic restore collaboration backups/monday.emic") { backup };
        return command.Does(act => act.Parsed.GetValue(backup) is { } named ? Restore(act, named) : List(act));
    }

    static int List(StudyAct act)
    {
        var kept = Kept(act);
        RestoreJson answer = Answer(kept, "", "");
        return act.Answer(answer, CliJson.Default.RestoreJson, () =>
        {
            if (kept.Count == 0) act.Say("There are no backups yet. `emic serve` makes one every ten minutes while there are changes; `emic backup` writes one where you want it.");
            else Print(act, kept);
        });
    }

    static int Restore(StudyAct act, string named)
    {
        string path = Find(act.Session.Study, named);
        KeptBackup before = RestoreStudy.Run(act.Session.Study, path);
        return act.Answer(Answer(Kept(act), path, before.Path), CliJson.Default.RestoreJson, () => act.Say($"The study is as it was in {path}. What it was before is kept in {before.Path}."));
    }

    static string Find(Study study, string named)
    {
        IReadOnlyList<KeptBackup> all = RollingBackups.List(study.Path);
        if (!int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return Path.GetFullPath(StudyPath.Existing(named));
        return number >= 1 && number <= all.Count ? all[number - 1].Path : throw new RefusedException($"There is no backup number {number}; {(all.Count == 0 ? "there are none yet" : $"the oldest is {all.Count}")}. `emic restore` with the study alone lists them.");
    }

    /// <summary>The backups, each with how it stands to the study; to know that, each is opened once.</summary>
    static IReadOnlyList<(KeptBackup One, BackupStanding Standing)> Kept(StudyAct act)
    {
        IReadOnlyList<KeptBackup> all = RollingBackups.List(act.Session.Study.Path);
        Dictionary<KeptBackup, BackupStanding> standings = BackupStanding.Of(act.Session.Study, all);
        return [.. all.Select(one => (one, standings[one]))];
    }

    static RestoreJson Answer(IReadOnlyList<(KeptBackup One, BackupStanding Standing)> kept, string restored, string before) =>
        new(restored, before, kept.Sum(backup => backup.One.Size), RollingBackups.Budget, [.. kept.Select((backup, n) => Row(n + 1, backup.One, backup.Standing))]);

    static KeptBackupJson Row(int number, KeptBackup one, BackupStanding standing) => new(
        number, one.Path, one.At, one.Size, one.Sequence, BackupWords.Of(one.Reason), standing.Line.ToString().ToLowerInvariant(), standing.Line == BackupLine.Present ? standing.Changes : null);

    static void Print(StudyAct act, IReadOnlyList<(KeptBackup One, BackupStanding Standing)> kept)
    {
        IReadOnlySet<KeptBackup> ofOneMinute = BackupWords.OfOneMinute(kept.Select(backup => backup.One));
        Table table = new(act.Terminal, new Column("No.", Right: true), "When", "Kept", "Changes", new Column("Size", Right: true), new Column("File", Gives: true));
        foreach ((int n, (KeptBackup one, BackupStanding standing)) in kept.Index())
            table.Add(n + 1, Words.Time(one.At, seconds: ofOneMinute.Contains(one)), BackupWords.Said(one.Reason), BackupWords.Of(standing), Words.Size(one.Size), Path.GetFileName(one.Path));
        table.Write();
        act.Say();
        act.Say($"{Words.Size(kept.Sum(backup => backup.One.Size))} of {Words.Size(RollingBackups.Budget)}, in {RollingBackups.FolderOf(act.Session.Study.Path)}");
    }
}
