using Emic.Core;
using Emic.Storage;
using Emic.Testing;
using Microsoft.Data.Sqlite;

namespace Emic.Tests.Storage;

public sealed class StudyHeaderTests
{
    [Fact]
    public void A_file_that_is_no_study_is_said_to_be_none_and_left_alone()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("notes.emic", new string('x', 5000));
        Assert.Equal(StudyFileFailure.NotAStudy, Open(path).Failure);
        Assert.Equal(new string('x', 5000), File.ReadAllText(path));
        Assert.Equal(StudyFileFailure.NotAStudy, Open(folder.Write("empty.emic", "")).Failure);
        Assert.Equal(StudyFileFailure.NotAStudy, Open(folder.FullName).Failure);
        Assert.Equal(StudyFileFailure.Missing, Open(folder.File("gone.emic")).Failure);
    }

    [Fact]
    public void A_study_of_a_newer_program_is_refused()
    {
        using var study = new RowStudy();
        study.File.Dispose();
        Run(study.Path, "PRAGMA user_version = 99");
        StudyFileException refused = Open(study.Path);
        Assert.Equal(StudyFileFailure.Newer, refused.Failure);
        Assert.Contains("file version 99", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_is_not_made_over_a_file_that_exists()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.emic", "mine");
        var clock = new TestClock();
        Assert.Equal(StudyFileFailure.Exists, Assert.Throws<StudyFileException>(() => StudyFile.Create(path, "A", clock, new IdSource(clock))).Failure);
        Assert.Equal("mine", File.ReadAllText(path));
    }

    [Fact]
    public void A_study_held_by_another_program_is_waited_for_and_then_said_to_be_locked()
    {
        using var study = new RowStudy();
        using SqliteConnection holder = SqliteDoor.Open(study.Path, pooled: false);
        using (holder.BeginTransaction(deferred: false))
            Assert.Equal(StudyFileFailure.Locked, Assert.Throws<StudyFileException>(() => study.AddCode("late")).Failure);
        study.AddCode("in time");
        Assert.Empty(study.Check());
    }

    [Fact]
    public void An_older_study_is_migrated_and_kept_as_a_backup()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("old.emic");
        var clock = new TestClock();
        var ids = new IdSource(clock, 1);
        StudyBirth.Run(path, "Old", clock, ids, version: 1);
        using (var file = StudyFile.Open(path, clock, ids))
        {
            Assert.Equal("Old", file.Read((db, _) => db.Infos.Single().Title));
            Assert.Empty(StudyCheck.Run(file, null, CancellationToken.None).Problems);
            Assert.Null(file.Undo(null));
        }

        Assert.Equal(StudySchema.Version, StudyHeader.Read(path).Version);
        Assert.Equal(1, StudyHeader.Read(path + ".version-1.backup").Version);
    }

    [Fact]
    public void A_migration_waits_for_sole_use()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("old.emic");
        var clock = new TestClock();
        StudyBirth.Run(path, "Old", clock, new IdSource(clock, 1), version: 1);
        using (SqliteDoor.Open(path, pooled: false)) Assert.Equal(StudyFileFailure.Locked, Open(path).Failure);
        Assert.Equal(1, StudyHeader.Read(path).Version);
    }

    static StudyFileException Open(string path)
    {
        var clock = new TestClock();
        return Assert.Throws<StudyFileException>(() => StudyFile.Open(path, clock, new IdSource(clock)));
    }

    static void Run(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
