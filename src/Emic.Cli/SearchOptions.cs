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
    readonly PlaceOptions place = new("Only in this source", "Only in sources of this group", "Only in what this speaker says");

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { regex, matchCase, accents, place.Source, place.Group, place.Speaker }) command.Add(option);
    }

    /// <summary>The search that was typed.</summary>
    /// <exception cref="RefusedException">A source is not there.</exception>
    public SearchQuery Typed(StudyAct act, string words) => new(
        new SearchWish(words, act.Get(regex), act.Get(matchCase), act.Get(accents)),
        QuotationFilter.None with { Sources = place.Sources(act), Groups = place.Groups(act), Speakers = place.Speakers(act) });
}
