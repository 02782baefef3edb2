using Emic.Testing;

namespace Emic.Tests;

/// <summary>The files people wrote, without what builds leave beside them.</summary>
static class SourceTree
{
    static readonly string[] built = ["bin", "obj", "node_modules", "js"];

    /// <summary>The projects of src/, in the order of the arrows.</summary>
    public static readonly string[] Projects = ["Emic.Statistics", "Emic.Core", "Emic.Formats", "Emic.Storage", "Emic.Workbench", "Emic.Web", "Emic.Cli"];

    /// <summary>The files under a folder of the working copy that have one of the endings.</summary>
    public static IEnumerable<WorkingFile> Files(string folder, params string[] endings) =>
        new DirectoryInfo(Repository.PathOf(folder))
            .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(file => endings.Contains(file.Extension))
            .Select(file => new WorkingFile(Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/'), file.FullName))
            .Where(file => !file.Path.Split('/').Any(built.Contains) && !file.Path.Contains("/Migrations/", StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal);

    /// <summary>"path:line: text" of every line that the pattern finds.</summary>
    public static IEnumerable<string> Lines(IEnumerable<WorkingFile> files, System.Text.RegularExpressions.Regex pattern) =>
        from file in files
        from line in file.Lines.Index()
        where pattern.IsMatch(line.Item)
        select $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}";
}
