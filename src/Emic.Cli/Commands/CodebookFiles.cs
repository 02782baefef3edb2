using System.CommandLine;
using System.Text;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>What <c>emic codebook import</c> answers.</summary>
sealed record CodebookImportJson(int Created, int Updated, int Unchanged, IReadOnlyList<ProblemJson> Problems);

/// <summary>How a codebook is written.</summary>
enum CodebookFormat
{
    Yaml,
    Csv,
}

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
        Argument<string?> file = new("file") { Description = "The file to write: .csv, or YAML. Without: the codebook is printed.", Arity = ArgumentArity.ZeroOrOne };
        var format = TypedOptions.Choice("--format", "How to write it. Without: as the file's ending says, or else as YAML.", CodebookFormat.Yaml, CodebookFormat.Csv);
        Option<bool> overwrite = new("--overwrite") { Description = "Replace the file if it is there." };
        return new StudyCommand(terminal, "export", "Write the codebook to a file, or print it.", acts: false, "emic codebook export collaboration codebook.csv", "emic codebook export collaboration --format yaml > codebook.yaml") { file, format, overwrite }.Does(act =>
        {
            var path = act.Parsed.GetValue(file);
            bool csv = (act.Get(format) ?? (path is not null && path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? CodebookFormat.Csv : CodebookFormat.Yaml)) == CodebookFormat.Csv;
            if (path is null)
            {
                ExportCodebook.Run(act.Session, act.Terminal.Out, csv);
                return ExitCodes.Done;
            }

            string full = TypedFile.ToWrite(path, act.Get(overwrite));
            using (StreamWriter writer = new(full, append: false, new UTF8Encoding(false))) ExportCodebook.Run(act.Session, writer, csv);
            long size = new FileInfo(full).Length;
            return act.Answer(new BackupJson(full, size), CliJson.Default.BackupJson, () => act.Say($"Wrote {full} ({Words.Size(size)})."));
        });
    }
}
