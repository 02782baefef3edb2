using System.Diagnostics;
using Emic.Core;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests.Robustness;

/// <summary>A study that may not be written to is refused in a sentence, stays as it was, and opens once it may.</summary>
public sealed class LockedPlaceTests
{
    [Fact]
    public void A_study_in_a_folder_that_may_not_be_written_to_is_refused_and_stays_as_it_was() => Refuse(StudyTarget.Folder);

    [Fact]
    public void A_study_file_that_may_not_be_written_to_is_refused_and_stays_as_it_was() => Refuse(StudyTarget.File);

    [Fact]
    public void A_backup_into_a_folder_that_may_not_be_written_to_is_refused()
    {
        using var test = new TestStudy();
        using var place = new Writable(Directory.CreateDirectory(Path.Combine(test.Folder, "locked")).FullName);
        StudyFileException refused = Assert.Throws<StudyFileException>(() => BackUpStudy.Run(test.Study, Path.Combine(test.Folder, "locked", "backup.emic"), overwrite: false));
        Assert.Equal(StudyFileFailure.ReadOnly, refused.Failure);
        place.Dispose();
        Assert.Empty(Directory.GetFiles(Path.Combine(test.Folder, "locked")));
        BackUpStudy.Run(test.Study, Path.Combine(test.Folder, "locked", "backup.emic"), overwrite: false);
    }

    [Fact]
    public void A_study_can_not_be_made_in_a_folder_that_may_not_be_written_to()
    {
        using var folder = new TemporaryFolder();
        using var place = new Writable(folder.FullName);
        StudyFileException refused = Assert.Throws<StudyFileException>(() => Study.Create(folder.File("new.emic"), "New", TimeProvider.System, new IdSource(TimeProvider.System)));
        Assert.Equal(StudyFileFailure.ReadOnly, refused.Failure);
        Assert.Empty(Directory.GetFiles(folder.FullName));
    }

    static void Refuse(StudyTarget target)
    {
        using var test = new TestStudy();
        test.Study.Dispose();
        byte[] before = File.ReadAllBytes(test.Path);
        using (new Writable(target == StudyTarget.Folder ? test.Folder : test.Path))
        {
            StudyFileException refused = Assert.Throws<StudyFileException>(() => Work(test.Path));
            Assert.Equal(StudyFileFailure.ReadOnly, refused.Failure);
            Assert.Contains("is write-protected. Copy the study to a folder of your own", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, File.ReadAllBytes(test.Path));
        Assert.Equal([test.Path], Directory.GetFiles(test.Folder));
        Work(test.Path);
    }

    static void Work(string path)
    {
        using Study study = KillTests.Open(path);
        CreateCode.Run(study.Session(), new NewCode("", "a new one"));
        Assert.Empty(CheckStudy.Run(study).Problems);
    }

    enum StudyTarget
    {
        File,
        Folder,
    }

    /// <summary>Takes away the right to write, from root too where the file system knows how, and gives it back.</summary>
    sealed class Writable : IDisposable
    {
        readonly string path;
        readonly UnixFileMode mode;
        readonly bool isRoot;

        public Writable(string path)
        {
            this.path = path;
            isRoot = Environment.IsPrivilegedProcess;
            if (OperatingSystem.IsWindows())
            {
                Assert.Skip("Takes rights away as Unix does.");
            }
            else if (isRoot)
            {
                Assert.SkipUnless(Attribute("+i"), "Root may write anywhere, unless the file system knows files that nobody may change (chattr +i).");
            }
            else
            {
                mode = File.GetUnixFileMode(path);
                File.SetUnixFileMode(path, mode & ~(UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite));
            }
        }

        public void Dispose()
        {
            if (isRoot) Attribute("-i");
            else if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, mode);
        }

        bool Attribute(string change)
        {
            try
            {
                using Process process = Process.Start(new ProcessStartInfo("chattr", [change, path]) { RedirectStandardError = true })!;
                process.WaitForExit();
                return process.ExitCode == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }
    }
}
