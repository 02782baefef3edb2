using System.CommandLine;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>What an act on many quotations answers; <see cref="SavedAt"/> is null where it was only tried.</summary>
sealed record ManyJson(DateTimeOffset? SavedAt, string Question, int Found, int Changing, int Others, int Unchanged, int Joined, int Removed, string Sentence);

/// <summary>The sub-commands of <c>emic quotations</c> that change all that a question finds, in one change.</summary>
static class ManyCommands
{
    public static IEnumerable<Command> Create(Terminal terminal) => [Recode(terminal), Split(terminal), Uncode(terminal), Comment(terminal), Example(terminal)];

    static StudyCommand Recode(Terminal terminal)
    {
        Argument<string> into = new("into") { Description = "The code they get: number, name, or both." };
        return Act(terminal, ManyAct.Recode, "recode", "Give quotations another code in the place of those asked for.", into, (act, wish) => wish with { Into = CodebookView.Named(act.Session, act.Get(into)).Id }, "--code 3.2 --text hand", "8.3");
    }

    static StudyCommand Split(Terminal terminal)
    {
        Argument<string> label = new("label") { Description = "The new code: number and name. It is made beside the first code asked for." };
        return Act(terminal, ManyAct.Split, "split", "Make a new code that takes the place of those asked for.", label, (act, wish) => wish with { Words = act.Get(label) }, "--code 3.2 --speaker P3a", "\"3.7 Hand-over\"");
    }

    static StudyCommand Uncode(Terminal terminal) =>
        Act(terminal, ManyAct.Uncode, "uncode", "Take the codes asked for off quotations. One that is left without code and comment goes too, unless it is an example of another code, or a memo or a link needs it.", null, (_, wish) => wish, "--code 9.2 --source P3a", "");

    static StudyCommand Comment(Terminal terminal)
    {
        Argument<string> words = new("words") { Description = "What is said of them, below what is said there already." };
        return Act(terminal, ManyAct.Comment, "comment", "Put a comment on quotations.", words, (act, wish) => wish with { Words = act.Get(words) }, "--code 3.2 --near 8.3", "\"look again after the redefinition\"");
    }

    static StudyCommand Example(Terminal terminal) =>
        Act(terminal, ManyAct.Example, "example", "Make quotations examples of the code asked for.", null, (_, wish) => wish, "--code 3.2 --source P3a --text nobody", "");

    static StudyCommand Act(Terminal terminal, ManyAct kind, string name, string description, Argument<string>? argument, Func<StudyAct, ManyWish, ManyWish> complete, string question, string typed)
    {
        QuestionOptions asked = new("--only-coder");
        Option<string[]> only = new("--quotation") { Description = "Only this one of those found, by its id; may be given several times.", HelpName = "id" };
        Option<bool> trial = new("--try") { Description = "Only say what would happen." };
        string usage = $"emic quotations {name} collaboration {(typed.Length > 0 ? typed + " " : "")}{question} --coder Nadia";
        StudyCommand command = new(terminal, name, $"{description} One undo takes all of it back.", acts: true, usage + " --try", usage);
        if (argument is not null) command.Add(argument);
        asked.AddTo(command);
        command.Add(only);
        command.Add(trial);
        return command.Does(act =>
        {
            QuotationQuery query = asked.Typed(act);
            Guid[] some = [.. (act.Get(only) ?? []).Select(QuotationId.Parse)];
            ManyWish wish = complete(act, Wish(act.Session, kind, query, some));
            return act.Get(trial) ? Try(act, wish, query) : Run(act, wish, query);
        });
    }

    static ManyWish Wish(StudySession session, ManyAct kind, QuotationQuery query, Guid[] only)
    {
        if (kind != ManyAct.Comment && query.Code is null) throw new RefusedException("Say with --code whose quotations are meant.");
        if (query is { Code: null, Conditions.Count: 0, Filter.IsOpen: true } && only.Length == 0) throw new RefusedException("Say which quotations are meant: with --code, --source, --text or another question, or with --quotation.");
        var found = AskedQuotations.Read(session, query);
        if (only.FirstOrDefault(id => !found.Contains(id)) is var missing && missing != Guid.Empty) throw new RefusedException($"The quotation {missing} is not among those found. `emic quotations --json` lists them with their ids.");
        return new ManyWish(kind, only.Length > 0 ? only : found, AskedQuotations.Codes(session, query));
    }

    static int Try(StudyAct act, ManyWish wish, QuotationQuery query)
    {
        ManyCount count = ChangeMany.Preview(act.Session, wish);
        return Tell(act, null, wish, query, count, $"Tried, not done: {ManyWords.Planned(wish.Act, count)}");
    }

    static int Run(StudyAct act, ManyWish wish, QuotationQuery query)
    {
        var (saved, count) = ChangeMany.Run(act.Session, wish);
        return Tell(act, saved.At, wish, query, count, ManyWords.Done(wish.Act, count));
    }

    static int Tell(StudyAct act, DateTimeOffset? at, ManyWish wish, QuotationQuery query, ManyCount count, string sentence) => act.Answer(
        new ManyJson(at, QueryWords.Of(act.Session, query), wish.Quotations.Count, count.Changing, count.Others, count.Unchanged, count.Joined, count.Removed, sentence),
        CliJson.Default.ManyJson,
        () => act.Say(sentence));
}
