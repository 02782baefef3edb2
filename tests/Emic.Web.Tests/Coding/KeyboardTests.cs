using Emic.Core;
using Emic.Workbench;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Emic.Web.Tests;

public sealed class KeyboardTests(Chromium chromium)
{
    [Fact]
    public async Task Enter_without_a_selection_takes_the_sentence_the_caret_is_in()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.Text.FocusAsync();
        await desk.PressAsync("Enter");
        await Expect(desk.Page.Locator("emic-palette input")).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("3.2");
        await desk.PressAsync("Enter");
        await desk.SavedAsync();
        Assert.Equal(["A: Who fixes it when it breaks?: 3.2 Ownership"], desk.Stored());
    }

    [Fact]
    public async Task The_last_codes_are_repeated_in_the_next_source_too()
    {
        Source next = null!;
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => next = study.Import("P4.txt", "Ann: It stays here."));
        await desk.CodeAsync("thrown over", "3.2 + 3");
        await desk.SavedAsync();
        await desk.ReadAsync(next.Id);
        await desk.Text.FocusAsync();
        await desk.PressAsync("s");
        await desk.PressAsync(".");
        await desk.SavedAsync();
        Assert.Equal(2, Assert.Single(SourceCodings.Read(desk.Study.AsA, next.Id).Quotations).Codings.Count);
    }

    [Fact]
    public async Task One_key_leads_to_the_codes_and_letters_to_the_first_that_fits()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("it is fine");
        await desk.PressAsync("y");
        await Assertions.Expect(desk.Page.GetByLabel("Filter codes")).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("owner");
        await Assertions.Expect(desk.Page.Locator("emic-codes [role=treeitem]")).ToHaveCountAsync(2);
        await desk.PressAsync("ArrowDown");
        await Assertions.Expect(desk.Page.Locator($"[data-code='{desk.Study.Ownership.Id}']")).ToBeFocusedAsync();
        await desk.PressAsync("Enter");
        await desk.SavedAsync();
        Assert.Equal(["A: it is fine: 3.2 Ownership"], desk.Stored());
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task While_a_dialog_asks_no_key_acts_behind_it_also_when_the_keyboard_has_left_it()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.CodeAsync("it is fine", "3.2");
        await desk.SavedAsync();
        string address = desk.Page.Url;
        await desk.PressAsync("m");
        await Expect(desk.Page.Locator("dialog:modal")).ToHaveCountAsync(1);
        await desk.Page.EvaluateAsync("document.activeElement.blur()");
        foreach (string key in new[] { "/", "?", "m", "w", "y", "1", ".", "Delete", "Control+z" }) await desk.PressAsync(key);
        await Expect(desk.Page.Locator("dialog:modal")).ToHaveCountAsync(1);
        await Expect(desk.Page.Locator("body")).ToBeFocusedAsync();
        Assert.Equal(["A: it is fine: 3.2 Ownership"], desk.Stored());
        Assert.Equal(address, desk.Page.Url);

        await desk.PressAsync("Escape");
        await Expect(desk.Page.Locator("dialog:modal")).ToHaveCountAsync(0);
        await desk.PressAsync("?");
        await Expect(desk.Page.Locator("dialog#keys:modal")).ToHaveCountAsync(1);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Escape_clears_the_letters_that_filter_codes_and_then_goes_back_to_the_text()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.Text.FocusAsync();
        await desk.PressAsync("y");
        ILocator filter = desk.Page.GetByLabel("Filter codes");
        await desk.Page.Keyboard.TypeAsync("owner");
        await desk.PressAsync("Escape");
        await Assertions.Expect(filter).ToHaveValueAsync("");
        await Assertions.Expect(filter).ToBeFocusedAsync();
        await desk.PressAsync("Escape");
        await Assertions.Expect(desk.Text).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_arrow_leads_from_the_letters_to_the_code_that_fits_them_best()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.AddCode("2.1", "Goal handed down"));
        await desk.PressAsync("y");
        await desk.Page.Keyboard.TypeAsync("own");
        await desk.PressAsync("ArrowDown");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Treeitem, new() { NameString = "3.2 Ownership" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task While_a_dialog_asks_undo_by_key_changes_nothing_behind_it()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.CodeAsync("thrown over to them", "3.2");
        await desk.SavedAsync();
        await desk.PressAsync("m");
        await Assertions.Expect(desk.Page.GetByLabel("Title")).ToBeFocusedAsync();
        await desk.PressAsync("Control+z");
        await Assertions.Expect(desk.Page.GetByLabel("Title")).ToBeFocusedAsync();
        await desk.PressAsync("Escape");
        await desk.SavedAsync();
        Assert.Equal(["A: thrown over to them: 3.2 Ownership"], desk.Stored());
        await desk.PressAsync("Control+z");
        await Assertions.Expect(desk.Text.Locator("span.coded")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Where_nothing_is_to_be_done_again_a_sentence_says_so_and_what_is_saved_stays_said()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.CodeAsync("thrown over to them", "3.2");
        await desk.SavedAsync();
        await desk.PressAsync("Control+y");
        await Assertions.Expect(desk.Page.Locator(".toast")).ToHaveTextAsync("Nothing to redo.");
        await Assertions.Expect(desk.SaveState).ToContainTextAsync("Saved");
    }

    [Fact]
    public async Task Selected_words_are_coded_with_Enter_and_a_number_painted_at_once_and_saved()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.CodeAsync("thrown over to them", "3.2");

        await Assertions.Expect(desk.Text.Locator("span.coded")).ToHaveTextAsync("thrown over to them");
        await Assertions.Expect(desk.Page.Locator(".stripe")).ToHaveCountAsync(1);
        await desk.SavedAsync();
        Assert.Equal(["A: thrown over to them: 3.2 Ownership"], desk.Stored());
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_whole_turn_is_coded_without_a_mouse()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.Text.FocusAsync();
        await desk.PressAsync("u");
        await desk.PressAsync("t");
        await desk.PressAsync("Enter");
        await desk.Page.Keyboard.TypeAsync("own");
        await desk.PressAsync("Enter");
        await desk.SavedAsync();
        Assert.Equal([$"A: {desk.Study.Document.Structure.Turns[1].Span.Of(desk.Study.Document.Text)}: 3.2 Ownership"], desk.Stored());
    }

    [Fact]
    public async Task Keys_ahead_of_the_screen_mean_the_words_that_are_selected()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("Well");
        // All in one go, so that nothing can be drawn in between: this sentence, free; the next one, free; and from there back to the first.
        await desk.Text.EvaluateAsync("text => { for (const key of ['s', 'h', 'f', 'h', 'b']) text.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })); }");
        await desk.SavedAsync();
        Assert.Equal("Well, we hand over the model, and from then on it is, sort of, thrown over to them.", await desk.Page.EvaluateAsync<string>("() => getSelection().toString()"));
        Assert.Equal(["A: Well, we hand over the model, and from then on it is, sort of, thrown over to them.: ", "A: Nobody owns it after that.: "], desk.Stored());
    }

    [Fact]
    public async Task Where_no_turn_is_left_uncoded_the_next_key_codes_nothing()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.Text.FocusAsync();
        await desk.PressAsync("u");
        await desk.PressAsync("Enter");
        await desk.Page.Keyboard.TypeAsync("3.2 + 3");
        foreach (string key in new[] { "Enter", "u", "1", "u", "2" }) await desk.PressAsync(key);
        await desk.SavedAsync();
        Assert.Equal(["3.2 Ownership + 3 Decomposition", "3.2 Ownership"], desk.Stored().Select(line => line[(line.LastIndexOf(": ", StringComparison.Ordinal) + 2)..]));
    }

    [Fact]
    public async Task The_uncoded_turn_that_the_caret_is_in_comes_first_and_the_next_one_after_it()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Import("Talk.txt", "Ann: We begin.\n\nBo: They end.\n\nAnn: So it is.\n\nBo: Good."));
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Talk" }).First.ClickAsync();
        await Expect(desk.Page.Locator("#doc-title")).ToHaveTextAsync("Talk");
        await Expect(desk.Page.Locator("emic-workspace[data-ready]")).ToBeVisibleAsync();
        foreach (string words in new[] { "We begin.", "They end.", "So it is.", "Good." })
        {
            await desk.PressAsync("u");
            Assert.Equal(words, await desk.Page.EvaluateAsync<string>("() => getSelection().toString()"));
        }

        // The last one was passed over: it is the one the caret is in.
        await desk.PressAsync("u");
        await Expect(desk.Page.Locator(".toast")).ToHaveTextAsync("No uncoded turn below.");
        await desk.PressAsync("u");
        Assert.Equal("Good.", await desk.Page.EvaluateAsync<string>("() => getSelection().toString()"));
    }

    [Fact]
    public async Task The_sentence_after_a_trimmed_one_is_the_next_one()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("Well");
        foreach (string key in new[] { "s", "h", "Shift+ArrowLeft", "f", "h" }) await desk.PressAsync(key);
        await desk.SavedAsync();
        Assert.Equal(["A: Well, we hand over the model, and from then on it is, sort of, thrown over to: ", "A: Nobody owns it after that.: "], desk.Stored());
    }

    [Fact]
    public async Task Repeat_means_the_code_that_took_another_ones_place()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.CodeAsync("Nobody owns it", "3.2");
        await desk.PressAsync("r");
        await desk.Page.Keyboard.TypeAsync("decomp");
        await desk.PressAsync("Enter");
        await desk.SelectAsync("it is fine");
        await desk.PressAsync(".");
        await desk.SavedAsync();
        Assert.Equal(["A: Nobody owns it: 3 Decomposition", "A: it is fine: 3 Decomposition"], desk.Stored());
    }

    [Fact]
    public async Task Words_selected_just_before_the_text_is_drawn_anew_are_the_ones_that_are_coded()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.CodeAsync("Nobody owns it", "3.2");
        await desk.SavedAsync();
        await desk.SelectAsync("it is fine", then: "document.querySelector('emic-workspace').surface.drawAll();");
        await desk.PressAsync(".");
        await desk.SavedAsync();
        Assert.Equal(["A: Nobody owns it: 3.2 Ownership", "A: it is fine: 3.2 Ownership"], desk.Stored());
    }

    [Fact]
    public async Task Arrows_move_the_caret_and_with_Shift_select_words()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.Text.FocusAsync();
        await desk.PressAsync("Control+Home");
        await desk.PressAsync("ArrowDown");
        await desk.PressAsync("Home");
        await desk.PressAsync("Control+Shift+ArrowRight");
        await desk.PressAsync("h");
        await desk.SavedAsync();
        Assert.Equal(["A: Well: "], desk.Stored());
    }

    [Fact]
    public async Task Favourites_repeat_in_vivo_and_free_quotations_need_one_key()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.CodeAsync("hand over the model", "3.2");
        await desk.SelectAsync("Nobody owns it");
        await desk.PressAsync(".");
        await desk.SelectAsync("Who fixes it");
        await desk.PressAsync("1");
        await desk.SelectAsync("thrown over to them");
        await desk.PressAsync("i");
        await desk.SelectAsync("it is fine");
        await desk.PressAsync("h");
        await desk.SavedAsync();
        Assert.Equal(
            ["A: Who fixes it: 3.2 Ownership", "A: hand over the model: 3.2 Ownership", "A: thrown over to them: thrown over to them", "A: Nobody owns it: 3.2 Ownership", "A: it is fine: "],
            desk.Stored());
    }

    [Fact]
    public async Task Delete_takes_the_code_off_the_quotation_at_the_caret()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Code(study.AsA, "thrown over to them", study.Ownership));
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await desk.PressAsync("Delete");
        await Assertions.Expect(desk.Text.Locator("span.coded")).ToHaveCountAsync(0);
        await desk.SavedAsync();
        Assert.Empty(desk.Stored());
    }

    [Fact]
    public async Task Shift_and_arrows_move_the_ends_of_a_chosen_quotation()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Code(study.AsA, "thrown over", study.Ownership));
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await desk.PressAsync("Shift+ArrowRight");
        await desk.PressAsync("Shift+ArrowRight");
        await Assertions.Expect(desk.Text.Locator("span.coded")).ToHaveTextAsync("thrown over to them");
        await desk.SavedAsync();
        Assert.Equal(["A: thrown over to them: 3.2 Ownership"], desk.Stored());
    }

    [Fact]
    public async Task With_Ctrl_Shift_and_arrows_move_the_beginning_of_a_chosen_quotation()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Code(study.AsA, "thrown over to them", study.Ownership));
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await desk.PressAsync("Control+Shift+ArrowRight");
        await Assertions.Expect(desk.Text.Locator("span.coded")).ToHaveTextAsync("over to them");
        await desk.PressAsync("Control+Shift+ArrowLeft");
        await desk.PressAsync("Control+Shift+ArrowLeft");
        await desk.PressAsync("Shift+ArrowLeft");
        await Assertions.Expect(desk.Text.Locator("span.coded")).ToHaveTextAsync("of, thrown over to");
        await desk.SavedAsync();
        Assert.Equal(["A: of, thrown over to: 3.2 Ownership"], desk.Stored());
        await desk.PressAsync("Control+z");
        await Assertions.Expect(desk.Text.Locator("span.coded")).Not.ToHaveTextAsync("of, thrown over to");
    }

    [Fact]
    public async Task Single_keys_rest_while_somebody_types_and_can_be_switched_off()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.Page.Locator("emic-codes input").FillAsync("h");
        await desk.PressAsync("h");
        await desk.PressAsync("Escape");
        await desk.SelectAsync("it is fine");
        await desk.PressAsync("?");
        await desk.Page.GetByLabel("Single letters act").UncheckAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await desk.SelectAsync("it is fine");
        await desk.PressAsync("h");
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.Empty(desk.Stored());
    }

    [Fact]
    public async Task Undo_and_redo_go_on_after_a_reload()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.CodeAsync("thrown over to them", "3.2");
        await desk.SavedAsync();
        await desk.ReloadAsync();
        await desk.Text.FocusAsync();
        await desk.PressAsync("Control+z");
        await Assertions.Expect(desk.Text.Locator("span.coded")).ToHaveCountAsync(0);
        await desk.SavedAsync();
        Assert.Empty(desk.Stored());

        await desk.ReloadAsync();
        await Assertions.Expect(desk.Page.Locator("button[data-act=redo]")).ToContainTextAsync("Ownership");
        await desk.PressAsync("Control+y");
        await Assertions.Expect(desk.Text.Locator("span.coded")).ToHaveTextAsync("thrown over to them");
    }
}
