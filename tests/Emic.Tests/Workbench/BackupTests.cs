using Emic.Core;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests.Workbench;

public sealed class BackupTests : IDisposable
{
    readonly HandClock clock = new();
    readonly TemporaryFolder folder = new();
    readonly Study study;

    public BackupTests()
    {
        study = Study.Create(folder.File("study.emic"), "Thrown over", clock, new IdSource(clock, seed: 5));
        Coders.Add(study.Session(), "A");
    }

    public void Dispose()
    {
        study.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_backup_is_made_every_ten_minutes_while_there_are_changes()
    {
        Assert.True(RollingBackups.MakeIfDue(study));
        Change();
        clock.Forward(TimeSpan.FromMinutes(9));
        Assert.False(RollingBackups.MakeIfDue(study));
        clock.Forward(TimeSpan.FromMinutes(1));
        Assert.True(RollingBackups.MakeIfDue(study));
        clock.Forward(TimeSpan.FromHours(5));
        Assert.False(RollingBackups.MakeIfDue(study));
        Assert.Equal([3, 2], RollingBackups.List(study.Path).Select(backup => backup.Sequence));
    }

    [Fact]
    public void The_last_ten_are_kept_and_one_a_day_for_two_weeks()
    {
        for (int day = 0; day < 20; day++)
        {
            for (int hour = 0; hour < 6; hour++)
            {
                Change();
                Assert.True(RollingBackups.MakeIfDue(study));
                clock.Forward(TimeSpan.FromHours(1));
            }

            clock.Forward(TimeSpan.FromHours(18));
        }

        IReadOnlyList<KeptBackup> kept = RollingBackups.List(study.Path);
        // Six of the last day, four of the day before, and the newest of each of the twelve days ahead of them.
        Assert.Equal(22, kept.Count);
        Assert.Equal(14, kept.Select(backup => backup.At.Date).Distinct().Count());
        Assert.All(kept.Skip(10), backup => Assert.Equal(14, backup.At.Hour));
    }

    [Fact]
    public void The_oldest_go_when_all_take_more_than_the_budget_and_the_newest_stays()
    {
        for (int n = 0; n < 5; n++)
        {
            Change();
            clock.Forward(RollingBackups.Pace);
            RollingBackups.MakeIfDue(study);
        }

        long size = RollingBackups.List(study.Path)[0].Size;
        RollingBackups.LetGo(study.Path, clock.GetUtcNow(), (2 * size) + 1);
        Assert.Equal(2, RollingBackups.List(study.Path).Count);
        RollingBackups.LetGo(study.Path, clock.GetUtcNow(), 1);
        Assert.Equal(History.Last(study.Session()), Assert.Single(RollingBackups.List(study.Path)).Sequence);
    }

    [Fact]
    public void A_backup_lacks_the_search_index_and_makes_it_anew()
    {
        ImportSources.Run(study.Session(), [SourceFile.Of("P1.txt", "Nobody owns the model."u8.ToArray())], ImportSources.InProcess);
        while (SearchTexts.Index(study)) { }
        string path = RollingBackups.Make(study).Path;
        using Study backup = Study.Open(path, clock, study.Ids);
        Assert.Equal(0, backup.File.Search.State().Indexed);
        while (SearchTexts.Index(backup)) { }
        Assert.Single(SearchTexts.Run(backup.Session(), SearchQuery.For("owns the")).Hits);
        Assert.Empty(CheckStudy.Run(backup).Problems);
    }

    [Fact]
    public void Restoring_brings_back_what_was_and_keeps_what_is()
    {
        Change();
        KeptBackup then = RollingBackups.Make(study);
        clock.Forward(TimeSpan.FromMinutes(1));
        Change();
        using (Study elsewhere = Study.Open(study.Path, clock, study.Ids))
        {
            KeptBackup before = RestoreStudy.Run(study, then.Path);
            Assert.Single(CodebookView.Read(study.Session()));
            Assert.Single(CodebookView.Read(elsewhere.Session()));
            Assert.Empty(CheckStudy.Run(study).Problems);
            Change();
            clock.Forward(TimeSpan.FromMinutes(1));
            RestoreStudy.Run(study, before.Path);
        }

        Assert.Equal(2, CodebookView.Read(study.Session()).Count);
        Assert.Empty(CheckStudy.Run(study).Problems);
        study.Settle();
        Assert.Equal([study.Path], Directory.GetFiles(folder.FullName));
    }

    [Fact]
    public void A_backup_is_of_the_present_by_its_changes_and_not_by_their_numbers()
    {
        KeptBackup first = RollingBackups.Make(study, BackupReason.Clock);
        Change();
        KeptBackup second = RollingBackups.Make(study);
        Change();
        Assert.Equal(new BackupStanding(BackupLine.Present, 1), BackupStanding.Of(study, second));
        KeptBackup left = RestoreStudy.Run(study, first.Path);
        Assert.Equal(new BackupStanding(BackupLine.Ahead, 2), BackupStanding.Of(study, left));
        Assert.Equal([BackupReason.Restore, BackupReason.Asked, BackupReason.Clock], RollingBackups.List(study.Path).Select(backup => backup.Reason));
        Change();
        Change();
        Assert.Equal(History.Last(study.Session()), left.Sequence);
        Assert.Equal("from before you went back", BackupWords.Of(BackupStanding.Of(study, left)));
        Assert.Equal("from before you went back", BackupWords.Of(BackupStanding.Of(study, second)));
        Assert.Equal("2 changes since", BackupWords.Of(BackupStanding.Of(study, first)));
        Assert.Equal(["from before you went back", "from before you went back", "2 changes since"], BackupStanding.Of(study, [left, second, first]).Values.Select(BackupWords.Of));
        // As many changes as the newest backup has, but others: they are backed up all the same.
        clock.Forward(RollingBackups.Pace);
        Assert.True(RollingBackups.MakeIfDue(study));
        Assert.Equal("no change since", BackupWords.Of(BackupStanding.Of(study, RollingBackups.List(study.Path)[0])));
        Assert.False(RollingBackups.MakeIfDue(study));
    }

    [Fact]
    public void A_backup_by_an_older_Emic_does_not_say_what_it_was_kept_for_and_one_that_is_no_study_cannot_be_read()
    {
        KeptBackup kept = RollingBackups.Make(study);
        string old = kept.Path.Replace(", asked for", "", StringComparison.Ordinal);
        File.Move(kept.Path, old);
        File.WriteAllText(kept.Path.Replace("asked for", "by the clock", StringComparison.Ordinal), "no study");
        IReadOnlyList<KeptBackup> listed = RollingBackups.List(study.Path);
        Assert.Equal(2, BackupWords.OfOneMinute(listed).Count);
        Assert.Equal("no change since", BackupWords.Of(BackupStanding.Of(study, listed.Single(backup => backup.Reason == BackupReason.Unsaid))));
        Assert.Equal("can’t be read", BackupWords.Of(BackupStanding.Of(study, listed.Single(backup => backup.Reason == BackupReason.Clock))));
    }

    [Fact]
    public void A_backup_of_another_study_and_a_damaged_one_are_refused_and_nothing_changes()
    {
        using (Study other = Study.Create(folder.File("other.emic"), "Another", clock, study.Ids)) Coders.Add(other.Session(), "B");
        Assert.Contains("is not a backup of this study but of “Another”", Assert.Throws<RefusedException>(() => RestoreStudy.Run(study, folder.File("other.emic"))).Message, StringComparison.Ordinal);
        Assert.Throws<RefusedException>(() => RestoreStudy.Run(study, study.Path));
        Assert.Throws<StudyFileException>(() => RestoreStudy.Run(study, folder.Write("notes.txt", "no study")));
        Assert.Equal("A", Coders.List(study.Session())[0].Name);
        Assert.Empty(CheckStudy.Run(study).Problems);
    }

    [Fact]
    public void One_change_among_others_is_taken_back_once_and_by_its_coder_alone()
    {
        Guid a = Coders.List(study.Session())[0].Id, b = Coders.Add(study.Session(), "B").Id;
        StudySession asA = study.Session(a);
        long first = CreateCode.Run(asA, new NewCode("", "first")).Saved.Sequence;
        CreateCode.Run(asA, new NewCode("", "second"));
        Assert.Contains("is A’s: only A can undo it.", Assert.Throws<RefusedException>(() => Undo.One(study.Session(b), first)).Message, StringComparison.Ordinal);
        Undo.One(asA, first);
        Assert.Equal("second", Assert.Single(CodebookView.Read(asA)).Code.Name);
        Assert.Throws<RefusedException>(() => Undo.One(asA, first));
        Assert.DoesNotContain(first, History.Own(asA, History.Run(asA)));
        Assert.NotNull(Undo.Again(asA));
        Assert.Contains(first, History.Own(asA, History.Run(asA)));
    }

    void Change() => CreateCode.Run(study.Session(), new NewCode("", $"code {History.Last(study.Session())}"));

    /// <summary>A clock that stands still until it is put forward.</summary>
    sealed class HandClock : TimeProvider
    {
        DateTimeOffset now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => now;

        public void Forward(TimeSpan by) => now += by;
    }
}
