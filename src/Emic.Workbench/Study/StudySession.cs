using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>Who acts on which study, and whose work they see. Every use case takes one.</summary>
/// <param name="Study">The study.</param>
/// <param name="CoderId">Who acts; null for nobody in particular.</param>
/// <param name="Viewer">Whose work is seen.</param>
/// <param name="ChangeId">The id of the change about to be made, if the caller drew one: doing it again with the same id does nothing.</param>
public sealed record StudySession(Study Study, Guid? CoderId, Viewer Viewer, Guid? ChangeId = null)
{
    /// <summary>Now, by the study's clock.</summary>
    internal DateTimeOffset Now => Study.Clock.GetUtcNow();

    /// <summary>The coder who acts.</summary>
    /// <exception cref="RefusedException">Nobody was chosen.</exception>
    internal Guid Coder => CoderId ?? throw new RefusedException("Say who codes first: choose a coder at the top of the page, or name one with --coder.");

    internal Guid NewId() => Study.Ids.Next();

    internal T Read<T>(Func<StudyDb, ContentStore, T> read) => Study.File.Read(read);

    internal T Read<T>(Func<StudyDb, T> read) => Study.File.Read((db, _) => read(db));

    /// <summary>Changes the study through its one door.</summary>
    internal Saved Change(string kind, Action<ChangeScope> apply)
    {
        ChangeReceipt receipt = Study.File.Change(kind, CoderId, ChangeId, apply);
        return receipt.Entry is { } entry
            ? new Saved(entry.At, entry.Sequence, Changed: !receipt.Repeated)
            : new Saved(Now, Study.File.ReadHistory(history => history.Last), Changed: false);
    }
}

/// <summary>What a use case that writes gives back: the study on the disk holds it now.</summary>
/// <param name="At">When it was written, UTC.</param>
/// <param name="Sequence">The number of the change in the history, or of the newest one if nothing had to change.</param>
/// <param name="Changed">Whether anything changed now.</param>
public sealed record Saved(DateTimeOffset At, long Sequence, bool Changed);
