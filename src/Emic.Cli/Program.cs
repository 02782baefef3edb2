using System.Reflection;
using Emic.Cli;

// Asked often and by scripts: answered before anything else is loaded.
if (args is ["--version"])
{
    Console.Out.WriteLine(typeof(RootCommands).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
    return 0;
}

return await RootCommands.RunAsync(args);
