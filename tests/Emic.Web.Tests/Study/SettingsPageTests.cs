using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class SettingsPageTests(Chromium chromium)
{
    [Fact]
    public async Task A_key_is_changed_by_pressing_another_one_and_holds_on_the_coding_page_and_in_its_list()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.GoAsync("settings");
        await desk.Page.GetByLabel("mark a free quotation without a code").FocusAsync();
        await desk.PressAsync("z");
        await SaveAsync(desk);

        await desk.ReadAsync(desk.Study.Source.Id);
        await desk.SelectAsync("it is fine");
        await desk.PressAsync("h");
        await desk.SelectAsync("thrown over to them");
        await desk.PressAsync("z");
        await desk.SavedAsync();
        Assert.Equal(["A: thrown over to them: "], desk.Stored());

        await desk.PressAsync("?");
        await Assertions.Expect(desk.Page.Locator("dialog.keys tr", new() { HasText = "mark a free quotation" }).Locator("kbd")).ToHaveTextAsync("z");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task What_is_on_one_key_twice_is_named_at_once_and_not_saved()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.GoAsync("settings");
        ILocator comment = desk.Page.Locator("[id='key-coding.comment']");
        await comment.FocusAsync();
        await desk.PressAsync("h");
        await Assertions.Expect(comment).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(desk.Page.Locator("[id='problem-coding.comment']")).ToContainTextAsync("mark a free quotation without a code");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(comment).ToBeFocusedAsync();
        await Assertions.Expect(desk.Page.Locator("#problem")).ToHaveCountAsync(0);
        await Assertions.Expect(comment).ToHaveValueAsync("h");

        // The two change places.
        await desk.Page.Locator("[id='key-coding.free']").FocusAsync();
        await desk.PressAsync("c");
        await Assertions.Expect(comment).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await SaveAsync(desk);
        await Assertions.Expect(desk.Page.Locator("[id='key-coding.free']")).ToHaveValueAsync("c");
    }

    [Fact]
    public async Task A_key_that_stays_as_it_is_is_refused_at_once_with_what_it_does_there()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.GoAsync("settings");
        foreach ((string field, string key, string says) in new[]
        {
            ("codebook.delete", "Enter", "can’t be on Enter, which stays for “read the code’s quotations”"),
            ("everywhere.memo", "F3", "can’t be on F3, which stays for “next place that a search found"),
            ("coding.comment", "3", "can’t be on 3, which stays for “code with a favourite"),
        })
        {
            await desk.Page.Locator($"[id='key-{field}']").FocusAsync();
            await desk.PressAsync(key);
            await Assertions.Expect(desk.Page.Locator($"[id='key-{field}']")).ToHaveAttributeAsync("aria-invalid", "true");
            await Assertions.Expect(desk.Page.Locator($"[id='problem-{field}']")).ToContainTextAsync(says);
        }

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator("[id='key-everywhere.memo']")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_usual_keys_are_near_the_top_and_who_saved_in_a_field_goes_on_there()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.GoAsync("settings");
        ILocator undo = desk.Page.Locator("[id='key-lists.undo']");
        await undo.FocusAsync();
        await desk.PressAsync("w");
        await desk.PressAsync("Control+Enter");
        await Assertions.Expect(desk.Page.GetByText("Saved.", new() { Exact = true })).ToBeInViewportAsync();
        await Assertions.Expect(undo).ToHaveValueAsync("w");
        await Assertions.Expect(undo).ToBeFocusedAsync();
        await desk.Page.Locator("[name=certainty]").FocusAsync();
        await desk.PressAsync("Tab");
        await desk.PressAsync("Enter");
        await Assertions.Expect(desk.Page.GetByText("The usual keys are back.")).ToBeVisibleAsync();
        await Assertions.Expect(undo).ToHaveValueAsync("z");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task The_usual_keys_come_back()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.GoAsync("settings");
        ILocator memo = desk.Page.Locator("[id='key-everywhere.memo']");
        await memo.FocusAsync();
        await desk.PressAsync("q");
        await SaveAsync(desk);
        await Assertions.Expect(memo).ToHaveValueAsync("q");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Back to the usual keys" }).ClickAsync();
        await Assertions.Expect(desk.Page.GetByText("The usual keys are back.")).ToBeVisibleAsync();
        await Assertions.Expect(memo).ToHaveValueAsync("m");
    }

    [Fact]
    public void Settings_that_cannot_be_read_are_the_usual_ones()
    {
        using var folder = new Emic.Testing.TemporaryFolder();
        File.WriteAllText(folder.File("settings.json"), "{ not json");
        Assert.Equal(OwnSettings.Usual, new OwnSettingsFile(folder.File("settings.json")).Read());
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing_wrong_with_the_settings(ColorScheme colors, int width)
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, new BrowserNewContextOptions { ColorScheme = colors, BypassCSP = true, ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        await desk.GoAsync("settings");
        Assert.Equal("", string.Join('\n', await Axe.FindAsync(desk.Page)));
        Assert.True(await desk.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    static async Task SaveAsync(CodingDesk desk)
    {
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(desk.Page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
    }
}
