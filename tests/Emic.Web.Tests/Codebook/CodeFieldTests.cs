using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class CodeFieldTests(Chromium chromium)
{
    [Fact]
    public async Task Enter_in_the_first_field_takes_a_code_by_letters_of_its_name_and_asks_when_pressed_again()
    {
        await using var visit = await OpenAsync();
        visit.Study.AddCode("4.1", "Hand-over");
        await visit.GoAsync("quotations");
        IPage page = visit.Page;
        await page.FocusAsync("#asked");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".asked-words")).ToHaveTextAsync("all quotations");
        await page.Locator("#asked").PressSequentiallyAsync("handover");
        await Assertions.Expect(page.Locator(".code-options:popover-open [role=option]")).ToHaveTextAsync("4.1Hand-over");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#asked")).ToHaveValueAsync("");
        await page.Keyboard.TypeAsync("owner");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#asked")).ToHaveValueAsync("3.2 Ownership");
        await Assertions.Expect(page.Locator(".asked-words")).ToHaveTextAsync("all quotations");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".asked-words")).ToHaveTextAsync("3.2 Ownership");
        await Assertions.Expect(page.Locator("#asked")).ToHaveValueAsync("3.2 Ownership");
        // By mouse the whole tree is there, and what stands for no code on top.
        await page.ClickAsync("#asked");
        await Assertions.Expect(page.Locator("[aria-selected=true]")).ToHaveTextAsync("3.2Ownership");
        await page.Locator(".code-options:popover-open [role=option]").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show" }).ClickAsync();
        await Assertions.Expect(page.Locator(".asked-words")).ToHaveTextAsync("all quotations");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Letters_left_in_a_field_are_taken_for_the_code_they_found_and_letters_that_found_none_for_nothing()
    {
        await using var visit = await OpenAsync();
        await visit.GoAsync($"quotations?code={visit.Study.Ownership.Id}");
        IPage page = visit.Page;
        await page.FillAsync("#asked", "nowhere");
        await Assertions.Expect(page.Locator(".code-options:popover-open")).ToHaveTextAsync("Nothing fits.");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#asked")).ToHaveValueAsync("3.2 Ownership");
        await page.FillAsync("#asked", "PÍPE");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show" }).ClickAsync();
        await Assertions.Expect(page.Locator(".asked-words")).ToHaveTextAsync("pipeline component");
    }

    [Fact]
    public async Task A_finger_chooses_a_code_as_well()
    {
        await using var visit = await OpenAsync(new BrowserNewContextOptions { HasTouch = true, ViewportSize = new ViewportSize { Width = 390, Height = 800 } });
        await visit.GoAsync("quotations");
        await visit.Page.TapAsync("#asked");
        await visit.Page.Locator("[role=option]", new PageLocatorOptions { HasText = "Ownership" }).TapAsync();
        await Assertions.Expect(visit.Page.Locator("#asked")).ToHaveValueAsync("3.2 Ownership");
        await Assertions.Expect(visit.Page.Locator("#asked")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator(".code-options:popover-open")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_script_codes_are_chosen_from_the_list_of_the_browser()
    {
        await using var visit = await OpenAsync();
        await using IBrowserContext plain = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, StorageState = await visit.Page.Context.StorageStateAsync() });
        IPage page = await plain.NewPageAsync();
        await page.GotoAsync(new Uri(visit.Host.Address, "quotations").AbsoluteUri);
        await page.SelectOptionAsync("#asked", visit.Study.Ownership.Id.ToString());
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show" }).ClickAsync();
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("3 quotations in 1 source by 2 coders");
    }

    Task<StudyVisit> OpenAsync(BrowserNewContextOptions? options = null) => StudyVisit.OpenAsync(
        chromium,
        study =>
        {
            study.Code(study.AsA, "thrown over to them", study.Ownership);
            study.Code(study.AsA, "Nobody owns it", study.Ownership, study.Component);
            study.Code(study.AsB, "there is a meeting", study.Ownership);
        },
        options);
}
