using System.Diagnostics;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests.Workbench;

public sealed class RunningServersTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_study_that_another_emic_serves_is_found_until_that_one_is_gone()
    {
        var servers = new RunningServers(folder.FullName);
        string study = Path.Combine(folder.FullName, "study.emic");
        servers.Note(new Uri("http://127.0.0.1:5317/"), study);
        Assert.Null(servers.Of(study));
        string own = Path.Combine(folder.FullName, $"{Environment.ProcessId}.json"), other = Path.Combine(folder.FullName, "other.json");
        File.Copy(own, other);
        Assert.Equal("http://127.0.0.1:5317/", servers.Of(study)!.Address);
        Assert.Null(servers.Of(Path.Combine(folder.FullName, "another.emic")));
        servers.Drop();
        Assert.Equal([other], Directory.GetFiles(folder.FullName));

        File.WriteAllText(other, File.ReadAllText(other).Replace($"{Environment.ProcessId}", $"{Gone()}", StringComparison.Ordinal));
        Assert.Null(servers.Of(study));
        Assert.Empty(Directory.GetFiles(folder.FullName));
        folder.Write("broken.json", "{");
        Assert.Null(servers.Of(study));
    }

    static int Gone()
    {
        using Process ended = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, "--version") { RedirectStandardOutput = true, RedirectStandardError = true })!;
        ended.WaitForExit();
        return ended.Id;
    }
}
