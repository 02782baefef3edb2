using System.CommandLine;
using Emic.Web;

namespace Emic.Cli;

/// <summary><c>emic serve</c>: the pages, until Ctrl+C.</summary>
static class ServeCommand
{
    public static Command Create()
    {
        Option<int> port = new("--port") { Description = "The port to listen on; 0 takes any free one.", DefaultValueFactory = _ => WebHostOptions.UsualPort };
        Command command = new("serve", "Start Emic on this computer and print its address.") { port };
        command.SetAction((parsed, cancel) => RunAsync(new WebHostOptions { Port = parsed.GetValue(port) }, cancel));
        return command;
    }

    static async Task<int> RunAsync(WebHostOptions options, CancellationToken cancel)
    {
        await using var app = WebHost.Build(options);
        await app.StartAsync(cancel);
        Console.Out.WriteLine($"Emic is at {app.Urls.First()}");
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }
}
