using System.Runtime.CompilerServices;

namespace Emic.Testing;

/// <summary>Where the working copy lies that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution file.</summary>
    public static string Root { get; } = Find();

    /// <summary>The full path of a file or folder of the working copy.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    static string Find([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "Emic.slnx")))
                return folder;
        throw new DirectoryNotFoundException($"No Emic.slnx above {here}: the tests need the working copy they were built from.");
    }
}
