using System.CommandLine;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary><c>emic memos export</c>.</summary>
static class MemoFiles
{
    public static StudyCommand Export(Terminal terminal)
    {
        Argument<string> file = new("file") { Description = "The file to write: .docx for Word, otherwise Markdown." };
        Option<bool> overwrite = new("--overwrite") { Description = "Replace the file if it is there." };
        MemoOptions options = new();
        StudyCommand command = new(
            terminal,
            "export",
            "Write memos to one file, the oldest first, with the words of what they quote. A coder's reflexive memos are their research journal.",
            acts: false,
            "emic memos export collaboration memos.docx",
            "emic memos export collaboration journal.md --kind reflexive --coder Nadia")
        {
            file, overwrite,
        };
        options.AddTo(command);
        return command.Does(act =>
        {
            string full = TypedFile.ToWrite(act.Get(file), act.Get(overwrite));
            var format = full.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) ? MemoFormat.Docx : MemoFormat.Markdown;
            var (bytes, memos) = ExportMemos.Run(act.Session, options.Filter(act), format);
            File.WriteAllBytes(full, bytes);
            return act.Answer(new BackupJson(full, bytes.Length), CliJson.Default.BackupJson, () => act.Say($"Wrote {Words.Count(memos, "memo")} to {full} ({Words.Size(bytes.Length)})."));
        });
    }
}
