namespace Emic.Testing;

/// <summary>A folder of its own for a test, gone afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Makes it.</summary>
    public TemporaryFolder() => Directory.CreateDirectory(FullName);

    /// <summary>Its full path.</summary>
    public string FullName { get; } = Path.Combine(Path.GetTempPath(), "emic-test-" + Guid.NewGuid().ToString("N"));

    /// <summary>The path of a file in it.</summary>
    public string File(string name) => Path.Combine(FullName, name);

    /// <summary>Writes a file into it.</summary>
    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    /// <summary>Deletes it.</summary>
    public void Dispose()
    {
        if (Directory.Exists(FullName)) Directory.Delete(FullName, recursive: true);
    }
}
