using System.Text;
using System.Text.RegularExpressions;
using Emic.Core;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests.Workbench;

public sealed class SampleStudyTests(SampleStudyTests.Sample sample) : IClassFixture<SampleStudyTests.Sample>
{
    static readonly string[] Interviews = ["P1a", "P1b", "P3a", "P3b", "P2a", "P4a", "P5b", "P7a", "P6a", "P3c", "P2b", "P5a", "P6b", "P8a"];

    readonly Study study = sample.Study;

    [Fact]
    public void The_sample_study_comes_in_whole_and_sound()
    {
        StudyCounts counts = StudyOverview.ReadCounts(study.Session());
        Assert.Equal((20, 47, 2, 427), (counts.Sources, counts.Codes, counts.Coders, counts.Codings));
        Assert.Empty(CheckStudy.Run(study).Problems);
    }

    [Fact]
    public void Its_memos_and_links_are_tied_to_quotations_that_are_there()
    {
        IReadOnlyList<MemoLine> memos = MemoList.Read(study.Session());
        Assert.Equal(12, memos.Count);
        Assert.Equal(Enum.GetValues<MemoKind>(), memos.Select(line => line.Memo.Kind).Distinct().Order());
        Assert.All(memos, line => Assert.NotEmpty(line.Ties));
        Assert.Equal(16, LinkList.Read(study.Session()).Count);
        Assert.Equal(new DateTimeOffset(2026, 1, 14, 18, 40, 0, TimeSpan.Zero), memos.Single(line => line.Memo.Title.StartsWith("I forgive engineers", StringComparison.Ordinal)).Memo.CreatedAt);
    }

    [Fact]
    public void Interviews_stand_in_the_order_in_which_they_were_held_and_papers_apart()
    {
        IReadOnlyList<SourceLine> lines = SourceList.Read(study.Session());
        Assert.Equal(Interviews, lines.Where(line => line.Source.Group == "Interviews").Select(line => line.Source.Name));
        Assert.Equal(["Tveitmoen-2017", "Aldermoor-2019", "Okwuosah-2020", "Lindhammar-2018", "Castellane-2021", "Brandvoll-2022"], lines.Where(line => line.Source.Group == "Papers").Select(line => line.Source.Name));
        Assert.All(lines, line => Assert.InRange(line.Source.Words, line.Source.Group == "Papers" ? 150 : 900, line.Source.Group == "Papers" ? 350 : 1500));
    }

    [Fact]
    public void Every_source_says_that_it_is_invented_and_what_may_not_be_done_with_it()
    {
        Assert.All(SourceList.Read(study.Session()), line =>
        {
            Assert.EndsWith("Synthetic: invented for Emic.", line.Source.Description, StringComparison.Ordinal);
            Assert.Equal(line.Source.Name == "P4a", line.Source.Description.Contains("May not be quoted.", StringComparison.Ordinal));
            if (line.Source.Format is not "docx") Assert.Contains("Synthetic", Encoding.UTF8.GetString(SourceDocument.Original(study.Session(), line.Source.Id)), StringComparison.Ordinal);
            if (line.Source.Format is not "vtt") Assert.Contains("Synthetic", SourceDocument.Read(study.Session(), line.Source.Id).Text, StringComparison.Ordinal);
        });
        StudyInfo info = StudyOverview.Read(study.Session()).Info;
        Assert.Contains("P5c withdrew", info.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_take_turns_in_every_interview_and_no_code_is_named_in_a_mouth()
    {
        string[] everyday = ["Data", "Engineering", "Manager", "Meaning", "Other", "Quality"];
        List<string> names = [.. CodebookView.Read(study.Session()).Select(line => line.Code.Name).Except(everyday)];
        Assert.Equal(47 - everyday.Length, names.Count);
        Regex label = new($@"\d\.\d [A-Z]|\b({string.Join('|', names.Select(Regex.Escape))})\b", RegexOptions.IgnoreCase);
        foreach (Source source in SourceList.Read(study.Session()).Select(line => line.Source).Where(source => source.Group == "Interviews"))
        {
            SourceDocument document = SourceDocument.Read(study.Session(), source.Id);
            Assert.Equal(new[] { source.Name, "Interviewer" }.Order(), document.Structure.Turns.Select(turn => turn.Speaker).Where(speaker => speaker.Length > 0).Distinct().Order());
            Assert.All(document.Structure.Turns.Where(turn => turn.Speaker == source.Name), turn => Assert.DoesNotMatch(label, turn.Span.Of(document.Text)));
        }
    }

    [Fact]
    public void No_two_interviews_open_or_close_alike()
    {
        List<string[]> spoken = [.. SourceList.Read(study.Session()).Where(line => line.Source.Group == "Interviews").Select(line =>
        {
            SourceDocument document = SourceDocument.Read(study.Session(), line.Source.Id);
            List<string> said = [.. document.Structure.Turns.Where(turn => turn.Speaker.Length > 0).Select(turn => turn.Span.Of(document.Text))];
            return new[] { FirstWords(said[0]), FirstWords(said[^1]) };
        })];
        Assert.Equal(Interviews.Length, spoken.Select(ends => ends[0]).Distinct().Count());
        Assert.Equal(Interviews.Length, spoken.Select(ends => ends[1]).Distinct().Count());

        static string FirstWords(string said) => string.Join(' ', said.Split(' ').Take(2));
    }

    [Fact]
    public void Codes_are_first_seen_as_the_outline_says()
    {
        CodingSummary summary = CodingSummary.Read(study.Session());
        List<List<string>> seen = [.. summary.FirstSeen.Select(line => line.Codes.Where(code => code.ParentId is not null || code.Number.Length == 0).Select(code => code.Label).Order().ToList())];
        Assert.Equal(Interviews, summary.FirstSeen.Select(line => line.Source.Name));
        Assert.Equal([13, 6, 5, 4, 2, 2, 1, 0, 3, 1, 0, 0, 1, 0], seen.Select(codes => codes.Count));
        Assert.Equal(["4.4 Silent change", "7.3 Monitoring", "9.3 Written agreement"], seen[Array.IndexOf(Interviews, "P6a")]);
        Assert.Equal(["8.4 Approval gate"], seen[Array.IndexOf(Interviews, "P3c")]);
        Assert.Equal(["1.3 Operator"], seen[Array.IndexOf(Interviews, "P6b")]);
    }

    [Fact]
    public void Two_coders_coded_what_the_outline_says_in_their_own_ways()
    {
        ILookup<string, CodingRow> rows = Rows().Where(row => Interviews.Contains(row.Source)).ToLookup(row => row.Coder);
        Assert.Equal((258, 132), (rows["A"].Count(), rows["B"].Count()));
        Assert.Equal(Interviews, rows["A"].Select(row => row.Source).Distinct());
        Assert.Equal(["P1a", "P1b", "P3a", "P3b", "P5b", "P6a", "P2b", "P6b"], rows["B"].Select(row => row.Source).Distinct());
        Assert.True(rows["A"].Average(row => row.Text.Length) * 4 < rows["B"].Average(row => row.Text.Length));
        CodingSummary summary = CodingSummary.Read(study.Session());
        Assert.Equal(5, summary.Differences.Count);
        Assert.Contains("3.2 Ownership", summary.Differences.Select(line => line.Code.Label));
        Assert.All(summary.Differences, line => Assert.Equal(line.Passages.First + line.Passages.Second - 2 * line.Passages.Both, line.Passages.OnlyOne));
    }

    [Fact]
    public void Each_coding_stands_in_the_history_as_its_coders_own_on_a_day_of_the_study()
    {
        foreach ((string name, int codings) in new[] { ("A", 295), ("B", 132) })
        {
            Guid coder = Coders.Named(study.Session(), name).Id;
            List<HistoryLine> lines = [.. History.Run(study.Session(), HistoryFilter.All with { Coders = [coder], Kinds = [ChangeKinds.ApplyCode] }, 1000)];
            HashSet<(Guid Source, int Begin, int End)> quotations = [.. Rows().Where(row => row.Coder == name).Select(row => (row.SourceId, row.Begin, row.End))];
            Assert.Equal(codings, Rows().Count(row => row.Coder == name));
            Assert.Equal(quotations.Count, lines.Count);
            Assert.All(lines, line => Assert.Equal(name, line.By));
            Assert.True(lines.Select(line => line.At.Date).Distinct().Count() >= 8);
        }

        IReadOnlyList<HistoryLine> all = History.Run(study.Session(), HistoryFilter.All, 1000);
        Assert.Equal(all.OrderByDescending(line => line.At).Select(line => line.At), all.Select(line => line.At));
        Assert.All(all.Where(line => line.By.Length == 0), line => Assert.Contains(line.Kind, new[] { ChangeKinds.CreateStudy, ChangeKinds.DescribeStudy, ChangeKinds.AddCoder }));
    }

    [Fact]
    public void Its_codes_became_what_they_are_on_the_way()
    {
        Dictionary<string, IReadOnlyList<CodeChange>> histories = CodebookView.Read(study.Session()).ToDictionary(line => line.Code.Label, line => CodeHistory.Read(study.Session(), line.Code.Id));
        Rewording ownership = histories["3.2 Ownership"][0].Words.Single(word => word.What == "Definition");
        Assert.StartsWith("Responsibility between teams", ownership.Was, StringComparison.Ordinal);
        Assert.StartsWith("Who has to answer for a thing that exists", ownership.Is, StringComparison.Ordinal);
        Assert.Contains("Rename “8.2 Agile work” to “8.2 Exploration against plan”", histories["8.2 Exploration against plan"][0].Line.Sentence, StringComparison.Ordinal);
        Assert.Contains("Split “4.4 Silent change” off “4.2 Quality”", histories["4.4 Silent change"].Select(change => change.Line.Sentence));
        Assert.Contains("Merge “Trust” into “5.3 Uncertainty”", histories["5.3 Uncertainty"].Select(change => change.Line.Sentence));
        Assert.Contains("Move “8.3 Hand-over” from below “3 Decomposition” to below “8 Process”", histories["8.3 Hand-over"].Select(change => change.Line.Sentence));
        Assert.Equal(2, CodeLineage.Read(study.Session(), CodebookView.Named(study.Session(), "5.3").Id).Merges.Single().Codings);
    }

    [Fact]
    public void Its_codebook_ends_as_its_file_says()
    {
        using var folder = new TemporaryFolder();
        using Study other = Study.Create(folder.File("other.emic"), "Other", study.Clock, study.Ids);
        ImportCodebook.Run(other.Session(), File.ReadAllBytes(Repository.PathOf("samples", "codebook.yaml")), "codebook.yaml");
        using StringWriter file = new(), sample = new();
        ExportCodebook.Print(other.Session(), CodebookFormat.Yaml, file);
        ExportCodebook.Print(study.Session(), CodebookFormat.Yaml, sample);
        Assert.Equal(file.ToString(), sample.ToString());
    }

    [Fact]
    public void Some_codes_are_at_home_in_interviews_only_and_some_in_one_organisation()
    {
        ILookup<string, string> sources = Rows().ToLookup(row => row.CodeLabel, row => row.Source);
        Assert.All(new[] { "1.3 Operator", "6.3 Tacit knowledge" }, label => Assert.DoesNotContain(sources[label], source => !Interviews.Contains(source)));
        Assert.Equal(["P3c"], sources["8.4 Approval gate"].Distinct());
        Assert.Equal(["P2a", "P2b"], sources["9.1 Boundary person"].Distinct());
        List<CodingRow> first = [.. Rows().Where(row => row.Source == "Tveitmoen-2017").Take(3)];
        Assert.Equal(["3 Decomposition", "3.4 Maintainability", "pipeline component"], first.Select(row => row.CodeLabel));
        Assert.All(first, row => Assert.Equal((first[0].Text, first[0].QuotationComment), (row.Text, row.QuotationComment)));
        Assert.StartsWith("Says that", first[0].QuotationComment, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_of_the_samples_finds_its_words_again()
    {
        CodingsImport again = ImportCodings.Run(study.Session(), File.ReadAllBytes(Repository.PathOf("samples", "codings.csv")), "codings.csv");
        Assert.Empty(again.Problems);
        Assert.Equal((0, 427), (again.Added, again.Known));
    }

    [Fact]
    public void What_is_exported_can_be_imported_again_without_loss()
    {
        using var csv = new StringWriter();
        ExportCodings.Run(study.Session(), csv);
        CodingsImport again = ImportCodings.Run(study.Session(), Encoding.UTF8.GetBytes(csv.ToString()), "codings.csv");
        Assert.Equal((0, 427), (again.Added, again.Known));
        Assert.Empty(again.Problems);
        foreach (bool asCsv in new[] { true, false })
        {
            using var codebook = new StringWriter();
            ExportCodebook.Print(study.Session(), asCsv ? CodebookFormat.Csv : CodebookFormat.Yaml, codebook);
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

    IEnumerable<CodingRow> Rows() => CodingRows.Read(study.Session());

    /// <summary>The sample study, made once: no test here changes it.</summary>
    public sealed class Sample : IDisposable
    {
        readonly TemporaryFolder folder = new();

        public Sample()
        {
            var clock = new TestClock();
            var ids = new IdSource(clock, seed: 3);
            SampleStudy.Create(folder.File("sample.emic"), Repository.PathOf("samples"), ids);
            Study = Study.Open(folder.File("sample.emic"), clock, ids);
        }

        public Study Study { get; }

        public void Dispose()
        {
            Study.Dispose();
            folder.Dispose();
        }
    }
}
