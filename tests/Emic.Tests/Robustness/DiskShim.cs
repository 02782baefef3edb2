using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Emic.Tests.Robustness;

/// <summary>
/// Stands between SQLite and the operating system (a "VFS"), for this whole process. Files in a folder that a <see cref="WatchedDisk"/>
/// watches go past it; all others keep the system's own functions.
/// </summary>
static unsafe class DiskShim
{
    /// <summary>SQLite's code for a full disk.</summary>
    public const int Full = 13;

    // Offsets in sqlite3_vfs and sqlite3_io_methods, as SQLite has kept them since version 3.7 (64 bits).
    const int VfsSize = 168, VfsName = 24, VfsOpen = 40, VfsDelete = 48;
    const int MethodsSize = 152, MethodsClose = 8, MethodsRead = 16, MethodsWrite = 24, MethodsTruncate = 32, MethodsSync = 40;

    static readonly Lock Installing = new();
    static readonly ConcurrentDictionary<nint, nint> Tables = new();
    static readonly ConcurrentDictionary<nint, OpenFile> Files = new();
    static nint system;

    sealed record OpenFile(string Path, nint Methods, WatchedDisk Disk);

    /// <summary>Becomes SQLite's way to every disk; once is enough.</summary>
    public static void Install()
    {
        Assert.SkipUnless(Environment.Is64BitProcess && !OperatingSystem.IsWindows(), "Stands in for the disk of a 64-bit Unix.");
        lock (Installing)
        {
            if (system != 0) return;
            system = Find(null);
            byte* own = (byte*)NativeMemory.Alloc(VfsSize);
            Buffer.MemoryCopy((void*)system, own, VfsSize, VfsSize);
            *(nint*)(own + VfsName) = Marshal.StringToCoTaskMemUTF8("emic-watched");
            *(delegate* unmanaged[Cdecl]<nint, byte*, nint, int, int*, int>*)(own + VfsOpen) = &Open;
            *(delegate* unmanaged[Cdecl]<nint, byte*, int, int>*)(own + VfsDelete) = &Delete;
            Assert.Equal(0, Register(own, 1));
        }
    }

    /// <summary>SQLite's extended code for a call that meets an error.</summary>
    public static int Code(DiskCall call, int error) => error == Full ? Full : call switch
    {
        DiskCall.Open => 14,
        DiskCall.Read => 10 | (1 << 8),
        DiskCall.Write => 10 | (3 << 8),
        DiskCall.Sync => 10 | (4 << 8),
        DiskCall.Truncate => 10 | (6 << 8),
        _ => 10 | (10 << 8),
    };

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_vfs_find", CallingConvention = CallingConvention.Cdecl)]
    static extern nint Find(byte* name);

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_vfs_register", CallingConvention = CallingConvention.Cdecl)]
    static extern int Register(void* vfs, int makeDefault);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int Open(nint vfs, byte* name, nint file, int flags, int* outFlags)
    {
        var open = *(delegate* unmanaged[Cdecl]<nint, byte*, nint, int, int*, int>*)(system + VfsOpen);
        string path = name is null ? "" : Marshal.PtrToStringUTF8((nint)name)!;
        if (WatchedDisk.Under(path) is not { } disk) return open(system, name, file, flags, outFlags);
        if (disk.Meet(DiskCall.Open) is > 0 and var failure)
        {
            *(nint*)file = 0;
            return failure;
        }

        int result = open(system, name, file, flags, outFlags);
        nint methods = *(nint*)file;
        if (result != 0 || methods == 0) return result;
        Files[file] = new OpenFile(path, methods, disk);
        *(nint*)file = Tables.GetOrAdd(methods, Table);
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int Delete(nint vfs, byte* name, int syncFolder)
    {
        var delete = *(delegate* unmanaged[Cdecl]<nint, byte*, int, int>*)(system + VfsDelete);
        string path = Marshal.PtrToStringUTF8((nint)name)!;
        WatchedDisk? disk = WatchedDisk.Under(path);
        if (disk?.Meet(DiskCall.Delete) is > 0 and var failure) return failure;
        int result = delete(system, name, syncFolder);
        if (result == 0) disk?.Remember(path, DiskCall.Delete, 0, []);
        return result;
    }

    /// <summary>The system's functions for an open file, with some of them replaced.</summary>
    static nint Table(nint methods)
    {
        byte* own = (byte*)NativeMemory.Alloc(MethodsSize);
        Buffer.MemoryCopy((void*)methods, own, MethodsSize, MethodsSize);
        *(delegate* unmanaged[Cdecl]<nint, int>*)(own + MethodsClose) = &Close;
        *(delegate* unmanaged[Cdecl]<nint, byte*, int, long, int>*)(own + MethodsRead) = &Read;
        *(delegate* unmanaged[Cdecl]<nint, byte*, int, long, int>*)(own + MethodsWrite) = &Write;
        *(delegate* unmanaged[Cdecl]<nint, long, int>*)(own + MethodsTruncate) = &Truncate;
        *(delegate* unmanaged[Cdecl]<nint, int, int>*)(own + MethodsSync) = &Sync;
        return (nint)own;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int Close(nint file)
    {
        Files.TryRemove(file, out OpenFile? open);
        *(nint*)file = open!.Methods;
        return (*(delegate* unmanaged[Cdecl]<nint, int>*)(open.Methods + MethodsClose))(file);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int Read(nint file, byte* into, int count, long offset)
    {
        OpenFile open = Files[file];
        if (open.Disk.Meet(DiskCall.Read) is > 0 and var failure) return failure;
        return (*(delegate* unmanaged[Cdecl]<nint, byte*, int, long, int>*)(open.Methods + MethodsRead))(file, into, count, offset);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int Write(nint file, byte* from, int count, long offset)
    {
        OpenFile open = Files[file];
        if (open.Disk.Meet(DiskCall.Write) is > 0 and var failure) return failure;
        int result = (*(delegate* unmanaged[Cdecl]<nint, byte*, int, long, int>*)(open.Methods + MethodsWrite))(file, from, count, offset);
        if (result == 0) open.Disk.Remember(open.Path, DiskCall.Write, offset, new ReadOnlySpan<byte>(from, count));
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int Truncate(nint file, long length)
    {
        OpenFile open = Files[file];
        if (open.Disk.Meet(DiskCall.Truncate) is > 0 and var failure) return failure;
        int result = (*(delegate* unmanaged[Cdecl]<nint, long, int>*)(open.Methods + MethodsTruncate))(file, length);
        if (result == 0) open.Disk.Remember(open.Path, DiskCall.Truncate, length, []);
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int Sync(nint file, int flags)
    {
        OpenFile open = Files[file];
        if (open.Disk.Meet(DiskCall.Sync) is > 0 and var failure) return failure;
        int result = (*(delegate* unmanaged[Cdecl]<nint, int, int>*)(open.Methods + MethodsSync))(file, flags);
        if (result == 0) open.Disk.Remember(open.Path, DiskCall.Sync, 0, []);
        return result;
    }
}
