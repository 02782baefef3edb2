using System.Security.Cryptography;
using System.Text;
using Emic.Core;
using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>Texts and original files, each stored once under its SHA-256. What is stored stays, so that undo and redo find it.</summary>
public sealed class ContentStore
{
    readonly SqliteConnection connection;
    readonly SqliteTransaction? transaction;

    internal ContentStore(SqliteConnection connection, SqliteTransaction? transaction)
    {
        this.connection = connection;
        this.transaction = transaction;
    }

    /// <summary>Stores a text, if it is not there.</summary>
    public void Put(SourceText text) =>
        Run("INSERT OR IGNORE INTO content_text (hash, text) VALUES ($hash, $content)", text.Hash, text.Text);

    /// <summary>Stores a file as it came, if it is not there.</summary>
    /// <returns>Its hash.</returns>
    public byte[] PutOriginal(byte[] bytes)
    {
        byte[] hash = SHA256.HashData(bytes);
        Run("INSERT OR IGNORE INTO content_original (hash, bytes) VALUES ($hash, $content)", hash, bytes);
        return hash;
    }

    /// <summary>The text with this hash.</summary>
    /// <exception cref="StudyFileException">It is not in the file.</exception>
    public string Text(byte[] hash) => (string)Get("content_text", "text", hash);

    /// <summary>Opens the text with this hash, to read pieces of it.</summary>
    /// <exception cref="StudyFileException">It is not in the file.</exception>
    public TextPieces Pieces(byte[] hash) => new(new SqliteBlob(connection, "content_text", "text", (long)Get("content_text", "rowid", hash), readOnly: true));

    /// <summary>The file with this hash, as it came.</summary>
    /// <exception cref="StudyFileException">It is not in the file.</exception>
    public byte[] Original(byte[] hash) => (byte[])Get("content_original", "bytes", hash);

    /// <summary>The hash a text is stored under.</summary>
    internal static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    object Get(string table, string column, byte[] hash)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT {column} FROM {table} WHERE hash = $hash";
        command.Parameters.AddWithValue("$hash", hash);
        return command.ExecuteScalar()
            ?? throw new StudyFileException(StudyFileFailure.Damaged, $"“{connection.DataSource}” lacks a text that its sources refer to. Look at it with `emic check`, and go back to a backup.");
    }

    void Run(string sql, byte[] hash, object content)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.Parameters.AddWithValue("$hash", hash);
        command.Parameters.AddWithValue("$content", content);
        command.ExecuteNonQuery();
    }
}
