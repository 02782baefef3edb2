using System.CommandLine;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>The options that say what a memo is tied to.</summary>
sealed class TieOptions(string verb)
{
    readonly Option<string[]> quotations = Many("--quotation", $"{verb} a quotation, by its id.", "id");
    readonly Option<string[]> codes = Many("--code", $"{verb} a code.", "code");
    readonly Option<string[]> sources = Many("--source", $"{verb} a source.", "name");
    readonly Option<string[]> coders = Many("--about", $"{verb} a coder.", "name");
    readonly Option<bool> study = new("--study") { Description = $"{verb} the study as a whole." };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { quotations, codes, sources, coders, study }) command.Add(option);
    }

    /// <summary>What was named.</summary>
    /// <exception cref="RefusedException">A name is not there.</exception>
    public IReadOnlyList<Tie> Read(StudyAct act) =>
    [
        .. (act.Get(quotations) ?? []).Select(id => new Tie(TieKind.Quotation, QuotationId.Parse(id))),
        .. (act.Get(codes) ?? []).Select(name => new Tie(TieKind.Code, CodebookView.Named(act.Session, name).Id)),
        .. (act.Get(sources) ?? []).Select(name => new Tie(TieKind.Source, SourceList.Named(act.Session, name).Id)),
        .. (act.Get(coders) ?? []).Select(name => new Tie(TieKind.Coder, Coders.Named(act.Session, name).Id)),
        .. act.Get(study) ? new[] { Tie.Study } : [],
    ];

    static Option<string[]> Many(string name, string description, string help) => new(name) { Description = description, HelpName = help };
}

/// <summary>How quotations are named on the command line.</summary>
static class QuotationId
{
    /// <summary>The id that was typed.</summary>
    /// <exception cref="RefusedException">It is none.</exception>
    public static Guid Parse(string typed) =>
        Guid.TryParse(typed, out var id) ? id : throw new RefusedException($"“{typed}” is not the id of a quotation. `emic code --json` answers with one.");
}
