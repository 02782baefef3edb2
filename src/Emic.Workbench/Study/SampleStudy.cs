using Emic.Core;

namespace Emic.Workbench;

/// <summary>The sample study: invented interviews and notes on invented papers, with their codebook and two coders' work, day by day as they would have done it, by the use cases a user has.</summary>
public static class SampleStudy
{
    /// <summary>The title it gets.</summary>
    public const string Title = "Sample study: data scientists and software engineers";

    const string Question = "How do data scientists and software engineers collaborate on production ML systems?";
    const string Remarks = "Synthetic throughout: people, organisations, papers and sentences are invented. P4a may not be quoted. P5c withdrew after the interview: recording, transcript and codings were deleted, and only this mark remains.";

    static readonly DateTimeOffset Begun = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Makes the study. Whole, or not at all: it is put together beside its place and then moved there.</summary>
    /// <param name="path">The study file to make.</param>
    /// <param name="samples">The folder with transcripts, codebook and codings.</param>
    /// <param name="ids">Where ids come from.</param>
    /// <exception cref="StudyFileException">The file exists or can't be made, or the sample files are not there.</exception>
    public static void Create(string path, string samples, IdSource ids)
    {
        if (!File.Exists(Path.Combine(samples, "codebook.yaml"))) throw new StudyFileException(StudyFileFailure.Missing, $"The sample files are not in “{samples}”. Install Emic again.");
        if (File.Exists(path)) throw new StudyFileException(StudyFileFailure.Exists, $"“{path}” exists already.");
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        string unfinished = Path.Combine(folder, $".{Path.GetFileName(path)}.{ids.Next():N}.new");
        try
        {
            var then = new SampleClock(Begun);
            using (Study study = Study.Create(unfinished, Title, then, ids))
            {
                DescribeStudy.Run(study.Session(), Title, $"{Question} {Remarks}");
                new SampleCourse(study, then, samples).Run();
                study.Settle();
            }

            File.Move(unfinished, path, overwrite: false);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Sees that a file of the samples could be read whole.</summary>
    /// <exception cref="InvalidDataException">It could not.</exception>
    internal static void Expect(IEnumerable<Problem> problems)
    {
        if (problems.FirstOrDefault(problem => problem.Severity == Severity.Error) is { } wrong) throw new InvalidDataException($"The sample study is not what it should be. {wrong}");
    }
}
