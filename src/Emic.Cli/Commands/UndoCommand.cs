using System.CommandLine;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary><c>emic undo</c> and <c>emic redo</c>: one step back or forward.</summary>
static class UndoCommand
{
    public static Command CreateUndo(Terminal terminal) => new StudyCommand(
        terminal,
        "undo",
        "Take back the newest change of a coder; again for the one before, without limit.",
        acts: true,
        "emic undo collaboration --coder Nadia").Does(act => Step(act, "Undone", "There is nothing to undo", Undo.Back));

    public static Command CreateRedo(Terminal terminal) => new StudyCommand(
        terminal,
        "redo",
        "Do again what undo took back.",
        acts: true,
        "emic redo collaboration --coder Nadia").Does(act => Step(act, "Done again", "There is nothing to do again", Undo.Again));

    static int Step(StudyAct act, string done, string nothing, Func<StudySession, UndoResult?> step)
    {
        if (step(act.Session) is { } result) return act.Saved(result.Saved, $"{done}: {result.Change.Sentence}.");
        string[] coders = [.. Coders.List(act.Session).Select(coder => coder.Name)];
        string whose = act.Session.CoderId is { } id ? $" for {Coders.List(act.Session).First(coder => coder.Id == id).Name}"
            : coders.Length > 0 ? $" that nobody in particular did. Name one of {Words.List(coders)} with --coder" : "";
        throw new RefusedException($"{nothing}{whose}.");
    }
}
