using System.CommandLine;
using Emic.Core;
using Emic.Formats;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>What <c>emic import</c> answers.</summary>
sealed record ImportJson(IReadOnlyList<SourceJson> Sources, IReadOnlyList<ProblemJson> Problems);

/// <summary><c>emic import</c>: brings transcripts and notes in.</summary>
static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> paths = new("file") { Description = "Files, and folders with all they hold.", Arity = ArgumentArity.OneOrMore };
        Option<string?> group = new("--group") { Description = "The heading to list them under. Without: the name of their sub-folder, if any.", HelpName = "name" };
        StudyCommand command = new(
            terminal,
            "import",
            $"Bring files in as sources: {Words.List([.. Readers.Extensions.Select(kind => "." + kind)])}. What is in the study already is left out, and so is what can't be read; both are listed.",
            acts: true,
            "emic import collaboration P1a.docx P1b.vtt",
            "emic import collaboration transcripts --group \"First round\"")
        {
            paths, group,
        };
        return command.Does(act => Run(act, act.Get(paths), act.Get(group)));
    }

    static int Run(StudyAct act, string[] paths, string? group)
    {
        var files = SourceFile.Find(paths, out var notFound);
        if (group is not null) files = [.. files.Select(file => file with { Group = group })];
        var report = Read(act, files);
        Problem[] problems = [.. notFound, .. report.Problems];
        var answer = new ImportJson([.. report.Sources.Select(source => SourceJson.Of(new SourceLine(source, 0, 0, []), []))], [.. problems.Select(ProblemJson.Of)]);
        return act.Answer(answer, CliJson.Default.ImportJson, () => Print(act, report, problems), ExitCodes.For(problems));
    }

    static ImportReport Read(StudyAct act, IReadOnlyList<SourceFile> files)
    {
        using var reader = new SafeReader(OwnWorker.Command);
        using var line = new ProgressLine(act.Terminal);
        var progress = new Told<ImportProgress>(report => line.Tell($"Reading {report.Done} of {report.Total}: {report.FileName}"));
        return ImportSources.Run(act.Session, files, (bytes, name, cancel) => reader.Read(bytes, name, cancel).Import, progress, act.Cancel);
    }

    static void Print(StudyAct act, ImportReport report, Problem[] problems)
    {
        if (report.Sources.Count > 0)
        {
            Table table = new(act.Terminal, new Column("Source", Gives: true), new Column("Words", Right: true), "Read as");
            foreach (var source in report.Sources) table.Add(source.Name, source.Words, source.Encoding.Length > 0 ? $"{source.Format}, {source.Encoding}" : source.Format);
            table.Write();
            act.Say();
        }

        act.Say($"Brought in {Words.Count(report.Sources.Count, "source")}.");
        act.Tell(problems);
    }
}
