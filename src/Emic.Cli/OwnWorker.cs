using Emic.Formats;

namespace Emic.Cli;

/// <summary>How this program starts itself to read files.</summary>
static class OwnWorker
{
    /// <summary>The program itself, or the runtime with the program's assembly where it runs under that.</summary>
    public static WorkerCommand Command { get; } = Find();

    static WorkerCommand Find()
    {
        string assembly = Path.Combine(AppContext.BaseDirectory, "emic.dll");
        return Path.GetFileNameWithoutExtension(Environment.ProcessPath) switch
        {
            "emic" => new WorkerCommand(Environment.ProcessPath!, ["worker"]),
            "dotnet" => new WorkerCommand(Environment.ProcessPath!, [assembly, "worker"]),
            _ => new WorkerCommand(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [assembly, "worker"]),
        };
    }
}
