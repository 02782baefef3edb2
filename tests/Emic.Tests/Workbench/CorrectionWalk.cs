using System.Collections.Immutable;
using Emic.Core;
using Emic.Formats;
using Emic.Testing;
using Emic.Tests.Core.Sources;
using Emic.Workbench;

namespace Emic.Tests.Workbench;

/// <summary>One study whose text two coders correct again and again, stretch by stretch and by new versions, while they code, settle, undo and redo.</summary>
sealed class CorrectionWalk(int seed)
{
    const int Legs = 2, ActsInALeg = 20, EditsInAVersion = 40;

    readonly Random chance = new(seed);
    readonly Stack<Step> steps = [];
    readonly Stack<Step> undone = [];
    ImmutableDictionary<Guid, string> quotes = ImmutableDictionary<Guid, string>.Empty;
    WalkTally tally = new();

    /// <summary>A change, and what was there before and after it.</summary>
    sealed record Step(StudySession By, string Before, ImmutableDictionary<Guid, string> QuotesBefore, string After, ImmutableDictionary<Guid, string> QuotesAfter);

    public WalkTally Run()
    {
        using var study = new TestStudy();
        Guid source = study.Import("hard.txt", "A: " + string.Concat(Enumerable.Range(0, 8).Select(_ => RandomWords.Some(chance, 400))) + "some words\r\n\r\nB: more of them 🙂\r\n").Id;
        for (int i = 0; i < 60; i++) Mark(study.AsA, study, source);
        for (int leg = 0; leg < Legs; leg++)
        {
            for (int act = 0; act < ActsInALeg; act++) Act(study, source);
            while (steps.Count > 0) Back(study, source);
            while (undone.Count > 0) Again(study);
            steps.Clear();
        }

        Assert.Empty(study.Check());
        return tally;
    }

    void Act(TestStudy study, Guid source)
    {
        StudySession by = chance.Next(2) == 0 ? study.AsA : study.AsB;
        string before = StudyState.Of(study.Study);
        ImmutableDictionary<Guid, string> known = quotes;
        bool isDone = chance.Next(8) switch
        {
            <= 1 => Mark(by, study, source),
            <= 3 => Accept(by, source),
            4 => Correct(by, source),
            _ => TakeVersion(by, source),
        };
        if (!isDone) return;
        Look(by, source);
        steps.Push(new Step(by, before, known, StudyState.Of(study.Study), quotes));
        if (chance.Next(6) != 0) return;
        Back(study, source);
        Again(study);
    }

    bool Correct(StudySession by, Guid source)
    {
        string text = SourceDocument.Read(by, source).Text;
        TextSpan span = Span(text, 25);
        return Corrected(() => CorrectSource.Run(by, source, new Correction(span, span.Of(text), RandomWords.Some(chance, 5))), edits: 1);
    }

    /// <summary>The whole text anew, with many edits at random places.</summary>
    bool TakeVersion(StudySession by, Guid source)
    {
        SourceDocument document = SourceDocument.Read(by, source);
        string text = document.Text;
        for (int i = 0; i < EditsInAVersion; i++)
        {
            TextSpan span = Span(text, 10);
            text = text[..span.Begin] + RandomWords.Some(chance, 2) + text[span.End..];
        }

        return Corrected(() => CorrectSource.TakeVersion(by, source, Readers.Read(System.Text.Encoding.UTF8.GetBytes(text), "hard.txt")), EditsInAVersion);
    }

    bool Corrected(Func<CorrectionReport> correct, int edits)
    {
        try
        {
            CorrectionReport report = correct();
            tally += new WalkTally(edits, 1, report.Moved, report.Flagged.Count);
            return report.Saved!.Changed;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    bool Mark(StudySession by, TestStudy study, Guid source)
    {
        string text = SourceDocument.Read(by, source).Text;
        TextSpan span = Span(text, 15);
        if (span.IsEmpty) return false;
        MarkResult marked = MarkPassage.Run(by, new Passage(study.Ids.Next(), source, span, span.Of(text), null, [new CodeWish(study.Ids.Next(), study.Ownership.Id)]));
        if (!quotes.ContainsKey(marked.Quotation.Id)) quotes = quotes.Add(marked.Quotation.Id, span.Of(text));
        return marked.Saved.Changed;
    }

    bool Accept(StudySession by, Guid source)
    {
        FlaggedQuotation[] own = [.. FlaggedQuotations.Read(by, source).Where(flag => flag.Quotation.CoderId == by.CoderId)];
        if (own.Length == 0) return false;
        FlaggedQuotation one = own[chance.Next(own.Length)];
        try
        {
            SettleQuotation.Accept(by, one.Quotation.Id);
        }
        catch (RefusedException)
        {
            return false;
        }

        quotes = quotes.SetItem(one.Quotation.Id, one.New.Words);
        tally += new WalkTally(Accepted: 1);
        return true;
    }

    void Back(TestStudy study, Guid source)
    {
        Step step = steps.Pop();
        Assert.NotNull(Undo.Back(step.By));
        Assert.Equal(step.Before, StudyState.Of(study.Study));
        quotes = step.QuotesBefore;
        tally += new WalkTally(Undone: 1);
        undone.Push(step);
        if (chance.Next(6) == 0) Look(step.By, source);
    }

    void Again(TestStudy study)
    {
        Step step = undone.Pop();
        Assert.NotNull(Undo.Again(step.By));
        Assert.Equal(step.After, StudyState.Of(study.Study));
        quotes = step.QuotesAfter;
        steps.Push(step);
    }

    /// <summary>No quotation is gone, and each reads as it did or is flagged.</summary>
    void Look(StudySession by, Guid source)
    {
        string text = SourceDocument.Read(by, source).Text;
        HashSet<Guid> flagged = [.. FlaggedQuotations.Read(by, source).Select(flag => flag.Quotation.Id)];
        IReadOnlyList<QuotationView> quotations = SourceCodings.Read(by, source).Quotations;
        Assert.Equal(quotes.Keys.Order(), quotations.Select(quotation => quotation.Id).Order());
        foreach (QuotationView quotation in quotations)
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
