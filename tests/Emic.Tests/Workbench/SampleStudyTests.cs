using System.Text;
using Emic.Core;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests.Workbench;

public sealed class SampleStudyTests : IDisposable
{
    readonly TemporaryFolder folder = new();
    readonly Study study;

    public SampleStudyTests()
    {
        var clock = new TestClock();
        var ids = new IdSource(clock, seed: 3);
        SampleStudy.Create(folder.File("sample.emic"), Repository.PathOf("samples"), clock, ids);
        study = Study.Open(folder.File("sample.emic"), clock, ids);
    }

    [Fact]
    public void The_sample_study_comes_in_whole_and_sound()
    {
        StudyCounts counts = StudyOverview.ReadCounts(study.Session());
        Assert.Equal((4, 47, 2, 169), (counts.Sources, counts.Codes, counts.Coders, counts.Codings));
        Assert.InRange(counts.Words, 4 * 900, 4 * 1500);
        Assert.Empty(CheckStudy.Run(study).Problems);
        Assert.Equal(["P1a", "P1b", "P3a", "P6a"], SourceList.Read(study.Session()).Select(line => line.Source.Name));
    }

    [Fact]
    public void Codes_are_first_seen_as_the_outline_says()
    {
        CodingSummary summary = CodingSummary.Read(study.Session());
        Assert.Equal([13, 6, 5, 3], summary.FirstSeen.Select(line => line.Codes.Count(code => code.ParentId is not null || code.Number.Length == 0)));
        Assert.Equal(["4.4 Silent change", "7.3 Monitoring", "9.3 Written agreement"], summary.FirstSeen[3].Codes.Select(code => code.Label).Order());
        Assert.Equal(5, summary.Differences.Count);
        Assert.Contains("3.2 Ownership", summary.Differences.Select(line => line.Code.Label));
        Assert.All(summary.Differences, line => Assert.Equal(line.Passages.First + line.Passages.Second - 2 * line.Passages.Both, line.Passages.OnlyOne));
    }

    [Fact]
    public void What_is_exported_can_be_imported_again_without_loss()
    {
        using var csv = new StringWriter();
        ExportCodings.Run(study.Session(), csv);
        CodingsImport again = ImportCodings.Run(study.Session(), Encoding.UTF8.GetBytes(csv.ToString()), "codings.csv");
        Assert.Equal((0, 169), (again.Added, again.Known));
        Assert.Empty(again.Problems);
        foreach (bool asCsv in new[] { true, false })
        {
            using var codebook = new StringWriter();
            ExportCodebook.Run(study.Session(), codebook, asCsv);
            CodebookImport codes = ImportCodebook.Run(study.Session(), Encoding.UTF8.GetBytes(codebook.ToString()), asCsv ? "c.csv" : "c.yaml");
            Assert.Equal((0, 0, 47), (codes.Created, codes.Updated, codes.Unchanged));
        }
    }

    [Fact]
    public void Rows_that_fit_nowhere_are_named_by_line_and_the_others_come_in()
    {
        const string csv = """
            source,coder,turn,text,code,quotation_comment,coding_comment
            P9z,A,,words,3.2 Ownership,,
            P3a,C,,Synthetic,9.9 Nowhere,,
            P3a,C,,the,3.2 Ownership,,
            P3a,C,999,x,3.2 Ownership,,
            """;
        CodingsImport import = ImportCodings.Run(study.Session(), Encoding.UTF8.GetBytes(csv), "rows.csv");
        Assert.Equal(["line 2", "line 3", "line 4", "line 5"], import.Problems.Select(problem => problem.Place));
        Assert.Contains("more than once", import.Problems[2].Message, StringComparison.Ordinal);
        Assert.Equal(0, import.Added);
        Assert.False(import.Saved.Changed);
    }

    public void Dispose()
    {
        study.Dispose();
        folder.Dispose();
    }
}
