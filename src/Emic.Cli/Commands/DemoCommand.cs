using System.CommandLine;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary><c>emic demo</c>: the sample study, summed up and served.</summary>
static class DemoCommand
{
    const string FileName = "Sample study.emic";

    public static Command Create(Terminal terminal)
    {
        Argument<string?> folder = new("folder") { Description = $"Where to put the sample study. Without: {UserFolders.Studies}", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> noServe = new("--no-serve") { Description = "Stop after the summary." };
        Option<bool> json = new("--json") { Description = "Print the summary in JSON; implies --no-serve." };
        ServeOptions options = new();
        ExampleCommand command = new("demo", "Make the sample study, if it is not there yet, say what is in it, and open it. What you change in it stays.", "emic demo --open", "emic demo . --no-serve") { folder, noServe, json };
        options.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            string path = Path.Combine(Path.GetFullPath(parsed.GetValue(folder) ?? UserFolders.Studies), FileName);
            await Task.Run(() => Show(path, parsed.GetValue(json), terminal), cancel);
            if (parsed.GetValue(json)) return ExitCodes.Done;
            terminal.Out.WriteLine();
            if (parsed.GetValue(noServe))
            {
                terminal.Out.WriteLine($"Open it: emic serve \"{path}\"");
                return ExitCodes.Done;
            }

            return await Serving.RunAsync(path, options.Of(parsed), terminal, cancel);
        });
        return command;
    }

    static void Show(string path, bool json, Terminal terminal)
    {
        bool made = !File.Exists(path);
        if (made)
        {
            using var line = new ProgressLine(terminal);
            line.Tell("Making the sample study …");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            SampleStudy.Create(path, Path.Combine(AppContext.BaseDirectory, "samples"), terminal.Ids);
        }

        using var study = Study.Open(path, terminal.Clock, terminal.Ids);
        var summary = DemoJson.Read(study.Session(), made);
        if (json) terminal.WriteJson(summary, CliJson.Default.DemoJson);
        else DemoSummary.Print(summary, terminal);
        terminal.Out.Flush();
    }
}
