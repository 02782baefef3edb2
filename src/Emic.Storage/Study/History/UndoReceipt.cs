namespace Emic.Storage;

/// <summary>An undo or redo that was done.</summary>
/// <param name="Entry">It itself, as the history keeps it.</param>
/// <param name="Change">The change it took back or did again.</param>
public sealed record UndoReceipt(ChangeEntry Entry, ChangeEntry Change);

/// <summary>An undo or redo that would take another change than the one that was named.</summary>
public sealed class OtherStepException(ChangeEntry change) : Exception("Another change would be taken.")
{
    /// <summary>The change that would be taken now.</summary>
    public ChangeEntry Change { get; } = change;
}

/// <summary>An undo or redo that can't be done, because a row it needs has changed since.</summary>
public sealed class ChangedSinceException(ChangeEntry change, ChangeEntry? later) : Exception("Later work stands on this change.")
{
    /// <summary>The change that was to be taken back or done again.</summary>
    public ChangeEntry Change { get; } = change;

    /// <summary>The later change in the way; null if it can't be told.</summary>
    public ChangeEntry? Later { get; } = later;
}
