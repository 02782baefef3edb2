using Emic.Workbench;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Emic.Web.Tests;

/// <summary>A comparison that is left off is written into the study, and undo takes it up again where it was.</summary>
public sealed class LeaveOffTests(Chromium chromium)
{
    [Fact]
    public async Task Undo_of_leaving_off_leads_back_to_the_cards_with_what_was_kept()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        foreach (string key in new[] { "k", "k", "l" }) await page.Keyboard.PressAsync(key);
        await Expect(page.Locator(".left-off .notice")).ToContainTextAsync("2 quotations kept");

        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator("[data-kept]")).ToHaveTextAsync("2 kept");
        await Expect(page.Locator(".card.kept .said")).ToHaveTextAsync(["thrown over to them", "Nobody owns it"]);
        await Expect(page.Locator(".card.current")).ToBeFocusedAsync();
        Assert.Empty(CompareCode.History(visit.Study.AsA, visit.Study.Ownership.Id));

        await page.Keyboard.PressAsync("Control+y");
        await Expect(page.Locator(".card.settled")).ToHaveCountAsync(2);
        await Expect(page.Locator("[data-kept]")).ToHaveTextAsync("0 kept");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator(".card.settled")).ToHaveCountAsync(0);
        foreach (string key in new[] { "k", "l" }) await page.Keyboard.PressAsync(key);
        await Expect(page.Locator(".left-off .notice")).ToContainTextAsync("1 quotation kept");
        Assert.Equal(1, Assert.Single(CompareCode.History(visit.Study.AsA, visit.Study.Ownership.Id)).Settled);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Undo_of_something_else_stays_on_what_was_left_off()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        foreach (string key in new[] { "k", "l" }) await page.Keyboard.PressAsync(key);
        await Expect(page.Locator(".left-off .notice")).ToContainTextAsync("1 quotation kept");
        visit.Study.Code(visit.Study.AsA, "Who fixes it", visit.Study.Decomposition);
        await Expect(page.Locator("button[data-act=undo]")).ToHaveAttributeAsync("title", "Undo: Code “3 Decomposition” in P3a");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator("button[data-act=redo]")).ToHaveAttributeAsync("title", "Redo: Code “3 Decomposition” in P3a");
        await Expect(page.Locator(".left-off .notice")).ToContainTextAsync("1 quotation kept");
        Assert.Empty(visit.Complaints);
    }

    async Task<StudyVisit> OpenAsync()
    {
        StudyVisit visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            foreach (string words in new[] { "there is a meeting", "thrown over to them", "Nobody owns it" }) study.Code(study.AsA, words, study.Ownership);
        });
        await visit.GoAsync($"compare?code={visit.Study.Ownership.Id}");
        await Expect(visit.Page.Locator(".card.current")).ToBeFocusedAsync();
        return visit;
    }
}
