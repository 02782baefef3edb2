using Microsoft.Playwright;

namespace Emic.Web.Tests;

/// <summary>Keyboards that write other letters, and ways around the text.</summary>
public sealed class KeyLayoutTests(Chromium chromium)
{
    [Theory]
    [InlineData("р", "KeyH", "Russian")]
    [InlineData("ا", "KeyH", "Arabic")]
    [InlineData("H", "KeyH", "Caps Lock")]
    public async Task A_key_acts_by_its_place_where_the_keyboard_writes_no_Latin_letters(string key, string code, string layout)
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("it is fine");
        await PressAsync(desk, key, code);
        await desk.SavedAsync();
        Assert.True(desk.Stored() is ["A: it is fine: "], layout);
    }

    [Fact]
    public async Task A_digit_in_Arabic_is_a_favourite_and_a_foreign_letter_that_is_Latin_is_itself()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Code(study.AsA, "Nobody owns it", study.Ownership));
        await desk.SelectAsync("it is fine");
        await PressAsync(desk, "١", "Digit1");
        await desk.SelectAsync("thrown over");
        await PressAsync(desk, "é", "Digit2");
        await desk.SavedAsync();
        Assert.Equal(["A: Nobody owns it: 3.2 Ownership", "A: it is fine: 3.2 Ownership"], desk.Stored());
    }

    [Fact]
    public async Task One_key_goes_on_to_the_next_sentence_and_one_back()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.Text.FocusAsync();
        await desk.PressAsync("f");
        await ExpectSelectedAsync(desk, "Who fixes it when it breaks?");
        await desk.PressAsync("f");
        await desk.PressAsync("f");
        await ExpectSelectedAsync(desk, "Nobody owns it after that.");
        await desk.PressAsync("b");
        await ExpectSelectedAsync(desk, "Well, we hand over the model, and from then on it is, sort of, thrown over to them.");
        await desk.PressAsync("s");
        await ExpectSelectedAsync(desk, "Well, we hand over the model, and from then on it is, sort of, thrown over to them. Nobody owns it after that.");
        await desk.PressAsync("t");
        await desk.PressAsync("f");
        await ExpectSelectedAsync(desk, "And before the release?");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_next_uncoded_turn_is_selected_but_for_the_interviewers_marked_or_called_so(bool marked)
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            if (marked) Workbench.ChangeTurns.MarkInterviewer(study.AsA, study.Source.Id, "Interviewer", true);
        });
        await desk.Text.FocusAsync();
        await desk.PressAsync("u");
        await ExpectSelectedAsync(desk, "Well, we hand over the model, and from then on it is, sort of, thrown over to them. Nobody owns it after that.");
        await desk.PressAsync("s");
        await ExpectSelectedAsync(desk, "Well, we hand over the model, and from then on it is, sort of, thrown over to them.");
        await desk.PressAsync("u");
        await ExpectSelectedAsync(desk, "Before the release there is a meeting 🙂 and everybody says that it is fine.");
    }

    [Fact]
    public async Task A_letter_before_each_sentence_selects_it_a_character_that_stands_nowhere_does_nothing_and_any_other_key_takes_the_letters_away()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        ILocator letters = desk.Page.Locator(".jump");
        await desk.PressAsync("j");
        await Assertions.Expect(letters).ToHaveTextAsync(["f", "j", "d", "k", "s"]);
        await desk.PressAsync("d");
        await ExpectSelectedAsync(desk, "Nobody owns it after that.");
        await Assertions.Expect(letters).ToHaveCountAsync(0);

        await desk.PressAsync("j");
        await Assertions.Expect(letters).ToHaveCountAsync(5);
        foreach (string key in new[] { "c", "h", "1" }) await desk.PressAsync(key);
        await Assertions.Expect(letters).ToHaveCountAsync(5);
        await Assertions.Expect(desk.Page.Locator("emic-palette")).ToBeHiddenAsync();
        await Assertions.Expect(desk.Text.Locator("span.coded")).ToHaveCountAsync(0);
        await desk.PressAsync("ArrowRight");
        await Assertions.Expect(letters).ToHaveCountAsync(0);
        await desk.PressAsync("j");
        await desk.PressAsync("Escape");
        await Assertions.Expect(letters).ToHaveCountAsync(0);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Switched_off_no_single_character_acts_in_any_browser()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.Page.Locator("[data-keys-help]").ClickAsync();
        await desk.Page.GetByLabel("Single letters act").UncheckAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await OnlyLongKeysAreShownAsync();
        await desk.GoAsync("settings");
        await Assertions.Expect(desk.Page.GetByLabel("Single letters, digits and signs act")).Not.ToBeCheckedAsync();

        await desk.ReadAsync(desk.Study.Source.Id);
        await desk.SelectAsync("it is fine");
        await OnlyLongKeysAreShownAsync();
        foreach (string key in new[] { "h", "1", ".", "?", "/" }) await desk.PressAsync(key);
        await desk.PressAsync("Enter");
        await desk.Page.Keyboard.TypeAsync("3.2");
        await desk.PressAsync("Enter");
        await desk.SavedAsync();
        Assert.Equal(["A: it is fine: 3.2 Ownership"], desk.Stored());

        async Task OnlyLongKeysAreShownAsync()
        {
            await Assertions.Expect(desk.Page.Locator(".doc-bar kbd:visible")).ToHaveTextAsync(["Enter"]);
            // The way back is by its word then.
            await Assertions.Expect(desk.Page.Locator(".keys-button > span")).ToBeVisibleAsync();
            await Assertions.Expect(desk.Page.GetByLabel("Search the study").Last).ToHaveAttributeAsync("placeholder", "Search");
        }
    }

    static async Task ExpectSelectedAsync(CodingDesk desk, string words)
    {
        await desk.Page.WaitForFunctionAsync("() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(true))))");
        Assert.Equal(words, await desk.Page.EvaluateAsync<string>("() => getSelection().toString()"));
    }

    /// <summary>A key press as a keyboard of another layout makes it.</summary>
    static Task PressAsync(CodingDesk desk, string key, string code) =>
        desk.Text.EvaluateAsync("(text, [key, code]) => text.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }))", new[] { key, code });
}
