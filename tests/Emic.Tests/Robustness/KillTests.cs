using System.Diagnostics;
using Emic.Core;
using Emic.Storage;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests.Robustness;

/// <summary>
/// A writing process is killed at a random moment; afterwards everything it acknowledged is there and the study is sound.
/// 25 kills as a rule; EMIC_KILLS says how many, EMIC_SEED repeats a run's choices.
/// </summary>
[Collection(nameof(OneByOne))]
public sealed class KillTests(WorkedStudy worked) : IClassFixture<WorkedStudy>
{
    static readonly int Kills = Setting.Number("EMIC_KILLS", 25);
    static readonly int Seed = Setting.Seed;

    [Fact]
    public void Coding_that_is_killed_has_lost_nothing_it_acknowledged() => Assert.NotEqual(0, KillAtWork("coding", 0));

    [Fact]
    public void An_import_that_is_killed_has_lost_nothing_it_acknowledged() => Assert.NotEqual(0, KillAtWork("import", 1));

    [Fact]
    public void Undo_and_redo_that_are_killed_have_lost_nothing_they_acknowledged() => Assert.NotEqual(0, KillAtWork("undo", 2));

    [Fact]
    public void A_migration_killed_at_any_moment_leaves_the_old_study_or_the_new_one()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("study.emic");
        Renew(folder, worked.First, path);
        TimeSpan whole = Migrate(path);
        int moved = 0;
        foreach (int seed in Seeds("migration", 3))
        {
            Renew(folder, worked.First, path);
            using (var writer = WriterProcess.Start("migration", path, seed, 0))
            {
                writer.WaitFor("opening");
                Thread.Sleep(whole * 1.1 * new Random(seed).NextDouble());
                writer.Kill();
                if (StudyHeader.Read(path).Version == StudySchema.Version) moved++;
                Inspect(path, writer.Done);
            }

            string[] left = Directory.GetFiles(folder.FullName);
            Assert.DoesNotContain(left, file => file.Contains("migrating", StringComparison.Ordinal));
            string[] backups = [.. left.Where(file => file.Contains(".backup", StringComparison.Ordinal))];
            Assert.NotEmpty(backups);
            foreach (string backup in backups) InspectBackup(backup);
        }

        TestContext.Current.SendDiagnosticMessage("migration: {0} of the kills came after it.", moved);
    }

    [Fact]
    public void An_old_study_opened_by_three_programs_at_once_is_migrated_once()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("study.emic");
        Renew(folder, worked.First, path);
        WriterProcess[] writers = [.. Enumerable.Range(1, 3).Select(n => WriterProcess.Start("migration", path, n, 5))];
        foreach (WriterProcess writer in writers)
        {
            // On a machine with too much to do, waiting for the others may take too long; that is said and costs nothing.
            Assert.True(writer.WaitForEnd() == 0 || writer.Lines[^1].StartsWith("failed Locked", StringComparison.Ordinal), string.Join('\n', writer.Lines));
        }

        Assert.Contains(writers, writer => writer.Lines[^1] == "end");

        Inspect(path, [.. writers.SelectMany(writer => writer.Done)]);
        foreach (WriterProcess writer in writers) writer.Dispose();
        Assert.Equal([path, path + ".version-1.backup"], Directory.GetFiles(folder.FullName).Order());
        InspectBackup(path + ".version-1.backup");
    }

    /// <returns>How many changes were acknowledged, and are all there.</returns>
    int KillAtWork(string work, int kind)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("study.emic");
        int kept = 0;
        foreach (int seed in Seeds(work, kind))
        {
            Renew(folder, worked.Newest, path);
            var chance = new Random(seed);
            IReadOnlyList<Acknowledged> done = chance.Next(2) == 0 ? KillAlone(work, path, chance) : KillInCompany(work, path, chance);
            kept += done.Count;
            Inspect(path, done);
            AssertAlone(folder, path);
        }

        TestContext.Current.SendDiagnosticMessage("{0}: {1} acknowledged changes, none lost.", work, kept);
        return kept;
    }

    static IReadOnlyList<Acknowledged> KillAlone(string work, string path, Random chance)
    {
        using var writer = WriterProcess.Start(work, path, chance.Next(), 0);
        writer.WaitFor("done ");
        Thread.Sleep(chance.Next(600));
        writer.Kill();
        return writer.Done;
    }

    /// <summary>While another process has the study open and writes too, and goes on at once after the kill.</summary>
    static List<Acknowledged> KillInCompany(string work, string path, Random chance)
    {
        using Study study = Open(path);
        StudySession session = study.Session(Coders.Named(study.Session(), "B").Id);
        var own = new List<Acknowledged>();
        using var writer = WriterProcess.Start(work, path, chance.Next(), 0);
        writer.WaitFor("done ");
        long end = Stopwatch.GetTimestamp() + (Stopwatch.Frequency * chance.Next(600) / 1000);
        while (Stopwatch.GetTimestamp() < end) AddCode(session, own);
        writer.Kill();
        AddCode(session, own);
        return [.. own, .. writer.Done];
    }

    static void AddCode(StudySession session, List<Acknowledged> own)
    {
        var change = Guid.NewGuid();
        try
        {
            own.Add(new Acknowledged(CreateCode.Run(session with { ChangeId = change }, new NewCode("", $"by B {change}")).Saved.Sequence, change));
        }
        catch (StudyFileException late) when (late.Failure == StudyFileFailure.Locked)
        {
            // Only on a machine with far too much to do: the writer had the file for more than five seconds.
        }
    }

    static TimeSpan Migrate(string path)
    {
        using var writer = WriterProcess.Start("migration", path, 1, 1);
        writer.WaitFor("opening");
        var time = Stopwatch.StartNew();
        writer.WaitFor("opened");
        TimeSpan whole = time.Elapsed;
        writer.WaitForEnd();
        return whole;
    }

    /// <summary>All that a person may rely on after the kill.</summary>
    internal static void Inspect(string path, IReadOnlyList<Acknowledged> done)
    {
        using Study study = Open(path);
        Assert.Empty(CheckStudy.Run(study).Problems);
        foreach (Acknowledged one in done) Assert.Equal(one.Change, study.File.ReadHistory(history => history.At(one.Sequence)?.Id));
        StudySession a = study.Session(Coders.Named(study.Session(), "A").Id);
        // A takes back what there is, as far as nobody built on it, and works on.
        for (int n = 0; n < 3; n++)
        {
            try
            {
                _ = Undo.Back(a);
            }
            catch (RefusedException)
            {
                break;
            }
        }

        Code code = CreateCode.Run(a, new NewCode("", "made after the kill")).Code;
        Assert.NotNull(Undo.Back(a));
        Assert.DoesNotContain(CodebookView.Read(a), line => line.Code.Id == code.Id);
        Assert.Empty(CheckStudy.Run(study).Problems);
    }

    static void InspectBackup(string backup)
    {
        Assert.Equal(1, StudyHeader.Read(backup).Version);
        string copy = backup + ".copy";
        File.Copy(backup, copy);
        using (Study study = Open(copy))
        {
            Assert.Empty(CheckStudy.Run(study).Problems);
            Assert.Equal(40, CodebookView.Read(study.Session()).Sum(line => line.Quotations));
        }
    }

    internal static Study Open(string path) => Study.Open(path, TimeProvider.System, new IdSource(TimeProvider.System));

    internal static void Renew(TemporaryFolder folder, string from, string path)
    {
        foreach (string file in Directory.GetFiles(folder.FullName)) File.Delete(file);
        File.Copy(from, path);
    }

    static void AssertAlone(TemporaryFolder folder, string path)
    {
        FileInfo[] files = new DirectoryInfo(folder.FullName).GetFiles();
        Assert.True(files.Length == 1 && files[0].FullName == path, "There is more than the study: " + string.Join(", ", files.Select(file => $"{file.Name} ({file.Length} bytes)")));
    }

    /// <summary>This kind's share of the kills. Choices can be repeated, the moment of a kill only nearly.</summary>
    static IEnumerable<int> Seeds(string work, int kind)
    {
        for (int n = kind; n < Kills; n += 4)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{work}: kill {n} of EMIC_SEED={Seed} EMIC_KILLS={Kills}");
            yield return Seed + n;
        }
    }
}
