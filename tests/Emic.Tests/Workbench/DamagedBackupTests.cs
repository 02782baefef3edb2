using Emic.Core;
using Emic.Testing;
using Emic.Workbench;
using Microsoft.Data.Sqlite;

namespace Emic.Tests.Workbench;

/// <summary>A backup with other bytes than were written is refused, and the study stays as it is. 40 such backups as a rule; EMIC_DAMAGES says how many, EMIC_SEED repeats a run's choices.</summary>
public sealed class DamagedBackupTests
{
    static readonly int Damages = Setting.Number("EMIC_DAMAGES", 40);

    [Fact]
    public void A_backup_with_flipped_bytes_is_refused_by_name_and_the_study_stays_as_it_is()
    {
        using var study = Worked();
        byte[] sound = Backup(study);
        string file = Path.Combine(study.Folder, "damaged.emic"), before = StudyState.Of(study.Study);
        var chance = new Random(Setting.Seed);
        for (int n = 0; n < Damages; n++)
        {
            byte[] bytes = [.. sound];
            for (int flips = 1 + chance.Next(8); flips > 0; flips--) bytes[chance.Next(bytes.Length)] ^= (byte)(1 + chance.Next(255));
            File.WriteAllBytes(file, bytes);
            Exception refused = Assert.ThrowsAny<Exception>(() => RestoreStudy.Run(study.Study, file));
            Assert.True(refused is RefusedException or StudyFileException, $"EMIC_SEED={Setting.Seed}, damage {n}: {refused}");
            Assert.StartsWith($"“{file}” ", refused.Message, StringComparison.Ordinal);
        }

        Untouched(study, before);
    }

    /// <summary>A backup of an older Emic has no seal, and neither has one that was opened as a study since: there the rows decide.</summary>
    [Fact]
    public void A_damaged_backup_without_a_seal_is_refused_or_brings_back_exactly_what_was_written()
    {
        using var study = Worked();
        byte[] sound = Backup(study)[..^4096];
        string file = Path.Combine(study.Folder, "damaged.emic"), before = StudyState.Of(study.Study);
        var chance = new Random(Setting.Seed);
        int refused = 0;
        for (int n = 0; n < Damages; n++)
        {
            byte[] bytes = [.. sound];
            for (int flips = 10 + chance.Next(40); flips > 0; flips--) bytes[chance.Next(bytes.Length)] ^= (byte)(1 + chance.Next(255));
            File.WriteAllBytes(file, bytes);
            try
            {
                RestoreStudy.Run(study.Study, file);
            }
            catch (Exception failure) when (failure is RefusedException or StudyFileException)
            {
                Assert.StartsWith($"“{file}” ", failure.Message, StringComparison.Ordinal);
                refused++;
            }

            Assert.Equal(before, StudyState.Of(study.Study));
        }

        Assert.True(refused > Damages / 4);
        Assert.Empty(study.Check());
    }

    /// <summary>The engine reads a column that is not there as a word in quotation marks, so that its rows look whole.</summary>
    [Fact]
    public void A_backup_without_a_seal_in_which_a_column_is_called_otherwise_is_refused()
    {
        using var study = Worked();
        byte[] sound = Backup(study)[..^4096];
        string file = Path.Combine(study.Folder, "damaged.emic"), before = StudyState.Of(study.Study);
        int refused = 0;
        for (int at = 0; sound.AsSpan(at).IndexOf("created_at"u8) is >= 0 and var next; at++)
        {
            at += next;
            byte[] bytes = [.. sound];
            bytes[at + 1] = (byte)'u';
            File.WriteAllBytes(file, bytes);
            try
            {
                RestoreStudy.Run(study.Study, file);
            }
            catch (RefusedException failure)
            {
                Assert.StartsWith($"“{file}” is damaged", failure.Message, StringComparison.Ordinal);
                refused++;
            }

            Assert.Equal(before, StudyState.Of(study.Study));
        }

        Assert.True(refused >= 7, $"{refused} were refused: as many tables at least say when their rows were made.");
    }

    /// <summary>Turns that end too early, or are said to be more than there is room for, are damage, and not the disk's fault.</summary>
    [Theory]
    [InlineData("substr(structure, 1, length(structure) - 3)")]
    [InlineData("substr(structure, 1, 12)")]
    [InlineData("x'02FFFFFFFF07'")]
    [InlineData("x'02FFFFFFFF0F'")]
    [InlineData("x''")]
    public void A_backup_without_a_seal_in_which_the_turns_of_a_text_cannot_be_read_is_refused_as_damaged(string structure)
    {
        using var study = Worked();
        string file = Path.Combine(study.Folder, "damaged.emic"), before = StudyState.Of(study.Study);
        File.WriteAllBytes(file, Backup(study)[..^4096]);
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = $"UPDATE source_revision SET structure = {structure}";
            Assert.True(command.ExecuteNonQuery() > 0);
        }

        RefusedException refused = Assert.Throws<RefusedException>(() => RestoreStudy.Run(study.Study, file));
        Assert.StartsWith($"“{file}” is damaged", refused.Message, StringComparison.Ordinal);
        Untouched(study, before);
    }

    [Fact]
    public void A_backup_that_was_opened_and_worked_in_is_restored_like_any_other()
    {
        using var study = Worked();
        Backup(study);
        string file = Path.Combine(study.Folder, "sound.emic");
        using (Study opened = Study.Open(file, study.Clock, study.Ids))
        {
            for (int n = 0; n < 200; n++) CreateCode.Run(opened.Session(study.A.Id), new NewCode("", $"code {n}"));
            Assert.Empty(CheckStudy.Run(opened).Problems);
        }

        RestoreStudy.Run(study.Study, file);
        Assert.Equal(203, CodebookView.Read(study.AsA).Count);
        Assert.Empty(study.Check());
    }

    static void Untouched(TestStudy study, string before)
    {
        Assert.Equal(before, StudyState.Of(study.Study));
        Assert.Empty(study.Check());
        Assert.Empty(RollingBackups.List(study.Path));
        Assert.DoesNotContain(Directory.GetFiles(study.Folder), file => file.Contains("restoring", StringComparison.Ordinal));
    }

    static TestStudy Worked()
    {
        var study = new TestStudy();
        QuotationView nobody = study.Code(study.AsA, "Nobody owns it", study.Ownership).Quotation, meeting = study.Code(study.AsB, "there is a meeting", study.Decomposition, study.Component).Quotation;
        MakeLink.Run(study.AsA, new NewLink(study.Ids.Next(), nobody.Id, "explains", meeting.Id, "as they tell it"));
        WriteMemo.Run(study.AsA, new NewMemo(study.Ids.Next(), MemoKind.Theory, "Cause or symptom?", $"It comes last: [[{nobody.Id}]]", []));
        CorrectSource.Run(study.AsB, study.Source.Id, new Correction(study.SpanOf("sort of"), "sort of", "so to say"));
        Undo.Back(study.AsB);
        while (SearchTexts.Index(study.Study)) { }
        return study;
    }

    static byte[] Backup(TestStudy study)
    {
        string path = Path.Combine(study.Folder, "sound.emic");
        BackUpStudy.Run(study.Study, path, overwrite: false);
        return File.ReadAllBytes(path);
    }
}
