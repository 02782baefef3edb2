namespace Emic.Workbench;

/// <summary>A change as people read it.</summary>
/// <param name="Sequence">Its number in this copy of the study.</param>
/// <param name="Id">Its id.</param>
/// <param name="At">When, UTC.</param>
/// <param name="CoderId">Who; null for nobody in particular.</param>
/// <param name="By">Their name; empty for nobody in particular.</param>
/// <param name="Kind">The kind as stored, see <see cref="Emic.Core.ChangeKinds"/>.</param>
/// <param name="Sentence">What was done, without who: "Code “3.2 Ownership” in P3a".</param>
/// <param name="Rows">How many rows it touched.</param>
/// <param name="Target">For undo and redo: the number of the change taken back or done again; null for any other.</param>
/// <param name="Undone">When it was taken back, if it is so now; null if it holds, and where that was not asked for.</param>
public sealed record HistoryLine(long Sequence, Guid Id, DateTimeOffset At, Guid? CoderId, string By, string Kind, string Sentence, int Rows, long? Target, DateTimeOffset? Undone = null);
