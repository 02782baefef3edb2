using System.Globalization;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Benchmarks;

/// <summary>A typo at the head of a coded transcript: how long correcting it, taking that back and doing it again take, with every quotation below moved.</summary>
static class CorrectionBench
{
    public static void Run(string folder, int quotations, int times)
    {
        string path = Path.Combine(folder, $"correct-{Environment.ProcessId}.emic");
        try
        {
            LargeStudy.Build(path, sources: 1, words: 20_000, codings: quotations, codes: 60);
            using Study study = Study.Open(path, TimeProvider.System, new IdSource(TimeProvider.System));
            StudySession session = study.Session(Coders.List(study.Session())[0].Id);
            Guid source = SourceList.Read(session)[0].Source.Id;
            var corrected = new List<double>();
            var undone = new List<double>();
            var again = new List<double>();
            int moved = 0, flagged = 0;
            for (int n = 0; n < times + 3; n++)
            {
                // The first quotation may begin at the very first word: a letter goes into the text ahead of all.
                CorrectionReport report = null!;
                double one = Figures.Time(() => report = CorrectSource.Run(session, source, new Correction(new TextSpan(0, 0), "", "x")));
                double two = Figures.Time(() => Undo.Back(session)), three = Figures.Time(() => Undo.Again(session));
                (moved, flagged) = (report.Moved, report.Flagged.Count);
                if (n < 3) continue;
                corrected.Add(one);
                undone.Add(two);
                again.Add(three);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{moved} quotations moved, {flagged} flagged; {CheckStudy.Run(study).Problems.Count} problems found by a check afterwards"));
            Figures.Print("correct a typo above them", corrected);
            Figures.Print("undo", undone);
            Figures.Print("redo", again);
        }
        finally
        {
            foreach (string file in Directory.EnumerateFiles(folder, Path.GetFileName(path) + "*")) File.Delete(file);
        }
    }
}
