using CsCheck;
using Emic.Core;
using Emic.Testing;
using Emic.Tests.Core.Sources;
using Emic.Workbench;

namespace Emic.Tests.Workbench;

public sealed class CorrectionWalkTests
{
    [Fact]
    public void Random_corrections_of_a_coded_text_change_no_quotation_in_silence_and_undo_restores_the_bytes()
    {
        int edits = EditCount.For(400), each = 200;
        Gen.Int.Sample(seed => new Walk(seed).Run(each), iter: Math.Max(1, edits / each), threads: 1);
    }

    /// <summary>One study, corrected again and again by two coders who code meanwhile, undo and redo.</summary>
    sealed class Walk(int seed)
    {
        readonly Random chance = new(seed);
        readonly Dictionary<Guid, string> quotes = [];
        readonly Stack<string> states = [];

        public void Run(int edits)
        {
            using var study = new TestStudy();
            Source source = study.Import("hard.txt", "A: " + RandomWords.Some(chance, 60) + "some words\r\n\r\nB: more of them 🙂\r\n");
            for (int i = 0; i < 25; i++) Mark(study, source.Id);
            for (int done = 0; done < edits; done++)
            {
                states.Push(StudyState.Of(study.Study));
                if (Correct(study, source.Id)) Look(study, source.Id);
                else states.Pop();
                if (chance.Next(6) == 0) StepBack(study, source.Id);
                if (chance.Next(10) == 0)
                {
                    Mark(study, source.Id);
                    states.Clear();
                }
            }

            Assert.Empty(study.Check());
            while (states.Count > 0)
            {
                Assert.NotNull(Undo.Back(study.AsA));
                Assert.Equal(states.Pop(), StudyState.Of(study.Study));
            }

            Assert.Empty(study.Check());
        }

        bool Correct(TestStudy study, Guid id)
        {
            string text = SourceDocument.Read(study.AsA, id).Text;
            TextSpan span = Span(text, 25);
            try
            {
                return CorrectSource.Run(study.AsA, id, new Correction(span, span.Of(text), RandomWords.Some(chance, 3))).Saved!.Changed;
            }
            catch (RefusedException)
            {
                return false;
            }
        }

        void StepBack(TestStudy study, Guid id)
        {
            if (states.Count == 0) return;
            string now = StudyState.Of(study.Study);
            Assert.NotNull(Undo.Back(study.AsA));
            Assert.Equal(states.Peek(), StudyState.Of(study.Study));
            Look(study, id);
            Assert.NotNull(Undo.Again(study.AsA));
            Assert.Equal(now, StudyState.Of(study.Study));
        }

        void Mark(TestStudy study, Guid id)
        {
            string text = SourceDocument.Read(study.AsA, id).Text;
            TextSpan span = Span(text, 15);
            if (span.IsEmpty) return;
            QuotationView marked = MarkPassage.Run(chance.Next(2) == 0 ? study.AsA : study.AsB, new Passage(study.Ids.Next(), id, span, span.Of(text), null, [new CodeWish(study.Ids.Next(), study.Ownership.Id)])).Quotation;
            quotes.TryAdd(marked.Id, span.Of(text));
        }

        void Look(TestStudy study, Guid id)
        {
            string text = SourceDocument.Read(study.AsA, id).Text;
            HashSet<Guid> flagged = [.. FlaggedQuotations.Read(study.AsA, id).Select(flag => flag.Quotation.Id)];
            foreach (QuotationView quotation in SourceCodings.Read(study.AsA, id).Quotations)
            {
                Assert.True(quotation.End <= text.Length && !SourceText.SplitsPair(text, quotation.Begin) && !SourceText.SplitsPair(text, quotation.End));
                if (!flagged.Contains(quotation.Id)) Assert.Equal(quotes[quotation.Id], text[quotation.Begin..quotation.End]);
            }
        }

        TextSpan Span(string text, int most)
        {
            int begin = chance.Next(text.Length + 1);
            return SourceText.Snap(text, new TextSpan(begin, Math.Min(text.Length, begin + chance.Next(most))));
        }
    }
}
