using Emic.Core;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests.Workbench;

public sealed class CompareCodeTests : IDisposable
{
    readonly TestStudy study = new();
    readonly QuotationView over;
    readonly QuotationView owns;

    public CompareCodeTests()
    {
        over = study.Code(study.AsA, "thrown over to them", study.Ownership).Quotation;
        owns = study.Code(study.AsB, "Nobody owns it", study.Ownership).Quotation;
    }

    public void Dispose() => study.Dispose();

    [Fact]
    public void What_was_kept_is_settled_for_the_coder_who_kept_it_and_new_for_the_others()
    {
        Assert.Equal((0, 2, null), Sides(study.AsA));
        CompareCode.Leave(study.AsA, study.Ownership.Id, [over.Codings[0].Id]);
        CompareCode.Leave(study.AsA, study.Ownership.Id, [owns.Codings[0].Id, study.Ids.Next()]);
        study.Code(study.AsA, "it is fine", study.Ownership);
        ComparedCode compared = Read(study.AsA);
        Assert.Equal((2, 1, study.A.Id), (compared.Settled, compared.Fresh, compared.Since!.CoderId));
        Assert.Equal(["thrown over to them", "Nobody owns it"], compared.Cases[0].Settled.Select(card => card.Quotation.Text));
        Assert.Equal(["it is fine"], compared.Cases[0].Fresh.Select(card => card.Quotation.Text));
        Assert.Equal([1, 1], compared.History.Select(line => line.Settled));
        Assert.Equal((0, 3, null), Sides(study.AsB));
        Assert.Equal("Compare the quotations of “3.2 Ownership”", History.Run(study.AsA).First(line => line.Kind == ChangeKinds.Compare).Sentence);
        Assert.Empty(study.Check());
    }

    [Fact]
    public void A_card_shows_one_neighbouring_turn_on_either_side()
    {
        ComparedCard card = Read(study.AsA).Cases[0].Fresh[0];
        Assert.Equal(("Who fixes it when it breaks?", "And before the release?"), (card.Before!.Text, card.After!.Text));
    }

    [Fact]
    public void A_passage_that_is_moved_here_is_new_and_one_that_comes_back_by_undo_is_settled()
    {
        Guid coding = over.Codings[0].Id;
        CompareCode.Leave(study.AsA, study.Ownership.Id, [coding]);
        ChangeCoding.Recode(study.AsA, coding, study.Component.Id);
        Assert.Equal((0, 1), (CompareCode.Read(study.AsA, study.Component.Id).Settled, CompareCode.Read(study.AsA, study.Component.Id).Fresh));
        Assert.Equal(1, CompareCode.Fresh(study.AsA)[study.Component.Id]);
        Undo.Back(study.AsA);
        Assert.Equal(1, Read(study.AsA).Settled);
        Assert.Equal(1, CompareCode.Fresh(study.AsA)[study.Ownership.Id]);
    }

    [Fact]
    public void Cases_with_nothing_new_can_be_left_out()
    {
        CompareCode.Leave(study.AsA, study.Ownership.Id, [over.Codings[0].Id, owns.Codings[0].Id]);
        Assert.Equal((1, 0), (Read(study.AsA).CaseCount, CompareCode.Read(study.AsA, study.Ownership.Id, onlyFresh: true).CaseCount));
    }

    [Fact]
    public void Entries_follow_a_merge_go_with_their_code_and_remember_the_definition()
    {
        ChangeCode.Run(study.AsA, study.Ownership.Id, "3.2", "Ownership", Hue.Blue, CodeText.Of(study.Ownership) with { Definition = "Who answers for it." });
        CompareCode.Leave(study.AsA, study.Ownership.Id, [over.Codings[0].Id]);
        MergeCode.Run(study.AsA, study.Ownership.Id, study.Component.Id);
        ComparedCode compared = CompareCode.Read(study.AsA, study.Component.Id);
        Assert.Equal((1, 1, "Who answers for it."), (compared.Settled, compared.Fresh, compared.Since!.Definition));
        DeleteCode.Run(study.AsA, study.Component.Id);
        Undo.Back(study.AsA);
        Undo.Back(study.AsA);
        Assert.Equal(1, Read(study.AsA).Settled);
        Assert.Empty(study.Check());
    }

    [Fact]
    public void A_viewer_who_sees_one_coder_compares_only_their_passages_and_entries()
    {
        CompareCode.Leave(study.AsA, study.Ownership.Id, [over.Codings[0].Id]);
        ComparedCode seen = Read(study.Study.Session(study.B.Id, Viewer.Of(study.B.Id)));
        Assert.Equal((0, 1, 0), (seen.Settled, seen.Fresh, seen.History.Count));
    }

    [Fact]
    public void A_comparison_can_be_taken_back_and_the_list_of_ids_reads_as_written()
    {
        CompareCode.Leave(study.AsA, study.Ownership.Id, [over.Codings[0].Id]);
        Undo.Back(study.AsA);
        Assert.Equal((0, 2, null), Sides(study.AsA));
        Guid[] ids = [study.Ids.Next(), study.Ids.Next(), study.Ids.Next()];
        Assert.Equal(ids.Order(), SettledCodings.Read(SettledCodings.Write([.. ids, ids[0]])).Order());
        Assert.Throws<InvalidDataException>(() => SettledCodings.Read([1, 2, 3]));
    }

    ComparedCode Read(StudySession session) => CompareCode.Read(session, study.Ownership.Id);

    (int Settled, int Fresh, Guid? Since) Sides(StudySession session) => (Read(session).Settled, Read(session).Fresh, Read(session).Since?.CoderId);
}
