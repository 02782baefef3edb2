using System.CommandLine;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary><c>emic memos add</c>, <c>change</c> and <c>delete</c>.</summary>
static class MemoChanges
{
    public static StudyCommand Add(Terminal terminal)
    {
        Argument<string> title = new("title") { Description = "The title." };
        var kind = MemoOptions.Kind("What it is about. Without: theory.");
        NoteOptions note = new();
        TieOptions ties = new("Tie it to");
        StudyCommand command = new(
            terminal,
            "add",
            "Write a memo, and tie it to what it is about. Options that tie may be given several times.",
            acts: true,
            "emic memos add collaboration \"Cause or symptom?\" --coder Nadia --kind theory --code 3.2 --text \"It comes last in every account.\"",
            "emic memos add collaboration \"Whom to ask\" --coder Nadia --kind ask-next --file next.md --study")
        {
            title, kind,
        };
        note.AddTo(command);
        ties.AddTo(command);
        return command.Does(act =>
        {
            var memo = new NewMemo(act.Session.Study.Ids.Next(), act.Get(kind) ?? MemoKind.Theory, act.Get(title), note.Read(act) ?? "", ties.Read(act));
            return act.Saved(WriteMemo.Run(act.Session, memo), $"Wrote “{memo.Title}” ({memo.Id}).");
        });
    }

    public static StudyCommand Change(Terminal terminal)
    {
        Argument<string> name = Memo();
        Option<string?> title = new("--title") { Description = "The title from now on.", HelpName = "text" };
        var kind = MemoOptions.Kind("What it is about.");
        NoteOptions note = new();
        StudyCommand command = new(
            terminal,
            "change",
            "Change a memo of your own: its title, kind or text. What is left out stays.",
            acts: true,
            "emic memos change collaboration \"Cause or symptom?\" --coder Nadia --title \"Symptom\" --kind method",
            "emic memos change collaboration Symptom --coder Nadia --file symptom.md")
        {
            name, title, kind,
        };
        note.AddTo(command);
        return command.Does(act =>
        {
            var memo = MemoList.Named(act.Session, act.Get(name));
            string called = act.Get(title) ?? memo.Title;
            return act.Saved(ChangeMemo.Run(act.Session, memo.Id, act.Get(kind) ?? memo.Kind, called, note.Read(act) ?? memo.Text, memo.Version), $"Changed “{called}”.");
        });
    }

    public static StudyCommand Delete(Terminal terminal)
    {
        Argument<string> name = Memo();
        return new StudyCommand(terminal, "delete", "Delete a memo of your own. What it is tied to stays.", acts: true, "emic memos delete collaboration \"Cause or symptom?\" --coder Nadia") { name }.Does(act =>
        {
            var memo = MemoList.Named(act.Session, act.Get(name));
            return act.Saved(ChangeMemo.Delete(act.Session, memo.Id, memo.Version), $"Deleted “{memo.Title}”. `emic undo` brings it back.");
        });
    }

    public static Argument<string> Memo() => new("memo") { Description = "The memo's title or id." };

    /// <summary>A note that is typed, or read from a file.</summary>
    sealed class NoteOptions
    {
        readonly Option<string?> text = new("--text") { Description = "The note, in Markdown. A quotation's id in double brackets, [[…]], stands for its words.", HelpName = "text" };
        readonly Option<string?> file = new("--file") { Description = "The file with the note, instead of --text.", HelpName = "file" };

        public void AddTo(Command command)
        {
            command.Add(text);
            command.Add(file);
            command.Validators.Add(given =>
            {
                if (given.GetValue(text) is not null && given.GetValue(file) is not null) given.AddError("Choose one of --text and --file.");
            });
        }

        /// <summary>The note; null if none was given.</summary>
        public string? Read(StudyAct act) => act.Get(file) is { } path ? System.Text.Encoding.UTF8.GetString(TypedFile.Read(path)).TrimStart('\uFEFF') : act.Get(text);
    }
}
