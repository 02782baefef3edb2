using System.CommandLine;
using Emic.Web;

namespace Emic.Cli;

/// <summary><c>emic serve</c>: the pages, until Ctrl+C.</summary>
static class ServeCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string?> study = new("study") { Description = "The study to open. Without: choose one on the start page.", Arity = ArgumentArity.ZeroOrOne };
        ServeOptions options = new();
        ExampleCommand command = new("serve", "Start Emic on this computer and print the link that opens it.", "emic serve collaboration --open", "emic serve --port 8080") { study };
        options.AddTo(command);
        command.SetAction((parsed, cancel) => Serving.RunAsync(parsed.GetValue(study), options.Of(parsed), terminal, cancel));
        return command;
    }
}

/// <summary>How the pages are served.</summary>
/// <param name="Port">The port to try first; 0 for any.</param>
/// <param name="Open">Whether to open the browser.</param>
/// <param name="Command">The command that was given: "emic serve" or "emic demo".</param>
sealed record ServeWish(int Port, bool Open, string Command);

/// <summary>The options of the commands that serve pages.</summary>
sealed class ServeOptions
{
    readonly Option<int?> port = TypedOptions.Number("--port", "The port to listen on; 0 takes any free one.", most: 65535, usual: WebHostOptions.UsualPort);
    readonly Option<bool> open = new("--open") { Description = "Open the pages in the browser." };

    public void AddTo(Command command)
    {
        command.Add(port);
        command.Add(open);
    }

    public ServeWish Of(ParseResult parsed) => new(parsed.GetValue(port)!.Value, parsed.GetValue(open), "emic " + parsed.CommandResult.Command.Name);
}
