using Emic.Core;
using Emic.Testing;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class MemosPageTests(Chromium chromium)
{
    [Fact]
    public async Task A_memo_is_written_with_how_it_reads_beside_it_tied_changed_and_deleted()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        await visit.GoAsync("memos");
        await visit.Page.GetByText("New memo").ClickAsync();
        await visit.Page.FillAsync("#title", "Cause or symptom?");
        await visit.Page.Locator("#text").PressSequentiallyAsync("It comes **last**.");
        await Assertions.Expect(visit.Page.Locator("[data-preview] strong")).ToHaveTextAsync("last");
        await visit.Page.FillAsync("#text", "One\n\nTwo\n\n- three\n\nIt comes **last**.");
        await Assertions.Expect(visit.Page.Locator("[data-preview] > *")).ToHaveTextAsync(["One", "Two", "three", "It comes last."]);
        await visit.Page.FillAsync("#text", "It comes **last**.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Cause or symptom?");
        await visit.ChooseAsync("#to", "own");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tie", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[aria-labelledby=tied] li a")).ToHaveTextAsync("3.2 Ownership");
        await visit.Page.ClickAsync("#edit");
        await visit.Page.FillAsync("#title", "Symptom");
        await visit.Page.SelectOptionAsync("#kind", "Method");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Symptom");
        Assert.Equal((MemoKind.Method, "It comes **last**."), MemoList.Read(visit.Study.AsA).Select(line => (line.Memo.Kind, line.Memo.Text)).Single());

        await visit.GoAsync($"memos?to=code:{visit.Study.Ownership.Id}&kind=method&q=last");
        await Assertions.Expect(visit.Page.Locator(".memo-list h2")).ToHaveTextAsync("Symptom");
        await visit.Page.SelectOptionAsync("#kind", "Theory");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("No memo fits all that you ask for. Ask for less, or clear it.");
        await visit.Page.GetByText("Clear", new() { Exact = true }).ClickAsync();
        await visit.Page.Locator(".memo-list h2 a").ClickAsync();
        await visit.Page.GetByText("Delete …").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Memos");
        Assert.Empty(MemoList.Read(visit.Study.AsA));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Enter_in_the_field_ties_a_memo_to_one_thing_more_and_a_new_memo_is_tied_where_it_is_written()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        ILocator ties = visit.Page.Locator("[aria-labelledby=tied] li a");
        await visit.GoAsync("memos/new");
        await visit.Page.FillAsync("#title", "Orphans");
        await visit.ChooseAsync("#to", "own");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(ties).ToHaveTextAsync("3.2 Ownership");
        await visit.ChooseAsync("#to", "p3a");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(ties).ToHaveCountAsync(2);
        await Assertions.Expect(ties.Filter(new() { HasText = "P3a" })).ToHaveCountAsync(1);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_keyboard_stays_on_the_button_that_tied()
    {
        Guid memo = Guid.Empty;
        await using var visit = await StudyVisit.OpenAsync(chromium, study => memo = Write(study, MemoKind.Theory, "Owner", "Nobody answers."));
        ILocator tie = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tie", Exact = true });
        await visit.GoAsync($"memos/{memo}");
        await visit.ChooseAsync("#to", "own");
        await tie.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("[aria-labelledby=tied] li a")).ToHaveTextAsync("3.2 Ownership");
        await Assertions.Expect(tie).ToBeFocusedAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task M_begins_a_memo_on_any_page_tied_to_what_the_page_is_about_but_not_while_typing()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        await visit.GoAsync($"codebook/{visit.Study.Ownership.Id}");
        await visit.Page.Keyboard.PressAsync("m");
        ILocator dialog = visit.Page.Locator("dialog.notes");
        await Assertions.Expect(dialog).ToContainTextAsync("On 3.2 Ownership");
        await Assertions.Expect(dialog.GetByLabel("Kind")).ToHaveValueAsync("code");
        await visit.Page.Keyboard.TypeAsync("mm");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".toast")).ToHaveTextAsync("Memo “mm” is kept, tied to the code.");
        await visit.GoAsync("history");
        await visit.Page.Keyboard.PressAsync("m");
        await visit.Page.Keyboard.TypeAsync("m of its own");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".toast")).ToHaveTextAsync("Memo “m of its own” is kept.");
        await Assertions.Expect(visit.Page.Locator(".topbar [data-act=undo]")).ToContainTextAsync("Write memo");
        Assert.Equal([(0, "m of its own"), (1, "mm")], MemoList.Read(visit.Study.AsA).Select(line => (line.Ties.Count, line.Memo.Title)));
        await visit.Page.Keyboard.PressAsync("m");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/history$"));
    }

    [Fact]
    public async Task A_memo_that_was_saved_meanwhile_is_shown_beside_ones_own_words_which_are_saved_over_it()
    {
        Guid memo = Guid.Empty;
        await using var visit = await StudyVisit.OpenAsync(chromium, study => memo = Write(study, MemoKind.Theory, "Owner", "Nobody answers."));
        IPage page = visit.Page;
        await visit.GoAsync($"memos/{memo}?edit=true");
        await page.FillAsync("#text", "Nobody knows who answers.");
        ChangeMemo.Run(visit.Study.AsA, memo, MemoKind.Theory, "Owners", "Nobody answers, or all do.");
        await page.PressAsync("#text", "Control+Enter");
        await Assertions.Expect(visit.Problem).ToBeFocusedAsync();
        await Assertions.Expect(visit.Problem).ToHaveTextAsync("This memo was changed meanwhile; nothing was saved. Look at it as it is now and try again.");
        await Assertions.Expect(page.Locator(".meanwhile h2")).ToContainTextAsync("You saved it");
        await Assertions.Expect(page.Locator(".meanwhile .sides")).ToHaveTextAsync(["Saved: Owners Yours: Owner", "Saved: Nobody answers, or all do. Yours: Nobody knows who answers."]);
        await Assertions.Expect(page.Locator(".meanwhile .sides").Last.Locator("ins")).ToHaveTextAsync("knows who answers");
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync("Nobody knows who answers.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Save mine over it" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator(".memo-text")).ToHaveTextAsync("Nobody knows who answers.");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Owner");
        Undo.Back(visit.Study.AsA);
        Assert.Equal(("Owners", "Nobody answers, or all do."), MemoList.Read(visit.Study.AsA).Select(line => (line.Memo.Title, line.Memo.Text)).Single());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Where_two_wordings_of_a_memo_are_compared_its_quotations_are_read_in_their_words()
    {
        Guid memo = Guid.Empty;
        string quoted = "";
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            quoted = QuoteReference.To(study.Code(study.AsA, "Nobody owns it", study.Ownership).Quotation.Id);
            memo = Write(study, MemoKind.Theory, "Owner", "They say it:");
        });
        await visit.GoAsync($"memos/{memo}?edit=true");
        await visit.Page.FillAsync("#text", $"They say it: {quoted}");
        ChangeMemo.Run(visit.Study.AsA, memo, MemoKind.Theory, "Owner", "They all say it:");
        await visit.Page.PressAsync("#text", "Control+Enter");
        await Assertions.Expect(visit.Page.Locator(".meanwhile .sides")).ToHaveTextAsync("Saved: They all say it: Yours: They say it: “Nobody owns it”");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save mine over it" }).PressAsync("Enter");
        await visit.GoAsync("history");
        await visit.Page.Locator(".history details summary").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".history .sides").First).ToContainTextAsync("They say it: “Nobody owns it”");
    }

    [Fact]
    public async Task What_is_written_for_a_memo_that_was_deleted_meanwhile_is_kept_as_a_new_one()
    {
        Guid memo = Guid.Empty;
        await using var visit = await StudyVisit.OpenAsync(chromium, study => memo = Write(study, MemoKind.Method, "Owner", "Nobody answers."), new BrowserNewContextOptions { BypassCSP = true });
        IPage page = visit.Page;
        await visit.GoAsync($"memos/{memo}?edit=true");
        await page.FillAsync("#text", "Nobody knows who answers.");
        ChangeMemo.Delete(visit.Study.AsA, memo);
        await page.PressAsync("#text", "Control+Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("This memo was deleted while you wrote");
        await Assertions.Expect(visit.Problem).ToContainTextAsync("Nothing you wrote is lost");
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync("Nobody knows who answers.");
        Assert.Empty(await Axe.FindAsync(page));
        await page.PressAsync("#text", "Control+Enter");
        await Assertions.Expect(page.Locator(".memo-text")).ToHaveTextAsync("Nobody knows who answers.");
        Assert.Equal([(MemoKind.Method, "Owner", "Nobody knows who answers.")], MemoList.Read(visit.Study.AsA).Select(line => (line.Memo.Kind, line.Memo.Title, line.Memo.Text)));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_memo_that_was_saved_meanwhile_is_taken_and_ones_own_words_are_not_lost_without_asking()
    {
        Guid memo = Guid.Empty;
        await using var visit = await StudyVisit.OpenAsync(chromium, study => memo = Write(study, MemoKind.Theory, "Owner", "Nobody answers."), new BrowserNewContextOptions { BypassCSP = true });
        IPage page = visit.Page;
        await visit.GoAsync($"memos/{memo}?edit=true");
        await page.FillAsync("#text", "Nobody knows.");
        ChangeMemo.Run(visit.Study.AsA, memo, MemoKind.Theory, "Owner", "All answer.");
        await page.PressAsync("#text", "Control+Enter");
        // A third window may come in between as well.
        await Assertions.Expect(page.Locator(".meanwhile")).ToBeVisibleAsync();
        ChangeMemo.Run(visit.Study.AsA, memo, MemoKind.Theory, "Owner", "All answer for it.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save mine over it" }).ClickAsync();
        await Assertions.Expect(page.Locator(".meanwhile .sides")).ToHaveTextAsync("Saved: All answer for it. Yours: Nobody knows.");
        Assert.Empty(await Axe.FindAsync(page));

        var asked = new List<string>();
        void Answer(object? sender, IDialog dialog)
        {
            asked.Add(dialog.Message);
            _ = asked.Count == 1 ? dialog.DismissAsync() : dialog.AcceptAsync();
        }

        page.Dialog += Answer;
        await page.GetByRole(AriaRole.Link, new() { Name = "Take the saved one" }).ClickAsync();
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync("Nobody knows.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Take the saved one" }).ClickAsync();
        await Assertions.Expect(page.Locator(".memo-text")).ToHaveTextAsync("All answer for it.");
        await Assertions.Expect(page.Locator("#memo-form")).ToHaveCountAsync(0);
        Assert.Equal(2, asked.Count);
    }

    [Fact]
    public async Task Memos_are_walked_and_opened_by_key_and_m_begins_one_of_the_kind_that_is_listed()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            Write(study, MemoKind.AskNext, "Whom else?", "First.");
            Write(study, MemoKind.AskNext, "And when?", "Second.");
        });
        IPage page = visit.Page;
        ILocator titles = page.Locator(".memo-list > li.current h2");
        await visit.GoAsync("memos?kind=askNext");
        string[] order = [.. await page.Locator(".memo-list h2").AllInnerTextsAsync()];
        await Assertions.Expect(page.Locator(".memo-list > li").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(titles).ToHaveTextAsync(order[1]);
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(titles).ToHaveTextAsync(order[0]);
        await page.Keyboard.PressAsync("y");
        await Assertions.Expect(page.Locator("#kind")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("m");
        await Assertions.Expect(page.Locator("dialog.notes").GetByLabel("Kind")).ToHaveValueAsync("askNext");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(order[1]);
        await page.GoBackAsync();
        await Assertions.Expect(titles).ToHaveTextAsync(order[1]);
        await page.GetByRole(AriaRole.Link, new() { Name = "New memo" }).ClickAsync();
        await Assertions.Expect(page.Locator("#kind")).ToHaveValueAsync("AskNext");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_quote_goes_to_the_end_of_a_text_in_which_the_caret_was_never_placed_and_else_to_the_caret()
    {
        Guid quotation = Guid.Empty, memo = Guid.Empty;
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            quotation = study.Code(study.AsA, "thrown over", study.Ownership).Quotation.Id;
            memo = Guid.CreateVersion7();
            WriteMemo.Run(study.AsA, new NewMemo(memo, MemoKind.Theory, "Owner", "She says.", [new Tie(TieKind.Quotation, quotation)]));
        });
        string reference = QuoteReference.To(quotation);
        ILocator text = visit.Page.Locator("#text"), quote = visit.Page.Locator("[data-insert]");
        await visit.GoAsync($"memos/{memo}");
        await visit.Page.ClickAsync("#edit");
        await quote.ClickAsync();
        await Assertions.Expect(text).ToHaveValueAsync($"She says.\n\n{reference}\n\n");
        await Assertions.Expect(visit.Page.Locator("[data-preview] .said")).ToHaveTextAsync("thrown over");
        await visit.Page.Keyboard.PressAsync("Control+Home");
        await quote.ClickAsync();
        await Assertions.Expect(text).ToHaveValueAsync($"{reference}\n\nShe says.\n\n{reference}\n\n");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_quotation_in_a_memo_reads_as_it_is_now_and_leads_to_its_place()
    {
        Guid quotation = Guid.Empty, memo = Guid.Empty;
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            quotation = study.Code(study.AsA, "thrown over", study.Ownership).Quotation.Id;
            memo = Write(study, MemoKind.Theory, "Owner", $"{QuoteReference.To(quotation)}\n\nShe says {QuoteReference.To(quotation)}.");
        });
        ChangeQuotation.Resize(visit.Study.AsA, quotation, visit.Study.SpanOf("thrown over to them"));
        await visit.GoAsync($"memos/{memo}");
        await Assertions.Expect(visit.Page.Locator("blockquote.quote .said")).ToHaveTextAsync("thrown over to them");
        await visit.Page.Locator("a.live-quote").ClickAsync();
        var span = visit.Study.SpanOf("thrown over to them");
        await visit.Page.ArriveAsync($"/sources/{visit.Study.Source.Id}?at={span.Begin}-{span.End}");
    }

    [Fact]
    public async Task What_looks_like_a_script_in_a_memo_is_shown_and_never_runs()
    {
        Guid memo = Guid.Empty;
        string hostile = "<script>window.hit = 1</script>\n\n<img src=x onerror=\"window.hit = 1\">\n\n[here](javascript:window.hit=1) <a href=\"javascript:window.hit=1\">there</a>\n\n![p](http://127.0.0.1:9/pixel.png)\n\n```\n</code><script>window.hit = 1</script>\n```";
        await using var visit = await StudyVisit.OpenAsync(chromium, study => memo = Write(study, MemoKind.Reflexive, "<script>window.hit = 1</script>", hostile));
        foreach (string path in new[] { $"memos/{memo}", "memos", $"memos/journal?coder={visit.Study.A.Id}", $"memos/{memo}?edit=true" })
        {
            await visit.GoAsync(path);
            await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("<script>window.hit = 1</script>");
            await Nothing(visit.Page);
        }

        await visit.Page.Locator("#text").PressSequentiallyAsync(" ");
        await Assertions.Expect(visit.Page.Locator("[data-preview]")).ToContainTextAsync("<img src=x");
        await Nothing(visit.Page);
        Assert.Empty(visit.Complaints);

        static async Task Nothing(IPage page)
        {
            Assert.Equal(0, await page.Locator("main script, main img, main a[href^='javascript']").CountAsync());
            Assert.False(await page.EvaluateAsync<bool>("() => 'hit' in window"));
        }
    }

    [Fact]
    public async Task Reflexive_memos_read_as_a_journal_and_memos_are_saved_as_files()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            Write(study, MemoKind.Reflexive, "I was one", "First.");
            Write(study, MemoKind.Reflexive, "I still am", "Second.");
            Write(study, MemoKind.Theory, "Owner", "Third.");
        });
        await visit.GoAsync("memos");
        await visit.Page.GetByText("Research journals").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("article h2")).ToHaveTextAsync(["I was one", "I still am"]);
        await visit.GoAsync("memos?kind=reflexive");
        IDownload file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "Markdown" }).ClickAsync());
        string text = await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal("memos.md", file.SuggestedFilename);
        Assert.Contains("## I still am", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Owner", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 1440)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing_wrong_with_the_pages_of_memos(ColorScheme colors, int width)
    {
        Guid memo = Guid.Empty, quotation = Guid.Empty;
        await using var visit = await StudyVisit.OpenAsync(
            chromium,
            study =>
            {
                quotation = study.Code(study.AsA, "thrown over to them", study.Ownership).Quotation.Id;
                memo = Write(study, MemoKind.Reflexive, "Cause or symptom?", $"# First\n\nIt comes **last** in *every* account, `so far`:\n\n{QuoteReference.To(quotation)}\n\n1. one\n2. two {QuoteReference.To(quotation)}\n\n> as they say\n\n```\ncode\n```\n\n| a | b |\n|---|---|\n| c | d |\n\n[the web](https://example.org/)");
                ChangeMemo.Tie(study.AsA, memo, new Tie(TieKind.Code, study.Ownership.Id));
            },
            new BrowserNewContextOptions { ColorScheme = colors, BypassCSP = true, ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        var found = new List<string>();
        foreach (string path in new[] { "memos", $"memos?to=quotation:{quotation}", "memos?q=nowhere", $"memos/{memo}", $"memos/{memo}?edit=true", $"memos/{memo}?delete=true", $"memos/new?to=quotation:{quotation}", "memos/journal" })
        {
            await visit.GoAsync(path);
            found.AddRange((await Axe.FindAsync(visit.Page)).Select(line => $"{path}: {line}"));
            if (!await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth")) found.Add($"{path}: is wider than the window");
        }

        if (found.Count > 0) Assert.Fail(string.Join('\n', found));
    }

    static Guid Write(TestStudy study, MemoKind kind, string title, string text)
    {
        Guid id = study.Ids.Next();
        WriteMemo.Run(study.AsA, new NewMemo(id, kind, title, text, []));
        return id;
    }
}
