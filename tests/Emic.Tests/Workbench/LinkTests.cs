using Emic.Core;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests;

public sealed class LinkTests : IDisposable
{
    readonly TestStudy test = new();
    readonly Guid one, other;

    public LinkTests()
    {
        one = test.Code(test.AsA, "thrown over to them", test.Ownership).Quotation.Id;
        other = test.Code(test.AsB, "everybody says that it is fine", test.Component).Quotation.Id;
    }

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_link_leads_from_one_quotation_to_another_in_words_of_ones_own()
    {
        Make(test.AsA, one, "makes light of", other, "The meeting again.");
        LinkView view = Assert.Single(LinkList.Read(test.AsB, new LinkFilter(test.Source.Id, "Makes Light Of")));
        Assert.Equal(("thrown over to them", "makes light of", "everybody says that it is fine", "A", "The meeting again."), (view.From.Words, view.Link.Relation, view.To.Words, view.Coder, view.Link.Comment));
        Assert.Contains("makes light of", LinkList.Relations(test.AsB));
        Assert.Empty(LinkList.Read(test.AsA, new LinkFilter(Guid.Empty)));
        Assert.Empty(test.Check());
    }

    [Fact]
    public void Words_at_both_ends_are_marked_in_the_same_change_but_no_link_leads_from_words_to_themselves()
    {
        Passage one = Words("thrown over to them"), other = Words("Nobody owns it"), again = Words("thrown over to them");
        Assert.Throws<RefusedException>(() => MakeLink.Run(test.AsA, new NewLink(test.Ids.Next(), one.QuotationId, "explains", again.QuotationId, Marks: [one, again])));
        int before = History.Run(test.AsA).Count;
        MakeLink.Run(test.AsA, new NewLink(test.Ids.Next(), one.QuotationId, "explains", other.QuotationId, Marks: [one, other]));
        Assert.Equal(before + 1, History.Run(test.AsA).Count);
        LinkView link = LinkList.Read(test.AsA).Single();
        Assert.Equal(("thrown over to them", "Nobody owns it"), (link.From.Words, link.To.Words));
        Undo.Back(test.AsA);
        Assert.Empty(LinkList.Read(test.AsA));
        Assert.DoesNotContain(SourceCodings.Read(test.AsA, test.Source.Id).Quotations, quotation => quotation.Id == one.QuotationId || quotation.Id == other.QuotationId);
        Assert.Empty(test.Check());
    }

    [Fact]
    public void A_link_that_says_nothing_is_refused()
    {
        Make(test.AsA, one, "explains", other);
        Assert.Throws<RefusedException>(() => Make(test.AsA, one, "explains", other));
        Assert.Throws<RefusedException>(() => Make(test.AsA, one, "explains", one));
        Assert.Throws<RefusedException>(() => Make(test.AsA, one, " ", other));
        Assert.Throws<RefusedException>(() => Make(test.AsA, one, "explains", Guid.Empty));
        Make(test.AsB, one, "explains", other);
    }

    [Fact]
    public void A_viewer_sees_a_link_only_with_both_its_ends()
    {
        Make(test.AsA, one, "explains", other);
        StudySession blind = test.Study.Session(test.A.Id, Viewer.Of(test.A.Id));
        Assert.Empty(LinkList.Read(blind));
        Assert.Throws<RefusedException>(() => Make(blind, one, "supports", other));
        Assert.Single(LinkList.Read(test.AsA));
    }

    [Fact]
    public void A_link_goes_with_its_quotation_and_comes_back_by_undo()
    {
        Guid id = Make(test.AsA, one, "explains", other);
        ChangeQuotation.Delete(test.AsB, other);
        Assert.Empty(LinkList.Read(test.AsA));
        Assert.Empty(test.Check());
        Undo.Back(test.AsB);
        Assert.Equal(id, Assert.Single(LinkList.Read(test.AsA)).Link.Id);
        Assert.Empty(test.Check());
    }

    [Fact]
    public void A_link_is_renamed_and_removed_by_its_coder_alone()
    {
        Guid id = Make(test.AsA, one, "explains", other);
        Assert.Throws<RefusedException>(() => ChangeLink.Delete(test.AsB, id));
        ChangeLink.Run(test.AsA, id, "contradicts", "On a second reading.");
        Assert.Equal("contradicts", Assert.Single(LinkList.Read(test.AsA)).Link.Relation);
        ChangeLink.Delete(test.AsA, id);
        Assert.Empty(LinkList.Read(test.AsA));
        Undo.Back(test.AsA);
        Assert.Equal(("contradicts", "Remove a link between quotations"), (Assert.Single(LinkList.Read(test.AsA)).Link.Relation, History.Run(test.AsA, count: 2)[1].Sentence));
    }

    [Fact]
    public void A_link_cannot_become_what_another_one_says_already()
    {
        Make(test.AsA, one, "explains", other);
        Guid id = Make(test.AsA, one, "supports", other);
        Assert.Contains("already", Assert.Throws<RefusedException>(() => ChangeLink.Run(test.AsA, id, "explains", "")).Message);
        ChangeLink.Run(test.AsA, id, "supports", "Said anew, of itself.");
        Assert.Equal(["explains", "supports"], LinkList.Read(test.AsA).Select(row => row.Link.Relation).Order());
    }

    [Fact]
    public void Links_are_found_by_coder_and_quotation_and_read_by_pages_the_newest_first()
    {
        Guid first = Make(test.AsA, one, "explains", other), second = Make(test.AsB, other, "contradicts", one);
        Assert.Equal([second], Ids(new LinkFilter(CoderId: test.B.Id)));
        Assert.Equal([first, second], Ids(new LinkFilter(test.Source.Id)));
        Assert.Equal([first, second], Ids(new LinkFilter(Quotations: [one])));
        Assert.Empty(Ids(new LinkFilter(Quotations: [])));
        LinkPage page = LinkList.Page(test.AsA, new LinkFilter(), 0, 1);
        Assert.Equal((2, second), (page.Total, Assert.Single(page.Links).Link.Id));
        Assert.Equal(["contradicts", "explains"], LinkList.UsedRelations(test.AsA));

        Guid[] Ids(LinkFilter filter) => [.. LinkList.Read(test.AsA, filter).Select(view => view.Link.Id)];
    }

    [Fact]
    public void What_hangs_on_a_source_is_its_own_memos_and_links_as_far_as_the_viewer_sees_them()
    {
        Source elsewhere = test.Import("P9.txt", "nobody owns it there.");
        Guid away = MarkPassage.Run(test.AsA, new Passage(test.Ids.Next(), elsewhere.Id, new TextSpan(0, 6), "nobody", null, [new CodeWish(test.Ids.Next(), test.Ownership.Id)])).Quotation.Id;
        Guid link = Make(test.AsA, away, "explains", one), memo = test.Ids.Next();
        Make(test.AsB, other, "contradicts", one);
        WriteMemo.Run(test.AsA, new NewMemo(memo, MemoKind.Theory, "Owner", "", [new Tie(TieKind.Quotation, one), new Tie(TieKind.Quotation, away)]));
        WriteMemo.Run(test.AsA, new NewMemo(test.Ids.Next(), MemoKind.Code, "Of a code", "", [new Tie(TieKind.Code, test.Ownership.Id)]));
        SourceTies here = SourceTies.Read(test.AsA, test.Source.Id), there = SourceTies.Read(test.AsA, elsewhere.Id);
        Assert.Equal((memo, "Owner", one), (Assert.Single(here.Memos).Id, here.Memos[0].Title, Assert.Single(here.Memos[0].Quotations)));
        Assert.Equal(2, here.Links.Count);
        Assert.Equal(away, Assert.Single(Assert.Single(there.Memos).Quotations));
        Assert.Equal(link, Assert.Single(there.Links).Link.Id);
        SourceTies blind = SourceTies.Read(test.Study.Session(test.B.Id, Viewer.Of(test.B.Id)), test.Source.Id);
        Assert.Equal((0, 0), (blind.Memos.Count, blind.Links.Count));
    }

    Guid Make(StudySession session, Guid from, string relation, Guid to, string comment = "")
    {
        Guid id = test.Ids.Next();
        MakeLink.Run(session, new NewLink(id, from, relation, to, comment));
        return id;
    }

    Passage Words(string words) => new(test.Ids.Next(), test.Source.Id, test.SpanOf(words), words, null, []);
}
