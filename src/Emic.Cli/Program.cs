using Emic.Cli;
using Emic.Formats;

// Asked often and by scripts: answered before anything else is loaded.
if (args is ["--version"])
{
    Console.Out.WriteLine(RootCommands.Version);
    return 0;
}

// Emic starts itself so, to read files from outside in a process of their own.
if (args is ["worker"])
{
    using var input = Console.OpenStandardInput();
    using var output = Console.OpenStandardOutput();
    return ImportWorker.Run(input, output);
}

return await CommandLine.RunAsync(args, Terminal.OfProcess());
