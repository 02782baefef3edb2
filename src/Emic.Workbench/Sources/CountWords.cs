using Emic.Core;

namespace Emic.Workbench;

/// <summary>In what order counted words are listed.</summary>
public enum WordOrder
{
    /// <summary>The most frequent first.</summary>
    Count,

    /// <summary>Those in most sources first.</summary>
    Sources,

    /// <summary>By letters.</summary>
    Word,
}

/// <summary>Which words are counted, and which are listed.</summary>
/// <param name="Selection">Where.</param>
/// <param name="Folding">Which spellings are one word.</param>
/// <param name="Least">How many letters a listed word has at least.</param>
/// <param name="Common">Languages whose common words are left out of the list, by their letters: "en".</param>
/// <param name="Without">Further words that are left out, as <see cref="WordList.Parse"/> reads them.</param>
/// <param name="Numbers">Whether numbers are listed.</param>
/// <param name="Holding">Letters that a listed word holds, as its spelling is compared; empty for any.</param>
/// <param name="Order">In what order.</param>
public sealed record WordQuestion(
    TextSelection Selection, WordFolding Folding, int Least, IReadOnlyList<string> Common, IReadOnlyList<string> Without, bool Numbers = true, string Holding = "", WordOrder Order = WordOrder.Count)
{
    /// <summary>All words of all sources.</summary>
    public static WordQuestion All { get; } = new(TextSelection.All, WordFolding.Usual, 1, [], []);
}

/// <summary>Words that were counted.</summary>
/// <param name="Words">Those to be listed, in order.</param>
/// <param name="Total">All words that were looked at, those left out of the list too.</param>
/// <param name="Listed">How many of them the listed words make up.</param>
/// <param name="Sources">In how many sources.</param>
public sealed record CountedWords(IReadOnlyList<CountedWord> Words, long Total, long Listed, int Sources);

/// <summary>Counts how often each word stands in the sources.</summary>
public static class CountWords
{
    /// <summary>Counts.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="question">What is counted, and what of it is listed.</param>
    /// <param name="progress">Told source by source.</param>
    /// <param name="cancel">Gives up between two sources.</param>
    /// <exception cref="RefusedException">There are no common words of a language that is named.</exception>
    public static CountedWords Run(StudySession session, WordQuestion question, IProgress<SourcesDone>? progress = null, CancellationToken cancel = default)
    {
        WordList without = WordList.Parse([.. question.Common.Select(language => CommonWords.Of(language).Words), .. question.Without], question.Folding.Accents);
        var tally = new WordTally(question.Folding);
        session.Read((db, contents) =>
        {
            foreach (SelectedText text in SelectedTexts.Read(session, db, contents, question.Selection, progress, cancel)) tally.Add(text.Text, text.Stretches);
            return true;
        });
        IEnumerable<CountedWord> words = tally.Words(question.Least, without, question.Numbers);
        if (question.Folding.Key(question.Holding.Trim()) is { Length: > 0 } holding) words = words.Where(word => question.Folding.Key(word.Word).Contains(holding, StringComparison.Ordinal));
        CountedWord[] listed =
        [
            .. question.Order switch
            {
                WordOrder.Sources => words.OrderByDescending(word => word.Sources).ThenByDescending(word => word.Count),
                WordOrder.Word => words.OrderBy(word => new WordFolding(Case: true, Accents: true).Key(word.Word), StringComparer.Ordinal),
                _ => words,
            },
        ];
        return new CountedWords(listed, tally.Total, listed.Sum(word => (long)word.Count), tally.Sources);
    }
}
