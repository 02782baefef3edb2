using Emic.Core;

namespace Emic.Workbench;

/// <summary>In what order words in context are listed.</summary>
public enum ContextOrder
{
    /// <summary>By their places: the sources in their order, each from its beginning.</summary>
    Place,

    /// <summary>By the sources' names.</summary>
    Source,

    /// <summary>By the word itself, where several were found.</summary>
    Word,

    /// <summary>By the words that follow.</summary>
    Next,

    /// <summary>By the words ahead, the nearest first.</summary>
    Previous,
}

/// <summary>Finds a word, or a phrase, in its contexts.</summary>
public static class FindInContext
{
    /// <summary>Finds all its places.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="words">What to find, as <see cref="WordPattern"/> reads it.</param>
    /// <param name="folding">Which spellings are one word.</param>
    /// <param name="selection">Where.</param>
    /// <param name="order">In what order they are listed.</param>
    /// <param name="progress">Told source by source.</param>
    /// <param name="cancel">Gives up between two sources.</param>
    /// <exception cref="RefusedException">There is no word in what was typed.</exception>
    public static FoundContexts Run(StudySession session, string words, WordFolding folding, TextSelection selection, ContextOrder order = ContextOrder.Place, IProgress<SourcesDone>? progress = null, CancellationToken cancel = default)
    {
        WordFinder finder = WordPattern.Parse(words, folding).Finder();
        var texts = new List<FoundText>();
        var places = new List<FoundPlace>();
        var sorting = new ContextSorting(order, folding);
        session.Read((db, contents) =>
        {
            foreach (SelectedText text in SelectedTexts.Read(session, db, contents, selection, progress, cancel))
            {
                IReadOnlyList<TextSpan> found = finder.In(text.Text, text.Stretches);
                if (found.Count == 0) continue;
                places.AddRange(found.Select(span => new FoundPlace(texts.Count, span, sorting.Key(text, span))));
                texts.Add(new FoundText(text.Source, text.TextHash, text.Structure));
            }

            return true;
        });
        return new FoundContexts(texts, sorting.Sort(places, texts));
    }
}
