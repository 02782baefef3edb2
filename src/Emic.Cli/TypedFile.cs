using Emic.Core;

namespace Emic.Cli;

/// <summary>Files that were named on the command line.</summary>
static class TypedFile
{
    /// <summary>What stands for the standard input where a file is asked for.</summary>
    public const string Piped = "-";

    /// <summary>All of a file.</summary>
    /// <exception cref="RefusedException">There is no such file.</exception>
    public static byte[] Read(string path) =>
        File.Exists(path) ? File.ReadAllBytes(path) : throw new RefusedException($"There is no file “{path}”. Look at the spelling.");

    /// <summary>All of a file, or of what is piped in where it is named <c>-</c>.</summary>
    /// <exception cref="RefusedException">There is no such file.</exception>
    public static byte[] Read(string path, Terminal terminal)
    {
        if (path != Piped) return Read(path);
        using Stream input = terminal.OpenIn();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The full path of a file to be written.</summary>
    /// <exception cref="RefusedException">It is there, and may not be replaced.</exception>
    public static string ToWrite(string path, bool overwrite) =>
        overwrite || !File.Exists(path) ? Path.GetFullPath(path) : throw new RefusedException($"“{path}” is there already. Choose another name, or add --overwrite.");
}
