namespace Emic.Core;

/// <summary>
/// An act that a study can't carry out as asked (a conflict, a name that is missing, an undo that later work stands on).
/// The message is a sentence for the person; nothing was changed.
/// </summary>
/// <param name="message">The sentence.</param>
/// <param name="about">What of what was asked it is about ("name", "title", "into"), so that a page says it there; empty where it is about all of it.</param>
public sealed class RefusedException(string message, string about = "") : Exception(message)
{
    /// <summary>What of what was asked it is about; empty for all of it.</summary>
    public string About { get; } = about;
}
