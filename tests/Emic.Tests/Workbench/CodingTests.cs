using Emic.Core;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests.Workbench;

public sealed class CodingTests
{
    [Fact]
    public void Several_codes_one_of_them_new_and_a_comment_go_on_a_passage_in_one_change()
    {
        using var study = new TestStudy();
        long before = History.Last(study.AsA);
        var passage = new Passage(study.Ids.Next(), study.Source.Id, study.SpanOf("thrown over to them"), "thrown over to them", "hard to manage", [
            new CodeWish(study.Ids.Next(), study.Decomposition.Id),
            new CodeWish(study.Ids.Next(), study.Ids.Next(), new NewCode("3.4", "Maintainability")),
            new CodeWish(study.Ids.Next(), study.Component.Id, Comment: "why")]);
        MarkResult result = MarkPassage.Run(study.AsA, passage);
        Assert.Equal(before + 1, result.Saved.Sequence);
        Assert.Equal(3, result.Quotation.Codings.Count);
        Assert.Equal("hard to manage", result.Quotation.Comment);
        Assert.Equal(study.Decomposition.Id, Assert.Single(result.CreatedCodes).ParentId);
        Assert.Equal("Code “3 Decomposition”, “3.4 Maintainability”, “pipeline component” in P3a", History.Run(study.AsA, count: 1)[0].Sentence);
        Assert.Empty(study.Check());
    }

    [Fact]
    public void The_same_coder_marking_the_same_words_again_uses_the_same_quotation_and_another_coder_gets_their_own()
    {
        using var study = new TestStudy();
        MarkResult first = study.Code(study.AsA, "Nobody owns it", study.Ownership);
        MarkResult again = study.Code(study.AsA, "Nobody owns it", study.Ownership, study.Component);
        MarkResult other = study.Code(study.AsB, "Nobody owns it", study.Ownership);
        Assert.Equal(first.Quotation.Id, again.Quotation.Id);
        Assert.Equal(2, again.Quotation.Codings.Count);
        Assert.NotEqual(first.Quotation.Id, other.Quotation.Id);
        Assert.Equal(2, SourceCodings.Read(study.AsA, study.Source.Id).Quotations.Count);
        Assert.Single(SourceCodings.Read(study.Study.Session(study.A.Id, Viewer.Of(study.A.Id)), study.Source.Id).Quotations);
    }

    [Fact]
    public void A_repeated_request_answers_as_the_first_did()
    {
        using var study = new TestStudy();
        StudySession session = study.AsA with { ChangeId = study.Ids.Next() };
        MarkResult first = study.Code(session, "Nobody owns it", study.Ownership);
        MarkResult again = study.Code(session, "Nobody owns it", study.Ownership);
        Assert.Equal(first.Saved.Sequence, again.Saved.Sequence);
        Assert.Equal(first.Quotation.Id, again.Quotation.Id);
        Assert.Single(again.Quotation.Codings);
    }

    [Fact]
    public void Words_that_are_not_what_was_marked_are_refused()
    {
        using var study = new TestStudy();
        var passage = new Passage(study.Ids.Next(), study.Source.Id, new TextSpan(0, 3), "Why", null, []);
        Assert.Contains("reads otherwise", Assert.Throws<RefusedException>(() => MarkPassage.Run(study.AsA, passage)).Message, StringComparison.Ordinal);
        TextSpan smile = study.SpanOf("🙂");
        Assert.Throws<RefusedException>(() => MarkPassage.Run(study.AsA, new Passage(study.Ids.Next(), study.Source.Id, new TextSpan(smile.Begin, smile.Begin + 1), "", null, [])));
        Assert.Throws<RefusedException>(() => MarkPassage.Run(study.Study.Session(), new Passage(study.Ids.Next(), study.Source.Id, new TextSpan(0, 3), "", null, [])));
    }

    [Fact]
    public void Taking_the_last_code_off_a_passage_removes_the_bare_quotation_and_undo_brings_both_back()
    {
        using var study = new TestStudy();
        MarkResult marked = study.Code(study.AsA, "Nobody owns it", study.Ownership);
        UncodeResult gone = ChangeCoding.Delete(study.AsA, marked.Quotation.Codings[0].Id, marked.Quotation.Codings[0].Version);
        Assert.True(gone.RemovedQuotation);
        Assert.Empty(SourceCodings.Read(study.AsA, study.Source.Id).Quotations);
        UndoResult undone = Undo.Back(study.AsA)!;
        Assert.Equal([study.Source.Id], undone.Sources);
        Assert.Single(SourceCodings.Read(study.AsA, study.Source.Id).Quotations[0].Codings);
    }

    [Fact]
    public void Resizing_commenting_and_recoding_keep_the_quotation_and_are_the_owners_alone()
    {
        using var study = new TestStudy();
        QuotationView quotation = study.Code(study.AsA, "Nobody owns it", study.Ownership).Quotation;
        ChangeQuotation.Resize(study.AsA, quotation.Id, study.SpanOf("Nobody owns it after that"), quotation.Version);
        Assert.Throws<RefusedException>(() => ChangeQuotation.Resize(study.AsA, quotation.Id, new TextSpan(0, 4), quotation.Version));
        ChangeQuotation.Comment(study.AsA, quotation.Id, "key passage");
        ChangeCoding.Comment(study.AsA, quotation.Codings[0].Id, "the core of it");
        ChangeCoding.Recode(study.AsA, quotation.Codings[0].Id, study.Component.Id);
        Assert.Throws<RefusedException>(() => ChangeQuotation.Delete(study.AsB, quotation.Id));
        QuotationView now = SourceCodings.Read(study.AsA, study.Source.Id).Quotations[0];
        Assert.Equal(("key passage", "the core of it", study.Component.Id), (now.Comment, now.Codings[0].Comment, now.Codings[0].CodeId));
        Assert.Equal("Nobody owns it after that", study.Document.Text[now.Begin..now.End]);
        Assert.Empty(study.Check());
    }

    [Fact]
    public void A_codes_quotations_are_read_in_context_and_exported_as_rows()
    {
        using var study = new TestStudy();
        study.Code(study.AsA, "Nobody owns it", study.Ownership);
        study.Code(study.AsB, "Well, we hand over the model", study.Ownership, study.Component);
        CodeQuotations read = CodeQuotations.Read(study.AsA, study.Ownership.Id);
        Assert.Equal((2, 1), (read.Total, read.Sources));
        Assert.Equal("Well, we hand over the model", read.Quotations[0].Text);
        Assert.Equal(("P3a", 2), (read.Quotations[1].Speaker, read.Quotations[1].Turn));
        Assert.EndsWith("thrown over to them. ", read.Quotations[1].Before, StringComparison.Ordinal);
        Assert.Equal("Nobody owns it", CodeQuotations.Read(study.AsA, study.Ownership.Id, byCoder: true).Quotations[0].Text);
        CodingRow[] rows = [.. CodingRows.Read(study.AsA, new CodingFilter(CoderId: study.B.Id))];
        Assert.Equal(["3.2 Ownership", "pipeline component"], rows.Select(row => row.CodeLabel));
    }

    [Fact]
    public void A_recoding_goes_back_although_the_coding_was_commented_since_and_the_comment_stays()
    {
        using var study = new TestStudy();
        Guid coding = study.Code(study.AsA, "Nobody owns it", study.Ownership).Quotation.Codings[0].Id;
        long recoded = ChangeCoding.Recode(study.AsA, coding, study.Component.Id).Sequence;
        ChangeCoding.Comment(study.AsA, coding, "nobody is named");
        Undo.One(study.AsA, recoded);
        CodingView now = SourceCodings.Read(study.AsA, study.Source.Id).Quotations.Single().Codings.Single();
        Assert.Equal((study.Ownership.Id, "nobody is named"), (now.CodeId, now.Comment));
        Assert.Empty(study.Check());
    }

    [Fact]
    public void The_codings_near_a_place_are_those_that_share_a_character_with_it()
    {
        using var study = new TestStudy();
        QuotationView first = study.Code(study.AsA, "Who fixes it", study.Ownership).Quotation, second = study.Code(study.AsA, "thrown over to them", study.Ownership, study.Decomposition).Quotation;
        study.Code(study.AsB, "everybody says", study.Component);
        Assert.Equal([first.Id], Near(first.End - 1, first.End));
        Assert.Empty(Near(first.End, second.Begin));
        Assert.Equal([first.Id, second.Id], Near(0, second.Begin + 1));
        Assert.Equal(2, SourceCodings.ReadNear(study.AsA, study.Source.Id, new TextSpan(second.Begin, second.End)).Quotations.Single().Codings.Count);
        Assert.Empty(SourceCodings.ReadNear(study.Study.Session(study.B.Id, Viewer.Of(study.B.Id)), study.Source.Id, new TextSpan(0, second.End)).Quotations);

        IEnumerable<Guid> Near(int begin, int end) => SourceCodings.ReadNear(study.AsA, study.Source.Id, new TextSpan(begin, end)).Quotations.Select(quotation => quotation.Id);
    }
}
