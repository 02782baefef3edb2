using Emic.Core;
using Emic.Formats;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests.Workbench;

public sealed class CorrectionTests
{
    [Fact]
    public void A_typo_moves_what_stands_below_and_flags_what_it_touches_and_undo_takes_all_of_it_back()
    {
        using var study = new TestStudy();
        QuotationView above = study.Code(study.AsA, "Who fixes it", study.Ownership).Quotation, on = study.Code(study.AsB, "we hand over the model", study.Ownership).Quotation, below = study.Code(study.AsB, "Nobody owns it", study.Ownership).Quotation;
        string before = StudyState.Of(study.Study);
        CorrectionReport report = study.Correct(study.AsA, "hand over", "hand it over");
        Assert.Equal((1, 1, 1), (report.Edits, report.Kept, report.Moved));
        Assert.Equal((on.Id, AnchorState.Changed, "we hand over the model", "we hand it over the model"), (report.Flagged[0].QuotationId, report.Flagged[0].State, report.Flagged[0].Quote, report.Flagged[0].Now));
        Assert.Equal(["Who fixes it", "we hand it over the model", "Nobody owns it"], Words(study));
        Assert.Equal(3, SourceCodings.Read(study.AsA, study.Source.Id).Quotations.Single(one => one.Id == below.Id).Begin - below.Begin);
        Assert.Equal(above.Version, SourceCodings.Read(study.AsA, study.Source.Id).Quotations[0].Version);
        QuoteView quoted = OneQuote.Read(study.AsA, on.Id)!;
        Assert.Equal(("we hand over the model", "P3a, turn 2, ⚑ words as before a correction"), (quoted.Words, quoted.Place));
        FlaggedQuotation flag = Assert.Single(FlaggedQuotations.Read(study.AsA));
        Assert.Equal(("we hand over the model", "we hand it over the model", "P3a", 2), (flag.Old.Words, flag.New.Words, flag.Speaker, flag.Turn));
        Assert.Empty(study.Check());
        string after = StudyState.Of(study.Study);
        Undo.Back(study.AsA);
        Assert.Equal(before, StudyState.Of(study.Study));
        Assert.Empty(study.Check());
        Undo.Again(study.AsA);
        Assert.Equal(after, StudyState.Of(study.Study));
        Assert.Empty(study.Check());
    }

    [Fact]
    public void A_flagged_quotation_is_accepted_put_on_other_words_freed_or_removed_by_its_coder_alone()
    {
        using var study = new TestStudy();
        Guid id = study.Code(study.AsA, "hand over the model", study.Ownership).Quotation.Id;
        study.Correct(study.AsA, "hand over", "hand it over");
        Assert.Throws<RefusedException>(() => SettleQuotation.Accept(study.AsB, id));
        string flagged = StudyState.Of(study.Study);
        Settled(() => SettleQuotation.Accept(study.AsA, id), "hand it over the model", 1);
        Settled(() => SettleQuotation.Choose(study.AsA, id, Span("over the model")), "over the model", 1);
        Settled(() => SettleQuotation.Free(study.AsA, id), "hand it over the model", 0);
        Settled(() => SettleQuotation.Remove(study.AsA, id), "", 0);

        void Settled(Action act, string words, int codings)
        {
            act();
            Assert.Equal(0, FlaggedQuotations.Count(study.AsA));
            Assert.Equal(words, string.Concat(Words(study)));
            Assert.Equal(codings, SourceCodings.Read(study.AsA, study.Source.Id).Quotations.Sum(quotation => quotation.Codings.Count));
            Assert.Empty(study.Check());
            Undo.Back(study.AsA);
            Assert.Equal(flagged, StudyState.Of(study.Study));
        }

        TextSpan Span(string words) => new(Text(study).IndexOf(words, StringComparison.Ordinal), Text(study).IndexOf(words, StringComparison.Ordinal) + words.Length);
    }

    [Fact]
    public void A_coding_is_undone_past_anothers_correction_that_left_its_words_alone_and_not_past_one_that_did_not()
    {
        using var study = new TestStudy();
        study.Code(study.AsA, "Nobody owns it", study.Ownership);
        CorrectionReport report = CorrectSource.Run(study.AsB, study.Source.Id, new Correction(study.SpanOf("hand over"), "hand over", "hand it over"));
        Assert.Equal(1, report.Moved);
        Undo.Back(study.AsA);
        Assert.Empty(Words(study));
        Undo.Again(study.AsA);
        Assert.Equal(["Nobody owns it"], Words(study));
        Assert.Empty(study.Check());
        study.Correct(study.AsB, "Nobody owns", "No one owns");
        Assert.Contains("Correct the text of P3a", Assert.Throws<RefusedException>(() => Undo.Back(study.AsA)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_is_not_undone_under_words_that_were_marked_on_it()
    {
        using var study = new TestStudy();
        study.Correct(study.AsA, "hand over", "hand it over");
        string text = Text(study);
        int begin = text.IndexOf("hand it over", StringComparison.Ordinal);
        MarkPassage.Run(study.AsB, new Passage(study.Ids.Next(), study.Source.Id, new TextSpan(begin, begin + 12), "hand it over", null, [new CodeWish(study.Ids.Next(), study.Ownership.Id)]));
        Assert.Contains("Code ‘3.2 Ownership’", Assert.Throws<RefusedException>(() => Undo.Back(study.AsA)).Message, StringComparison.Ordinal);
        Undo.Back(study.AsB);
        Undo.Back(study.AsA);
        Assert.Equal(study.Document.Text, Text(study));
        Assert.Empty(study.Check());
    }

    [Fact]
    public void A_flag_goes_when_the_words_come_back()
    {
        using var study = new TestStudy();
        study.Code(study.AsA, "Nobody owns it", study.Ownership);
        study.Correct(study.AsA, "Nobody owns", "Nobody ownz");
        Assert.Equal(1, FlaggedQuotations.Count(study.AsA));
        study.Correct(study.AsA, "Nobody ownz", "Nobody owns");
        Assert.Equal(0, FlaggedQuotations.Count(study.AsA));
        Assert.Equal(["Nobody owns it"], Words(study));
        Assert.Empty(study.Check());
    }

    [Fact]
    public void The_first_revision_says_who_imported_the_text()
    {
        using var study = new TestStudy();
        Source source = ImportSources.Run(study.AsB, [SourceFile.Of("P9.txt", "P9: Mine."u8.ToArray())], (content, name, _) => Readers.Read(content, name)).Sources[0];
        study.Import("P10.txt", "P10: Nobody’s.");
        Assert.Equal("B", Assert.Single(SourceRevisions.Read(study.AsA, source.Id)).By);
        Assert.Equal("", Assert.Single(SourceRevisions.Read(study.AsA, study.Source.Id)).By);
    }

    [Fact]
    public void Words_that_were_seen_on_an_old_revision_are_put_where_they_are_now_or_refused()
    {
        using var study = new TestStudy();
        Guid seen = SourceRevisions.Read(study.AsA, study.Source.Id)[0].Id;
        study.Correct(study.AsA, "hand over", "hand it over");
        TextSpan nobody = study.SpanOf("Nobody owns it");
        Mark("Nobody owns it", nobody);
        Assert.Equal(["Nobody owns it"], Words(study));
        Assert.Contains("was corrected", Assert.Throws<RefusedException>(() => Mark("hand over the model", study.SpanOf("hand over the model"))).Message, StringComparison.Ordinal);

        void Mark(string words, TextSpan span) => MarkPassage.Run(study.AsA, new Passage(study.Ids.Next(), study.Source.Id, span, words, null, [new CodeWish(study.Ids.Next(), study.Ownership.Id)], seen));
    }

    [Fact]
    public void A_correction_of_a_text_that_was_corrected_since_goes_to_its_place()
    {
        using var study = new TestStudy();
        Guid seen = study.Source.RevisionId;
        TextSpan late = study.SpanOf("there is a meeting"), early = study.SpanOf("hand over");
        CorrectSource.Run(study.AsB, study.Source.Id, new Correction(early, "hand over", "hand it all over", seen));
        CorrectSource.Run(study.AsA, study.Source.Id, new Correction(late, "there is a meeting", "there are meetings", seen));
        Assert.Contains("hand it all over", SourceDocument.Read(study.AsA, study.Source.Id).Text, StringComparison.Ordinal);
        Assert.Contains("Before the release there are meetings", SourceDocument.Read(study.AsA, study.Source.Id).Text, StringComparison.Ordinal);
        Assert.Contains("at these very words", Assert.Throws<RefusedException>(() => CorrectSource.Run(study.AsA, study.Source.Id, new Correction(early, "hand over", "hand on", seen))).Message, StringComparison.Ordinal);
        Assert.Empty(study.Check());
    }

    [Fact]
    public void Each_side_of_a_difference_stands_in_its_own_text()
    {
        using var study = new TestStudy();
        ImportResult file = Readers.Read(System.Text.Encoding.UTF8.GetBytes(TestStudy.Interview.Replace("sort of, thrown over to them", "kind of, handed over to them", StringComparison.Ordinal)), "P3a.txt");
        CorrectSource.TakeVersion(study.AsA, study.Source.Id, file);
        IReadOnlyList<RevisionEdit> edits = SourceRevisions.Differences(study.AsA, study.Source.Id, 2);
        Assert.True(edits.Count > 1);
        string now = SourceDocument.Read(study.AsA, study.Source.Id).Text;
        Assert.All(edits, edit =>
        {
            Assert.Contains(edit.Old.Before + edit.Old.Words + edit.Old.After, study.Document.Text, StringComparison.Ordinal);
            Assert.Contains(edit.New.Before + edit.New.Words + edit.New.After, now, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_new_version_of_the_file_keeps_renamed_speakers_and_the_interviewers_mark()
    {
        using var study = new TestStudy();
        study.Code(study.AsA, "Nobody owns it", study.Ownership);
        ChangeTurns.RenameSpeaker(study.AsA, study.Source.Id, "interviewer", "I");
        // Who was the interviewer by name is so by a mark from then on.
        Assert.Equal([true, false, true, false], SourceDocument.Read(study.AsA, study.Source.Id).Structure.Turns.Select(turn => turn.IsInterviewer));
        ChangeTurns.SetTime(study.AsA, study.Source.Id, 2, TimeSpan.FromSeconds(9), null);
        ImportResult file = Readers.Read(System.Text.Encoding.UTF8.GetBytes(TestStudy.Interview.Replace("Well, ", "Well, you see, ", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal)), "P3a.txt");
        Assert.Equal((1, 1), CorrectSource.TakeVersion(study.AsA, study.Source.Id, file, isTrial: true) is var trial ? (trial.Edits, trial.Moved) : default);
        Assert.Equal(3, SourceRevisions.Read(study.AsA, study.Source.Id).Count);
        CorrectSource.TakeVersion(study.AsA, study.Source.Id, file, "checked");
        SourceDocument document = SourceDocument.Read(study.AsA, study.Source.Id);
        Assert.Equal([("I", true), ("P3a", false), ("I", true), ("P3a", false)], document.Structure.Turns.Select(turn => (turn.Speaker, turn.IsInterviewer)));
        Assert.Equal(TimeSpan.FromSeconds(9), document.Structure.Turns[1].BeginsAt);
        RevisionLine newest = SourceRevisions.Read(study.AsA, study.Source.Id)[0];
        Assert.Equal((4, "A", "checked", 1, true), (newest.Number, newest.By, newest.Note, newest.Edits, newest.IsCurrent));
        Assert.Equal(("Well, ", "", "you see, "), SourceRevisions.Differences(study.AsA, study.Source.Id, 4).Single() is var edit ? (edit.Old.Before, edit.Old.Words, edit.New.Words) : default);
        Assert.Equal(WordCount.Of(document.Text), document.Source.Words);
        Assert.Equal(["Nobody owns it"], Words(study));
        Assert.Empty(study.Check());
    }

    [Fact]
    public void A_new_version_of_the_file_renames_speakers_and_gives_turns_to_whom_it_says_unless_that_was_done_here()
    {
        using var study = new TestStudy();
        ChangeTurns.RenameSpeaker(study.AsA, study.Source.Id, "Interviewer", "I");
        Take(TestStudy.Interview.Replace("P3a:", "Rosalind:", StringComparison.Ordinal).Replace("Who fixes", "So who fixes", StringComparison.Ordinal));
        Assert.Equal([("I", true), ("Rosalind", false), ("I", true), ("Rosalind", false)], Speakers());
        ChangeTurns.RenameSpeaker(study.AsA, study.Source.Id, "Rosalind", "R");
        Take(TestStudy.Interview.Replace("P3a:", "Rosalind:", StringComparison.Ordinal).Replace("Interviewer: And", "Rosalind: And", StringComparison.Ordinal) + "\n\nInterviewer: Really?");
        Assert.Equal([("I", true), ("R", false), ("R", false), ("R", false), ("I", true)], Speakers());
        Assert.Empty(study.Check());

        void Take(string text) => CorrectSource.TakeVersion(study.AsA, study.Source.Id, Readers.Read(System.Text.Encoding.UTF8.GetBytes(text), "P3a.txt"));

        IEnumerable<(string, bool)> Speakers() => SourceDocument.Read(study.AsA, study.Source.Id).Structure.Turns.Select(turn => (turn.Speaker, turn.IsInterviewer));
    }

    [Fact]
    public void Turns_are_given_to_a_new_speaker_and_back()
    {
        using var study = new TestStudy();
        ChangeTurns.GiveTo(study.AsA, study.Source.Id, [4], "P3b");
        Assert.Equal(["Interviewer", "P3a", "P3b"], ChangeTurns.Speakers(SourceDocument.Read(study.AsA, study.Source.Id)).Select(line => line.Name));
        ChangeTurns.RenameSpeaker(study.AsA, study.Source.Id, "P3b", "P3a");
        Assert.Equal(2, ChangeTurns.Speakers(SourceDocument.Read(study.AsA, study.Source.Id)).Count);
        Assert.Throws<RefusedException>(() => ChangeTurns.GiveTo(study.AsA, study.Source.Id, [9], "P3b"));
        Undo.Back(study.AsA);
        Assert.Equal(3, ChangeTurns.Speakers(SourceDocument.Read(study.AsA, study.Source.Id)).Count);
        Assert.Empty(study.Check());
    }

    [Fact]
    public void The_interviewer_is_known_by_name_until_turns_are_marked()
    {
        using var study = new TestStudy();
        Assert.Equal([("Interviewer", true, true), ("P3a", false, false)], Speakers());
        ChangeTurns.MarkInterviewer(study.AsA, study.Source.Id, "P3a");
        Assert.Equal([("Interviewer", false, false), ("P3a", true, false)], Speakers());

        IEnumerable<(string, bool, bool)> Speakers() =>
            ChangeTurns.Speakers(SourceDocument.Read(study.AsA, study.Source.Id)).Select(line => (line.Name, line.InterviewerTurns == line.Turns, line.IsInterviewerByName));
    }

    [Fact]
    public void A_source_with_corrections_and_flags_is_deleted_and_comes_back()
    {
        using var study = new TestStudy();
        study.Code(study.AsA, "Nobody owns it", study.Ownership);
        study.Correct(study.AsA, "Nobody owns", "No one owns");
        string before = StudyState.Of(study.Study);
        ChangeSource.Delete(study.AsA, study.Source.Id);
        Assert.Empty(study.Check());
        Undo.Back(study.AsA);
        Assert.Equal(before, StudyState.Of(study.Study));
        Assert.Empty(study.Check());
    }

    static string Text(TestStudy study) => SourceDocument.Read(study.AsA, study.Source.Id).Text;

    static IEnumerable<string> Words(TestStudy study) => SourceCodings.Read(study.AsA, study.Source.Id).Quotations.Select(quotation => Text(study)[quotation.Begin..quotation.End]);
}
