using System.CommandLine;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>The options that say how and where to search.</summary>
sealed class SearchOptions
{
    readonly Option<bool> regex = new("--regex") { Description = "The words are a regular expression; ^ and $ are the ends of a paragraph." };
    readonly Option<bool> matchCase = new("--case") { Description = "Capitals and small letters are told apart." };
    readonly Option<bool> accents = new("--ignore-accents") { Description = "Letters with and without accents are one." };
    readonly Option<string[]> source = Names("--source", "Only in this source.");
    readonly Option<string[]> group = Names("--group", "Only in sources of this group.");
    readonly Option<string[]> speaker = Names("--speaker", "Only in what this speaker says.");

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { regex, matchCase, accents, source, group, speaker }) command.Add(option);
    }

    /// <summary>The search that was typed.</summary>
    /// <exception cref="RefusedException">A source is not there.</exception>
    public SearchQuery Typed(StudyAct act, string words) => new(
        new SearchWish(words, act.Get(regex), act.Get(matchCase), act.Get(accents)),
        QuotationFilter.None with { Sources = [.. (act.Get(source) ?? []).Select(one => SourceList.Named(act.Session, one).Id)], Groups = act.Get(group) ?? [], Speakers = act.Get(speaker) ?? [] });

    static Option<string[]> Names(string name, string description) => new(name) { Description = description, HelpName = "name" };
}
