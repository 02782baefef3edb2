using System.CommandLine;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>The options that say which quotations are asked for.</summary>
/// <param name="coderOption">What the option for a coder's quotations is called; where --coder says who acts, another name.</param>
sealed class QuestionOptions(string coderOption = "--coder")
{
    readonly Option<string?> saved = new("--saved") { Description = "Ask a question that is kept under this name; the other options come on top of it.", HelpName = "name" };
    readonly Option<string?> code = new("--code") { Description = "The code they carry: number, name, or both. Without: all quotations.", HelpName = "code" };
    readonly Option<bool> below = new("--below") { Description = "Codes below a code that is named count as it." };
    readonly Option<string[]> also = Codes("--and", "They carry this code as well.");
    readonly Option<string[]> or = Codes("--or", "Those of this code are asked for as well.");
    readonly Option<string[]> not = Codes("--not", "They do not carry this code.");
    readonly Option<string[]> overlapping = Codes("--overlapping", "They share words with a quotation of this code, whoever's it is.");
    readonly Option<string[]> within = Codes("--within", "They lie in a quotation of this code.");
    readonly Option<string[]> near = Codes("--near", "A quotation of this code lies close by; see --turns.");
    readonly Option<int?> turns = TypedOptions.Number("--turns", "How many turns away --near reaches; 0 is the same turn.", most: 1000, usual: 1);
    readonly PlaceOptions place = new("Only those in this source", "Only those in sources of this group", "Only what this speaker says");
    readonly Option<string[]> coder = PlaceOptions.Names(coderOption, "Only this coder's");
    readonly Option<string[]> certainty = new("--certainty") { Description = "Only those of whose code the coder said this: certain, probable, doubtful, or unsaid where nothing was said; may be given several times.", HelpName = "word" };
    readonly Option<string?> text = new("--text") { Description = "Only those with these letters in their words.", HelpName = "letters" };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { saved, code, below, also, or, not, overlapping, within, near, turns, place.Source, place.Group, coder, place.Speaker, certainty, text }) command.Add(option);
        command.Validators.Add(given =>
        {
            if (given.GetValue(or) is { Length: > 0 } && given.GetValue(code) is null && given.GetValue(saved) is null) given.AddError("--or widens the question of a code: name one with --code.");
            foreach (string word in (given.GetValue(certainty) ?? []).Where(word => Said(word) is null)) given.AddError($"--certainty takes certain, probable, doubtful or unsaid, not “{word}”.");
        });
    }

    /// <summary>The question that was typed.</summary>
    /// <exception cref="RefusedException">Something it names is not there.</exception>
    public QuotationQuery Typed(StudyAct act)
    {
        QuotationQuery query = act.Get(saved) is { } name ? SavedQueries.Named(act.Session, name).Query : QuotationQuery.All;
        QuotationFilter filter = query.Filter;
        return new QuotationQuery(
            act.Get(code) is { } first ? Choice(act, first) : query.Code,
            [.. query.Conditions, .. Conditions(act, CodeRelation.Or, or), .. Conditions(act, CodeRelation.And, also), .. Conditions(act, CodeRelation.Not, not), .. Conditions(act, CodeRelation.Overlapping, overlapping), .. Conditions(act, CodeRelation.Within, within), .. Conditions(act, CodeRelation.Near, near)],
            new QuotationFilter(
                [.. filter.Sources.Union(place.Sources(act))],
                [.. filter.Groups.Union(place.Groups(act), StringComparer.OrdinalIgnoreCase)],
                [.. filter.Coders.Union((act.Get(coder) ?? []).Select(one => Coders.Named(act.Session, one).Id))],
                [.. filter.Speakers.Union(place.Speakers(act), StringComparer.OrdinalIgnoreCase)],
                act.Get(text) ?? filter.Text)
            {
                Certainties = [.. filter.Certainties.Union((act.Get(certainty) ?? []).Select(Said).OfType<Certainty>())],
            });
    }

    IEnumerable<CodeCondition> Conditions(StudyAct act, CodeRelation relation, Option<string[]> option) =>
        (act.Get(option) ?? []).Select(label => new CodeCondition(relation, Choice(act, label), relation == CodeRelation.Near ? act.Get(turns) ?? 1 : 0));

    CodeChoice Choice(StudyAct act, string label) => new(CodebookView.Named(act.Session, label).Id, act.Get(below));

    static Option<string[]> Codes(string name, string description) => new(name) { Description = description, HelpName = "code" };

    static Certainty? Said(string word) => word == "unsaid" ? Certainty.NotSaid : word.Length > 0 && CertaintyWords.TryRead(word, out Certainty one) ? one : null;
}
