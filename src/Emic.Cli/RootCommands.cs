using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Emic.Cli;

/// <summary>The program's commands, one file each in Commands/.</summary>
static class RootCommands
{
    /// <summary>"0.1.0".</summary>
    public static string Version => typeof(RootCommands).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>All commands, writing to a terminal.</summary>
    public static RootCommand Create(Terminal terminal)
    {
        RootCommand root = new("Emic, a workbench for one whole qualitative study: transcripts, codebook, codings.");
        root.Options.Clear();
        root.Directives.Clear();
        root.Add(new HelpOption("--help", "-h") { Description = "Show help, of a command too: emic import --help", Action = new HelpTextAction(terminal) });
        root.Add(new Option<bool>("--version") { Description = "Show the version.", Action = new VersionAction(terminal) });
        Command[] commands =
        [
            NewCommand.Create(terminal),
            StatusCommand.Create(terminal),
            ImportCommand.Create(terminal),
            SourcesCommand.Create(terminal),
            CodebookCommand.Create(terminal),
            CodeCommand.Create(terminal),
            CodingsCommand.Create(terminal),
            LinksCommand.Create(terminal),
            MemosCommand.Create(terminal),
            QuotationsCommand.Create(terminal),
            SearchCommand.Create(terminal),
            WordsCommand.Create(terminal),
            KwicCommand.Create(terminal),
            CodersCommand.Create(terminal),
            UndoCommand.CreateUndo(terminal),
            UndoCommand.CreateRedo(terminal),
            HistoryCommand.Create(terminal),
            CheckCommand.Create(terminal),
            BackupCommand.Create(terminal),
            StatsGroup.Create(terminal),
            RestoreCommand.Create(terminal),
            ServeCommand.Create(terminal),
            DemoCommand.Create(terminal),
        ];
        foreach (var command in commands) root.Add(command);
        return root;
    }

    sealed class VersionAction(Terminal terminal) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            terminal.Out.WriteLine(Version);
            return ExitCodes.Done;
        }
    }
}
