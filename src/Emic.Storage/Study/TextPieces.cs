using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Emic.Storage;

/// <summary>A stored text of which only pieces are read.</summary>
public sealed class TextPieces : IDisposable
{
    readonly SqliteBlob stored;

    internal TextPieces(SqliteBlob stored) => this.stored = stored;

    /// <summary>The piece that the index knows as a stretch.</summary>
    public string Read(SearchStretch stretch)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(stretch.Bytes);
        try
        {
            stored.Position = stretch.At;
            stored.ReadExactly(bytes, 0, stretch.Bytes);
            return Encoding.UTF8.GetString(bytes, 0, stretch.Bytes);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stored.Dispose();
}
