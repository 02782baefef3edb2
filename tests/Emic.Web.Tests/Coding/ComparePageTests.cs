using Emic.Core;
using Emic.Testing;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class ComparePageTests(Chromium chromium)
{
    [Fact]
    public async Task Passages_are_kept_by_key_and_leaving_off_writes_one_entry()
    {
        await using var visit = await OpenAsync();
        IPage page = visit.Page;
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Compare", Exact = true }).ClickAsync();
        await page.GetByText("Begin with 3.2 Ownership").ClickAsync();
        await Assertions.Expect(page.Locator(".card.current .said")).ToHaveTextAsync("thrown over to them");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator(".card.current .said")).ToHaveTextAsync("Nobody owns it");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator("[data-kept]")).ToHaveTextAsync("2 kept");
        await page.Keyboard.PressAsync("l");
        await page.ArriveAsync($"/compare?left={visit.Study.Ownership.Id}");
        await Assertions.Expect(page.Locator(".left-off .notice")).ToHaveTextAsync("3.2 Ownership: 2 quotations kept. Its history says so now.");
        Assert.Single(CompareCode.History(visit.Study.AsA, visit.Study.Ownership.Id));
        // The next code with something new is one key away, and so are a memo on this one and any other code.
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Go on with 3.2 Ownership" })).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".left-off .actions a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("m");
        await Assertions.Expect(page.Locator("dialog.notes")).ToContainTextAsync("On 3.2 Ownership");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("y");
        await Assertions.Expect(page.Locator("#compared[role=combobox]")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Write a memo on 3.2 Ownership" })).ToHaveAttributeAsync("href", $"/memos/new?to=code:{visit.Study.Ownership.Id}");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Its history" }).ClickAsync();
        await Assertions.Expect(page.GetByText("2 quotations kept")).ToBeVisibleAsync();

        await GoAsync(visit);
        await Assertions.Expect(page.Locator(".card.settled")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".card.compared:not(.settled) .said")).ToHaveTextAsync(["there is a meeting"]);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Leaving_by_any_other_way_writes_what_was_kept_too()
    {
        await using var visit = await OpenAsync();
        await GoAsync(visit);
        await visit.Page.Locator("[data-settle]").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Overview" }).ClickAsync();
        await visit.Page.ArriveAsync("/overview");
        for (int n = 0; n < 100 && CompareCode.History(visit.Study.AsA, visit.Study.Ownership.Id).Count == 0; n++) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal(1, Assert.Single(CompareCode.History(visit.Study.AsA, visit.Study.Ownership.Id)).Settled);
    }

    [Fact]
    public async Task A_passage_is_moved_and_another_split_off_without_losing_what_was_kept()
    {
        await using var visit = await OpenAsync();
        await GoAsync(visit);
        IPage page = visit.Page;
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("p");
        await page.Keyboard.PressAsync("p");
        await Assertions.Expect(page.Locator(".card.current .said")).ToHaveTextAsync("thrown over to them");
        await page.Keyboard.PressAsync("r");
        await visit.ChooseAsync("#many-into", "pipeline component");
        await page.ClickAsync("#many-recode [data-go]");
        await Assertions.Expect(page.Locator(".card.compared")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("[data-kept]")).ToHaveTextAsync("1 kept");
        await page.Locator(".card", new PageLocatorOptions { Has = page.Locator(".said", new PageLocatorOptions { HasText = "Nobody owns it" }) }).ClickAsync();
        await page.Keyboard.PressAsync("o");
        await page.FillAsync("#many-split-label", "3.7 hand-over");
        await page.ClickAsync("#many-split [data-go]");
        await Assertions.Expect(page.Locator(".card.compared")).ToHaveCountAsync(1);
        Assert.Equal(1, FoundQuotations.Read(visit.Study.AsA, QuotationQuery.Of(CodebookView.Named(visit.Study.AsA, "3.7").Id)).Total);
    }

    [Fact]
    public async Task After_a_card_has_left_by_key_the_next_one_is_in_hand_and_stays_so_after_undo()
    {
        await using var visit = await OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 420 } });
        await GoAsync(visit);
        IPage page = visit.Page;
        ILocator current = page.Locator(".card.current");
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("r");
        await visit.ChooseAsync("#many-into", "pipeline component");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".card.compared")).ToHaveCountAsync(2);
        // The page is exchanged once more when the study has changed.
        visit.Study.Code(visit.Study.AsB, "And before the release?", visit.Study.Ownership);
        await Assertions.Expect(page.Locator(".card.compared")).ToHaveCountAsync(3);
        await Assertions.Expect(current.Locator(".said")).ToHaveTextAsync("there is a meeting");
        await Assertions.Expect(current).ToBeFocusedAsync();
        await Assertions.Expect(current).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(current.Locator("[data-kept-mark]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator(".card.compared")).ToHaveCountAsync(4);
        await Assertions.Expect(current.Locator(".said")).ToHaveTextAsync("there is a meeting");
        await Assertions.Expect(current).ToBeFocusedAsync();
        await Assertions.Expect(current).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("[data-kept]")).ToHaveTextAsync("1 kept");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task After_the_last_card_has_left_the_one_before_it_is_in_hand()
    {
        await using var visit = await OpenAsync(prepare: study => study.Code(study.AsA, "it is fine", study.Ownership));
        await GoAsync(visit);
        IPage page = visit.Page;
        foreach (string key in new[] { "n", "n", "n", "o" }) await page.Keyboard.PressAsync(key);
        await page.Keyboard.TypeAsync("3.7 hand-over");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".card.compared")).ToHaveCountAsync(3);
        visit.Study.Code(visit.Study.AsB, "And before the release?", visit.Study.Ownership);
        await Assertions.Expect(page.Locator(".card.compared")).ToHaveCountAsync(4);
        await Assertions.Expect(page.Locator(".card.current .said")).ToHaveTextAsync("there is a meeting");
        await Assertions.Expect(page.Locator(".card.current")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_code_is_named_by_any_letters_of_its_name_and_an_unknown_one_refused()
    {
        await using var visit = await OpenAsync();
        await GoAsync(visit);
        IPage page = visit.Page;
        await page.Keyboard.PressAsync("r");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("#many-recode [role=option]")).ToHaveTextAsync(["3Decomposition", "pipeline component"]);
        await page.Keyboard.TypeAsync("ownershp");
        await Assertions.Expect(page.Locator("#many-recode .code-options p")).ToHaveTextAsync("Nothing fits.");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".code-options:popover-open")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#many-recode")).ToBeVisibleAsync();
        await visit.ChooseAsync("#many-into", "3");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".card.compared")).ToHaveCountAsync(2);
        Assert.Equal(1, FoundQuotations.Read(visit.Study.AsA, QuotationQuery.Of(visit.Study.Decomposition.Id)).Total);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Leaving_off_saves_what_was_typed_into_the_definition_as_a_change_of_its_own()
    {
        await using var visit = await OpenAsync();
        await GoAsync(visit);
        IPage page = visit.Page;
        await page.Keyboard.PressAsync("k");
        await page.FillAsync("#definition", "Who has to answer for it.");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Leave off" }).ClickAsync();
        await page.ArriveAsync($"/compare?left={visit.Study.Ownership.Id}");
        Assert.Equal("Who has to answer for it.", CodebookView.Named(visit.Study.AsA, "3.2").Definition);
        Assert.Equal(["Compare the quotations of “3.2 Ownership”", "Write the definition of “3.2 Ownership”"], History.Run(visit.Study.AsA, count: 2).Select(line => line.Sentence));
        Assert.Equal("Who has to answer for it.", CompareCode.Read(visit.Study.AsA, visit.Study.Ownership.Id).Since!.Definition);
    }

    [Fact]
    public async Task Leaving_off_that_is_refused_loses_neither_the_words_nor_what_was_kept()
    {
        await using var visit = await OpenAsync();
        await GoAsync(visit);
        IPage page = visit.Page;
        await page.Keyboard.PressAsync("k");
        await page.FillAsync("#definition", "Who has to answer for it.");
        ChangeCode.Run(visit.Study.AsB, visit.Study.Ownership.Id, "3.2", "Owning", Hue.Blue);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Leave off" }).ClickAsync();
        await Assertions.Expect(visit.Problem).ToContainTextAsync("This code was changed meanwhile");
        await Assertions.Expect(page.Locator("#definition")).ToHaveValueAsync("Who has to answer for it.");
        await Assertions.Expect(page.Locator("[data-kept]")).ToHaveTextAsync("1 kept");
        Assert.Empty(CompareCode.History(visit.Study.AsA, visit.Study.Ownership.Id));
        await Assertions.Expect(page.Locator(".meanwhile h2")).ToContainTextAsync("B saved it");
        await Assertions.Expect(page.Locator(".meanwhile ins")).ToHaveTextAsync(["Who has to answer for it."]);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save mine over it" }).ClickAsync();
        await Assertions.Expect(page.Locator(".meanwhile")).ToHaveCountAsync(0);
        Code saved = CodebookView.Named(visit.Study.AsA, "3.2");
        Assert.Equal(("Owning", "Who has to answer for it."), (saved.Name, saved.Definition));
        await Assertions.Expect(page.Locator("[data-kept]")).ToHaveTextAsync("1 kept");
    }

    [Fact]
    public async Task Words_typed_beside_the_cards_outlive_acts_on_cards_and_undo_and_are_saved_by_key()
    {
        await using var visit = await OpenAsync();
        await GoAsync(visit);
        IPage page = visit.Page;
        await page.FillAsync("#definition", "Who has to answer for it.");
        await page.Locator(".card.current").ClickAsync();
        await page.Keyboard.PressAsync("r");
        await visit.ChooseAsync("#many-into", "3");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".card.compared")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("#definition")).ToHaveValueAsync("Who has to answer for it.");
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator(".card.compared")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("#definition")).ToHaveValueAsync("Who has to answer for it.");
        await page.Locator("#use").ClickAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await visit.SavedAsync();
        await Assertions.Expect(page.Locator("[data-act=undo] .what")).ToHaveTextAsync("Write the definition of “3.2 Ownership”");
        Assert.Equal("Who has to answer for it.", CodebookView.Named(visit.Study.AsA, "3.2").Definition);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_sets_two_passages_apart_is_kept_as_a_memo_on_both_and_on_the_code()
    {
        await using var visit = await OpenAsync();
        await GoAsync(visit);
        IPage page = visit.Page;
        foreach (string key in new[] { "v", "n", "v" }) await page.Keyboard.PressAsync(key);
        await page.Keyboard.TypeAsync("The first is *handed on*, the second never was anybody's.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".toast")).ToHaveTextAsync("Kept as the memo “Contrast: 3.2 Ownership”.");
        await Assertions.Expect(page.Locator("#contrast")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".card.current")).ToBeFocusedAsync();
        MemoLine line = Assert.Single(MemoList.Read(visit.Study.AsA));
        Assert.Equal((MemoKind.Code, "Contrast: 3.2 Ownership"), (line.Memo.Kind, line.Memo.Title));
        Assert.Equal([TieKind.Code, TieKind.Quotation, TieKind.Quotation], line.Ties.Select(tie => tie.To.Kind).OrderBy(kind => kind.ToString(), StringComparer.Ordinal));
        await visit.GoAsync($"memos/{line.Memo.Id}");
        await Assertions.Expect(page.Locator(".memo-text em")).ToHaveTextAsync("handed on");
        await Assertions.Expect(page.Locator(".memo-text")).ToContainTextAsync("thrown over to them");
        await Assertions.Expect(page.Locator(".memo-text")).ToContainTextAsync("Nobody owns it");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_memo_on_the_passage_in_hand_is_written_over_the_page_and_what_was_kept_stays_kept()
    {
        await using var visit = await OpenAsync();
        await GoAsync(visit);
        await visit.Page.Keyboard.PressAsync("k");
        await visit.Page.Keyboard.PressAsync("m");
        await Assertions.Expect(visit.Page.Locator("dialog.notes blockquote")).ToHaveTextAsync("Nobody owns it");
        await visit.Page.Keyboard.TypeAsync("Whose?");
        await visit.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(visit.Page.Locator(".toast")).ToHaveTextAsync("Memo “Whose?” is kept, tied to the quotation.");
        await Assertions.Expect(visit.Page.Locator(".card.current .said")).ToHaveTextAsync("Nobody owns it");
        await Assertions.Expect(visit.Page.Locator(".card.current")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("[data-kept]")).ToHaveTextAsync("1 kept");
        Assert.Equal("Nobody owns it", Assert.Single(MemoList.Read(visit.Study.AsA)).Ties.Single().Name);
    }

    [Fact]
    public async Task Two_passages_are_contrasted_and_one_becomes_an_example()
    {
        await using var visit = await OpenAsync();
        await GoAsync(visit);
        IPage page = visit.Page;
        await page.Keyboard.PressAsync("v");
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("v");
        await Assertions.Expect(page.Locator("#contrast .said")).ToHaveTextAsync(["thrown over to them", "Nobody owns it"]);
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("e");
        await page.ClickAsync("#many-example [data-go]");
        await Assertions.Expect(page.Locator(".slots .quote")).ToHaveTextAsync("Nobody owns it");
        await page.GetByText("Not an example").ClickAsync();
        await Assertions.Expect(page.Locator(".slots")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("r")]
    [InlineData("o")]
    public async Task A_colleagues_passage_is_neither_moved_nor_split_off_and_whose_it_is_is_said_before_anything_is_asked(string key)
    {
        await using var visit = await OpenAsync(prepare: study => study.Code(study.AsA, "it is fine", study.Ownership));
        await GoAsync(visit);
        IPage page = visit.Page;
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator(".card.current .said")).ToHaveTextAsync("there is a meeting");
        await page.Keyboard.PressAsync(key);
        await Assertions.Expect(page.Locator("dialog[open]")).ToContainTextAsync("This quotation is B’s: only B can change it.");
        await Assertions.Expect(page.Locator("dialog[open] h2")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("dialog[open] button")).ToHaveTextAsync("Close Esc");
        // A name typed ahead is no command: n would go on to the next card, o split that off, l leave the page.
        await page.Keyboard.TypeAsync("norms and rules, kept alone");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".card.current .said")).ToHaveTextAsync("there is a meeting");
        await Assertions.Expect(page.Locator(".card.current")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("[data-kept]")).ToHaveTextAsync("0 kept");
        await page.Keyboard.PressAsync(key);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Close" }).ClickAsync();
        await Assertions.Expect(page.Locator(".card.current")).ToBeFocusedAsync();
        Assert.Equal(4, FoundQuotations.Read(visit.Study.AsA, QuotationQuery.Of(visit.Study.Ownership.Id)).Total);
        // An example may be anybody's.
        await page.Keyboard.PressAsync("e");
        await Assertions.Expect(page.Locator("#many-example")).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_the_figures_beside_the_codes_count_stands_above_them()
    {
        await using var visit = await OpenAsync();
        await GoAsync(visit);
        await Assertions.Expect(visit.Page.Locator(".compare-codes .legend")).ToHaveTextAsync("how many are new, ✓ none");
        await Assertions.Expect(visit.Page.Locator(".compare-codes a[aria-current] .counts")).ToHaveTextAsync("3 new");
    }

    [Fact]
    public async Task The_link_that_leads_on_keeps_the_keyboard_while_the_page_follows_the_study()
    {
        await using var visit = await OpenAsync(prepare: study => study.Code(study.AsA, "it is fine", study.Component));
        await GoAsync(visit);
        await visit.Page.Keyboard.PressAsync("l");
        ILocator On(int many) => visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = $"Go on with pipeline component, {many} new" });
        await Assertions.Expect(On(1)).ToBeFocusedAsync();
        visit.Study.Code(visit.Study.AsB, "And before the release?", visit.Study.Component);
        await Assertions.Expect(On(2)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Where_there_are_two_columns_the_list_of_codes_leaves_the_definition_free()
    {
        var narrow = new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 720, Height = 600 } };
        await using var visit = await OpenAsync(narrow, study => Enumerable.Range(1, 40).ToList().ForEach(n => study.AddCode($"7.{n}", "Name")));
        await GoAsync(visit);
        await visit.Page.Keyboard.PressAsync("d");
        await Assertions.Expect(visit.Page.Locator("#definition")).ToBeInViewportAsync();
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.querySelector('.compare-codes').getBoundingClientRect().right <= document.querySelector('.compare-meaning').getBoundingClientRect().left"));
    }

    [Fact]
    public async Task The_definition_is_edited_with_what_changed_since_the_last_comparison()
    {
        await using var visit = await OpenAsync(prepare: study =>
        {
            ChangeCode.Run(study.AsA, study.Ownership.Id, "3.2", "Ownership", Hue.Blue, CodeText.Of(study.Ownership) with { Definition = "Who has to answer for it." });
            CompareCode.Leave(study.AsA, study.Ownership.Id, []);
        });
        await GoAsync(visit);
        IPage page = visit.Page;
        await page.FillAsync("#definition", "Who has to repair <b>it</b>.");
        await Assertions.Expect(page.Locator("[data-changes] del")).ToHaveTextAsync(["answer for it."]);
        await Assertions.Expect(page.Locator("[data-changes] ins")).ToHaveTextAsync(["repair <b>it</b>."]);
        await page.Locator(".meaning-form button").ClickAsync();
        await visit.SavedAsync();
        await Assertions.Expect(page.Locator("[data-changes] ins")).ToHaveTextAsync(["repair <b>it</b>."]);
        Assert.Equal("Who has to repair <b>it</b>.", CodebookView.Named(visit.Study.AsA, "3.2").Definition);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 1024)]
    [InlineData(ColorScheme.Light, 320)]
    public async Task Axe_finds_nothing_wrong_with_comparing(ColorScheme colors, int width)
    {
        await using var visit = await OpenAsync(new BrowserNewContextOptions { ColorScheme = colors, BypassCSP = true, ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        var found = new List<string>();
        await visit.GoAsync("compare");
        await LookAsync("no code");
        await GoAsync(visit);
        await visit.Page.Keyboard.PressAsync("k");
        await LookAsync("cards");
        await visit.Page.Keyboard.PressAsync("v");
        await visit.Page.Keyboard.PressAsync("p");
        await visit.Page.Keyboard.PressAsync("v");
        await Assertions.Expect(visit.Page.Locator("#contrast")).ToBeVisibleAsync();
        await LookAsync("contrast");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Locator(".card", new PageLocatorOptions { HasText = "there is a meeting" }).ClickAsync();
        await visit.Page.Keyboard.PressAsync("r");
        await Assertions.Expect(visit.Page.Locator("#whose")).ToBeVisibleAsync();
        await LookAsync("a colleague's");
        if (found.Count > 0) Assert.Fail(string.Join('\n', found));

        async Task LookAsync(string where)
        {
            found.AddRange((await Axe.FindAsync(visit.Page)).Select(line => $"{where}: {line}"));
            if (!await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth")) found.Add($"{where}: is wider than the window");
        }
    }

    Task<StudyVisit> OpenAsync(BrowserNewContextOptions? options = null, Action<TestStudy>? prepare = null) => StudyVisit.OpenAsync(
        chromium,
        study =>
        {
            study.Code(study.AsA, "thrown over to them", study.Ownership);
            study.Code(study.AsA, "Nobody owns it", study.Ownership);
            study.Code(study.AsB, "there is a meeting", study.Ownership);
            prepare?.Invoke(study);
        },
        options);

    static async Task GoAsync(StudyVisit visit)
    {
        await visit.GoAsync($"compare?code={visit.Study.Ownership.Id}");
        await Assertions.Expect(visit.Page.Locator(".card.current")).ToHaveCountAsync(1);
    }
}
