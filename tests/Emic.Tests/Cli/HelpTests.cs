using System.CommandLine;
using Emic.Cli;
using static Emic.Tests.CliRun;

namespace Emic.Tests;

public sealed class HelpTests
{
    public static TheoryData<string> Commands
    {
        get
        {
            var root = RootCommands.Create(new Terminal(TextWriter.Null, TextWriter.Null));
            return [.. Below(root).Select(command => HelpText.NameOf(command)["emic ".Length..])];
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_shows_in_its_help_how_it_is_used(string command)
    {
        var help = Run([.. command.Split(' '), "--help"]).Done();
        Assert.Contains($"Usage:\n  emic {command}", help.Out, StringComparison.Ordinal);
        string examples = help.Out[help.Out.IndexOf("\nExample", StringComparison.Ordinal)..];
        Assert.Contains($"emic {command} ", examples, StringComparison.Ordinal);
        Assert.Equal("", help.Err);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_example_is_understood(string command)
    {
        var root = RootCommands.Create(new Terminal(TextWriter.Null, TextWriter.Null));
        var shown = (ExampleCommand)Below(root).Single(one => HelpText.NameOf(one) == "emic " + command);
        foreach (string example in shown.Examples)
            Assert.Empty(root.Parse(example.Split(" > ")[0]["emic ".Length..]).Errors);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_fits_a_terminal_of_80_columns_but_for_its_examples(string command)
    {
        string help = Run(80, [.. command.Split(' '), "--help"]).Out;
        Assert.All(help.Split("\nExample")[0].Split('\n').Where(line => !line.StartsWith("  emic", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void Without_arguments_the_commands_are_listed()
    {
        var help = Run().Done();
        Assert.Contains("import", help.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("worker", help.Out, StringComparison.Ordinal);
        Assert.Equal(help.Out, Run("--help").Done().Out);
    }

    [Fact]
    public void The_version_is_a_number() => Assert.True(Version.TryParse(Run("--version").Done().Out, out _));

    [Theory]
    [InlineData("sources", "<study> is missing.", "Usage: emic sources <study> [options]")]
    [InlineData("sources rename x y", "<name> is missing.", "Usage: emic sources rename <study> <source> <name> [options]")]
    [InlineData("soruces x", "There is no command “soruces”. Did you mean “sources”?", "Usage: emic <command> [options]")]
    [InlineData("sources x --jsn", "There is no option “--jsn”. Did you mean “--json”?", "Usage: emic sources <study> [options]")]
    [InlineData("history x --count many", "--count takes a number from 1, not “many”.", "Usage: emic history")]
    [InlineData("history x --count 0", "--count takes a number from 1, not “0”.", "Usage: emic history")]
    [InlineData("history x y", "“y” is one argument too many.", "Usage: emic history")]
    [InlineData("quotations x 5.1", "“5.1” is one argument too many. To name a code, write --code 5.1.", "Usage: emic quotations")]
    [InlineData("coders add x A --color mauve", "There is no colour “mauve”.", "Usage: emic coders add")]
    [InlineData("codings x --csv --json", "Choose one of --csv and --json.", "Usage: emic codings")]
    [InlineData("code x P3a --codes 3", "Say which passage", "Usage: emic code")]
    [InlineData("serve --port 70000", "--port takes a number from 0 to 65535", "Usage: emic serve")]
    public void Misuse_is_told_in_a_sentence_with_the_usage(string line, string sentence, string usage)
    {
        var result = Run(line.Split(' '));
        Assert.Equal(ExitCodes.Usage, result.Code);
        Assert.Equal("", result.Out);
        Assert.StartsWith("emic: ", result.Err, StringComparison.Ordinal);
        Assert.Contains(sentence, result.Err, StringComparison.Ordinal);
        Assert.Contains(usage, result.Err, StringComparison.Ordinal);
    }

    static IEnumerable<Command> Below(Command above) => above.Subcommands.Where(one => !one.Hidden).SelectMany(one => Below(one).Prepend(one));
}
