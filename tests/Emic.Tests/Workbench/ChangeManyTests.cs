using Emic.Core;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests.Workbench;

public sealed class ChangeManyTests : IDisposable
{
    readonly TestStudy study = new();
    readonly Guid over;
    readonly Guid owns;
    readonly Guid theirs;

    public ChangeManyTests()
    {
        over = study.Code(study.AsA, "thrown over to them", study.Ownership).Quotation.Id;
        owns = study.Code(study.AsA, "Nobody owns it", study.Ownership, study.Component).Quotation.Id;
        theirs = study.Code(study.AsB, "Nobody owns it", study.Ownership).Quotation.Id;
    }

    public void Dispose() => study.Dispose();

    [Fact]
    public void Many_passages_are_recoded_as_the_preview_says_and_one_undo_takes_it_back()
    {
        ManyWish wish = Wish(ManyAct.Recode) with { Into = study.Component.Id };
        ManyCount preview = ChangeMany.Preview(study.AsA, wish);
        Assert.Equal(new ManyCount(Changing: 2, Others: 1, Unchanged: 0, Joined: 1, Removed: 0), preview);
        long before = History.Last(study.AsA);
        Assert.Equal(preview, ChangeMany.Run(study.AsA, wish).Count);
        Assert.Equal(before + 1, History.Last(study.AsA));
        Assert.Equal([[study.Component.Id], [study.Component.Id]], Codes(over, owns));
        Assert.Equal([[study.Ownership.Id]], Codes(theirs));
        Assert.Equal("Recode quotations of “3.2 Ownership” as “pipeline component”", History.Run(study.AsA, count: 1)[0].Sentence);
        Undo.Back(study.AsA);
        Assert.Equal([1, 2], Codes(over, owns).Select(codes => codes.Length));
        Assert.All(Codes(over, owns), codes => Assert.Contains(study.Ownership.Id, codes));
        Assert.Empty(study.Check());
    }

    [Fact]
    public void Uncoding_removes_what_is_left_bare_and_keeps_what_says_something()
    {
        ChangeQuotation.Comment(study.AsA, over, "key passage");
        ManyCount count = ChangeMany.Run(study.AsA, Wish(ManyAct.Uncode)).Count;
        Assert.Equal((2, 0), (count.Changing, count.Removed));
        Assert.Equal([[], [study.Component.Id]], Codes(over, owns));
        Assert.Equal(new ManyCount(1, 0, 0, 0, 1), ChangeMany.Run(study.AsA, new ManyWish(ManyAct.Uncode, [owns], [study.Component.Id])).Count);
        Assert.Null(OneQuotation.Read(study.AsA, owns));
        Assert.Empty(study.Check());
    }

    [Fact]
    public void Of_several_codes_asked_for_a_split_names_those_alone_that_it_takes_off()
    {
        ChangeMany.Run(study.AsA, new ManyWish(ManyAct.Split, [owns], [study.Decomposition.Id, study.Component.Id], Words: "hand-over"));
        Assert.Equal("Split “hand-over” off “pipeline component”", History.Run(study.AsA, count: 1)[0].Sentence);
        Assert.Equal(study.Component.ParentId, CodebookView.Named(study.AsA, "hand-over").ParentId);
    }

    [Fact]
    public void Passages_are_split_off_to_a_new_code_beside_the_first()
    {
        ChangeMany.Run(study.AsA, Wish(ManyAct.Split) with { Words = "hand-over" });
        Code made = CodebookView.Named(study.AsA, "hand-over");
        Assert.Equal((study.Decomposition.Id, 2), (made.ParentId, FoundQuotations.Read(study.AsA, QuotationQuery.Of(made.Id)).Total));
        Assert.Equal("Split “hand-over” off “3.2 Ownership”", History.Run(study.AsA, count: 1)[0].Sentence);
        Assert.Throws<RefusedException>(() => ChangeMany.Run(study.AsA, new ManyWish(ManyAct.Split, [over], [made.Id], Words: "3.2 ownership")));
        Assert.Throws<RefusedException>(() => ChangeMany.Run(study.AsA, new ManyWish(ManyAct.Split, [over], [made.Id], Words: " ")));
        Undo.Back(study.AsA);
        Assert.DoesNotContain(CodebookView.Read(study.AsA), line => line.Code.Name == "hand-over");
        Assert.Equal(3, FoundQuotations.Read(study.AsA, QuotationQuery.Of(study.Ownership.Id)).Total);
    }

    [Fact]
    public void A_comment_goes_below_what_is_said_and_examples_may_be_anybodys()
    {
        ChangeQuotation.Comment(study.AsA, over, "first");
        ChangeMany.Run(study.AsA, Wish(ManyAct.Comment) with { Words = "second" });
        Assert.Equal(["first\nsecond", "second", ""], new[] { over, owns, theirs }.Select(id => OneQuotation.Read(study.AsA, id)!.Comment));
        Assert.Equal(3, ChangeMany.Run(study.AsA, Wish(ManyAct.Example)).Count.Changing);
        Assert.Equal(new ManyCount(0, 0, 3, 0, 0), ChangeMany.Preview(study.AsA, Wish(ManyAct.Example)));
        Assert.Equal("Make 3 quotations examples of “3.2 Ownership”", History.Run(study.AsA, count: 1).Single().Sentence);
        Assert.Equal(3, CodeLineage.Read(study.AsA, study.Ownership.Id).Examples.Count);
        Assert.Empty(study.Check());
    }

    [Theory]
    [InlineData(ManyAct.Recode)]
    [InlineData(ManyAct.Split)]
    [InlineData(ManyAct.Uncode)]
    public void A_passage_that_loses_the_code_is_no_example_of_it_any_more_and_undo_brings_both_back(ManyAct act)
    {
        ChangeCode.AddExample(study.AsA, study.Component.Id, owns);
        ChangeMany.Run(study.AsA, Wish(ManyAct.Example));
        string before = StudyState.Of(study.Study);
        ManyWish wish = Wish(act) with { Into = study.Decomposition.Id, Words = "hand-over" };
        ManyCount preview = ChangeMany.Preview(study.AsA, wish);
        Assert.Equal(preview, ChangeMany.Run(study.AsA, wish).Count);
        Assert.Equal(act == ManyAct.Uncode ? 1 : 0, preview.Removed);
        Assert.Equal([theirs], Examples(study.Ownership));
        Assert.Equal([owns], Examples(study.Component));
        Assert.Empty(study.Check());
        Undo.Back(study.AsA);
        Assert.Equal(before, StudyState.Of(study.Study));
    }

    [Fact]
    public void The_same_holds_for_a_single_code_that_is_taken_off_or_replaced()
    {
        ChangeMany.Run(study.AsA, Wish(ManyAct.Example));
        string before = StudyState.Of(study.Study);
        Guid coding = OneQuotation.Read(study.AsA, owns)!.Codings.Single(one => one.CodeId == study.Ownership.Id).Id;
        ChangeCoding.Recode(study.AsA, coding, study.Decomposition.Id);
        Assert.Equal([over, theirs], Examples(study.Ownership));
        Undo.Back(study.AsA);
        Assert.False(ChangeCoding.Delete(study.AsA, coding).RemovedQuotation);
        Assert.Equal([over, theirs], Examples(study.Ownership));
        Undo.Back(study.AsA);
        Assert.True(ChangeCoding.Delete(study.AsA, OneQuotation.Read(study.AsA, over)!.Codings[0].Id).RemovedQuotation);
        Undo.Back(study.AsA);
        Assert.Equal(before, StudyState.Of(study.Study));
        Assert.Empty(study.Check());
    }

    [Fact]
    public void What_would_change_nothing_or_is_anothers_is_refused()
    {
        Assert.Contains("another coder", Assert.Throws<RefusedException>(() => ChangeMany.Run(study.AsA, new ManyWish(ManyAct.Uncode, [theirs], [study.Ownership.Id]))).Message, StringComparison.Ordinal);
        Assert.Throws<RefusedException>(() => ChangeMany.Run(study.AsA, Wish(ManyAct.Comment)));
        Assert.Throws<RefusedException>(() => ChangeMany.Run(study.AsA, Wish(ManyAct.Recode)));
        Assert.Throws<RefusedException>(() => ChangeMany.Run(study.AsA, new ManyWish(ManyAct.Recode, [over], [study.Component.Id], study.Ownership.Id)));
    }

    ManyWish Wish(ManyAct act) => new(act, [over, owns, theirs], [study.Ownership.Id]);

    IEnumerable<Guid> Examples(Code code) => CodeLineage.Read(study.AsA, code.Id).Examples.Select(example => example.Quotation.Id);

    Guid[][] Codes(params Guid[] quotations) => [.. quotations.Select(id => OneQuotation.Read(study.AsA, id)!.Codings.Select(coding => coding.CodeId).ToArray())];
}
