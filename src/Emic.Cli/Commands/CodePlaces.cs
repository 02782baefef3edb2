using System.CommandLine;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary><c>emic codebook move</c>: another place in the tree.</summary>
static class CodePlaces
{
    public static IEnumerable<Command> Create(Terminal terminal) => [Move(terminal)];

    static StudyCommand Move(Terminal terminal)
    {
        Argument<string> code = new("code") { Description = "The code: number, name, or both." };
        Option<string?> under = new("--under") { Description = "The code above from now on; it comes last below it.", HelpName = "code" };
        Option<string?> after = new("--after") { Description = "The code it then follows, on the same level.", HelpName = "code" };
        Option<string?> before = new("--before") { Description = "The code it then goes ahead of, on the same level.", HelpName = "code" };
        Option<bool> top = new("--top") { Description = "To the end of the top level." };
        StudyCommand command = new(terminal, "move", "Move a code, with all below it, to another place.", acts: true, "emic codebook move collaboration \"pipeline component\" --under 3", "emic codebook move collaboration 3.4 --before 3.2")
        {
            code, under, after, before, top,
        };
        command.Validators.Add(given =>
        {
            if (new Option[] { under, after, before, top }.Count(option => given.GetResult(option) is { Implicit: false }) != 1) given.AddError("Say where to: one of --under, --after, --before and --top.");
        });
        return command.Does(act =>
        {
            var moved = CodebookView.Named(act.Session, act.Get(code));
            var (parent, ahead, where) = Place(act, moved, act.Get(under), act.Get(after), act.Get(before));
            return act.Saved(MoveCode.Run(act.Session, moved.Id, parent, ahead), $"“{moved.Label}” is {where} now.");
        });
    }

    static (Guid? Parent, Guid? After, string Where) Place(StudyAct act, Code moved, string? under, string? after, string? before)
    {
        var others = CodebookView.Read(act.Session).Select(line => line.Code).Where(code => code.Id != moved.Id).ToList();
        if (after is not null)
        {
            var ahead = CodebookView.Named(act.Session, after);
            return (ahead.ParentId, ahead.Id, $"after “{ahead.Label}”");
        }

        if (before is not null)
        {
            var next = CodebookView.Named(act.Session, before);
            return (next.ParentId, others.Where(code => code.ParentId == next.ParentId).TakeWhile(code => code.Id != next.Id).LastOrDefault()?.Id, $"ahead of “{next.Label}”");
        }

        var parent = under is null ? null : CodebookView.Named(act.Session, under);
        return (parent?.Id, others.LastOrDefault(code => code.ParentId == parent?.Id)?.Id, parent is null ? "at the top level" : $"below “{parent.Label}”");
    }
}
