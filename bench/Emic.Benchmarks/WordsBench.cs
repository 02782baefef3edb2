using System.Diagnostics;
using System.Globalization;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Benchmarks;

/// <summary>What counting all words of a study costs, and finding one in its contexts.</summary>
static class WordsBench
{
    public static void Run(string path)
    {
        using Study study = Study.Open(path, TimeProvider.System, new IdSource(TimeProvider.System));
        StudySession session = study.Session(Coders.List(study.Session())[0].Id);
        CountedWords counted = CountWords.Run(session, WordQuestion.All);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counted.Total} words, {counted.Words.Count} different, in {counted.Sources} sources"));
        CountedWord often = counted.Words[0];
        Measure("count all words", () => CountWords.Run(session, WordQuestion.All));
        Measure("– without the interviewer's", () => CountWords.Run(session, WordQuestion.All with { Selection = TextSelection.All with { WithoutInterviewer = true }, Common = ["en"] }));
        Measure("– of one code", () => CountWords.Run(session, WordQuestion.All with { Selection = TextSelection.All with { Code = new CodeChoice(CodebookView.Read(session)[0].Code.Id) } }));
        Measure($"“{often.Word}” in context, {often.Count} places, and a page of them", () => Read(often.Word, ContextOrder.Place, 100));
        Measure("– sorted by the next word", () => Read(often.Word, ContextOrder.Next, 100));
        Measure("– a phrase of two words", () => Read(often.Word + " " + counted.Words[1].Word, ContextOrder.Place, 100));
        Measure("– all cut out", () => Read(often.Word, ContextOrder.Next, int.MaxValue));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"most memory: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB"));

        void Read(string word, ContextOrder order, int take)
        {
            foreach (WordContext _ in FindInContext.Run(session, word, WordFolding.Usual, TextSelection.All, order).Read(session, 0, take))
            {
            }
        }
    }

    static void Measure(string what, Action read) => Figures.Measure(what, warmUp: 1, times: 5, read);
}
