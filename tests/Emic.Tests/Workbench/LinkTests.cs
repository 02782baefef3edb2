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
        LinkView view = Assert.Single(LinkList.Read(test.AsB, test.Source.Id, "Makes Light Of"));
        Assert.Equal(("thrown over to them", "makes light of", "everybody says that it is fine", "A", "The meeting again."), (view.From.Words, view.Link.Relation, view.To.Words, view.Coder, view.Link.Comment));
        Assert.Contains("makes light of", LinkList.Relations(test.AsB));
        Assert.Empty(LinkList.Read(test.AsA, Guid.Empty));
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

    Guid Make(StudySession session, Guid from, string relation, Guid to, string comment = "")
    {
        Guid id = test.Ids.Next();
        MakeLink.Run(session, new NewLink(id, from, relation, to, comment));
        return id;
    }
}
