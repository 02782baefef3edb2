namespace Emic.Tests;

/// <summary>A file of the working copy.</summary>
/// <param name="Path">From the root, with slashes.</param>
/// <param name="FullPath">Where it lies.</param>
sealed record WorkingFile(string Path, string FullPath)
{
    public string[] Lines => File.ReadAllLines(FullPath);

    public string Text => File.ReadAllText(FullPath);
}
