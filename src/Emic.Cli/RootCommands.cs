using System.CommandLine;

namespace Emic.Cli;

/// <summary>The program's commands, one file each in Commands/.</summary>
static class RootCommands
{
    /// <summary>Runs what the arguments say; gives the exit code.</summary>
    public static Task<int> RunAsync(string[] args)
    {
        RootCommand root = new("A workbench for one whole qualitative study.")
        {
            ServeCommand.Create(),
        };
        return root.Parse(args).InvokeAsync();
    }
}
