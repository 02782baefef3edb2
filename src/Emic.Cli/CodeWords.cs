using System.CommandLine;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>The words for origin and status of codes, in options and in JSON.</summary>
static class CodeWords
{
    public static string Of(CodeOrigin origin) => origin == CodeOrigin.Unsaid ? "" : origin.ToString().ToLowerInvariant();

    public static string Of(CodeStatus status) => status.ToString().ToLowerInvariant();
}

/// <summary>The options that say what a code means.</summary>
sealed class CodeTextOptions
{
    readonly Option<string?> brief = Text("--brief", "The definition in one line, shown while choosing.");
    readonly Option<string?> definition = Text("--definition", "The full definition.");
    readonly Option<string?> use = Text("--use", "When to use the code.");
    readonly Option<string?> notUse = Text("--not-use", "When not to use it, and what instead.");
    readonly Option<CodeOrigin?> origin = TypedOptions.Choice("--origin", "Where the idea came from.", CodeOrigin.Literature, CodeOrigin.Guide, CodeOrigin.Data);
    readonly Option<CodeStatus?> status = TypedOptions.Choice("--status", "How settled the code is.", CodeStatus.Open, CodeStatus.Defined, CodeStatus.Retired);
    readonly Option<bool?> folder = TypedOptions.YesNo("--folder", "Whether it only holds other codes and can't be applied:");

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { brief, definition, use, notUse, origin, status, folder }) command.Add(option);
    }

    /// <summary>What the code says from now on: what was typed, and for the rest what it said before.</summary>
    public CodeText Over(CodeText before, StudyAct act) => new(
        act.Get(brief) ?? before.Brief,
        act.Get(definition) ?? before.Definition,
        act.Get(use) ?? before.Use,
        act.Get(notUse) ?? before.NotUse,
        act.Get(origin) ?? before.Origin,
        act.Get(status) ?? before.Status,
        act.Get(folder) ?? before.IsFolder);

    static Option<string?> Text(string name, string description) => new(name) { Description = description, HelpName = "text" };
}
