using System.CommandLine;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>What <c>emic codebook import</c> answers.</summary>
sealed record CodebookImportJson(int Created, int Updated, int Unchanged, IReadOnlyList<ProblemJson> Problems);

/// <summary>The sub-commands of <c>emic codebook</c> that read and write files.</summary>
static class CodebookFiles
{
    public static IEnumerable<Command> Create(Terminal terminal) => [Import(terminal), Export(terminal)];

    static StudyCommand Import(Terminal terminal)
    {
        Argument<string> file = new("file") { Description = "The codebook: .csv, or YAML." };
        return new StudyCommand(terminal, "import", "Bring a codebook file in. Codes of the same number and name are brought up to what the file says; the others are made.", acts: true, "emic codebook import collaboration codebook.yaml") { file }.Does(act =>
        {
            byte[] bytes = TypedFile.Read(act.Get(file));
            var result = ImportCodebook.Run(act.Session, bytes, Path.GetFileName(act.Get(file)));
            var answer = new CodebookImportJson(result.Created, result.Updated, result.Unchanged, [.. result.Problems.Select(ProblemJson.Of)]);
            return act.Answer(answer, CliJson.Default.CodebookImportJson, () =>
            {
                act.Say($"Made {Words.Count(result.Created, "code")}, changed {Words.Count(result.Updated, "code")}; {Words.Count(result.Unchanged, "was", "were")} as the file says already.");
                act.Tell(result.Problems);
            }, ExitCodes.For(result.Problems));
        });
    }

    static StudyCommand Export(Terminal terminal)
    {
        Argument<string?> file = new("file") { Description = "The file to write: .docx, .md, .xlsx, .csv, or YAML. Without: the codebook is printed.", Arity = ArgumentArity.ZeroOrOne };
        var format = TypedOptions.Choice("--format", "How to write it. Without: as the file's ending says, or else as YAML.", Enum.GetValues<CodebookFormat>());
        Option<bool> overwrite = new("--overwrite") { Description = "Replace the file if it is there." };
        return new StudyCommand(terminal, "export", "Write the codebook to a file, or print it. Word, Markdown and Excel have counts and examples too; CSV and YAML can be brought in again.", acts: false, "emic codebook export collaboration codebook.docx", "emic codebook export collaboration --format yaml > codebook.yaml") { file, format, overwrite }.Does(act =>
        {
            var path = act.Parsed.GetValue(file);
            var chosen = act.Get(format) ?? (path is null ? CodebookFormat.Yaml : ByEnding(path));
            if (path is null)
            {
                if (!ExportCodebook.IsText(chosen)) throw new RefusedException("Name a file: a workbook or a Word document can't be printed.");
                ExportCodebook.Print(act.Session, chosen, act.Terminal.Out);
                return ExitCodes.Done;
            }

            string full = TypedFile.ToWrite(path, act.Get(overwrite));
            using (MemoryStream whole = new())
            {
                ExportCodebook.Run(act.Session, chosen, whole);
                File.WriteAllBytes(full, whole.ToArray());
            }

            long size = new FileInfo(full).Length;
            return act.Answer(new BackupJson(full, size), CliJson.Default.BackupJson, () => act.Say($"Wrote {full} ({Words.Size(size)})."));
        });
    }

    static CodebookFormat ByEnding(string path) =>
        Enum.GetValues<CodebookFormat>().FirstOrDefault(format => path.EndsWith(ExportCodebook.Ending(format), StringComparison.OrdinalIgnoreCase), CodebookFormat.Yaml);
}
