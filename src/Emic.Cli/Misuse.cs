using System.CommandLine;
using System.CommandLine.Parsing;

namespace Emic.Cli;

/// <summary>Says what was wrong with a command line: one sentence, and how the command is used.</summary>
static class Misuse
{
    /// <summary>Tells it; gives the exit code.</summary>
    public static int Tell(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.Errors.Count == 0 || (command is RootCommand && parsed.Tokens.Count == 0))
        {
            HelpText.Write(command, terminal);
            return ExitCodes.Done;
        }

        terminal.Err.WriteLine("emic: " + Cells.Line(Sentence(parsed, command)));
        terminal.Err.WriteLine("Usage: " + HelpText.Usage(command));
        terminal.Err.WriteLine($"`{HelpText.NameOf(command)} --help` shows more.");
        return ExitCodes.Usage;
    }

    static string Sentence(ParseResult parsed, Command command)
    {
        if (parsed.UnmatchedTokens is [var odd, ..]) return Unknown(odd, command);
        var error = parsed.Errors[0];
        return error.SymbolResult switch
        {
            ArgumentResult { Tokens.Count: 0, Argument: var missing } when command.Arguments.Contains(missing) => $"<{missing.Name}> is missing.",
            CommandResult when command.Subcommands.Count > 0 && command.Action is null => "Say what to do: " + Words.List([.. command.Subcommands.Where(one => !one.Hidden).Select(one => one.Name)]) + ".",
            _ => error.Message.EndsWith('.') ? error.Message : error.Message + ".",
        };
    }

    static string Unknown(string odd, Command command)
    {
        bool option = odd.StartsWith('-');
        IEnumerable<string> known = option ? command.Options.Select(one => one.Name).Append("--help") : command.Subcommands.Where(one => !one.Hidden).Select(one => one.Name);
        string? near = known.Where(name => Distance(name, odd) <= Math.Min(2, odd.Length - 1)).MinBy(name => Distance(name, odd));
        string what = option ? $"There is no option “{odd}”." : command.Subcommands.Count > 0 && command.Arguments.Count == 0 ? $"There is no command “{odd}”." : $"“{odd}” is one argument too many.{Instead(odd, command)}";
        return near is null ? what : $"{what} Did you mean “{near}”?";
    }

    /// <summary>How a code is named where it stands behind an option.</summary>
    static string Instead(string odd, Command command) => command.Options.Any(one => one.Name == "--code") ? $" To name a code, write --code {(odd.Contains(' ', StringComparison.Ordinal) ? $"\"{odd}\"" : odd)}." : "";

    /// <summary>How many letters must be put in, left out or changed to come from one word to the other.</summary>
    static int Distance(string one, string other)
    {
        int[] row = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int cost = corner + (one[i - 1] == other[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(cost, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
