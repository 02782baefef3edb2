using System.Globalization;
using System.Text;
using Emic.Core;
using Emic.Storage;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests.Robustness;

/// <summary>
/// Everything SQLite writes and syncs during real work is remembered; the power is cut at random places of it, and what is left on the disk is
/// opened. 200 cuts as a rule; EMIC_CUTS says how many, EMIC_SEED repeats a run's choices.
/// </summary>
[Collection(nameof(OneByOne))]
public sealed class PowerCutTests
{
    const int CutsThatShow = 60;

    static readonly int Cuts = Setting.Number("EMIC_CUTS", 200);
    static readonly int Seed = Setting.Seed;

    [Fact]
    public void No_power_cut_loses_what_was_acknowledged()
    {
        (int lost, int broken) = CutOften(Cuts, "");
        Assert.Equal((0, 0), (lost, broken));
    }

    [Fact]
    public void The_faster_setting_is_caught_losing() =>
        Assert.InRange(CutOften(CutsThatShow, "PRAGMA synchronous = NORMAL").Lost, 1, CutsThatShow);

    /// <returns>In how many cuts something acknowledged was lost, and in how many the study was no longer sound.</returns>
    static (int Lost, int Broken) CutOften(int cuts, string setting)
    {
        using var test = new TestStudy();
        test.Study.Dispose();
        byte[] before = File.ReadAllBytes(test.Path);
        IReadOnlyList<DiskEvent> events = Record(test, setting);
        int lost = 0, broken = 0, acknowledged = 0;
        for (int n = 0; n < cuts; n++)
        {
            var chance = new Random(Seed + n);
            List<DiskEvent> happened = [.. events.Take(chance.Next(events.Count + 1))];
            var cut = new PowerCut(chance);
            cut.Begin("study.emic", before);
            using var folder = new TemporaryFolder();
            foreach ((string name, byte[] bytes) in cut.After(happened)) File.WriteAllBytes(folder.File(name), bytes);
            (long last, bool sound) = Look(folder.File("study.emic"));
            long[] promised = [.. happened.Where(one => one.File.Length == 0).Select(one => one.Offset)];
            acknowledged += promised.Length;
            if (promised.Length > 0 && promised[^1] > last) lost++;
            if (!sound) broken++;
        }

        TestContext.Current.SendDiagnosticMessage("EMIC_SEED={0}: {1} power cuts in {2} events, {3} acknowledged changes before them; {4} lost some, {5} broke the study.", Seed, cuts, events.Count, acknowledged, lost, broken);
        return (lost, broken);
    }

    static (long Last, bool Sound) Look(string path)
    {
        using Study study = KillTests.Open(path);
        return (History.Last(study.Session()), CheckStudy.Run(study).Problems.Count == 0);
    }

    /// <summary>Codes, imports, takes back, indexes and settles, as an hour's work does.</summary>
    static IReadOnlyList<DiskEvent> Record(TestStudy test, string setting)
    {
        using var disk = new WatchedDisk(test.Folder) { Remembers = true };
        using (Study study = KillTests.Open(test.Path))
        {
            StudySession a = study.Session(test.A.Id);
            for (int n = 0; n < 60; n++)
            {
                if (setting.Length > 0) Set(test.Path, setting);
                Act(study, a, test, n);
                disk.Acknowledge(History.Last(a));
            }
        }

        return disk.Events;
    }

    static void Act(Study study, StudySession a, TestStudy test, int n)
    {
        switch (n % 10)
        {
            case 3:
                string text = string.Concat(Enumerable.Range(0, 200).Select(line => string.Create(CultureInfo.InvariantCulture, $"P{n}: Line {line} of it.\n")));
                ImportSources.Run(a, [SourceFile.Of($"P{n}.txt", Encoding.UTF8.GetBytes(text))], ImportSources.InProcess);
                break;
            case 5:
                Undo.Back(a);
                break;
            case 6:
                Undo.Again(a);
                break;
            case 7:
                SearchTexts.Index(study);
                break;
            case 9 when n % 20 == 9:
                study.Settle();
                break;
            default:
                MarkPassage.Run(a, new Passage(study.Ids.Next(), test.Source.Id, SourceText.Snap(test.Document.Text, new TextSpan(n, n + 30)), "", null, [new CodeWish(study.Ids.Next(), test.Ownership.Id)]));
                break;
        }
    }

    /// <summary>A pooled connection keeps what is set on it, and is the one that the next act takes.</summary>
    static void Set(string path, string setting)
    {
        using var connection = SqliteDoor.Open(path);
        using var command = connection.CreateCommand();
        command.CommandText = setting;
        command.ExecuteNonQuery();
    }
}
