namespace Emic.Testing;

/// <summary>What a clone of the working copy would hold, today's changes included, in a folder of its own that is deleted afterwards.</summary>
public sealed class FreshCopy : IDisposable
{
    readonly TemporaryFolder parent = new();

    FreshCopy() => Folder = parent.File("a copy");

    /// <summary>Where it lies. There is a space in the path, as there is in many a person's.</summary>
    public string Folder { get; }

    /// <summary>Copies every file that git tracks or would track.</summary>
    public static async Task<FreshCopy> TakeAsync(CancellationToken cancel)
    {
        var listed = await Child.RunAsync(Repository.Root, "git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], cancel: cancel);
        if (listed.ExitCode != 0) throw new InvalidOperationException("A fresh copy is taken from a git working copy: " + listed.Errors);
        FreshCopy copy = new();
        foreach (var file in listed.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Repository.PathOf(file))))
        {
            var target = Path.Combine(copy.Folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Repository.PathOf(file), target);
        }

        return copy;
    }

    /// <inheritdoc/>
    public void Dispose() => parent.Dispose();
}
