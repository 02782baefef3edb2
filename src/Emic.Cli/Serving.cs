using System.Net.Sockets;
using Emic.Formats;
using Emic.Web;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>Serves the pages until Ctrl+C.</summary>
static class Serving
{
    public static async Task<int> RunAsync(string? study, ServeWish wish, Terminal terminal, CancellationToken cancel)
    {
        RunningServers servers = RunningServers.OfUser;
        if (study is not null && servers.Of(StudyPath.Existing(study)) is { } running && await Answers(running, cancel))
        {
            Say(terminal, $"Emic already runs on this study: {running.Address}");
            Say(terminal, "Open this address in the browser you use it in. For another browser, press Enter where Emic was started: that prints a new link.");
            if (wish.Open && !Browser.TryOpen(new Uri(running.Address))) Say(terminal, "No browser could be opened: open the address yourself.");
            return ExitCodes.Done;
        }

        using var reader = new SafeReader(OwnWorker.Command);
        var options = new WebHostOptions { Port = wish.Port, Command = wish.Command, Clock = terminal.Clock, Read = (bytes, name, stop) => reader.Read(bytes, name, stop).Import };
        await using var host = WebHost.Build(options);
        host.Desk.Opened += path => servers.Note(host.Address, path);
        if (study is not null) host.Desk.Open(StudyPath.Existing(study));
        if (host.Desk.Study is { } open) terminal.WarnOfPlace(open.Study);
        await host.StartAsync(cancel);
        if (wish.Port != 0 && host.Address.Port != wish.Port) Say(terminal, $"Port {wish.Port} is taken; this is another one.");
        var link = host.MintLink();
        Say(terminal, $"Emic is ready: {link}");
        Say(terminal, "The link works once. Enter prints a new one, Ctrl+C stops Emic.");
        if (wish.Open && !Browser.TryOpen(link)) Say(terminal, "No browser could be opened: open the link yourself.");
        if (!Console.IsInputRedirected) MintOnEnter(host, terminal, cancel);
        try
        {
            await host.WaitForShutdownAsync(cancel);
        }
        finally
        {
            servers.Drop();
        }

        return ExitCodes.Done;
    }

    /// <summary>Whether somebody listens there: a process may be another one by now that only has the same number.</summary>
    static async Task<bool> Answers(RunningServer server, CancellationToken cancel)
    {
        try
        {
            using TcpClient client = new();
            var address = new Uri(server.Address);
            await client.ConnectAsync(address.Host, address.Port, cancel);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    static void Say(Terminal terminal, string line)
    {
        terminal.Out.WriteLine(line);
        terminal.Out.Flush();
    }

    /// <summary>Reading a line cannot be cancelled, so it has a thread that ends with the program.</summary>
    static void MintOnEnter(WebHost host, Terminal terminal, CancellationToken cancel)
    {
        Thread reader = new(() =>
        {
            while (Console.In.ReadLine() is not null && !cancel.IsCancellationRequested) Say(terminal, $"A new link: {host.MintLink()}");
        })
        { IsBackground = true };
        reader.Start();
    }
}
