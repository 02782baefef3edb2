using System.CommandLine;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>A command that works on one study: it has the study as first argument, and <c>--json</c>.</summary>
sealed class StudyCommand : ExampleCommand
{
    const string CoderVariable = "EMIC_CODER";

    readonly Terminal terminal;
    readonly Argument<string> study = new("study") { Description = "The study file; its ending .emic may be left out." };
    readonly Option<bool> json = new("--json") { Description = "Answer in JSON, for scripts." };
    readonly Option<string?>? coder;

    /// <summary>Prepares it.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="description">What it does.</param>
    /// <param name="acts">Whether somebody does it, who can be named with <c>--coder</c>.</param>
    /// <param name="examples">How it is used.</param>
    public StudyCommand(Terminal terminal, string name, string description, bool acts, params string[] examples)
        : base(name, description, examples)
    {
        this.terminal = terminal;
        Add(study);
        Add(json);
        if (!acts) return;
        coder = new Option<string?>("--coder") { Description = $"Who does it. Without: the coder in the variable {CoderVariable}, or the only coder of the study.", HelpName = "name" };
        Add(coder);
    }

    /// <summary>Says what it does with the open study; the act gives the exit code.</summary>
    public StudyCommand Does(Func<StudyAct, int> act)
    {
        // On a thread of its own, so that Ctrl+C is noticed while it works.
        SetAction((parsed, cancel) => Task.Run(
            () =>
            {
                using var open = Study.Open(StudyPath.Existing(parsed.GetRequiredValue(study)), terminal.Clock, terminal.Ids);
                var session = open.Session(coder is null ? null : WhoActs(open, parsed.GetValue(coder)));
                return act(new StudyAct(terminal, parsed, session, parsed.GetValue(json), cancel));
            },
            CancellationToken.None));
        return this;
    }

    static Guid? WhoActs(Study study, string? named)
    {
        var session = study.Session();
        if ((named ?? Environment.GetEnvironmentVariable(CoderVariable)) is { Length: > 0 } name) return Coders.Named(session, name).Id;
        return Coders.List(session) is [var only] ? only.Id : null;
    }
}

/// <summary>How study files are named on the command line.</summary>
static class StudyPath
{
    const string Ending = ".emic";

    /// <summary>The file that is meant: as written, or with the ending added.</summary>
    public static string Existing(string typed) => File.Exists(typed) || Path.GetExtension(typed) == Ending ? typed : typed + Ending;

    /// <summary>The file to make: always with the ending.</summary>
    public static string ToMake(string typed) => typed.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? typed : typed + Ending;
}
