using System.CommandLine;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>The options that say which of a study's words are looked at, and which spellings are one word.</summary>
sealed class SelectionOptions
{
    readonly PlaceOptions place = new("Only in this source", "Only in sources of this group", "Only what this speaker says");
    readonly Option<bool> withoutInterviewer = new("--without-interviewer") { Description = "Leave the interviewer's turns out: those marked as such, or else those labelled Interviewer, Moderator and the like." };
    readonly Option<bool> withoutHeadings = new("--without-headings") { Description = "Leave headings out: the lines that the file marks as such." };
    readonly Option<string?> code = new("--code") { Description = "Only in quotations of this code: number, name, or both.", HelpName = "code" };
    readonly Option<bool> below = new("--below") { Description = "Codes below that code count as it." };
    readonly Option<bool> matchCase = new("--case") { Description = "Capitals and small letters are told apart." };
    readonly Option<bool> accents = new("--ignore-accents") { Description = "Letters with and without accents are one: café is cafe." };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { place.Source, place.Group, place.Speaker, withoutInterviewer, withoutHeadings, code, below, matchCase, accents }) command.Add(option);
    }

    /// <summary>The selection that was typed.</summary>
    /// <exception cref="RefusedException">Something it names is not there.</exception>
    public TextSelection Selection(StudyAct act) => new(
        place.Sources(act),
        place.Groups(act),
        place.Speakers(act),
        act.Get(withoutInterviewer),
        act.Get(code) is { } label ? new CodeChoice(CodebookView.Named(act.Session, label).Id, act.Get(below)) : null,
        act.Get(withoutHeadings));

    /// <summary>Which spellings are one word.</summary>
    public WordFolding Folding(StudyAct act) => new(Case: !act.Get(matchCase), Accents: act.Get(accents));

    /// <summary>A line of progress for work over sources.</summary>
    public static Told<SourcesDone> Progress(ProgressLine line) => new(done => line.Tell(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Reading source {done.Done + 1:N0} of {done.Of:N0}")));
}
