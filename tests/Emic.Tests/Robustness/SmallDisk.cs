using System.Diagnostics;
using System.Globalization;

namespace Emic.Tests.Robustness;

/// <summary>A disk of a few megabytes in memory, mounted for a test. Only root on Linux can; elsewhere the test is skipped and says so.</summary>
sealed class SmallDisk : IDisposable
{
    public SmallDisk(int megabytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Needs root on Linux, to mount a small disk in memory.");
        Directory.CreateDirectory(Folder);
        string size = string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m");
        if (Run("mount", "-t", "tmpfs", "-o", size, "tmpfs", Folder) == 0) return;
        Directory.Delete(Folder);
        Assert.Skip("This machine does not let root mount a small disk in memory.");
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "emic-disk-" + Guid.NewGuid().ToString("N"));

    string Filler => Path.Combine(Folder, "filler");

    public string File(string name) => Path.Combine(Folder, name);

    /// <summary>Takes all room but so many bytes.</summary>
    public void Fill(long rest)
    {
        long room = new DriveInfo(Folder).AvailableFreeSpace - rest;
        if (room > 0) System.IO.File.WriteAllBytes(Filler, new byte[room]);
    }

    /// <summary>Gives the room back.</summary>
    public void MakeRoom() => System.IO.File.Delete(Filler);

    public void Dispose()
    {
        if (Run("umount", Folder) != 0) _ = Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    static int Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
