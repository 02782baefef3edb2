using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Emic.Web.Tests;

public sealed class CodeLineTests(Chromium chromium)
{
    [Fact]
    public async Task A_line_that_was_left_is_there_again_for_the_same_words()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        ILocator line = desk.Page.Locator("emic-palette input");
        await desk.SelectAsync("thrown over");
        await desk.PressAsync("Enter");
        await desk.Page.Keyboard.TypeAsync("own + 3 -- nobody asks");
        await Expect(desk.Page.Locator(".palette-whole")).ToHaveTextAsync("3.2 Ownership + 3 Decomposition · comment: nobody asks");
        await desk.Page.Locator("#doc-title").ClickAsync();
        await Expect(line).ToBeHiddenAsync();
        await desk.SelectAsync("Nobody owns it");
        await desk.PressAsync("Enter");
        await Expect(line).ToHaveValueAsync("");
        await desk.PressAsync("Escape");
        await desk.SelectAsync("thrown over");
        await desk.PressAsync("Enter");
        await Expect(line).ToHaveValueAsync("3.2 Ownership + 3 -- nobody asks");
        await desk.Page.Keyboard.TypeAsync("3.2 -- nobody asks");
        await desk.PressAsync("Escape");
        await desk.PressAsync("Enter");
        await Expect(line).ToHaveValueAsync("3.2 -- nobody asks");
        // In haste it codes nothing: somebody had left it.
        await Expect(desk.Page.Locator(".palette-hint")).ToContainTextAsync("Here again as you left it.");
        await desk.PressAsync("Enter");
        await Expect(desk.Page.Locator(".toast")).ToHaveTextAsync("This was left here. Type over it, or go on in it; then Enter codes.");
        await Expect(desk.Text.Locator("span.coded")).ToHaveCountAsync(0);
        await desk.PressAsync("End");
        await Expect(desk.Page.Locator(".palette-hint")).ToContainTextAsync("Enter codes · + another");
        await desk.PressAsync("Enter");
        await desk.SavedAsync();
        Assert.Equal(["A: thrown over: 3.2 Ownership -- nobody asks"], desk.Stored());
    }

    [Fact]
    public async Task A_comment_that_was_begun_is_left_only_after_a_question()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Code(study.AsA, "thrown over", study.Ownership));
        int asked = 0;
        desk.Page.Dialog += (_, question) => _ = asked++ == 0 ? question.DismissAsync() : question.AcceptAsync();
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await desk.PressAsync("c");
        ILocator field = desk.Page.Locator("emic-inspector textarea");
        await Expect(field).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("half a thought");
        await desk.PressAsync("Escape");
        await Expect(field).ToHaveValueAsync("half a thought");
        await Expect(field).ToBeFocusedAsync();
        await desk.PressAsync("Escape");
        await Expect(field).ToHaveCountAsync(0);
        Assert.Equal(2, asked);
        Assert.Equal(["A: thrown over: 3.2 Ownership"], desk.Stored());
    }

    [Fact]
    public async Task A_pasted_line_is_completed_ahead_of_each_plus()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("thrown over");
        await desk.PressAsync("Enter");
        ILocator line = desk.Page.Locator("emic-palette input");
        await line.EvaluateAsync("field => { field.value = 'own + plumbing + comp -- nobody asks'; field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true })); }");
        await Expect(line).ToHaveValueAsync("3.2 Ownership + plumbing + comp -- nobody asks");
        await Expect(desk.Page.Locator(".palette-whole")).ToHaveTextAsync("3.2 Ownership + new “plumbing” + pipeline component · comment: nobody asks");
    }

    [Fact]
    public async Task A_plus_completes_what_is_short_for_one_code_or_what_was_gone_to_and_nothing_else()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            study.AddCode("8.3", "Hand-over");
            study.AddCode("8.4", "Hand-back");
            study.AddCode("2.1", "Goal handed down");
        });
        ILocator line = desk.Page.Locator("emic-palette input"), whole = desk.Page.Locator(".palette-whole");
        await desk.SelectAsync("thrown over");
        await desk.PressAsync("Enter");
        await desk.Page.Keyboard.TypeAsync("own +");
        await Expect(line).ToHaveValueAsync("own +");
        await desk.PressAsync("Space");
        await Expect(line).ToHaveValueAsync("3.2 Ownership + ");
        await Expect(whole).ToHaveTextAsync("3.2 Ownership");

        // Two codes begin with "hand": the line says so, and an arrow says which is meant.
        await desk.Page.Keyboard.TypeAsync("hand + ");
        await Expect(whole).ToHaveTextAsync("3.2 Ownership + new “hand”, not 8.3 Hand-over");
        for (int letter = 0; letter < 7; letter++) await desk.PressAsync("Backspace");
        await desk.Page.Keyboard.TypeAsync("hand");
        await desk.PressAsync("ArrowDown");
        await desk.Page.Keyboard.TypeAsync(" + ");
        await Expect(line).ToHaveValueAsync("3.2 Ownership + 8.4 Hand-back + ");

        // "Create" is the last of the list.
        await desk.Page.Keyboard.TypeAsync("comp");
        await desk.PressAsync("ArrowUp");
        await desk.Page.Keyboard.TypeAsync(" + 3");
        await Expect(line).ToHaveValueAsync("3.2 Ownership + 8.4 Hand-back + comp + 3");
        await desk.PressAsync("Enter");
        await desk.SavedAsync();
        Assert.Equal(["A: thrown over: 3.2 Ownership + 8.4 Hand-back + comp + 3 Decomposition"], desk.Stored());

        await desk.CodeAsync("Nobody owns it", "comp = a part of it + 3 + compo");
        await desk.SavedAsync();
        Assert.Equal("A: Nobody owns it: comp + 3 Decomposition + pipeline component", desk.Stored()[^1]);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_line_as_one_writes_it_in_the_margin_puts_several_codes_and_a_comment()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.CodeAsync("thrown over to them", "3 + 3.2 + pipeline jungle -- hard to manage and to detect errors");
        await desk.SavedAsync();
        Assert.Equal(["A: thrown over to them: 3 Decomposition + 3.2 Ownership + pipeline jungle -- hard to manage and to detect errors"], desk.Stored());
        await Assertions.Expect(desk.Page.Locator("emic-codes")).ToContainTextAsync("pipeline jungle");
    }

    [Fact]
    public async Task Digits_find_codes_in_the_order_of_the_codebook_whatever_was_used_last()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            study.AddCode("3.3", "Testing");
            study.AddCode("3.4", "Running");
        });
        await desk.CodeAsync("thrown over", "3.4");
        await desk.CodeAsync("Nobody owns it", "3.3");
        await desk.SelectAsync("it is fine");
        await desk.PressAsync("Enter");
        await desk.Page.Keyboard.TypeAsync("3");
        await Assertions.Expect(desk.Page.Locator("emic-palette [role=option]:not(.create) .number")).ToHaveTextAsync(["3", "3.2", "3.3", "3.4"]);
        await desk.Page.Keyboard.TypeAsync(".");
        await desk.PressAsync("Enter");
        await desk.SavedAsync();
        Assert.Contains("A: it is fine: 3.2 Ownership", desk.Stored());
    }

    [Fact]
    public async Task Enter_on_an_empty_line_codes_nothing_until_a_code_is_walked_to()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("thrown over to them");
        await desk.PressAsync("Enter");
        ILocator palette = desk.Page.Locator("emic-palette");
        await Assertions.Expect(palette.Locator("[role=option]")).ToHaveCountAsync(3);
        await Assertions.Expect(palette.Locator("[role=option][aria-selected=true]")).ToHaveCountAsync(0);
        await Assertions.Expect(palette.Locator(".palette-hint")).ToContainTextAsync("Type, or ↓ to a code; Enter codes");
        await desk.PressAsync("Enter");
        await Assertions.Expect(desk.Page.Locator(".toast")).ToHaveTextAsync("Type a number or a name, or go to a code with the arrow keys.");
        await Assertions.Expect(desk.Text.Locator("span.coded")).ToHaveCountAsync(0);

        await desk.PressAsync("ArrowDown");
        await Assertions.Expect(palette.Locator("[role=option][aria-selected=true]")).ToContainTextAsync("Decomposition");
        await desk.PressAsync("Enter");
        await desk.SelectAsync("Nobody owns it");
        await desk.PressAsync("Enter");
        await desk.PressAsync("ArrowUp");
        await desk.PressAsync("Enter");
        await desk.SavedAsync();
        Assert.Equal(["A: thrown over to them: 3 Decomposition", "A: Nobody owns it: pipeline component"], desk.Stored());
        Assert.Empty(desk.Complaints);
    }
}
