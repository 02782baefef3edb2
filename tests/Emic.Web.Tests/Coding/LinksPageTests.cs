using Emic.Core;
using Emic.Testing;
using Emic.Workbench;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Emic.Web.Tests;

public sealed class LinksPageTests(Chromium chromium)
{
    [Fact]
    public async Task Links_are_listed_with_both_ends_narrowed_and_lead_to_their_places()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, Prepare);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Links", Exact = true }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "2 links" })).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".link-row .said")).ToHaveTextAsync(["“Nobody owns it”", "“thrown over to them”", "“thrown over to them”", "“Nobody owns it”"]);
        await visit.Page.SelectOptionAsync("#relation", "contradicts");
        await visit.Page.SelectOptionAsync("#coder", new SelectOptionValue { Label = "A" });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Expect(visit.Page.GetByText("No link fits all that you ask for. Ask for less, or clear it.")).ToBeVisibleAsync();
        await visit.Page.GetByText("Clear", new() { Exact = true }).ClickAsync();
        await visit.Page.SelectOptionAsync("#source", new SelectOptionValue { Label = "P3a" });
        await visit.Page.SelectOptionAsync("#relation", "explains");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Expect(visit.Page.Locator(".link-row")).ToHaveCountAsync(1);
        await visit.Page.Locator(".link-row .said").Last.ClickAsync();
        TextSpan span = visit.Study.SpanOf("Nobody owns it");
        await visit.Page.ArriveAsync($"/sources/{visit.Study.Source.Id}?at={span.Begin}-{span.End}");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_links_relation_is_changed_and_the_link_removed_by_its_coder_alone()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, Prepare);
        await visit.GoAsync("links?relation=explains");
        await visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Change the link") }).ClickAsync();
        await visit.Page.GetByLabel("How the two hang together").FillAsync("leads to");
        await visit.Page.GetByLabel("Why").FillAsync("On a second reading.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(visit.Page.GetByText("No link fits all that you ask for. Ask for less, or clear it.")).ToBeVisibleAsync();
        await visit.GoAsync("links");
        await Expect(visit.Page.Locator(".link-list .relation")).ToHaveTextAsync(["contradicts", "leads to"]);
        await Expect(visit.Page.GetByText("On a second reading.")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Change the link") }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the link" }).ClickAsync();
        await Expect(visit.Page.Locator(".link-row")).ToHaveCountAsync(1);
        Assert.Equal("B", Assert.Single(LinkList.Read(visit.Study.AsA)).Coder);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Links_are_walked_and_opened_by_key()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, Prepare);
        IPage page = visit.Page;
        await visit.GoAsync("links");
        await Expect(page.Locator(".link-list > li").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(".link-list > li").Last).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("y");
        await Expect(page.Locator("#relation")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("p");
        string place = (await page.Locator(".link-list > li.current .end a").First.GetAttributeAsync("href"))!;
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync(place);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_link_that_is_changed_is_saved_by_key()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, Prepare);
        await visit.GoAsync("links");
        await visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Change the link") }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.GetByLabel("How the two hang together")).ToBeFocusedAsync();
        await visit.Page.GetByLabel("Why").FillAsync("On a second reading.");
        await visit.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(visit.Page.Locator(".link-list .why")).ToContainTextAsync(["On a second reading."]);
        Assert.Equal(2, LinkList.Read(visit.Study.AsA).Count);
    }

    [Fact]
    public async Task A_memos_page_shows_the_links_of_the_quotations_it_is_tied_to()
    {
        Guid memo = Guid.Empty;
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            Prepare(study);
            memo = study.Ids.Next();
            WriteMemo.Run(study.AsA, new NewMemo(memo, MemoKind.Theory, "Owner", "", [new Tie(TieKind.Quotation, SourceCodings.Read(study.AsA, study.Source.Id).Quotations[0].Id)]));
        });
        await visit.GoAsync($"memos/{memo}");
        await Expect(visit.Page.Locator("[aria-labelledby=linked] .relation")).ToHaveTextAsync(["explains", "contradicts"]);
    }

    static void Prepare(TestStudy study)
    {
        Guid thrown = study.Code(study.AsA, "thrown over to them", study.Ownership).Quotation.Id, nobody = study.Code(study.AsB, "Nobody owns it", study.Component).Quotation.Id;
        MakeLink.Run(study.AsA, new NewLink(study.Ids.Next(), thrown, "explains", nobody));
        MakeLink.Run(study.AsB, new NewLink(study.Ids.Next(), nobody, "contradicts", thrown));
    }
}
