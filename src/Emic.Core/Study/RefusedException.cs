namespace Emic.Core;

/// <summary>
/// An act that a study can't carry out as asked (a conflict, a name that is missing, an undo that later work stands on).
/// The message is a sentence for the person; nothing was changed.
/// </summary>
public sealed class RefusedException(string message) : Exception(message);
