using System.Text;
using Emic.Core;
using Emic.Storage;
using Emic.Workbench;

namespace Emic.Tests.Robustness;

/// <summary>On a disk that fills up, every act ends in the same sentence, nothing is lost, and work goes on when there is room again.</summary>
[Collection(nameof(OneByOne))]
public sealed class FullDiskTests(WorkedStudy worked) : IClassFixture<WorkedStudy>
{
    const long Small = 48 * 1024;

    [Fact]
    public void Coding_on_a_full_disk_is_refused_and_goes_on_when_there_is_room()
    {
        using var disk = new SmallDisk(32);
        using Study study = OpenCopy(disk, worked.Newest);
        StudySession a = study.Session(Coders.Named(study.Session(), "A").Id);
        disk.Fill(Small);
        int done = 0;
        StudyFileException full = Assert.Throws<StudyFileException>(() =>
        {
            for (; done < 500; done++) CreateCode.Run(a, new NewCode("", "code " + done));
        });
        AssertFull(full);
        AssertSound(study, codes: 6 + done);
        disk.MakeRoom();
        CreateCode.Run(a, new NewCode("", "with room again"));
        AssertSound(study, codes: 7 + done);
        Assert.NotNull(Undo.Back(a));
    }

    [Fact]
    public void An_import_that_does_not_fit_brings_nothing_in()
    {
        using var disk = new SmallDisk(32);
        using Study study = OpenCopy(disk, worked.Newest);
        SourceFile file = SourceFile.Of("long.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 50_000).Select(n => $"Line {n} of it.\n"))));
        disk.Fill(Small);
        AssertFull(Assert.Throws<StudyFileException>(() => ImportSources.Run(study.Session(), [file], ImportSources.InProcess)));
        Assert.Equal(4, SourceList.Read(study.Session()).Count);
        disk.MakeRoom();
        Assert.Single(ImportSources.Run(study.Session(), [file], ImportSources.InProcess).Sources);
        AssertSound(study, codes: 6);
    }

    [Fact]
    public void A_backup_that_does_not_fit_leaves_the_one_before()
    {
        using var disk = new SmallDisk(48);
        using Study study = OpenCopy(disk, worked.Newest);
        string backup = disk.File("backup.emic");
        BackUpStudy.Run(study, backup, overwrite: false);
        byte[] before = File.ReadAllBytes(backup);
        disk.Fill(Small);
        AssertFull(Assert.Throws<StudyFileException>(() => BackUpStudy.Run(study, backup, overwrite: true)));
        Assert.Equal(before, File.ReadAllBytes(backup));
        Assert.Empty(Directory.GetFiles(disk.Folder, "*.new*"));
        disk.MakeRoom();
        BackUpStudy.Run(study, backup, overwrite: true);
        AssertSound(study, codes: 6);
    }

    [Fact]
    public void A_migration_that_does_not_fit_leaves_the_old_study()
    {
        using var disk = new SmallDisk(48);
        string path = disk.File("study.emic");
        File.Copy(worked.First, path);
        disk.Fill(Small);
        AssertFull(Assert.Throws<StudyFileException>(() => KillTests.Open(path)));
        Assert.Equal(1, StudyHeader.Read(path).Version);
        disk.MakeRoom();
        Assert.Equal([path], Directory.GetFiles(disk.Folder));
        using Study study = KillTests.Open(path);
        AssertSound(study, codes: 6);
    }

    [Fact]
    public void A_study_that_does_not_fit_is_not_made()
    {
        using var disk = new SmallDisk(2);
        disk.Fill(Small);
        string path = disk.File("new.emic");
        AssertFull(Assert.Throws<StudyFileException>(() => Study.Create(path, "New", TimeProvider.System, new IdSource(TimeProvider.System))));
        disk.MakeRoom();
        Assert.Empty(Directory.GetFiles(disk.Folder));
        using Study study = Study.Create(path, "New", TimeProvider.System, new IdSource(TimeProvider.System));
        Assert.Empty(CheckStudy.Run(study).Problems);
    }

    static Study OpenCopy(SmallDisk disk, string from)
    {
        string path = disk.File("study.emic");
        File.Copy(from, path);
        return KillTests.Open(path);
    }

    static void AssertFull(StudyFileException failure)
    {
        Assert.True(failure.Failure == StudyFileFailure.DiskFull, failure.ToString());
        Assert.EndsWith("is full; nothing was changed. Make room and try again.", failure.Message, StringComparison.Ordinal);
    }

    static void AssertSound(Study study, int codes)
    {
        Assert.Empty(CheckStudy.Run(study).Problems);
        Assert.Equal(codes, CodebookView.Read(study.Session()).Count);
    }
}
