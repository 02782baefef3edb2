using System.Text;
using Emic.Core;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests.Robustness;

/// <summary>Of all that an act asks of the disk, each call fails once: by itself, and with all that follow. Every n to the end.</summary>
[Collection(nameof(OneByOne))]
public sealed class FailingDiskTests
{
    const int Erring = 10;
    const int Full = DiskShim.Full;

    [Theory]
    [InlineData(Erring, false)]
    [InlineData(Erring, true)]
    [InlineData(Full, true)]
    public void A_coding_is_done_whole_or_refused_in_a_sentence(int error, bool forGood) => Torment(error, forGood, CodeOnce);

    [Theory]
    [InlineData(Erring, false)]
    [InlineData(Full, true)]
    public void An_import_is_done_whole_or_refused_in_a_sentence(int error, bool forGood) => Torment(error, forGood, (study, n) =>
        ImportSources.Run(study.Session(), [SourceFile.Of("long.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 3000).Select(line => $"Line {line} of {n}.\n"))))], ImportSources.InProcess));

    [Theory]
    [InlineData(Erring, false)]
    [InlineData(Full, true)]
    public void A_backup_is_whole_or_the_one_before_stays(int error, bool forGood)
    {
        byte[] before = [];
        Torment(
            error,
            forGood,
            (study, _) => BackUpStudy.Run(study, Backup(study), overwrite: true),
            prepare: study =>
            {
                BackUpStudy.Run(study, Backup(study), overwrite: true);
                before = File.ReadAllBytes(Backup(study));
                CodeOnce(study, 0);
            },
            refused: study => Assert.Equal(before, File.ReadAllBytes(Backup(study))));
    }

    static string Backup(Study study) => Path.Combine(Path.GetDirectoryName(study.Path)!, "backup.emic");

    static void CodeOnce(Study study, int n)
    {
        StudySession a = study.Session(Coders.Named(study.Session(), "A").Id);
        Guid source = SourceList.Read(a)[0].Source.Id, code = CodebookView.Read(a)[0].Code.Id;
        MarkPassage.Run(a, new Passage(study.Ids.Next(), source, new TextSpan(n % 40, (n % 40) + 20), "", null, [new CodeWish(study.Ids.Next(), code)]));
    }

    static void Torment(int error, bool forGood, Action<Study, int> act, Action<Study>? prepare = null, Action<Study>? refused = null)
    {
        using var original = new TestStudy();
        original.Reopen();
        int refusals = 0, calls = 0;
        for (int at = 1; calls >= at - 1; at++)
        {
            using var folder = new TemporaryFolder();
            string path = folder.File("study.emic");
            original.Study.Settle();
            File.Copy(original.Path, path);
            using var disk = new WatchedDisk(folder.FullName);
            using (Study study = KillTests.Open(path))
            {
                prepare?.Invoke(study);
                long last = History.Last(study.Session());
                disk.Fail(at, error, forGood);
                StudyFileException? failure = Record.Exception(() => act(study, at)) switch
                {
                    null => null,
                    StudyFileException said => said,
                    var other => throw new InvalidOperationException($"The call {at} failed, and nobody said so in a sentence.", other),
                };
                calls = disk.Mend();
                if (failure is not null)
                {
                    refusals++;
                    AssertSaid(failure, error, at);
                    Assert.Equal(last, History.Last(study.Session()));
                    refused?.Invoke(study);
                }

                Assert.Empty(CheckStudy.Run(study).Problems);
                act(study, at + 1);
                CodeOnce(study, 39);
            }

            using (Study again = KillTests.Open(path)) Assert.Empty(CheckStudy.Run(again).Problems);
            Assert.DoesNotContain(Directory.GetFiles(folder.FullName), file => !file.EndsWith(".emic", StringComparison.Ordinal));
        }

        Assert.True(refusals > 1, $"Only {refusals} of {calls} failing calls were noticed.");
        TestContext.Current.SendDiagnosticMessage("{0} calls failed in turn, {1} of them refused the act.", calls, refusals);
    }

    static void AssertSaid(StudyFileException failure, int error, int at)
    {
        Assert.True(failure.Failure == (error == Full ? StudyFileFailure.DiskFull : StudyFileFailure.InputOutput) || failure.Failure == StudyFileFailure.ReadOnly, $"call {at}: {failure}");
        Assert.EndsWith(".", failure.Message, StringComparison.Ordinal);
    }
}
