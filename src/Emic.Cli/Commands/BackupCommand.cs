using System.CommandLine;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>A file that was written, in JSON.</summary>
sealed record BackupJson(string File, long Size);

/// <summary><c>emic backup</c>: a whole copy, while others work.</summary>
static class BackupCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> to = new("to") { Description = "The file to write; the ending .emic is added." };
        Option<bool> overwrite = new("--overwrite") { Description = "Replace the file if it is there." };
        return new StudyCommand(terminal, "backup", "Write a whole copy of a study in one file, also while it is open elsewhere.", acts: false, "emic backup collaboration backups/monday") { to, overwrite }.Does(act =>
        {
            string path = Path.GetFullPath(StudyPath.ToMake(act.Get(to)));
            if (Path.GetDirectoryName(path) is { } folder) Directory.CreateDirectory(folder);
            BackUpStudy.Run(act.Session.Study, path, act.Get(overwrite));
            long size = new FileInfo(path).Length;
            return act.Answer(new BackupJson(path, size), CliJson.Default.BackupJson, () => act.Say($"Wrote {path} ({Words.Size(size)})."));
        });
    }
}
