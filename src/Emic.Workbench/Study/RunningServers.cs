using System.Diagnostics;
using System.Text.Json;

namespace Emic.Workbench;

/// <summary>An Emic that serves a study.</summary>
/// <param name="Process">Its process.</param>
/// <param name="Address">Where its pages are.</param>
/// <param name="Study">The study's file.</param>
public sealed record RunningServer(int Process, string Address, string Study);

/// <summary>Which study lies open in which Emic of this person, so that a second start can lead to the first. What can't be read or written there is no reason to fail.</summary>
/// <param name="folder">Where each notes its own.</param>
public sealed class RunningServers(string folder)
{
    /// <summary>Those of the person who is logged in.</summary>
    public static RunningServers OfUser => new(Path.Combine(UserFolders.Config, "serving"));

    string Own => Path.Combine(folder, FormattableString.Invariant($"{Environment.ProcessId}.json"));

    /// <summary>Notes that this process serves a study now.</summary>
    public void Note(Uri address, string study) => Try(() =>
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Own, JsonSerializer.Serialize(new RunningServer(Environment.ProcessId, address.AbsoluteUri, Path.GetFullPath(study))));
    });

    /// <summary>Takes this process's note away.</summary>
    public void Drop() => Try(() => File.Delete(Own));

    /// <summary>The other process that serves a study; null if none does. Notes of processes that are gone are taken away.</summary>
    public RunningServer? Of(string study)
    {
        RunningServer? found = null;
        Try(() =>
        {
            if (!Directory.Exists(folder)) return;
            foreach (string note in Directory.GetFiles(folder, "*.json").Where(note => note != Own))
            {
                if (Read(note) is not { } server || !IsAlive(server.Process)) File.Delete(note);
                else if (server.Study == Path.GetFullPath(study)) found = server;
            }
        });
        return found;
    }

    static RunningServer? Read(string note)
    {
        try
        {
            return JsonSerializer.Deserialize<RunningServer>(File.ReadAllText(note));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static bool IsAlive(int process)
    {
        try
        {
            using var known = Process.GetProcessById(process);
            return !known.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    static void Try(Action act)
    {
        try
        {
            act();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A second start goes on as if nothing were known.
        }
    }
}
