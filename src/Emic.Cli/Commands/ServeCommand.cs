using System.CommandLine;
using Emic.Web;

namespace Emic.Cli;

/// <summary><c>emic serve</c>: the pages, until Ctrl+C.</summary>
static class ServeCommand
{
    public static Command Create()
    {
        Option<int> port = new("--port") { Description = "The port to listen on; 0 takes any free one.", DefaultValueFactory = _ => WebHostOptions.UsualPort };
        Option<bool> open = new("--open") { Description = "Open the pages in the browser." };
        port.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is < 0 or > 65535) given.AddError("--port takes a number from 0 to 65535.");
        });
        Command command = new("serve", "Start Emic on this computer and print the link that opens it.") { port, open };
        command.SetAction((parsed, cancel) => RunAsync(new WebHostOptions { Port = parsed.GetValue(port) }, parsed.GetValue(open), cancel));
        return command;
    }

    static async Task<int> RunAsync(WebHostOptions options, bool open, CancellationToken cancel)
    {
        await using var host = WebHost.Build(options);
        await host.StartAsync(cancel);
        if (options.Port != 0 && host.Address.Port != options.Port)
            Console.Out.WriteLine($"Port {options.Port} is taken; this is another one.");
        var link = host.MintLink();
        Console.Out.WriteLine($"Emic is ready: {link}");
        Console.Out.WriteLine("The link works once. Enter prints a new one, Ctrl+C stops Emic.");
        if (open && !Browser.TryOpen(link)) Console.Out.WriteLine("No browser could be opened: open the link yourself.");
        if (!Console.IsInputRedirected) MintOnEnter(host, cancel);
        await host.WaitForShutdownAsync(cancel);
        return 0;
    }

    /// <summary>Reading a line cannot be cancelled, so it has a thread that ends with the program.</summary>
    static void MintOnEnter(WebHost host, CancellationToken cancel)
    {
        Thread reader = new(() =>
        {
            while (Console.In.ReadLine() is not null && !cancel.IsCancellationRequested) Console.Out.WriteLine($"A new link: {host.MintLink()}");
        })
        { IsBackground = true };
        reader.Start();
    }
}
