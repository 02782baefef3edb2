using Emic.Core;
using Emic.Formats;

namespace Emic.Workbench;

/// <summary>A file that is to become a source.</summary>
/// <param name="Name">Its name with extension.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Read">Reads it whole.</param>
/// <param name="Group">The heading to list it under; empty for none.</param>
public sealed record SourceFile(string Name, long Length, Func<byte[]> Read, string Group = "")
{
    /// <summary>A file on the disk.</summary>
    public static SourceFile At(string path, string group = "") => new(Path.GetFileName(path), new FileInfo(path).Length, () => File.ReadAllBytes(path), group);

    /// <summary>A file that came over the network.</summary>
    public static SourceFile Of(string name, byte[] bytes, string group = "") => new(Path.GetFileName(name.Replace('\\', '/')), bytes.Length, () => bytes, group);

    /// <summary>
    /// The files that paths stand for: files themselves, and in folders, down to the last, all of a kind that can be read.
    /// Files below a sub-folder are grouped under its name.
    /// </summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="problems">Paths that are not there, and files in folders that were passed over.</param>
    public static IReadOnlyList<SourceFile> Find(IEnumerable<string> paths, out IReadOnlyList<Problem> problems)
    {
        var files = new List<SourceFile>();
        var found = new List<Problem>();
        foreach (string path in paths)
        {
            if (File.Exists(path)) files.Add(At(path));
            else if (Directory.Exists(path)) InFolder(path, files, found);
            else found.Add(new Problem(path, "", "There is no such file or folder. Look at the spelling."));
        }

        problems = found;
        return files;
    }

    static void InFolder(string folder, List<SourceFile> files, List<Problem> problems)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        foreach (string path in Directory.EnumerateFiles(folder, "*", options).Order(StringComparer.Ordinal))
        {
            if (Readers.Extensions.Contains(Readers.FormatOf(path))) files.Add(At(path, GroupOf(folder, path)));
            else problems.Add(new Problem(Path.GetRelativePath(folder, path), "", "Passed over: not a kind of file that Emic reads as a source.", Severity.Note));
        }
    }

    static string GroupOf(string folder, string path) =>
        Path.GetDirectoryName(Path.GetRelativePath(folder, path)) is { Length: > 0 } below ? below.Replace('\\', '/') : "";
}
