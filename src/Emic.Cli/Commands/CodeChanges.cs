using System.CommandLine;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>The sub-commands of <c>emic codebook</c> that make, change and remove codes.</summary>
static class CodeChanges
{
    public static IEnumerable<Command> Create(Terminal terminal) => [Add(terminal), Change(terminal), Merge(terminal), Delete(terminal)];

    static Argument<string> Code(string name = "code") => new(name) { Description = "The code: number, name, or both." };

    static StudyCommand Add(Terminal terminal)
    {
        Argument<string> label = new("code") { Description = "The new code: a name, with a number ahead of it or without." };
        Option<string?> under = new("--under") { Description = "The code above. Without: the one whose number says so (3 for 3.2), or none.", HelpName = "code" };
        var color = HueOption.Create("Its colour. Without: that of the code above, or one little used.");
        CodeTextOptions text = new();
        StudyCommand command = new(terminal, "add", "Make a code.", acts: true, "emic codebook add collaboration \"3.2 Ownership\" --brief \"who is responsible for what\"") { label, under, color };
        text.AddTo(command);
        return command.Does(act =>
        {
            var parent = act.Get(under) is { } name ? CodebookView.Named(act.Session, name) : null;
            var wish = NewCode.Parse(act.Get(label)) with { ParentId = parent?.Id, Color = act.Get(color) };
            var (saved, code) = CreateCode.Run(act.Session, wish, text.Over(new CodeText("", "", "", "", CodeOrigin.Data, CodeStatus.Open, false), act));
            return act.Saved(saved, $"Made “{code.Label}”.");
        });
    }

    static StudyCommand Change(Terminal terminal)
    {
        var code = Code();
        Option<string?> number = new("--number") { Description = "Its number; \"\" for none.", HelpName = "number" };
        Option<string?> name = new("--name") { Description = "Its name.", HelpName = "name" };
        var color = HueOption.Create("Its colour.");
        CodeTextOptions text = new();
        StudyCommand command = new(
            terminal,
            "change",
            "Rename, recolour or redefine a code. What is not named stays.",
            acts: true,
            "emic codebook change collaboration 3.2 --name Responsibility",
            "emic codebook change collaboration 3.2 --status defined --not-use \"Not for ownership of data: 3.3\"")
        {
            code, number, name, color,
        };
        text.AddTo(command);
        return command.Does(act =>
        {
            var known = CodebookView.Named(act.Session, act.Get(code));
            var saved = ChangeCode.Run(act.Session, known.Id, act.Get(number) ?? known.Number, act.Get(name) ?? known.Name, act.Get(color) ?? known.Color, text.Over(CodeText.Of(known), act), known.Version);
            return act.Saved(saved, $"Changed “{known.Label}”.");
        });
    }

    static StudyCommand Merge(Terminal terminal)
    {
        Argument<string> from = Code("from"), into = Code("into");
        return new StudyCommand(terminal, "merge", "Merge a code into another: codings, examples and the codes below follow.", acts: true, "emic codebook merge collaboration \"pipeline component\" 3.4") { from, into }.Does(act =>
        {
            Code merged = CodebookView.Named(act.Session, act.Get(from)), target = CodebookView.Named(act.Session, act.Get(into));
            var (saved, codings) = MergeCode.Run(act.Session, merged.Id, target.Id);
            return act.Saved(saved, $"Merged “{merged.Label}” into “{target.Label}”; {Words.Count(codings, "coding")} followed.");
        });
    }

    static StudyCommand Delete(Terminal terminal)
    {
        var code = Code();
        Option<bool> below = new("--below") { Description = "Delete the codes below it too." };
        return new StudyCommand(terminal, "delete", "Delete a code with its codings; the quotations stay. `emic undo` brings everything back.", acts: true, "emic codebook delete collaboration 9.1") { code, below }.Does(act =>
        {
            var known = CodebookView.Named(act.Session, act.Get(code));
            var (saved, codings) = DeleteCode.Run(act.Session, known.Id, act.Get(below), known.Version);
            return act.Saved(saved, $"Deleted “{known.Label}” and {Words.Count(codings, "coding")} with it. `emic undo` brings them back.");
        });
    }
}
