namespace Emic.Formats;

/// <summary>A file, or a part of one, that can't be read. The message is a sentence for the person who brought it.</summary>
sealed class UnreadableException(string message) : Exception(message);
