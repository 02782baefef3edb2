using Emic.Core;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class QuotationsPageTests(Chromium chromium)
{
    [Fact]
    public async Task A_question_is_asked_kept_and_asked_again()
    {
        await using var visit = await OpenAsync();
        IPage page = visit.Page;
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Quotations", Exact = true }).ClickAsync();
        await visit.ChooseAsync("#asked", "owner");
        await page.GetByText("Add a code").ClickAsync();
        await page.SelectOptionAsync("select[name=how]", "not");
        await visit.ChooseAsync("[aria-label='Further code'][role=combobox]", "pc");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show" }).ClickAsync();
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("2 quotations in 1 source by 2 coders");
        await Assertions.Expect(page.Locator(".asked-words")).ToHaveTextAsync("3.2 Ownership; not pipeline component");

        await page.FillAsync("#keep-name", "Hand-overs");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".kept a")).ToHaveTextAsync("Hand-overs");
        await page.GetByText("Clear", new() { Exact = true }).ClickAsync();
        await page.Locator(".kept a").ClickAsync();
        await Assertions.Expect(page.Locator("#found")).ToContainTextAsync("2 quotations");
        await page.GetByText("By coder").ClickAsync();
        await Assertions.Expect(page.Locator(".group h3")).ToHaveTextAsync(["A 1", "B 1"]);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Several_coders_and_sources_are_chosen_by_keyboard_kept_and_taken_out_again()
    {
        await using var visit = await OpenAsync();
        Coders.Add(visit.Study.AsA, "C");
        visit.Study.Import("P4.txt", "Ann: One word.");
        await AskAsync(visit);
        IPage page = visit.Page;
        await Head(visit, "Coders").FocusAsync();
        foreach (string key in new[] { "Enter", "Tab", "Space", "Tab", "Space" }) await page.Keyboard.PressAsync(key);
        await Assertions.Expect(Head(visit, "Coders")).ToHaveTextAsync("Coders: 2 coders");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Head(visit, "Coders")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByLabel("C", new PageGetByLabelOptions { Exact = true })).ToBeHiddenAsync();
        await Head(visit, "Sources").ClickAsync();
        await page.GetByLabel("P3a", new PageGetByLabelOptions { Exact = true }).CheckAsync();
        await page.GetByLabel("P4", new PageGetByLabelOptions { Exact = true }).CheckAsync();
        await page.FillAsync("[name=speaker]", "P3a");
        await Assertions.Expect(page.Locator(".several[open]")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Ann");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".asked-words")).ToHaveTextAsync("3.2 Ownership; in P3a or P4; by A or B; said by P3a or Ann");
        await Assertions.Expect(page.Locator("[name=speaker]")).ToHaveCountAsync(3);
        await page.FillAsync("#keep-name", "Two of each");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".kept a")).ToHaveTextAsync("Two of each");
        await page.GetByText("Clear", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(Head(visit, "Sources")).ToHaveTextAsync("Sources: all sources");
        await page.Locator(".kept a").ClickAsync();
        await Assertions.Expect(Head(visit, "Sources")).ToHaveTextAsync("Sources: 2 sources");
        await Head(visit, "Coders").ClickAsync();
        await page.GetByLabel("A", new PageGetByLabelOptions { Exact = true }).UncheckAsync();
        await Assertions.Expect(Head(visit, "Coders")).ToHaveTextAsync("Coders: B");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".asked-words")).ToHaveTextAsync("3.2 Ownership; in P3a or P4; by B; said by P3a or Ann");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task An_address_with_one_of_each_asks_as_it_did_and_what_is_gone_can_be_taken_out()
    {
        await using var visit = await OpenAsync();
        IPage page = visit.Page;
        await visit.GoAsync($"{Question(visit)}&source={visit.Study.Source.Id}&group=-&coder={visit.Study.A.Id}&speaker=P3a");
        await Assertions.Expect(page.Locator(".asked-words")).ToHaveTextAsync("3.2 Ownership; in P3a; of group none; by A; said by P3a");
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("2 quotations in 1 source");
        await visit.GoAsync($"{Question(visit)}&source={Guid.AllBitsSet}&source={visit.Study.Source.Id}");
        await Head(visit, "Sources").ClickAsync();
        await page.GetByLabel("a source since deleted").UncheckAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".asked-words")).ToHaveTextAsync("3.2 Ownership; in P3a");
    }

    [Fact]
    public async Task A_long_list_of_sources_is_narrowed_by_letters()
    {
        await using var visit = await OpenAsync();
        for (int n = 10; n < 24; n++) visit.Study.Import($"Talk {n}.txt", $"Ann: {n} words.");
        await AskAsync(visit);
        IPage page = visit.Page;
        await Head(visit, "Sources").PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("talk 2");
        await Assertions.Expect(page.Locator(".several[open] label:visible")).ToHaveCountAsync(4);
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(Head(visit, "Sources")).ToHaveTextAsync("Sources: Talk 20");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".asked-words")).ToHaveTextAsync("3.2 Ownership; in Talk 20");
    }

    [Fact]
    public async Task In_a_long_list_of_sources_space_ticks_the_first_and_arrows_walk()
    {
        await using var visit = await OpenAsync();
        for (int n = 10; n < 24; n++) visit.Study.Import($"Talk {n}.txt", $"Ann: {n} words.");
        await AskAsync(visit);
        IPage page = visit.Page;
        await Head(visit, "Sources").PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        ILocator letters = page.Locator(".several[open] .narrow");
        await Assertions.Expect(letters).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator(".several[open] input[type=checkbox]").First).ToBeFocusedAsync();
        await Assertions.Expect(Head(visit, "Sources")).ToHaveTextAsync("Sources: P3a");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(letters).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("talk 2");
        foreach (string key in new[] { "ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Space" }) await page.Keyboard.PressAsync(key);
        await Assertions.Expect(Head(visit, "Sources")).ToHaveTextAsync("Sources: Talk 21");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_passage_says_what_it_is_near_and_how_far_and_leads_there()
    {
        await using var visit = await OpenAsync();
        IPage page = visit.Page;
        await visit.GoAsync($"quotations?code={visit.Study.Component.Id}&how=overlapping&what={visit.Study.Ownership.Id}&turns=0");
        await Assertions.Expect(page.Locator(".neighbours li")).ToHaveTextAsync("It carries 3.2 Ownership itself");
        await page.Locator("select[name=how]").First.SelectOptionAsync("near");
        await Assertions.Expect(page.Locator("input[name=turns]").First).ToHaveValueAsync("2");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show" }).ClickAsync();
        await Assertions.Expect(page.Locator(".neighbours li")).ToHaveTextAsync(["Near, in the same turn: 3.2 Ownership “thrown over to them”", "It carries 3.2 Ownership itself", "Near, 2 turns on: 3.2 Ownership “there is a meeting” by B"]);
        await page.GetByText("“there is a meeting”").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sources/.*at="));
    }

    [Fact]
    public async Task Turns_around_a_passage_unfold_in_place()
    {
        await using var visit = await OpenAsync();
        await AskAsync(visit);
        ILocator card = Card(visit, "Nobody owns it");
        await card.FocusAsync();
        await visit.Page.Keyboard.PressAsync("u");
        await Assertions.Expect(card.Locator(".nearby")).ToHaveTextAsync(["Interviewer Who fixes it when it breaks?", "Interviewer And before the release?"]);
        await card.GetByLabel("The turn after").ClickAsync();
        await Assertions.Expect(card.Locator(".nearby")).ToHaveCountAsync(3);
        await Assertions.Expect(card.GetByLabel("The turn ahead")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Many_passages_are_recoded_by_keyboard_with_a_preview_and_undone_at_once()
    {
        await using var visit = await OpenAsync();
        await AskAsync(visit);
        IPage page = visit.Page;
        await Card(visit, "thrown over to them").FocusAsync();
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("x");
        await Assertions.Expect(page.Locator("[data-chosen]")).ToHaveTextAsync("2 chosen");
        await page.Keyboard.PressAsync("r");
        await visit.ChooseAsync("#many-into", "comp");
        await Assertions.Expect(page.Locator("#many-recode [data-preview]")).ToHaveTextAsync("2 quotations change. 1 carries the code already; the two become one.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("1 quotation in 1 source");
        Assert.Equal(2, FoundQuotations.Read(visit.Study.AsA, QuotationQuery.Of(visit.Study.Component.Id)).Total);

        await page.Locator(".topbar [data-act=undo]").ClickAsync();
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("3 quotations in 1 source by 2 coders");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_card_in_hand_stays_in_hand_after_undo()
    {
        await using var visit = await OpenAsync();
        await AskAsync(visit);
        IPage page = visit.Page;
        foreach (string key in new[] { "n", "r" }) await page.Keyboard.PressAsync(key);
        await visit.ChooseAsync("#many-into", "3");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("2 quotations in 1 source by 2 coders");
        await Assertions.Expect(Card(visit, "there is a meeting")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("3 quotations in 1 source by 2 coders");
        await Assertions.Expect(Card(visit, "there is a meeting")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("p");
        await Assertions.Expect(Card(visit, "Nobody owns it")).ToBeFocusedAsync();
        await page.Locator(".topbar [data-act=redo]").ClickAsync();
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("2 quotations in 1 source by 2 coders");
        await Assertions.Expect(page.Locator(".card.current .said")).ToHaveTextAsync("there is a meeting");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task After_many_are_recoded_the_first_left_behind_the_last_of_them_is_in_hand_also_if_a_source_empties()
    {
        await using var visit = await OpenAsync();
        CodeElsewhere(visit.Study, "P1.txt", "It fell between us.");
        CodeElsewhere(visit.Study, "P9.txt", "They look after it.");
        await visit.GoAsync(Question(visit));
        IPage page = visit.Page;
        // P1 is left without a card, and the hand is further up.
        foreach (string key in new[] { "x", "n", "n", "n", "x", "p", "p", "p", "r" }) await page.Keyboard.PressAsync(key);
        await visit.ChooseAsync("#many-into", "decomp");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("3 quotations in 2 sources by 2 coders");
        await Assertions.Expect(Card(visit, "They look after it")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("p");
        await Assertions.Expect(Card(visit, "there is a meeting")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(Card(visit, "They look after it")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Delete");
        await page.ClickAsync("#many-uncode [data-go]");
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("2 quotations in 1 source by 2 coders");
        await Assertions.Expect(Card(visit, "there is a meeting")).ToBeFocusedAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_comment_is_saved_by_key_and_a_memo_is_tied_to_the_card_in_hand()
    {
        await using var visit = await OpenAsync();
        await AskAsync(visit);
        IPage page = visit.Page;
        await Card(visit, "Nobody owns it").FocusAsync();
        await page.Keyboard.PressAsync("c");
        await page.Keyboard.TypeAsync("look again");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(Card(visit, "Nobody owns it").Locator(".comment")).ToHaveTextAsync("look again");
        await page.Keyboard.PressAsync("m");
        await Assertions.Expect(page.Locator("dialog.notes blockquote")).ToHaveTextAsync("Nobody owns it");
        await page.Keyboard.TypeAsync("Whose?");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Quote “Nobody owns it”" }).ClickAsync();
        await Assertions.Expect(page.Locator("dialog.notes .memo-preview blockquote .said")).ToHaveTextAsync("Nobody owns it");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("dialog.notes")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".toast")).ToHaveTextAsync("Memo “Whose?” is kept, tied to the quotation.");
        await Assertions.Expect(Card(visit, "Nobody owns it")).ToBeFocusedAsync();
        MemoLine memo = Assert.Single(MemoList.Read(visit.Study.AsA));
        Assert.Equal("Nobody owns it", memo.Ties.Single().Name);
        Assert.StartsWith("[[", memo.Memo.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_a_question_finds_is_chosen_by_mouse_and_split_off()
    {
        await using var visit = await OpenAsync();
        await AskAsync(visit);
        IPage page = visit.Page;
        await page.CheckAsync("[data-choose-all]");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Split off" }).ClickAsync();
        await Assertions.Expect(page.Locator("#many-split [data-preview]")).ToHaveTextAsync("2 quotations change. 1 is another coder’s and stays as it is.");
        await page.FillAsync("#many-split-label", "hand-over");
        await page.ClickAsync("#many-split [data-go]");
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("1 quotation in 1 source");
        Assert.Equal(2, FoundQuotations.Read(visit.Study.AsA, QuotationQuery.Of(CodebookView.Named(visit.Study.AsA, "hand-over").Id)).Total);
    }

    [Fact]
    public async Task A_comment_an_example_and_uncoding_are_done_from_a_card()
    {
        await using var visit = await OpenAsync();
        await AskAsync(visit);
        IPage page = visit.Page;
        await Card(visit, "Nobody owns it").FocusAsync();
        await page.Keyboard.PressAsync("c");
        await page.FillAsync("#many-words", "the <b>core</b> of it");
        await page.ClickAsync("#many-comment [data-go]");
        await Assertions.Expect(Card(visit, "Nobody owns it").Locator(".comment")).ToHaveTextAsync("the <b>core</b> of it");
        await Card(visit, "Nobody owns it").FocusAsync();
        await page.Keyboard.PressAsync("e");
        await page.ClickAsync("#many-example [data-go]");
        await Assertions.Expect(Card(visit, "Nobody owns it").Locator(".tag")).ToHaveTextAsync("example");
        await Card(visit, "Nobody owns it").FocusAsync();
        await page.Keyboard.PressAsync("Delete");
        await page.ClickAsync("#many-uncode [data-go]");
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("2 quotations in 1 source by 2 coders");
        Assert.Empty(visit.Study.Check());
    }

    [Theory]
    [InlineData("csv", "quotations.csv")]
    [InlineData("docx", "quotations.docx")]
    public async Task An_answer_is_saved_as_a_file(string format, string name)
    {
        await using var visit = await OpenAsync();
        await AskAsync(visit);
        IDownload download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Locator($".saves a[href$='format={format}']").ClickAsync());
        Assert.Equal(name, download.SuggestedFilename);
        Assert.True(new FileInfo(await download.PathAsync()).Length > 100);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 320)]
    public async Task Axe_finds_nothing_wrong_with_questions_answers_and_dialogs(ColorScheme colors, int width)
    {
        await using var visit = await OpenAsync(new BrowserNewContextOptions { ColorScheme = colors, BypassCSP = true, ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        var found = new List<string>();
        foreach (string question in new[] { "quotations", Question(visit), Question(visit) + "&by=code&text=nowhere" })
        {
            await visit.GoAsync(question);
            await LookAsync(question);
        }

        await AskAsync(visit);
        await Card(visit, "Nobody owns it").FocusAsync();
        await visit.Page.Keyboard.PressAsync("u");
        await Assertions.Expect(visit.Page.Locator(".nearby").First).ToBeVisibleAsync();
        await LookAsync("unfolded");
        await Head(visit, "Coders").ClickAsync();
        await LookAsync("choice of coders");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.ClickAsync("#asked");
        await LookAsync("codes to choose from");
        await visit.Page.FillAsync("#asked", "nowhere");
        await LookAsync("no code found");
        await visit.Page.Keyboard.PressAsync("Escape");
        foreach (string key in new[] { "r", "o", "e", "c", "Delete" })
        {
            await Card(visit, "Nobody owns it").FocusAsync();
            await visit.Page.Keyboard.PressAsync(key);
            await Assertions.Expect(visit.Page.Locator("dialog[open] [data-preview]")).Not.ToBeEmptyAsync();
            await LookAsync("dialog " + key);
            await visit.Page.Keyboard.PressAsync("Escape");
        }

        if (found.Count > 0) Assert.Fail(string.Join('\n', found));

        async Task LookAsync(string where)
        {
            found.AddRange((await Axe.FindAsync(visit.Page)).Select(line => $"{where}: {line}"));
            if (!await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth")) found.Add($"{where}: is wider than the window");
        }
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

    static void CodeElsewhere(Testing.TestStudy study, string file, string words)
    {
        Source source = study.Import(file, words);
        MarkPassage.Run(study.AsA, new Passage(study.Ids.Next(), source.Id, new TextSpan(0, words.Length), words, null, [new CodeWish(study.Ids.Next(), study.Ownership.Id)]));
    }

    static string Question(StudyVisit visit) => $"quotations?code={visit.Study.Ownership.Id}";

    static async Task AskAsync(StudyVisit visit)
    {
        await visit.GoAsync(Question(visit));
        await Assertions.Expect(visit.Page.Locator("#found")).ToHaveTextAsync("3 quotations in 1 source by 2 coders");
    }

    static ILocator Head(StudyVisit visit, string title) => visit.Page.Locator(".several > summary", new PageLocatorOptions { HasText = title });

    static ILocator Card(StudyVisit visit, string words) => visit.Page.Locator("[data-card]").Filter(new LocatorFilterOptions { Has = visit.Page.Locator(".said", new PageLocatorOptions { HasText = words }) }).First;
}
