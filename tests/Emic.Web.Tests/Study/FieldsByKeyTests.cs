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
    public async Task Esc_leads_from_the_letters_that_filter_codes_into_those_that_fit_and_from_a_link_of_the_frame_to_the_card()
    {
        await using StudyVisit visit = await StudyVisit.OpenAsync(chromium, study => study.Code(study.AsA, "Nobody owns it", study.Ownership));
        IPage page = visit.Page;
        await visit.GoAsync($"codebook?at={visit.Study.Component.Id}");
        await Expect(visit.Row(visit.Study.Component)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("y");
        await page.Keyboard.TypeAsync("own");
        await page.Keyboard.PressAsync("Escape");
        await Expect(visit.Row(visit.Study.Ownership)).ToBeFocusedAsync();

        await visit.GoAsync($"quotations?code={visit.Study.Ownership.Id}");
        await Expect(page.Locator("li.current")).ToBeFocusedAsync();
        await page.Locator(".rail a").First.FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("li.current")).ToBeFocusedAsync();
        Assert.Empty(visit.Complaints);
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

    [Fact]
    public async Task Ctrl_Enter_asks_from_any_choice_and_saves_settings_from_the_field_of_a_key()
    {
        await using StudyVisit visit = await StudyVisit.OpenAsync(chromium, study => study.Code(study.AsA, "Nobody owns it", study.Ownership));
        IPage page = visit.Page;
        await visit.GoAsync("quotations");
        // Where nothing was asked yet there is no list that could be as before.
        await page.Locator("select[name=reach]").SelectOptionAsync("below");
        await Expect(page.Locator("[data-not-shown]")).ToHaveTextAsync("");
        await visit.ChooseAsync("#asked", "own");
        await page.Locator("select[name=reach]").FocusAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator("li.found")).ToHaveCountAsync(1);
        // A link beside the cards is left as a field is.
        await page.Locator("a[download]").First.FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("li.current")).ToBeFocusedAsync();

        await visit.GoAsync("history");
        await page.Locator("details.several summary").First.FocusAsync();
        foreach (string key in new[] { "Enter", "ArrowDown", "Space", "Control+Enter" }) await page.Keyboard.PressAsync(key);
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/history.by="));
        // Letters in an open choice lead to what they begin, and are no keys of the page.
        ILocator kinds = page.Locator("details.several", new() { HasText = "kinds of change" });
        await kinds.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("memo");
        await Expect(kinds.GetByLabel("memos", new() { Exact = true })).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await visit.GoAsync("settings");
        await page.Locator("input.key").First.FocusAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_search_is_reached_from_a_field_that_nobody_wrote_in_and_from_no_other()
    {
        await using StudyVisit visit = await StudyVisit.OpenAsync(chromium);
        IPage page = visit.Page;
        ILocator search = page.Locator(".topbar [type=search]");
        foreach ((string address, string field) in new[] { ("quotations", "#asked[role=combobox]"), ("words/context", "input[name=word]"), ("memos/new", "#title") })
        {
            await visit.GoAsync(address);
            await Expect(page.Locator(field)).ToBeFocusedAsync();
            await page.Keyboard.TypeAsync("/comp");
            await Expect(search).ToHaveValueAsync("comp");
            await page.Locator(field).FocusAsync();
            await page.Keyboard.TypeAsync("a/b");
            await Expect(page.Locator(field)).ToHaveValueAsync("a/b");
            await Expect(page.Locator(field)).ToBeFocusedAsync();
            await page.Locator(field).FillAsync("");
        }

        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_is_refused_of_turns_keeps_all_that_was_typed_and_is_said_in_its_field()
    {
        await using StudyVisit visit = await StudyVisit.OpenAsync(chromium);
        IPage page = visit.Page;
        await visit.GoAsync($"sources/{visit.Study.Source.Id}/revisions");
        foreach ((string field, string value, string said) in new[] { ("#ends", "half past", "Write a time as 00:04:31; “half past” can't be understood."), ("#ends", "00:00:01", "A turn can't end before it begins."), ("#begins", "noon", "Write a time as 00:04:31; “noon” can't be understood."), ("#turn", "99", "There is no turn 99 in P3a") })
        {
            await page.FillAsync("#turn", "1");
            await page.FillAsync("#begins", "00:00:09");
            await page.FillAsync("#ends", "00:00:10");
            await page.FillAsync(field, value);
            await page.Keyboard.PressAsync("Enter");
            await Expect(visit.Problem).ToContainTextAsync(said);
            await Expect(page.Locator(field)).ToBeFocusedAsync();
            await Expect(page.Locator(field)).ToHaveValueAsync(value);
            await Expect(page.Locator(field)).ToHaveAttributeAsync("aria-describedby", "problem");
            if (field != "#begins") await Expect(page.Locator("#begins")).ToHaveValueAsync("00:00:09");
            if (field != "#turn") await Expect(page.Locator("#turn")).ToHaveValueAsync("1");
        }

        foreach ((string field, string value) in new[] { ("#turns", "one"), ("#turns", "99") })
        {
            await page.FillAsync("#to", "Nadia");
            await page.FillAsync(field, value);
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator("#turns")).ToBeFocusedAsync();
            await Expect(page.Locator("#turns")).ToHaveAttributeAsync("aria-describedby", "problem");
            await Expect(page.Locator("#turns")).ToHaveValueAsync(value);
            await Expect(page.Locator("#to")).ToHaveValueAsync("Nadia");
        }
    }

    [Fact]
    public async Task An_undo_that_is_refused_in_the_history_is_said_in_its_row_which_stays_in_hand()
    {
        await using StudyVisit visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            for (int n = 10; n < 50; n++) study.AddCode(n.ToString(System.Globalization.CultureInfo.InvariantCulture), "one of many");
        });
        IPage page = visit.Page;
        await visit.GoAsync("history");
        ILocator row = page.Locator("tr[data-card]").Filter(new() { HasText = "Make code “3 Decomposition”" });
        await row.FocusAsync();
        await page.Keyboard.PressAsync("z");
        await Expect(row.Locator("#problem")).ToContainTextAsync("stays: your change");
        await Expect(row.Locator("#problem")).ToContainTextAsync("of 2 Mar 2026 ");
        await Expect(page.Locator("#problem")).ToHaveCountAsync(1);
        await Expect(row).ToBeFocusedAsync();
        await Expect(row).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(row).Not.ToBeFocusedAsync();
        // An undo by the key of every page leaves the row in hand too.
        await page.Keyboard.PressAsync("ArrowDown");
        await page.EvaluateAsync("window.stays = true");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator("tr[data-card]").First).ToContainTextAsync("Undo: make code");
        await Expect(row).ToBeFocusedAsync();
        Assert.True(await page.EvaluateAsync<bool>("window.stays === true"));
    }
}
