using System.Runtime.InteropServices;

namespace Emic.Storage;

/// <summary>What .NET leaves to the operating system: directory syncs and the meaning of error codes.</summary>
static partial class Disk
{
    const int WindowsDiskFull = unchecked((int)0x80070070);
    const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    const int UnixNoSpace = 28;
    const int ToWrite = 2;

    /// <summary>Whether the exception says that the disk has no room.</summary>
    public static bool IsFull(IOException failure) =>
        failure.HResult is WindowsDiskFull or WindowsHandleDiskFull || (!OperatingSystem.IsWindows() && (failure.HResult & 0xFFFF) == UnixNoSpace);

    /// <summary>Puts a finished file in the place of another one; after a power cut there is the old one or the new one, whole.</summary>
    public static void Replace(string from, string to)
    {
        using (var file = new FileStream(from, FileMode.Open, FileAccess.ReadWrite)) file.Flush(flushToDisk: true);
        File.Move(from, to, overwrite: true);
        SyncFolder(Path.GetDirectoryName(Path.GetFullPath(to))!);
    }

    /// <summary>As <see cref="Replace"/>, and the file that was there stays under another name.</summary>
    public static void Exchange(string from, string to, string backup)
    {
        using (var file = new FileStream(from, FileMode.Open, FileAccess.ReadWrite)) file.Flush(flushToDisk: true);
        File.Replace(from, to, backup);
        SyncFolder(Path.GetDirectoryName(Path.GetFullPath(to))!);
    }

    /// <summary>Makes renames in a folder last. Windows does so by itself.</summary>
    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        int handle = Open(folder, 0);
        if (handle < 0) return;
        _ = Sync(handle);
        _ = Close(handle);
    }

    /// <summary>Whether a file that is there may not be written. Asked of the system, without opening it: a stream, once closed, would drop the locks that this process holds on the file.</summary>
    public static bool IsWriteProtected(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() ? new FileInfo(path).IsReadOnly : Access(path, ToWrite) != 0);

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Access(string path, int mode);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
