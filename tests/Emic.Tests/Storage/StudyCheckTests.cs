using Emic.Core;
using Emic.Storage;
using Microsoft.Data.Sqlite;

namespace Emic.Tests.Storage;

public sealed class StudyCheckTests
{
    [Theory]
    [InlineData("history_payload", "bytes", 40)]
    [InlineData("history_payload", "bytes", 3)]
    [InlineData("history_change", "hash", 5)]
    [InlineData("history_change", "payload_hash", 31)]
    [InlineData("history_change", "id", 0)]
    [InlineData("history_change", "kind", 2)]
    [InlineData("history_change", "coder_id", 1)]
    public void One_flipped_byte_in_the_history_is_found_at_its_change(string table, string column, int at)
    {
        using var study = new RowStudy();
        Code code = study.AddCode("Ownership", study.A);
        study.Mark(study.A, 0, 3, code.Id);
        study.AddCode("Blame", study.B);
        study.File.Dispose();
        Flip(study.Path, table, column, sequence: 4, at);
        study.Reopen();
        Problem problem = study.Check()[0];
        Assert.StartsWith("history, change 4 of 2026-03-02", problem.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_byte_of_the_file_that_holds_the_history_counts()
    {
        using var study = new RowStudy();
        study.AddCode("Ownership", study.A);
        study.File.Dispose();
        byte[] bytes = File.ReadAllBytes(study.Path);
        byte[] payload = Read(study.Path, "SELECT bytes FROM history_payload WHERE sequence = 3");
        SqliteConnection.ClearAllPools();
        int place = bytes.AsSpan().IndexOf(payload) + payload.Length / 2;
        bytes[place] ^= 1;
        File.WriteAllBytes(study.Path, bytes);
        study.Reopen();
        Assert.Contains("change 3 of", study.Check()[0].Place, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE quotation SET \"end\" = 100000", "outside the text")]
    [InlineData("UPDATE quotation SET quote = 'other'", "not those of the text")]
    [InlineData("UPDATE coding SET coder_id = (SELECT id FROM coder WHERE name = 'B')", "another source or coder")]
    [InlineData("UPDATE code SET parent_id = id", "circle")]
    [InlineData("UPDATE code SET name = 'Changed outside'", "differs from what its history says")]
    [InlineData("DELETE FROM quotation", "refers to a row that is not there")]
    [InlineData("UPDATE code SET is_folder = 1", "folder")]
    [InlineData("DROP TRIGGER history_change_stays", "not there as Emic makes it")]
    [InlineData("ALTER TABLE memo RENAME COLUMN kind TO sort", "not there as Emic makes it")]
    [InlineData("DROP TRIGGER content_text_stays; UPDATE content_text SET text = replace(text, 'Nobody', 'Nobodx')", "its hash does not hold")]
    public void What_another_program_did_to_the_rows_is_found(string sql, string says)
    {
        using var study = new RowStudy();
        Code code = study.AddCode("Ownership", study.A);
        study.Mark(study.A, 0, 3, code.Id);
        study.File.Dispose();
        Outside(study.Path, sql);
        study.Reopen();
        Assert.Contains(study.Check(), problem => problem.Message.Contains(says, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UPDATE memo SET title = ' '", "no title")]
    [InlineData("UPDATE memo_tie SET coder_id = (SELECT coder_id FROM memo)", "several things at once")]
    [InlineData("INSERT INTO memo_tie SELECT randomblob(16), memo_id, quotation_id, code_id, source_id, coder_id, 1 FROM memo_tie", "tied to one thing twice")]
    [InlineData("UPDATE link SET to_id = from_id", "from a quotation to itself")]
    [InlineData("UPDATE link SET relation = ''", "no relation")]
    [InlineData("DELETE FROM link", "in the history but not in the study")]
    [InlineData("DELETE FROM memo", "refers to a row that is not there")]
    public void What_another_program_did_to_memos_and_links_is_found(string sql, string says)
    {
        using var study = new RowStudy();
        Code code = study.AddCode("Ownership", study.A);
        study.Mark(study.A, 0, 3, code.Id);
        study.Mark(study.A, 4, 9, code.Id);
        study.File.Change(ChangeKinds.WriteMemo, study.A, null, scope =>
        {
            Memo memo = scope.Add(new Memo { Id = study.Ids.Next(), Kind = MemoKind.Theory, Title = "Owner", Text = "", CoderId = study.A, CreatedAt = study.Clock.GetUtcNow(), ChangedAt = study.Clock.GetUtcNow() });
            scope.Add(MemoTie.Of(study.Ids.Next(), memo.Id, new Tie(TieKind.Code, code.Id)));
            Guid[] quotations = [.. scope.Db.Quotations(Viewer.All).Select(quotation => quotation.Id)];
            scope.Add(new Link { Id = study.Ids.Next(), FromId = quotations[0], ToId = quotations[1], Relation = "explains", CoderId = study.A, CreatedAt = study.Clock.GetUtcNow() });
        });
        Assert.Empty(study.Check());
        study.File.Dispose();
        Outside(study.Path, sql);
        study.Reopen();
        Assert.Contains(study.Check(), problem => problem.Message.Contains(says, StringComparison.Ordinal));
    }

    static void Outside(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False;Foreign Keys=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    static byte[] Read(string path, string sql)
    {
        using SqliteConnection connection = SqliteDoor.Open(path, pooled: false);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (byte[])command.ExecuteScalar()!;
    }

    static void Flip(string path, string table, string column, int sequence, int at)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT CAST({column} AS BLOB), typeof({column}) FROM {table} WHERE sequence = {sequence}";
        byte[] bytes;
        string type;
        using (SqliteDataReader reader = command.ExecuteReader())
        {
            reader.Read();
            bytes = reader.GetFieldValue<byte[]>(0);
            type = reader.GetString(1);
        }

        bytes[at] ^= 1;
        command.CommandText = "SELECT group_concat(sql, '; ') FROM sqlite_schema WHERE name IN ('history_change_stays', 'history_payload_stays')";
        string triggers = (string)command.ExecuteScalar()!;
        command.CommandText = $"DROP TRIGGER history_change_stays; DROP TRIGGER history_payload_stays; UPDATE {table} SET {column} = CAST($bytes AS {type}) WHERE sequence = {sequence}; {triggers}";
        command.Parameters.AddWithValue("$bytes", bytes);
        command.ExecuteNonQuery();
    }
}
