using Emic.Workbench;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Emic.Web.Tests;

/// <summary>Fields beside a list, used without a mouse: where the keyboard is when they are done with, and what they say meanwhile.</summary>
public sealed class FieldsByKeyTests(Chromium chromium)
{
    [Fact]
    public async Task A_question_that_was_kept_leaves_the_keyboard_on_the_card_and_a_field_that_waits_lets_undo_through()
    {
        await using StudyVisit visit = await StudyVisit.OpenAsync(chromium, study => study.Code(study.AsA, "Nobody owns it", study.Ownership));
        IPage page = visit.Page;
        await visit.GoAsync($"quotations?code={visit.Study.Ownership.Id}");
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.TypeAsync("Mine");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("li.current")).ToBeFocusedAsync();
        Assert.Single(SavedQueries.List(visit.Study.AsA));
        await visit.GoAsync("codebook");
        await page.Keyboard.PressAsync("a");
        await page.Keyboard.TypeAsync("Fresh");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".tree")).ToContainTextAsync("Fresh");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator(".tree")).Not.ToContainTextAsync("Fresh");
    }

    [Fact]
    public async Task What_was_chosen_and_is_not_listed_yet_is_said_beside_Show()
    {
        await using StudyVisit visit = await StudyVisit.OpenAsync(chromium, study => study.Code(study.AsA, "Nobody owns it", study.Ownership));
        await visit.GoAsync("history");
        ILocator said = visit.Page.Locator("[data-not-shown]");
        await Expect(said).ToBeHiddenAsync();
        foreach (string key in new[] { "Enter", "ArrowDown", "Space", "Escape" })
        {
            if (key == "Enter") await visit.Page.Locator("details.several summary").First.FocusAsync();
            await visit.Page.Keyboard.PressAsync(key);
        }

        await Expect(said).ToHaveTextAsync("Changed; the list is as before.");
        // An undo that comes in between changes the list, and not what is asked for.
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Locator("[data-card]").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("z");
        await Expect(visit.Page.Locator("[data-card]").First).ToContainTextAsync("Undo: code “3.2 Ownership” in P3a");
        await Expect(said).ToHaveTextAsync("Changed; the list is as before.");
        await Expect(visit.Page.Locator("details.several input[type=checkbox]").First).ToBeCheckedAsync();
        await visit.Page.Keyboard.PressAsync("z");
        await Expect(visit.Page.Locator(".toast")).ToHaveTextAsync("Only a change of your own that still stands can be undone here.");
    }
}
