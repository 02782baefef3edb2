using Emic.Core;

namespace Emic.Formats;

/// <summary>What a reader made of a file.</summary>
/// <param name="Text">The words, ready to be stored; empty if the file could not be read.</param>
/// <param name="Structure">Turns, headings and emphasis by position in the text.</param>
/// <param name="Format">The format by extension, without dot and in lower case: "docx".</param>
/// <param name="Encoding">The encoding the file was read in: "utf-8", "windows-1252"; empty where the format leaves no choice.</param>
/// <param name="Problems">
/// An error means that the file was not read, and why; notes name what was read differently from how it was written.
/// </param>
public sealed record ImportResult(
    SourceText Text,
    TextStructure Structure,
    string Format,
    string Encoding,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>Whether there is a text to import.</summary>
    public bool IsReadable => Problems.All(problem => problem.Severity != Severity.Error);

    internal static ImportResult Unreadable(string file, string format, string message) =>
        new(SourceText.From(""), TextStructure.None, format, "", [new Problem(file, "", message)]);
}
