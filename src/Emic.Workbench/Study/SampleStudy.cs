using Emic.Core;

namespace Emic.Workbench;

/// <summary>The sample study: invented interviews with their codebook and two coders' work, brought in by the use cases a user has.</summary>
public static class SampleStudy
{
    /// <summary>The title it gets.</summary>
    public const string Title = "Sample study: data scientists and software engineers";

    static readonly string[] Transcripts = ["P1a.docx", "P1b.vtt", "P3a.txt", "P6a.docx"];

    /// <summary>Makes the study. Whole, or not at all: it is put together beside its place and then moved there.</summary>
    /// <param name="path">The study file to make.</param>
    /// <param name="samples">The folder with transcripts, codebook and codings.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="ids">Where ids come from.</param>
    /// <exception cref="StudyFileException">The file exists or can't be made, or the sample files are not there.</exception>
    public static void Create(string path, string samples, TimeProvider clock, IdSource ids)
    {
        if (!File.Exists(Path.Combine(samples, "codebook.yaml"))) throw new StudyFileException(StudyFileFailure.Missing, $"The sample files are not in “{samples}”. Install Emic again.");
        if (File.Exists(path)) throw new StudyFileException(StudyFileFailure.Exists, $"“{path}” exists already.");
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        string unfinished = Path.Combine(folder, $".{Path.GetFileName(path)}.{ids.Next():N}.new");
        try
        {
            using (Study study = Study.Create(unfinished, Title, clock, ids))
            {
                Fill(study, samples);
                study.Settle();
            }

            File.Move(unfinished, path, overwrite: false);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    static void Fill(Study study, string samples)
    {
        StudySession session = study.Session();
        DescribeStudy.Run(session, Title, "How do data scientists and software engineers collaborate on production ML systems? Synthetic throughout: people, organisations and sentences are invented.");
        foreach (string coder in new[] { "A", "B" }) Coders.Add(session, coder);
        ImportReport report = ImportSources.Run(session, [.. Transcripts.Select(file => SourceFile.At(Path.Combine(samples, file)))], ImportSources.InProcess);
        CodebookImport codebook = ImportCodebook.Run(session, File.ReadAllBytes(Path.Combine(samples, "codebook.yaml")), "codebook.yaml");
        CodingsImport codings = ImportCodings.Run(session, File.ReadAllBytes(Path.Combine(samples, "codings.csv")), "codings.csv");
        Problem? wrong = report.Problems.Concat(codebook.Problems).Concat(codings.Problems).FirstOrDefault(problem => problem.Severity == Severity.Error);
        if (wrong is not null) throw new InvalidDataException($"The sample study is not what it should be. {wrong}");
        Describe(session, report.Sources);
    }

    static void Describe(StudySession session, IReadOnlyList<Source> sources)
    {
        string[] who = ["Data scientist, O1, photo library", "Software engineer, O1, photo library", "Data scientist, O3, credit scores", "Operator, O6, factory alarms"];
        foreach ((Source source, string description) in sources.Zip(who))
            ChangeSource.Run(session, source.Id, source.Name, $"{description}. Synthetic: invented for Emic.", $"Organisation {source.Name[..2].Replace('P', 'O')}");
    }
}
