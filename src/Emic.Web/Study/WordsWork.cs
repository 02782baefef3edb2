using Emic.Core;
using Emic.Workbench;

namespace Emic.Web;

/// <summary>Counting words and finding them in context, as work that a page may wait for.</summary>
sealed class WordsWork(LongWork work, Visit visit)
{
    /// <summary>Counts.</summary>
    public LongJob Count(WordQuestion question, TimeSpan? patience = null)
    {
        StudySession session = visit.Session;
        return work.Ask(Named(SelectionAddress.Of(question), question.Selection), (progress, cancel) => CountWords.Run(session, question, progress, cancel), patience);
    }

    /// <summary>Finds a word in its contexts.</summary>
    public LongJob Find(string word, TextSelection selection, WordFolding folding, ContextOrder order, TimeSpan? patience = null)
    {
        StudySession session = visit.Session;
        return work.Ask(Named(SelectionAddress.Of(word, selection, folding, order), selection), (progress, cancel) => FindInContext.Run(session, word, folding, selection, order, progress, cancel), patience);
    }

    string Named(string address, TextSelection selection) => $"{visit.StudyId} {visit.CoderId} {TextsState.Read(visit.Session, selection)} {address}";
}
