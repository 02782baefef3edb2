using System.Text;
using Emic.Core;
using Emic.Formats;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests.Workbench;

public sealed class SourceTests
{
    [Fact]
    public void The_same_file_twice_is_noticed_and_equal_names_are_told_apart()
    {
        using var study = new TestStudy();
        ImportReport twice = study.Import("copy.txt", Encoding.UTF8.GetBytes(TestStudy.Interview));
        Assert.Empty(twice.Sources);
        Assert.Null(twice.Saved);
        Assert.Contains("already, as “P3a”", twice.Problems.Single().Message, StringComparison.Ordinal);
        Assert.Equal("P3a (2)", study.Import("P3a.txt", "Other words.").Name);
    }

    [Fact]
    public void A_folder_brings_its_files_grouped_by_sub_folder_and_names_what_was_passed_over()
    {
        using var study = new TestStudy();
        using var folder = new TemporaryFolder();
        folder.Write("one.txt", "First words.");
        Directory.CreateDirectory(folder.File("O1"));
        folder.Write("O1/two.md", "# Second");
        folder.Write("recording.mp3", "x");
        IReadOnlyList<SourceFile> files = SourceFile.Find([folder.FullName, folder.File("gone.txt")], out IReadOnlyList<Problem> problems);
        ImportReport report = ImportSources.Run(study.AsA, files, (bytes, name, _) => Readers.Read(bytes, name));
        Assert.Equal([("two", "O1"), ("one", "")], report.Sources.Select(source => (source.Name, source.Group)));
        Assert.Equal(["recording.mp3", folder.File("gone.txt")], problems.Select(problem => problem.File));
    }

    [Fact]
    public void A_cancelled_import_leaves_nothing()
    {
        using var study = new TestStudy();
        using var cancel = new CancellationTokenSource();
        SourceFile[] files = [.. Enumerable.Range(0, 20).Select(i => SourceFile.Of($"{i}.txt", Encoding.UTF8.GetBytes("Words " + i)))];
        Assert.ThrowsAny<OperationCanceledException>(() => ImportSources.Run(study.AsA, files, (bytes, name, _) =>
        {
            cancel.Cancel();
            return Readers.Read(bytes, name);
        }, cancellation: cancel.Token));
        Assert.Single(SourceList.Read(study.AsA));
    }

    [Fact]
    public void Sources_are_renamed_grouped_sorted_moved_marked_as_read_and_deleted()
    {
        using var study = new TestStudy();
        Source ten = study.Import("P10.txt", "Ten."), two = study.Import("P2.txt", "Two words.");
        ChangeSource.Sort(study.AsA, SourceOrder.Name);
        Assert.Equal(["P2", "P3a", "P10"], Names());
        ChangeSource.Move(study.AsA, ten.Id, after: null);
        Assert.Equal(["P10", "P2", "P3a"], Names());
        ChangeSource.Step(study.AsA, two.Id, up: true);
        Assert.Equal(["P2", "P10", "P3a"], Names());
        Assert.Throws<RefusedException>(() => ChangeSource.Step(study.AsA, two.Id, up: true));
        Assert.Equal(["Move source P2", "Move source P10", "Sort the sources"], History.Run(study.AsA, count: 3).Select(line => line.Sentence));
        ChangeSource.Run(study.AsA, two.Id, "Second", "A short one", "Pilot");
        Assert.Equal(["P10", "P3a", "Second"], Names());
        Assert.Throws<RefusedException>(() => ChangeSource.Run(study.AsA, two.Id, "p10", "", ""));
        ChangeSource.MarkRead(study.AsA, two.Id, read: true);
        Assert.Equal([study.A.Id], SourceList.Read(study.AsB).Single(line => line.Source.Id == two.Id).ReadBy);
        ChangeSource.MarkRead(study.AsA, two.Id, read: false);
        Assert.Equal(["Mark Second as unread", "Mark Second as read"], History.Run(study.AsA, count: 2).Select(line => line.Sentence));
        study.Code(study.AsA, "Nobody owns it", study.Ownership);
        Assert.Equal(1, ChangeSource.Delete(study.AsA, study.Source.Id).Quotations);
        Assert.Equal(2, Names().Count);
        Undo.Back(study.AsA);
        Assert.Equal(3, Names().Count);
        Assert.Single(SourceCodings.Read(study.AsA, study.Source.Id).Quotations);
        Assert.Empty(study.Check());

        List<string> Names() => [.. SourceList.Read(study.AsA).Select(line => line.Source.Name)];
    }

    [Fact]
    public void A_source_counts_as_coded_where_the_viewer_sees_a_coding()
    {
        using var study = new TestStudy();
        study.Import("P2.txt", "Two words.");
        Assert.Equal(new SourceCount(2, 0), SourceList.Count(study.AsA));
        MarkPassage.Run(study.AsA, new Passage(Guid.NewGuid(), study.Source.Id, study.SpanOf("Who fixes it"), "", "No code yet.", []));
        Assert.Equal(new SourceCount(2, 0), SourceList.Count(study.AsA));
        study.Code(study.AsA, "Nobody owns it", study.Ownership);
        Assert.Equal(new SourceCount(2, 1), SourceList.Count(study.AsB));
        Assert.Equal(new SourceCount(2, 0), SourceList.Count(study.Study.Session(study.B.Id, Viewer.Of(study.B.Id))));
    }
}
