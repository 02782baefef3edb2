using System.CommandLine;

namespace Emic.Cli;

/// <summary>A command whose help shows how it is used.</summary>
class ExampleCommand(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Whole command lines, as one would type them.</summary>
    public IReadOnlyList<string> Examples => examples;
}
