using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Emic.Cli;

/// <summary>Writes a command's help: what it does, how it is called, examples.</summary>
static class HelpText
{
    const int Indent = 2;
    const int WidestName = 30;

    /// <summary>Writes it, as wide as the terminal but no wider than is good to read.</summary>
    public static void Write(Command command, Terminal terminal)
    {
        int width = Math.Min(terminal.Width ?? 100, 100);
        foreach (string line in Cells.Wrap(command.Description ?? "", width)) terminal.Out.WriteLine(line);
        Title("Usage", terminal);
        terminal.Out.WriteLine($"  {Usage(command)}");
        if (command.Arguments.Count > 0) Rows("Arguments", command.Arguments.Select(one => ($"<{one.Name}>", one.Description)), width, terminal);
        var commands = command.Subcommands.Where(one => !one.Hidden).ToList();
        if (commands.Count > 0) Rows("Commands", commands.Select(one => (one.Name, (string?)FirstSentence(one.Description))), width, terminal);
        Rows("Options", Options(command).Select(one => (OptionName(one), one.Description)), width, terminal);
        if (command is not ExampleCommand { Examples.Count: > 0 } shown) return;
        Title(shown.Examples.Count == 1 ? "Example" : "Examples", terminal);
        foreach (string example in shown.Examples) terminal.Out.WriteLine($"  {example}");
    }

    /// <summary>"emic sources rename".</summary>
    public static string NameOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } above ? $"{NameOf(above)} {command.Name}" : "emic";

    /// <summary>"emic sources rename &lt;study&gt; &lt;source&gt; &lt;name&gt; [options]".</summary>
    public static string Usage(Command command)
    {
        var arguments = command.Arguments.Select(one => one.Arity switch
        {
            { MinimumNumberOfValues: 0, MaximumNumberOfValues: > 1 } => $" [<{one.Name}> …]",
            { MinimumNumberOfValues: 0 } => $" [<{one.Name}>]",
            { MaximumNumberOfValues: > 1 } => $" <{one.Name}> …",
            _ => $" <{one.Name}>",
        });
        string required = string.Concat(command.Options.Where(one => one.Required).Select(one => " " + OptionName(one)));
        return NameOf(command) + string.Concat(arguments) + (command.Action is null ? " <command>" : "") + required + " [options]";
    }

    static IEnumerable<Option> Options(Command command) =>
        command.Options.Where(one => !one.Hidden).OrderBy(one => one.Name == "--json").Concat(command is RootCommand ? [] : [Help]);

    static Option Help { get; } = new HelpOption("--help", "-h") { Description = "Show this help." };

    static string OptionName(Option option)
    {
        string names = string.Join(", ", option.Aliases.Where(alias => alias.Length == 2).Prepend(option.Name));
        return option.ValueType == typeof(bool) || option is HelpOption ? names : $"{names} <{option.HelpName ?? option.Name.TrimStart('-')}>";
    }

    static string FirstSentence(string? text) => text?.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? text[..(end + 1)] : text ?? "";

    static void Title(string title, Terminal terminal)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(terminal.Paint(title + ":", Style.Bold));
    }

    static void Rows(string title, IEnumerable<(string Name, string? Says)> rows, int width, Terminal terminal)
    {
        Title(title, terminal);
        var list = rows.ToList();
        int names = Math.Min(WidestName, list.Max(row => row.Name.Length)) + Indent;
        foreach (var (name, says) in list)
        {
            string head = new string(' ', Indent) + name.PadRight(names);
            foreach (string line in Cells.Wrap(says ?? "", width - names - Indent))
            {
                terminal.Out.WriteLine((head + (head.Trim().Length > names - Indent ? "  " : "") + line).TrimEnd());
                head = new string(' ', names + Indent);
            }
        }
    }
}

/// <summary>What <c>--help</c> does.</summary>
sealed class HelpTextAction(Terminal terminal) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        HelpText.Write(parseResult.CommandResult.Command, terminal);
        return ExitCodes.Done;
    }
}
