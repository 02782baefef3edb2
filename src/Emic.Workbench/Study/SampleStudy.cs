using Emic.Core;

namespace Emic.Workbench;

/// <summary>The sample study: invented interviews and notes on invented papers, with their codebook and two coders' work, brought in by the use cases a user has.</summary>
public static class SampleStudy
{
    /// <summary>The title it gets.</summary>
    public const string Title = "Sample study: data scientists and software engineers";

    const string Question = "How do data scientists and software engineers collaborate on production ML systems?";
    const string Remarks = "Synthetic throughout: people, organisations, papers and sentences are invented. P4a may not be quoted. P5c withdrew after the interview: recording, transcript and codings were deleted, and only this mark remains.";

    /// <summary>The interviews in the order in which they were held, then the notes on papers in the order of reading.</summary>
    static readonly SampleSource[] Sources =
    [
        new("P1a.docx", "Data scientist. O1, photo library, 30 people, mixed team, South Asia. The pilot."),
        new("P1b.vtt", "Software engineer. O1, photo library, 30 people, mixed team, South Asia."),
        new("P3a.txt", "Data scientist. O3, credit scores, 20,000 people, separate departments, Western Europe."),
        new("P3b.vtt", "Software engineer. O3, credit scores, 20,000 people, separate departments, Western Europe."),
        new("P2a.docx", "Data scientist. O2, scan triage, 200 people, vendor in a hospital, Western Europe."),
        new("P4a.md", "Data scientist. O4, crop forecasts, 60 people, outside consultant, East Africa. May not be quoted."),
        new("P5b.srt", "Software engineer. O5, shop recommendations, 3,000 people, platform team between, North America."),
        new("P7a.txt", "Software engineer. O7, bus arrivals, 150 people, public tender, South America."),
        new("P6a.docx", "Operator. O6, factory alarms, 800 people, mixed team with the customer's data, East Asia. From here on guide version 2."),
        new("P3c.docx", "Lawyer. O3, credit scores, 20,000 people, separate departments, Western Europe."),
        new("P2b.vtt", "Radiologist. O2, scan triage, 200 people, vendor in a hospital, Western Europe."),
        new("P5a.txt", "Product manager. O5, shop recommendations, 3,000 people, platform team between, North America."),
        new("P6b.docx", "Data scientist. O6, factory alarms, 800 people, mixed team with the customer's data, East Asia."),
        new("P8a.md", "Designer. O8, call summaries, 400 people, remote mixed team, North America."),
        new("papers/Tveitmoen-2017.txt", "Note on a paper: how data pipelines grow."),
        new("papers/Aldermoor-2019.txt", "Note on a paper: data errors and whom they hurt."),
        new("papers/Okwuosah-2020.md", "Note on a paper: what a model should say about itself."),
        new("papers/Lindhammar-2018.txt", "Note on a paper: iterations in teams that learn from data."),
        new("papers/Castellane-2021.md", "Note on a paper: roles around learning products."),
        new("papers/Brandvoll-2022.txt", "Note on a paper: an experience report on delivery times."),
    ];

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
        DescribeStudy.Run(session, Title, $"{Question} {Remarks}");
        foreach (string coder in new[] { "A", "B" }) Coders.Add(session, coder);
        ImportReport report = ImportSources.Run(session, [.. Sources.Select(source => SourceFile.At(Path.Combine(samples, source.File), source.Group))], ImportSources.InProcess);
        CodebookImport codebook = ImportCodebook.Run(session, File.ReadAllBytes(Path.Combine(samples, "codebook.yaml")), "codebook.yaml");
        CodingsImport codings = ImportCodings.Run(session, File.ReadAllBytes(Path.Combine(samples, "codings.csv")), "codings.csv");
        Problem? wrong = report.Problems.Concat(codebook.Problems).Concat(codings.Problems).FirstOrDefault(problem => problem.Severity == Severity.Error);
        if (wrong is not null) throw new InvalidDataException($"The sample study is not what it should be. {wrong}");
        foreach ((Source source, SampleSource sample) in report.Sources.Zip(Sources))
            ChangeSource.Run(session, source.Id, source.Name, $"{sample.Description} Synthetic: invented for Emic.", source.Group);
        new SampleNotes(study).Fill(samples);
    }

    /// <summary>A source of the sample study.</summary>
    /// <param name="File">Its path below the samples' folder.</param>
    /// <param name="Description">Who speaks, or what the paper is about.</param>
    sealed record SampleSource(string File, string Description)
    {
        public string Group => File.StartsWith("papers/", StringComparison.Ordinal) ? "Papers" : "Interviews";
    }
}
