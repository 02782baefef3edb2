using System.Diagnostics;
using System.Globalization;

namespace Emic.Benchmarks;

/// <summary>Runs a command several times: wall time, and the most memory it and its child processes held together, sampled ten times a second.</summary>
static class CommandBench
{
    public static void Run(int times, string[] command)
    {
        var walls = new List<double>();
        long most = 0, own = 0;
        for (int n = 0; n < times; n++)
        {
            long begin = Stopwatch.GetTimestamp();
            using Process process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true })!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            while (!process.WaitForExit(100))
            {
                (long alone, long all) = Memory(process.Id);
                (own, most) = (Math.Max(own, alone), Math.Max(most, all));
            }

            output.Wait();
            walls.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            if (n == 0) Console.WriteLine(string.Join('\n', output.Result.Split('\n').TakeLast(6)).Trim());
        }

        Figures.Print(string.Join(' ', command.Select(Path.GetFileName)), walls);
        if (most > 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"most memory: {own / 1e6:0} MB itself, {most / 1e6:0} MB with its workers"));
    }

    static (long Alone, long All) Memory(int root)
    {
        if (!OperatingSystem.IsLinux()) return (0, 0);
        var parents = new Dictionary<int, (int Parent, long Bytes)>();
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out int id)) continue;
            try
            {
                string stat = File.ReadAllText(Path.Combine(folder, "stat"));
                int parent = int.Parse(stat[(stat.LastIndexOf(')') + 4)..].Split(' ')[0], CultureInfo.InvariantCulture);
                parents[id] = (parent, long.Parse(File.ReadAllText(Path.Combine(folder, "statm")).Split(' ')[1], CultureInfo.InvariantCulture) * Environment.SystemPageSize);
            }
            catch (IOException)
            {
                // It ended meanwhile.
            }
        }

        bool Below(int id) => id == root || (parents.TryGetValue(id, out var known) && known.Parent > 1 && Below(known.Parent));
        return (parents.GetValueOrDefault(root).Bytes, parents.Where(one => Below(one.Key)).Sum(one => one.Value.Bytes));
    }
}
