using System.Security.Cryptography;
using System.Text;
using Emic.Core;

namespace Emic.Storage;

/// <summary>What a change was about: a row's table and id.</summary>
public sealed record Subject(string Table, Guid Id);

/// <summary>A change as the history keeps it, without its rows. The sentence for people is made on reading.</summary>
/// <param name="Copy">The copy of the study it was made in.</param>
/// <param name="Sequence">Its number there, from 1.</param>
/// <param name="Id">Its id; an act repeated with the same id is done once.</param>
/// <param name="At">When, UTC, to the millisecond.</param>
/// <param name="CoderId">Who; null for work done without a coder.</param>
/// <param name="Kind">One of <see cref="ChangeKinds"/>.</param>
/// <param name="Subjects">What it was about, the first few.</param>
/// <param name="Target">For undo and redo: the number of the change taken back or done again.</param>
/// <param name="Rows">How many rows it touched.</param>
public sealed record ChangeEntry(
    Guid Copy, long Sequence, Guid Id, DateTimeOffset At, Guid? CoderId, string Kind, IReadOnlyList<Subject> Subjects, long? Target, int Rows)
{
    /// <summary>How subjects are stored: "code:0192…, source:0192…".</summary>
    internal static string Write(IEnumerable<Subject> subjects) =>
        string.Join(',', subjects.Select(subject => $"{subject.Table}:{subject.Id:N}"));

    internal static IReadOnlyList<Subject> ReadSubjects(string stored) =>
        [.. stored.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':')).Select(part => new Subject(part[0], Guid.ParseExact(part[1], "N")))];

    /// <summary>The chain's next hash: over the one before, every field of this entry, and the hash of its rows.</summary>
    internal byte[] Chain(byte[] previous, byte[] payloadHash)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(previous);
        writer.Write(Copy.ToByteArray(true));
        writer.Write(Sequence);
        writer.Write(Id.ToByteArray(true));
        writer.Write(At.ToUnixTimeMilliseconds());
        writer.Write((CoderId ?? Guid.Empty).ToByteArray(true));
        writer.Write(Kind);
        writer.Write(Write(Subjects));
        writer.Write(Target ?? 0);
        writer.Write(Rows);
        writer.Write(payloadHash);
        writer.Flush();
        return SHA256.HashData(stream.ToArray());
    }
}
