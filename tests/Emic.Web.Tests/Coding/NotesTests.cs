using Emic.Core;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class NotesTests(Chromium chromium)
{
    [Fact]
    public async Task M_opens_a_memo_tied_to_the_selected_words_and_the_inspector_shows_it()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("thrown over to them");
        await desk.PressAsync("m");
        await desk.Page.Keyboard.TypeAsync("Cause or symptom?");
        await desk.Page.GetByLabel("Text, in Markdown").FillAsync("It comes last.");
        await desk.Page.Keyboard.PressAsync("Control+Enter");
        await desk.SavedAsync();
        await Assertions.Expect(desk.Page.Locator("emic-inspector .ties")).ToHaveTextAsync("theory memo: Cause or symptom?");
        MemoLine memo = Assert.Single(MemoList.Read(desk.Study.AsA));
        Assert.Equal(("thrown over to them", "It comes last."), (memo.Ties.Single().Name, memo.Memo.Text));
        Assert.Empty(desk.Complaints);

        await desk.PressAsync("Control+z");
        await Assertions.Expect(desk.Page.Locator("emic-inspector .ties")).ToHaveCountAsync(0);
        await desk.SelectAsync("Nobody owns it");
        await desk.PressAsync("m");
        await desk.PressAsync("Escape");
        await desk.SavedAsync();
        Assert.Empty(MemoList.Read(desk.Study.AsA));
    }

    [Fact]
    public async Task K_links_two_quotations_and_both_show_it()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            study.Code(study.AsA, "thrown over to them", study.Ownership);
            study.Code(study.AsB, "everybody says that it is fine", study.Component);
        });
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await desk.PressAsync("k");
        await desk.SelectAsync("everybody says that it is fine");
        await Assertions.Expect(desk.Page.Locator("emic-inspector")).ToContainTextAsync("everybody says");
        await desk.PressAsync("k");
        await desk.Page.Keyboard.TypeAsync("contradicts");
        await desk.PressAsync("Enter");
        await desk.SavedAsync();
        await Assertions.Expect(desk.Page.Locator("emic-inspector .ties")).ToContainTextAsync("“thrown over to them” contradicts this (A)");
        LinkView link = Assert.Single(LinkList.Read(desk.Study.AsA));
        Assert.Equal(("thrown over to them", "contradicts", "everybody says that it is fine"), (link.From.Words, link.Link.Relation, link.To.Words));

        await desk.Page.Locator("emic-inspector .ties a").ClickAsync();
        await Assertions.Expect(desk.Page.Locator("emic-inspector .ties")).ToContainTextAsync("contradicts “everybody says that it is fine” (A)");
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new System.Text.RegularExpressions.Regex("^Change the link contradicts") }).ClickAsync();
        await desk.Page.GetByLabel("explains, contradicts, supports, or your own words").FillAsync("makes light of");
        await desk.PressAsync("Control+Enter");
        await Assertions.Expect(desk.Page.Locator("emic-inspector .ties")).ToContainTextAsync("makes light of “everybody says that it is fine” (A)");
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new System.Text.RegularExpressions.Regex("^Remove the link makes light of") }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator("emic-inspector .ties")).ToHaveCountAsync(0);
        Assert.Empty(LinkList.Read(desk.Study.AsA));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Axe_finds_nothing_wrong_with_memo_link_and_what_hangs_on_a_quotation()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, new BrowserNewContextOptions { BypassCSP = true, ViewportSize = new ViewportSize { Width = 1440, Height = 900 } }, study =>
        {
            Guid one = study.Code(study.AsA, "thrown over to them", study.Ownership).Quotation.Id, other = study.Code(study.AsB, "Nobody owns it", study.Component).Quotation.Id;
            MakeLink.Run(study.AsA, new NewLink(study.Ids.Next(), one, "explains", other));
            WriteMemo.Run(study.AsA, new NewMemo(study.Ids.Next(), MemoKind.Code, "Owner", "", [new Tie(TieKind.Quotation, one)]));
        });
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await Assertions.Expect(desk.Page.Locator("emic-inspector .ties li")).ToHaveCountAsync(2);
        Assert.Equal("", string.Join('\n', await Axe.FindAsync(desk.Page)));
        await desk.PressAsync("m");
        Assert.Equal("", string.Join('\n', await Axe.FindAsync(desk.Page)));
        await desk.PressAsync("Escape");
        await desk.PressAsync("k");
        await desk.SelectAsync("sort of");
        await Assertions.Expect(desk.Page.Locator("emic-inspector")).ToContainTextAsync("No coding here");
        await desk.PressAsync("k");
        Assert.Equal("", string.Join('\n', await Axe.FindAsync(desk.Page)));
    }
}
