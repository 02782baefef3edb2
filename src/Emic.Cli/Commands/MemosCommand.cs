using System.CommandLine;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>Something a memo is tied to, in JSON: "quotation", "code", "source", "coder" or "study".</summary>
sealed record TieJson(string Kind, Guid? Id, string Name)
{
    public static TieJson Of(TieView tie) => new(tie.To.Kind.ToString().ToLowerInvariant(), tie.To.Kind == TieKind.Study ? null : tie.To.Id, tie.Name);
}

/// <summary>A memo in JSON.</summary>
sealed record MemoJson(Guid Id, string Kind, string Title, string Text, string Coder, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, IReadOnlyList<TieJson> Ties)
{
    public static MemoJson Of(Memo memo, IReadOnlyList<TieView> ties, IReadOnlyDictionary<Guid, string> coders) =>
        new(memo.Id, MemosCommand.Word(memo.Kind), memo.Title, memo.Text, coders.GetValueOrDefault(memo.CoderId, ""), memo.CreatedAt, memo.ChangedAt, [.. ties.Select(TieJson.Of)]);
}

/// <summary><c>emic memos</c>: what the coders wrote down.</summary>
static class MemosCommand
{
    public static Command Create(Terminal terminal)
    {
        MemoOptions options = new();
        StudyCommand command = new(
            terminal,
            "memos",
            "List the memos, the newest first: of a kind, of a coder, tied to something, or with some words.",
            acts: false,
            "emic memos collaboration --kind theory",
            "emic memos collaboration --code 3.2 --words owner");
        options.AddTo(command);
        command.Does(act =>
        {
            var memos = MemoList.Read(act.Session, options.Filter(act));
            var coders = CoderNames(act);
            return act.Answer<IReadOnlyList<MemoJson>>([.. memos.Select(line => MemoJson.Of(line.Memo, line.Ties, coders))], CliJson.Default.IReadOnlyListMemoJson, () => Print(act, memos, coders));
        });
        foreach (var below in new Command[] { MemoChanges.Add(terminal), MemoChanges.Change(terminal), MemoChanges.Delete(terminal), Show(terminal), MemoFiles.Export(terminal) }) command.Add(below);
        return command;
    }

    /// <summary>"ask-next".</summary>
    public static string Word(MemoKind kind) => kind == MemoKind.AskNext ? "ask-next" : kind.ToString().ToLowerInvariant();

    static Dictionary<Guid, string> CoderNames(StudyAct act) => Coders.List(act.Session).ToDictionary(coder => coder.Id, coder => coder.Name);

    static void Print(StudyAct act, IReadOnlyList<MemoLine> memos, Dictionary<Guid, string> coders)
    {
        if (memos.Count == 0)
        {
            act.Say("There are no memos yet, or none of what was asked for. Write one with `emic memos add`.");
            return;
        }

        Table table = new(act.Terminal, "Begun", "Coder", "Kind", new Column("Title", Gives: true), new Column("Tied to", Gives: true));
        foreach (var (memo, ties) in memos) table.Add(Words.Time(memo.CreatedAt), coders.GetValueOrDefault(memo.CoderId, ""), Word(memo.Kind), memo.Title, string.Join(", ", ties.Select(Tied)));
        table.Write();
    }

    static string Tied(TieView tie) => tie.Quote is { } quote ? $"“{MemoWords.Short(quote.Words, 40)}” ({quote.Place})" : tie.Name;

    static StudyCommand Show(Terminal terminal)
    {
        Argument<string> name = MemoChanges.Memo();
        return new StudyCommand(terminal, "show", "Read one memo, with the words of what it quotes.", acts: false, "emic memos show collaboration \"Cause or symptom?\"") { name }.Does(act =>
        {
            var view = MemoView.Read(act.Session, MemoList.Named(act.Session, act.Get(name)).Id);
            return act.Answer(MemoJson.Of(view.Memo, view.Ties, CoderNames(act)), CliJson.Default.MemoJson, () =>
            {
                string text = System.Text.Encoding.UTF8.GetString(ExportMemos.One(act.Session, view.Memo.Id, MemoFormat.Markdown));
                foreach (string line in text[(text.IndexOf('\n', StringComparison.Ordinal) + 2)..].TrimEnd('\n').Split('\n')) act.Say(line);
            });
        });
    }
}

/// <summary>The options that say which memos are meant.</summary>
sealed class MemoOptions
{
    readonly Option<MemoKind?> kind = Kind("Only those of a kind.");
    readonly Option<string?> coder = new("--coder") { Description = "Only those of one coder.", HelpName = "name" };
    readonly Option<string?> words = new("--words") { Description = "Only those with all these words in title or text.", HelpName = "words" };
    readonly TieOptions ties = new("Only those tied to");

    public static Option<MemoKind?> Kind(string description) => new("--kind")
    {
        Description = $"{description} One of {Words.List([.. Enum.GetValues<MemoKind>().Select(MemosCommand.Word)])}.",
        HelpName = "word",
        CustomParser = given =>
        {
            string word = given.Tokens[0].Value;
            foreach (var kind in Enum.GetValues<MemoKind>())
                if (MemosCommand.Word(kind) == word.ToLowerInvariant()) return kind;
            given.AddError($"--kind takes one of {Words.List([.. Enum.GetValues<MemoKind>().Select(MemosCommand.Word)])}, not “{word}”.");
            return null;
        },
    };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { kind, coder, words }) command.Add(option);
        ties.AddTo(command);
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="RefusedException">A name is not there, or several ties were named.</exception>
    public MemoFilter Filter(StudyAct act) => new(
        act.Get(kind),
        act.Get(coder) is { } name ? Coders.Named(act.Session, name).Id : null,
        ties.Read(act) switch { [] => null, [var only] => only, _ => throw new RefusedException("Name one thing that the memos are tied to.") },
        act.Get(words) ?? "");
}
