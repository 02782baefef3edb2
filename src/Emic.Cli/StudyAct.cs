using System.CommandLine;
using System.Text.Json.Serialization.Metadata;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>A command at work on an open study.</summary>
/// <param name="Terminal">Where it writes.</param>
/// <param name="Parsed">What was typed.</param>
/// <param name="Session">The study, and who acts.</param>
/// <param name="Json">Whether a script asks.</param>
/// <param name="Cancel">Ctrl+C.</param>
sealed record StudyAct(Terminal Terminal, ParseResult Parsed, StudySession Session, bool Json, CancellationToken Cancel)
{
    /// <summary>An argument's value.</summary>
    public T Get<T>(Argument<T> argument) => Parsed.GetRequiredValue(argument);

    /// <summary>An option's value; the type's default if it was left out.</summary>
    public T? Get<T>(Option<T> option) => Parsed.GetValue(option);

    /// <summary>Whether an option was typed.</summary>
    public bool Has(Option option) => Parsed.GetResult(option) is { Implicit: false };

    /// <summary>Writes a line.</summary>
    public void Say(string line = "") => Terminal.Out.WriteLine(Cells.Text(line));

    /// <summary>Writes a line that stands above others.</summary>
    public void Title(string line) => Terminal.Out.WriteLine(Terminal.Paint(Cells.Line(line), Style.Bold));

    /// <summary>How wide running text is set.</summary>
    public int TextWidth => Terminal.Width is { } width ? Math.Min(width, 100) : int.MaxValue;

    /// <summary>Lists what was left out, or read otherwise than it was written.</summary>
    public void Tell(IEnumerable<Problem> problems)
    {
        Terminal.Out.Flush();
        foreach (var problem in problems) Terminal.Err.WriteLine((problem.Severity == Severity.Error ? "Left out: " : "Note: ") + Cells.Line(problem.ToString()));
    }

    /// <summary>Answers in JSON or, for people, by printing.</summary>
    public int Answer<T>(T answer, JsonTypeInfo<T> type, Action print, int code = ExitCodes.Done) => Answer(() => answer, type, print, code);

    /// <summary>The same where what JSON says besides takes long to find.</summary>
    public int Answer<T>(Func<T> answer, JsonTypeInfo<T> type, Action print, int code = ExitCodes.Done)
    {
        if (Json) Terminal.WriteJson(answer(), type);
        else print();
        return code;
    }

    /// <summary>Says that a change is on the disk.</summary>
    public int Saved(Saved saved, string sentence) =>
        Answer(SavedJson.Of(saved, sentence), CliJson.Default.SavedJson, () => Say(saved.Changed ? sentence : "Nothing had to be changed."));
}
