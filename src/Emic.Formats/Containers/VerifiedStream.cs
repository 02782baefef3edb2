namespace Emic.Formats;

/// <summary>
/// Counts and checks what really comes out of a zip entry: .NET believes a falsified length and ignores the checksum.
/// The end of the stream is only reported if both were right.
/// </summary>
sealed class VerifiedStream(Stream inner, string name, long length, uint checksum, long limit, Action<int> count) : Stream
{
    long read;
    uint running = Crc32.Start;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int got;
        try
        {
            got = inner.Read(buffer);
        }
        catch (Exception failure) when (SafeZip.IsBadData(failure))
        {
            throw Damaged(name);
        }

        if (got == 0 && buffer.Length > 0)
        {
            if (read != length || Crc32.Finish(running) != checksum) throw Damaged(name);
            return 0;
        }

        read += got;
        count(got);
        if (read > limit) throw new UnreadableException($"The part “{name}” unpacks to far more than a document holds; it was not read.");
        running = Crc32.Add(running, buffer[..got]);
        return got;
    }

    public override int Read(byte[] buffer, int offset, int size) => Read(buffer.AsSpan(offset, size));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int size) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>What there is to say of a part that is not as it was packed.</summary>
    public static UnreadableException Damaged(string name) =>
        new($"The file is damaged: its part “{name}” is not what it was when it was packed. Please get the file again from where it came.");
}
