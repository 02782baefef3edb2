using Emic.Workbench;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Emic.Web.Tests;

/// <summary>Keys act on the quotation in hand, the one that is highlighted, and on no other.</summary>
public sealed class InHandTests(Chromium chromium)
{
    [Theory]
    [InlineData("Delete")]
    [InlineData("c")]
    [InlineData("r")]
    [InlineData("d")]
    [InlineData("Shift+ArrowRight")]
    [InlineData("Control+Shift+ArrowLeft")]
    public async Task A_key_on_a_colleagues_quotation_changes_nothing_of_mine_inside_it_and_says_whose_it_is(string key)
    {
        await using CodingDesk desk = await ColleaguesAsync();
        await desk.PressAsync(key);
        await Expect(desk.Page.Locator(".toast")).ToHaveTextAsync("This quotation is B’s: only B can change it.");
        Assert.Equal("sort of, thrown over to them", await SelectedAsync(desk));
        await Expect(desk.Page.Locator("emic-palette")).ToBeHiddenAsync();
        await Expect(desk.Page.Locator("emic-inspector textarea")).ToHaveCountAsync(0);
        await Expect(desk.SaveState).ToHaveAttributeAsync("data-state", "saved");
        Assert.Equal(["B: sort of, thrown over to them: pipeline component", "A: thrown over: 3.2 Ownership"], desk.Stored());
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task An_end_that_goes_on_into_another_turn_takes_words_and_never_the_line_break_alone()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.CodeAsync("Well, we hand over", "3.2");
        await desk.PressAsync("Control+Shift+ArrowLeft");
        await desk.PressAsync("x");
        await desk.SavedAsync();
        Assert.Equal("A: breaks?\nWell, we hand over: 3.2 Ownership", desk.Stored().Single().Replace("\n\n", "\n", StringComparison.Ordinal));
        await desk.PressAsync("Control+Shift+ArrowRight");
        await desk.PressAsync("x");
        await desk.SavedAsync();
        Assert.Equal(["A: Well, we hand over: 3.2 Ownership"], desk.Stored());
        await desk.CodeAsync("everybody says that it is fine.", "3.2");
        await desk.PressAsync("Shift+ArrowRight");
        await desk.PressAsync("x");
        await desk.SavedAsync();
        Assert.Equal(["A: Well, we hand over: 3.2 Ownership", "A: everybody says that it is fine.: 3.2 Ownership"], desk.Stored());
    }

    [Fact]
    public async Task With_alt_the_ends_of_a_quotation_move_by_a_character_as_readers_see_it()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.CodeAsync("meeting", "3.2");
        async Task PressesAsync(string words, params string[] keys)
        {
            foreach (string key in keys) await desk.PressAsync(key);
            Assert.Equal(words, await SelectedAsync(desk));
        }

        await PressesAsync("meeting 🙂", "Alt+Shift+ArrowRight");
        await PressesAsync("meeting", "Alt+Shift+ArrowLeft");
        await PressesAsync("meet", "Alt+Shift+ArrowLeft", "Alt+Shift+ArrowLeft", "Alt+Shift+ArrowLeft");
        await PressesAsync("a meet", "Control+Alt+Shift+ArrowLeft");
        await PressesAsync("eet", "Control+Alt+Shift+ArrowRight", "Control+Alt+Shift+ArrowRight");
        await PressesAsync("e", "Alt+Shift+ArrowLeft", "Alt+Shift+ArrowLeft", "Alt+Shift+ArrowLeft");
        await Expect(desk.Page.Locator(".toast")).ToHaveTextAsync("A quotation keeps at least one character.");
        await desk.PressAsync("x");
        await desk.SavedAsync();
        Assert.Equal(["A: e: 3.2 Ownership"], desk.Stored());
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Recoding_a_free_quotation_asks_for_its_first_code()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("Nobody owns it");
        await desk.PressAsync("h");
        await desk.PressAsync("r");
        await desk.Page.Keyboard.TypeAsync("owner");
        await desk.PressAsync("Enter");
        await desk.SavedAsync();
        Assert.Equal(["A: Nobody owns it: 3.2 Ownership"], desk.Stored());
    }

    [Fact]
    public async Task In_a_narrow_window_the_way_back_from_the_codes_leads_to_the_words_one_came_from()
    {
        Guid source = Guid.Empty;
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 720, Height = 900 } },
            study => source = study.Import("long.txt", string.Join("\n\n", Enumerable.Range(1, 60).Select(n => $"P9: turn {n} says that {string.Join(' ', Enumerable.Repeat("nobody owns it", 12))}."))).Id);
        await desk.ReadAsync(source);
        await desk.PressAsync("#");
        await desk.Page.Keyboard.TypeAsync("40");
        foreach (string key in new[] { "Enter", "s", "h" }) await desk.PressAsync(key);
        await desk.SavedAsync();
        ILocator coded = desk.Text.Locator("span.coded").First;
        await Expect(coded).ToBeInViewportAsync();
        foreach (string key in new[] { "a", "y" })
        {
            await desk.PressAsync(key);
            await Expect(coded).Not.ToBeInViewportAsync();
            await desk.PressAsync("Escape");
            await Expect(coded).ToBeInViewportAsync();
        }
    }

    [Fact]
    public async Task The_inspector_lists_the_quotation_in_hand_first()
    {
        await using CodingDesk desk = await ColleaguesAsync();
        ILocator first = desk.Page.Locator("emic-inspector .quotation .words").First;
        await Expect(first).ToHaveTextAsync("“sort of, thrown over to them”");
        await desk.PressAsync("n");
        await Expect(first).ToHaveTextAsync("“thrown over”");
    }

    [Fact]
    public async Task A_memo_on_a_colleagues_quotation_in_hand_is_tied_to_that_one()
    {
        await using CodingDesk desk = await ColleaguesAsync();
        await desk.PressAsync("m");
        await desk.Page.Keyboard.TypeAsync("Hers");
        await desk.PressAsync("Control+Enter");
        await desk.SavedAsync();
        Assert.Equal("sort of, thrown over to them", MemoList.Read(desk.Study.AsA).Single().Ties.Single().Name);
        Assert.Equal(2, desk.Stored().Count);
    }

    [Fact]
    public async Task Delete_leaves_alone_what_lies_inside_the_selected_words()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Code(study.AsA, "thrown over", study.Ownership));
        await desk.SelectAsync("sort of, thrown over to them");
        await desk.PressAsync("Delete");
        await Expect(desk.Page.Locator(".toast")).ToHaveTextAsync("No quotation of yours holds these words.");
        await desk.SelectAsync("thrown");
        await desk.PressAsync("Delete");
        await Expect(desk.Text.Locator("span.coded")).ToHaveCountAsync(0);
        await desk.SavedAsync();
        Assert.Empty(desk.Stored());
    }

    [Fact]
    public async Task R_recodes_the_last_code_of_the_quotation_in_hand_and_the_keys_are_in_the_text_again()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Code(study.AsA, "thrown over", study.Decomposition, study.Ownership));
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await desk.PressAsync("r");
        ILocator palette = desk.Page.Locator("emic-palette");
        await Expect(palette.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await Expect(palette.Locator(".palette-words")).ToHaveTextAsync("3.2 Ownership on “thrown over”");
        await desk.PressAsync("Escape");
        await Expect(desk.Text).ToBeFocusedAsync();

        await desk.PressAsync("r");
        await desk.Page.Keyboard.TypeAsync("pipe");
        await desk.PressAsync("Enter");
        await Expect(desk.Text).ToBeFocusedAsync();
        await desk.SavedAsync();
        Assert.Equal(["A: thrown over: 3 Decomposition + pipeline component"], desk.Stored());
        await desk.PressAsync("Control+z");
        await Expect(desk.Page.Locator("emic-inspector")).ToContainTextAsync("Ownership");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task X_takes_another_code_of_the_quotation_in_hand_for_the_keys_that_follow()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            study.Code(study.AsA, "thrown over", study.Decomposition, study.Ownership);
            study.Code(study.AsA, "Nobody owns it", study.Decomposition, study.Ownership);
        });
        ILocator inHand = desk.Page.Locator("emic-inspector .coding[aria-current] .code-name");
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await Expect(inHand).ToHaveTextAsync("3.2Ownership");
        await desk.PressAsync("x");
        await Expect(inHand).ToHaveTextAsync("3Decomposition");
        await Expect(desk.Page.Locator("[aria-live]").Filter(new() { HasText = "3 Decomposition is in hand, 1 of 2 codes." })).ToHaveCountAsync(1);
        await desk.PressAsync("r");
        await Expect(desk.Page.Locator(".palette-words")).ToHaveTextAsync("3 Decomposition on “thrown over”");
        await desk.PressAsync("Escape");
        await desk.PressAsync("Delete");
        await Expect(inHand).ToHaveCountAsync(0);
        await desk.PressAsync("n");
        await Expect(inHand).ToHaveTextAsync("3.2Ownership");
        await desk.PressAsync("Delete");
        await desk.SavedAsync();
        Assert.Equal(["A: thrown over: 3.2 Ownership", "A: Nobody owns it: 3 Decomposition"], desk.Stored());
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task C_comments_on_the_code_that_was_chosen_with_x()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Code(study.AsA, "thrown over", study.Decomposition, study.Ownership));
        await desk.Text.FocusAsync();
        foreach (string key in new[] { "n", "x", "c" }) await desk.PressAsync(key);
        await desk.Page.Keyboard.TypeAsync("cut in two");
        await desk.PressAsync("Control+Enter");
        await desk.SavedAsync();
        QuotationView quotation = SourceCodings.Read(desk.Study.AsA, desk.Study.Source.Id).Quotations.Single();
        Assert.Equal("", quotation.Comment);
        Assert.Equal("cut in two", quotation.Codings.Single(coding => coding.CodeId == desk.Study.Decomposition.Id).Comment);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_goes_to_what_lies_at_the_caret_and_Esc_comes_back_to_the_words(int width)
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, new() { ViewportSize = new() { Width = width, Height = 844 } }, study => study.Code(study.AsA, "thrown over", study.Ownership));
        await desk.Text.FocusAsync();
        await desk.PressAsync("a");
        await Expect(desk.Page.Locator(".toast")).ToHaveTextAsync("No coding is at the caret. n goes to the next quotation.");
        await Expect(desk.Text).ToBeFocusedAsync();
        await desk.PressAsync("n");
        await desk.PressAsync("a");
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "“thrown over”", Exact = true })).ToBeFocusedAsync();
        await desk.PressAsync("Escape");
        await Expect(desk.Text).ToBeFocusedAsync();
        Assert.Equal("thrown over", await SelectedAsync(desk));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task R_with_the_same_code_says_so_and_sends_nothing()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Code(study.AsA, "thrown over", study.Ownership));
        var sent = new List<string>();
        desk.Page.Request += (_, request) => { if (request.Method != "GET") sent.Add(request.Url); };
        long last = History.Last(desk.Study.AsA);
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await desk.PressAsync("r");
        await Expect(desk.Page.Locator("emic-palette [role=option]")).ToHaveCountAsync(2);
        await Expect(desk.Page.Locator("emic-palette [role=option]", new PageLocatorOptions { HasText = "Ownership" })).ToHaveCountAsync(0);
        await desk.Page.Keyboard.TypeAsync("3.2");
        await desk.PressAsync("Enter");
        await Expect(desk.Page.Locator(".toast")).ToHaveTextAsync("It carries 3.2 Ownership already: nothing changes.");
        await desk.SavedAsync();
        Assert.Empty(sent);
        Assert.Equal(last, History.Last(desk.Study.AsA));
    }

    [Theory]
    [InlineData("1", "3 Decomposition")]
    [InlineData("h", "")]
    [InlineData("i", "thrown over")]
    public async Task Shift_and_arrows_move_the_ends_of_what_was_just_coded(string key, string code)
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Code(study.AsB, "Who fixes it", study.Decomposition));
        await desk.SelectAsync("thrown over");
        await desk.PressAsync(key);
        await desk.PressAsync("Shift+ArrowRight");
        await desk.PressAsync("Shift+ArrowRight");
        await desk.PressAsync("Control+Shift+ArrowLeft");
        await Expect(desk.Text.Locator("span.coded").Last).ToHaveTextAsync("of, thrown over to them");
        await desk.SavedAsync();
        Assert.Equal($"A: of, thrown over to them: {code}", desk.Stored()[^1]);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Undoing_a_resize_leaves_the_quotation_in_hand_with_its_own_words_selected()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Code(study.AsA, "thrown over", study.Ownership));
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await desk.PressAsync("Shift+ArrowRight");
        await Expect(desk.Text.Locator("span.coded")).ToHaveTextAsync("thrown over to");
        await desk.SavedAsync();
        await desk.PressAsync("Control+z");
        await Expect(desk.Text.Locator("span.coded")).ToHaveTextAsync("thrown over");
        await desk.PressAsync("r");
        await desk.Page.Keyboard.TypeAsync("no such code");
        await desk.PressAsync("Enter");
        await Expect(desk.Page.Locator(".toast")).ToContainTextAsync("There is no code “no such code”.");
        await desk.PressAsync("Escape");
        await desk.PressAsync("c");
        await desk.Page.Keyboard.TypeAsync("Whose?");
        await desk.PressAsync("Control+Enter");
        await desk.SavedAsync();
        Assert.Equal(["A: thrown over: 3.2 Ownership -- Whose?"], desk.Stored());
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task What_is_done_right_after_the_ends_moved_is_about_the_quotation_as_it_is_then()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("thrown over");
        await desk.PressAsync("h");
        await desk.PressAsync("Shift+ArrowRight");
        await desk.PressAsync("Shift+ArrowRight");
        await desk.PressAsync("Enter");
        await desk.Page.Keyboard.TypeAsync("3.2");
        await desk.PressAsync("Enter");
        await desk.PressAsync("Shift+ArrowLeft");
        await desk.PressAsync("m");
        await desk.Page.Keyboard.TypeAsync("Over");
        await desk.PressAsync("Control+Enter");
        // The resize is saved first; the memo is when undo would take it back.
        await Expect(desk.Page.Locator(".topbar [data-act=undo]")).ToContainTextAsync("“Over”");
        await desk.SavedAsync();
        Assert.Equal(["A: thrown over to: 3.2 Ownership"], desk.Stored());
        Assert.Equal("thrown over to", MemoList.Read(desk.Study.AsA).Single().Ties.Single().Name);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Whoever_goes_on_selecting_after_a_coding_selects_as_usual()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.CodeAsync("thrown over", "3.2");
        // No grip lies in the way of the pointer that selects the next words.
        await desk.SavedAsync();
        await Expect(desk.Page.Locator(".grip:visible")).ToHaveCountAsync(0);
        await desk.PressAsync("ArrowRight");
        await desk.PressAsync("Control+Shift+ArrowRight");
        Assert.Equal(" to", await SelectedAsync(desk));
        await desk.PressAsync("h");
        await desk.PressAsync("s");
        Assert.EndsWith("thrown over to them.", await SelectedAsync(desk), StringComparison.Ordinal);
        await desk.PressAsync("Shift+ArrowLeft");
        Assert.EndsWith("thrown over to them", await SelectedAsync(desk), StringComparison.Ordinal);
        await desk.SelectAsync("it is fine");
        await desk.PressAsync(".");
        await desk.SelectAsync("says that");
        await desk.PressAsync("Shift+ArrowRight");
        Assert.Equal("says that ", await SelectedAsync(desk));
        await desk.SavedAsync();
        Assert.Equal(["A: thrown over: 3.2 Ownership", "A: to: ", "A: it is fine: 3.2 Ownership"], desk.Stored());
    }

    /// <summary>A page with a quotation of B's in hand, inside which one of A's lies.</summary>
    async Task<CodingDesk> ColleaguesAsync()
    {
        CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            study.Code(study.AsB, "sort of, thrown over to them", study.Component);
            study.Code(study.AsA, "thrown over", study.Ownership);
            new OwnSettingsFile(Path.Combine(study.Folder, "settings.json")).Write(OwnSettings.Usual with { Certainty = true });
        });
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        Assert.Equal("sort of, thrown over to them", await SelectedAsync(desk));
        return desk;
    }

    static Task<string> SelectedAsync(CodingDesk desk) => desk.Page.EvaluateAsync<string>("() => getSelection().toString()");
}
