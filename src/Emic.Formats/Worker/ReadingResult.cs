namespace Emic.Formats;

/// <summary>A file that was read, or why it was not.</summary>
/// <param name="FileName">The file's name without folder.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="OriginalHash">SHA-256 of the file as it came; empty if it could not be opened or was refused for its size.</param>
/// <param name="Import">The words, or the problems that kept them out.</param>
public sealed record ReadingResult(string FileName, long Size, byte[] OriginalHash, ImportResult Import);
