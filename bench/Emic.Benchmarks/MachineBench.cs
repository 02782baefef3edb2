using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Emic.Benchmarks;

/// <summary>What the figures of a machine rest on: cores, memory, and how long its disk takes to make 4 KB last.</summary>
static partial class MachineBench
{
    public static void Run(string folder)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{RuntimeInformation.OSDescription}, .NET {Environment.Version}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20} MB"));
        if (File.Exists("/proc/loadavg")) Console.WriteLine("load: " + File.ReadAllText("/proc/loadavg").Trim());
        string path = Path.Combine(folder, $"sync-{Environment.ProcessId}.tmp");
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            byte[] page = new byte[4096];
            var times = new List<double>();
            for (int n = 0; n < 1000; n++)
            {
                file.Write(page);
                long begin = Stopwatch.GetTimestamp();
                if (OperatingSystem.IsLinux()) _ = DataSync((int)file.SafeFileHandle.DangerousGetHandle());
                else file.Flush(flushToDisk: true);
                times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            }

            Figures.Print("fdatasync after appending 4 KB", times);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [LibraryImport("libc", EntryPoint = "fdatasync")]
    private static partial int DataSync(int handle);
}
