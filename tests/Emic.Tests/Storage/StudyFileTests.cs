using Emic.Core;
using Emic.Storage;
using Microsoft.Data.Sqlite;

namespace Emic.Tests.Storage;

public sealed class StudyFileTests
{
    [Fact]
    public void What_a_change_wrote_is_there_after_reopening()
    {
        using var study = new RowStudy();
        Code code = study.AddCode("Ownership");
        study.Mark(study.A, 29, 40, code.Id);
        study.Reopen();
        Assert.Equal("Ownership", study.File.Read((db, _) => db.Codes.Single().Name));
        Quotation quotation = study.File.Read((db, _) => db.Quotations(Viewer.All).Single());
        Assert.Equal(RowStudy.Text[29..40], quotation.Quote);
        Assert.Equal("P3a", study.File.Read((db, _) => db.SourceRevisions.Single().Structure.Turns[1].Speaker));
        Assert.Empty(study.Check());
    }

    [Fact]
    public void The_file_is_one_file_once_it_is_closed()
    {
        using var study = new RowStudy();
        study.AddCode("Ownership");
        study.File.Dispose();
        Assert.Equal([study.Path], Directory.GetFiles(Path.GetDirectoryName(study.Path)!));
    }

    [Fact]
    public void Saving_outside_the_door_throws()
    {
        using var study = new RowStudy();
        Assert.Throws<InvalidOperationException>(() => study.File.Read((db, _) => db.SaveChanges()));
    }

    [Fact]
    public void A_change_that_fails_leaves_nothing()
    {
        using var study = new RowStudy();
        string before = study.State();
        Assert.Throws<RefusedException>(() => study.File.Change(ChangeKinds.CreateCode, study.A, null, scope =>
        {
            scope.Add(new Code { Id = study.Ids.Next(), Rank = "i", Name = "half", Color = Hue.Red });
            throw new RefusedException("No.");
        }));
        Assert.Equal(before, study.State());
        Assert.Equal(2, study.File.ReadHistory(history => history.Last));
    }

    [Fact]
    public void A_change_repeated_with_its_id_is_done_once()
    {
        using var study = new RowStudy();
        Code code = study.AddCode("Ownership");
        Guid id = study.Ids.Next();
        ChangeReceipt first = study.Mark(study.A, 0, 3, code.Id, id);
        ChangeReceipt again = study.Mark(study.A, 0, 3, code.Id, id);
        Assert.True(again.Repeated);
        Assert.Equal(first.Entry!.Sequence, again.Entry!.Sequence);
        Assert.Equal(1, study.File.Read((db, _) => db.Codings(Viewer.All).Count()));
    }

    [Fact]
    public void A_viewer_sees_only_the_coders_they_may()
    {
        using var study = new RowStudy();
        Code code = study.AddCode("Ownership");
        study.Mark(study.A, 0, 3, code.Id);
        study.Mark(study.B, 0, 3, code.Id);
        Assert.Equal(2, study.File.Read((db, _) => db.Codings(Viewer.All).Count()));
        Assert.Equal(study.B, study.File.Read((db, _) => db.Codings(Viewer.Of(study.B)).Single().CoderId));
        Assert.Empty(study.File.Read((db, _) => db.Quotations(Viewer.Of()).ToList()));
    }

    [Fact]
    public void Text_in_the_history_of_changes_cannot_be_altered()
    {
        using var study = new RowStudy();
        foreach (string sql in new[] { "UPDATE history_change SET kind = 'x'", "DELETE FROM history_change", "UPDATE history_payload SET bytes = x'00'", "DELETE FROM history_payload", "UPDATE content_text SET text = ''" })
            Assert.Contains("never changed|append-only".Split('|'), word => Assert.Throws<SqliteException>(() => Execute(study.Path, sql)).Message.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public void Another_process_and_its_writes_are_noticed()
    {
        using var study = new RowStudy();
        using var other = StudyFile.Open(study.Path, study.Clock, study.Ids);
        using var watch = new StudyWatch(study.File);
        Assert.Empty(watch.Poll().Changes);
        var code = new Code { Id = study.Ids.Next(), Rank = "i", Name = "blame", Color = Hue.Red };
        other.Change(ChangeKinds.CreateCode, study.B, null, scope => scope.Add(code));
        Assert.Equal(ChangeKinds.CreateCode, Assert.Single(watch.Poll().Changes).Kind);
        Assert.Empty(watch.Poll().Changes);
    }

    [Fact]
    public async Task A_backup_taken_while_another_writes_is_whole()
    {
        using var study = new RowStudy();
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(() =>
        {
            for (int i = 0; !stop.IsCancellationRequested; i++) study.AddCode("code " + i);
        });
        for (int i = 0; i < 5; i++) StudyBackup.Run(study.File, study.InFolder($"backup{i}.emic"), overwrite: false);
        stop.Cancel();
        await writer;
        for (int i = 0; i < 5; i++)
        {
            Assert.False(File.Exists(study.InFolder($"backup{i}.emic-wal")));
            using var backup = StudyFile.Open(study.InFolder($"backup{i}.emic"), study.Clock, study.Ids);
            Assert.Empty(StudyCheck.Run(backup, null, CancellationToken.None).Problems);
        }
    }

    [Fact]
    public void The_index_knows_where_letters_may_stand_and_where_not()
    {
        using var study = new RowStudy();
        while (study.File.Search.Advance()) { }
        SearchState state = study.File.Search.State();
        Assert.Equal((state.Sources, 100), (state.Indexed, state.Percent));
        Assert.Single(Holding("thrown over"));
        Assert.Empty(Holding("thrown under"));
        Assert.NotEmpty(Holding("it"));

        List<Guid> Holding(string folded) => study.File.Read((db, _) =>
        {
            SearchStretches stretches = SearchIndex.Narrow(db, [folded]);
            return db.Sources.Select(source => source.Id).AsEnumerable().Where(source => stretches.Of(source) is not { Count: 0 }).ToList();
        });
    }

    static void Execute(string path, string sql)
    {
        using SqliteConnection connection = SqliteDoor.Open(path, pooled: false);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
