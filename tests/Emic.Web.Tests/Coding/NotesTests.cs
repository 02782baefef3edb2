using Emic.Core;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class NotesTests(Chromium chromium)
{
    [Fact]
    public async Task M_opens_a_memo_tied_to_the_selected_words_and_the_inspector_shows_it()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("thrown over to them");
        await desk.PressAsync("m");
        await desk.Page.Keyboard.TypeAsync("Cause or symptom?");
        await desk.Page.GetByLabel("Text, in Markdown").FillAsync("It comes last.");
        await desk.Page.Keyboard.PressAsync("Control+Enter");
        await desk.SavedAsync();
        await Assertions.Expect(desk.Page.Locator("emic-inspector .ties")).ToHaveTextAsync("theory memo: Cause or symptom?");
        MemoLine memo = Assert.Single(MemoList.Read(desk.Study.AsA));
        Assert.Equal(("thrown over to them", "It comes last."), (memo.Ties.Single().Name, memo.Memo.Text));
        Assert.Empty(desk.Complaints);

        await desk.PressAsync("Control+z");
        await Assertions.Expect(desk.Page.Locator("emic-inspector .ties")).ToHaveCountAsync(0);
        await desk.SelectAsync("Nobody owns it");
        await desk.PressAsync("m");
        await desk.PressAsync("Escape");
        await desk.SavedAsync();
        Assert.Empty(MemoList.Read(desk.Study.AsA));
    }

    [Fact]
    public async Task A_memo_begun_with_m_quotes_the_words_at_the_end_of_its_text_or_at_the_caret_also_words_that_are_no_quotation_yet()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        IPage page = desk.Page;
        ILocator text = page.GetByLabel("Text, in Markdown"), quote = page.GetByRole(AriaRole.Button, new() { NameString = "Quote “thrown over to them”" });
        await desk.SelectAsync("thrown over to them");
        await desk.PressAsync("m");
        await page.Keyboard.TypeAsync("Cause?");
        await quote.ClickAsync();
        await Assertions.Expect(text).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("It comes last.");
        await page.Keyboard.PressAsync("Home");
        await quote.ClickAsync();
        await desk.PressAsync("Control+Enter");
        await desk.SavedAsync();
        Guid made = Assert.Single(SourceCodings.Read(desk.Study.AsA, desk.Study.Source.Id).Quotations).Id;
        Assert.Equal($"{QuoteReference.To(made)}\n\n{QuoteReference.To(made)}\n\nIt comes last.", Assert.Single(MemoList.Read(desk.Study.AsA)).Memo.Text);
        await page.Locator("emic-inspector .ties a").ClickAsync();
        await Assertions.Expect(page.Locator("blockquote.quote .said")).ToHaveTextAsync(["thrown over to them", "thrown over to them"]);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task K_links_two_quotations_and_both_show_it()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            study.Code(study.AsA, "thrown over to them", study.Ownership);
            study.Code(study.AsB, "everybody says that it is fine", study.Component);
        });
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await desk.PressAsync("k");
        await desk.SelectAsync("everybody says that it is fine");
        await Assertions.Expect(desk.Page.Locator("emic-inspector")).ToContainTextAsync("everybody says");
        await desk.PressAsync("k");
        await desk.Page.Keyboard.TypeAsync("contradicts");
        await desk.PressAsync("Enter");
        await desk.SavedAsync();
        await Assertions.Expect(desk.Page.Locator("emic-inspector .ties")).ToContainTextAsync("“thrown over to them” contradicts this (A)");
        LinkView link = Assert.Single(LinkList.Read(desk.Study.AsA));
        Assert.Equal(("thrown over to them", "contradicts", "everybody says that it is fine"), (link.From.Words, link.Link.Relation, link.To.Words));

        await desk.Page.Locator("emic-inspector .ties a").ClickAsync();
        await Assertions.Expect(desk.Page.Locator("emic-inspector .ties")).ToContainTextAsync("contradicts “everybody says that it is fine” (A)");
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new System.Text.RegularExpressions.Regex("^Change the link contradicts") }).ClickAsync();
        await desk.Page.GetByLabel("How the two hang together").FillAsync("makes light of");
        await desk.PressAsync("Control+Enter");
        await Assertions.Expect(desk.Page.Locator("emic-inspector .ties")).ToContainTextAsync("makes light of “everybody says that it is fine” (A)");
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new System.Text.RegularExpressions.Regex("^Remove the link makes light of") }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator("emic-inspector .ties")).ToHaveCountAsync(0);
        Assert.Empty(LinkList.Read(desk.Study.AsA));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_memo_or_link_that_is_cancelled_leaves_no_quotation_and_nothing_to_undo()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        int before = History.Run(desk.Study.AsA).Count;
        await desk.SelectAsync("thrown over to them");
        await desk.PressAsync("m");
        await desk.Page.Keyboard.TypeAsync("Cause?");
        // No answer to the question is to stay.
        await desk.PressAsync("Escape");
        await Assertions.Expect(desk.Page.Locator("dialog.notes input")).ToHaveValueAsync("Cause?");
        desk.Page.Dialog += (_, question) => _ = question.AcceptAsync();
        await desk.PressAsync("Escape");
        await Assertions.Expect(desk.Text).ToBeFocusedAsync();
        await desk.PressAsync("k");
        await desk.PressAsync("Escape");
        await desk.PressAsync("k");
        await desk.SelectAsync("Nobody owns it");
        await desk.PressAsync("k");
        await desk.Page.Keyboard.TypeAsync("explains");
        await desk.PressAsync("Escape");
        await Assertions.Expect(desk.Text.Locator("span.coded")).ToHaveCountAsync(0);
        // What is sent in one order is all sent when this is saved.
        await desk.SelectAsync("it is fine");
        await desk.PressAsync("h");
        await desk.SavedAsync();
        Assert.Equal(["A: it is fine: "], desk.Stored());
        Assert.Equal(before + 1, History.Run(desk.Study.AsA).Count);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_link_without_words_says_what_is_missing_and_keeps_the_keyboard()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("thrown over to them");
        await desk.PressAsync("k");
        await desk.SelectAsync("Nobody owns it");
        await desk.PressAsync("k");
        ILocator relation = desk.Page.GetByLabel("How the two hang together");
        foreach (string typed in new[] { "", " " })
        {
            await relation.FillAsync(typed);
            await desk.PressAsync("Enter");
            await Assertions.Expect(desk.Page.Locator("dialog.notes .error")).ToHaveTextAsync("Say how the two hang together: explains, contradicts, supports, or words of your own.");
            await Assertions.Expect(relation).ToBeFocusedAsync();
        }

        await desk.Page.Keyboard.TypeAsync("explains");
        await Assertions.Expect(desk.Page.Locator("dialog.notes .error")).ToHaveCountAsync(0);
        await desk.PressAsync("Enter");
        await desk.SavedAsync();
        Assert.Equal("explains", Assert.Single(LinkList.Read(desk.Study.AsA)).Link.Relation);
        Assert.Empty(desk.Complaints);
    }

    [Theory]
    [InlineData("sup", "Enter", "supports")]
    [InlineData("sup", "Tab", "supports")]
    [InlineData("sits beside", "Enter", "sits beside")]
    public async Task How_two_quotations_hang_together_is_completed_from_its_letters_or_shown_to_be_new(string letters, string key, string kind)
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        // The kinds there are come after the text.
        for (int n = 0; n < 200 && !await desk.Page.EvaluateAsync<bool>("() => document.querySelector('emic-workspace').ties.relations.length > 0"); n++) await Task.Delay(50, TestContext.Current.CancellationToken);
        await desk.SelectAsync("thrown over to them");
        await desk.PressAsync("k");
        await desk.SelectAsync("Nobody owns it");
        await desk.PressAsync("k");
        ILocator options = desk.Page.Locator("dialog.notes [role=option]");
        await desk.Page.Keyboard.TypeAsync(letters);
        await Assertions.Expect(options.Last).ToHaveTextAsync($"New kind “{letters}”");
        await desk.PressAsync(key);
        // Enter takes what is offered; to send it takes another one.
        await Assertions.Expect(desk.Page.GetByLabel("How the two hang together")).ToHaveValueAsync(kind);
        await desk.PressAsync(key == "Tab" ? "Control+Enter" : "Enter");
        await desk.SavedAsync();
        Assert.Equal(kind, Assert.Single(LinkList.Read(desk.Study.AsA)).Link.Relation);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Words_become_quotations_together_with_their_memo_or_link_and_one_undo_takes_both_back()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("thrown over to them");
        await desk.PressAsync("m");
        await desk.Page.Keyboard.TypeAsync("Cause?");
        await desk.PressAsync("Control+Enter");
        await Assertions.Expect(desk.Text.Locator("span.coded")).ToHaveTextAsync("thrown over to them");
        await Assertions.Expect(desk.Page.Locator("emic-inspector .ties")).ToHaveTextAsync("theory memo: Cause?");
        await desk.SavedAsync();
        await desk.PressAsync("Control+z");
        await Assertions.Expect(desk.Text.Locator("span.coded")).ToHaveCountAsync(0);
        await desk.SavedAsync();
        Assert.Empty(desk.Stored());
        Assert.Empty(MemoList.Read(desk.Study.AsA));

        await desk.PressAsync("k");
        await desk.SelectAsync("Nobody owns it");
        await desk.PressAsync("k");
        await desk.Page.Keyboard.TypeAsync("explains");
        await desk.PressAsync("Enter");
        await Assertions.Expect(desk.Text.Locator("span.coded")).ToHaveCountAsync(2);
        await Assertions.Expect(desk.Page.Locator("emic-inspector .ties")).ToContainTextAsync("“thrown over to them” explains this");
        // The page knows the quotations as the study has them: they can be changed at once.
        await desk.PressAsync("Enter");
        await desk.Page.Keyboard.TypeAsync("3");
        await desk.PressAsync("Enter");
        await desk.SavedAsync();
        Assert.Equal(["A: thrown over to them: ", "A: Nobody owns it: 3 Decomposition"], desk.Stored());
        Assert.Single(LinkList.Read(desk.Study.AsA));
        await desk.PressAsync("Control+z");
        await desk.PressAsync("Control+z");
        await Assertions.Expect(desk.Text.Locator("span.coded")).ToHaveCountAsync(0);
        await desk.SavedAsync();
        Assert.Empty(desk.Stored());
        Assert.Empty(LinkList.Read(desk.Study.AsA));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_link_that_was_begun_is_shown_goes_along_to_another_source_and_Esc_drops_it()
    {
        Source other = null!;
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            study.Code(study.AsA, "thrown over to them", study.Ownership);
            other = study.Import("P4.txt", "Here it is handed over.");
        });
        ILocator begun = desk.Page.Locator(".doc-bar .linking");
        await Assertions.Expect(begun).ToBeHiddenAsync();
        await desk.SelectAsync("Nobody owns it");
        await desk.PressAsync("k");
        await Assertions.Expect(begun).ToHaveTextAsync("Drop: Link from “Nobody owns it”k on the other one links itEsc");
        await desk.PressAsync("Escape");
        await Assertions.Expect(begun).ToBeHiddenAsync();
        await desk.ReloadAsync();
        await Assertions.Expect(begun).ToBeHiddenAsync();

        await desk.SelectAsync("Nobody owns it");
        await desk.PressAsync("k");
        await Assertions.Expect(begun).ToBeVisibleAsync();
        await desk.ReadAsync(other.Id);
        await Assertions.Expect(begun).ToBeVisibleAsync();
        await Assertions.Expect(desk.Page.Locator("[role=status]", new() { HasTextString = "Link from “Nobody owns it” waits for its other end." })).ToHaveCountAsync(1);
        await desk.Text.FocusAsync();
        await desk.PressAsync("Control+Home");
        await desk.PressAsync("s");
        await desk.PressAsync("k");
        await desk.Page.Keyboard.TypeAsync("contradicts");
        await desk.PressAsync("Enter");
        await Assertions.Expect(begun).ToBeHiddenAsync();
        await Assertions.Expect(desk.Page.Locator("emic-inspector .ties")).ToContainTextAsync("“Nobody owns it” in P3a, turn 2 contradicts this (A)");
        await desk.SavedAsync();
        LinkView link = Assert.Single(LinkList.Read(desk.Study.AsA));
        Assert.Equal(("P3a", "Nobody owns it", "P4", "Here it is handed over."), (link.From.Source, link.From.Words, link.To.Source, link.To.Words));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Two_coders_quotations_of_the_same_words_can_be_linked_but_not_one_with_itself()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            study.Code(study.AsA, "thrown over to them", study.Ownership);
            study.Code(study.AsB, "thrown over to them", study.Component);
        });
        ILocator begun = desk.Page.Locator(".doc-bar .linking");
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await desk.PressAsync("k");
        await Assertions.Expect(begun).ToBeVisibleAsync();
        await desk.PressAsync("k");
        await Assertions.Expect(begun).ToBeHiddenAsync();
        await desk.PressAsync("k");
        await desk.PressAsync("n");
        await desk.PressAsync("k");
        await desk.Page.Keyboard.TypeAsync("contradicts");
        await desk.PressAsync("Enter");
        await Assertions.Expect(desk.Page.Locator("emic-inspector .ties")).ToHaveCountAsync(2);
        await desk.SavedAsync();
        Assert.Equal(2, desk.Stored().Count);
        Assert.Single(LinkList.Read(desk.Study.AsA));
    }

    [Fact]
    public async Task A_link_whose_first_quotation_is_gone_is_dropped()
    {
        Source other = null!;
        Guid quotation = default;
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            quotation = study.Code(study.AsA, "thrown over to them", study.Ownership).Quotation.Id;
            other = study.Import("P4.txt", "Here it is handed over.");
        });
        ILocator begun = desk.Page.Locator(".doc-bar .linking");
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await desk.PressAsync("k");
        await Assertions.Expect(begun).ToBeVisibleAsync();
        await desk.ReloadAsync();
        await Assertions.Expect(begun).ToBeVisibleAsync();
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await desk.PressAsync("Delete");
        await Assertions.Expect(begun).ToBeHiddenAsync();

        await desk.PressAsync("Control+z");
        await Assertions.Expect(desk.Text.Locator("span.coded")).ToHaveCountAsync(1);
        await desk.PressAsync("n");
        await desk.PressAsync("k");
        await Assertions.Expect(begun).ToBeVisibleAsync();
        await desk.SavedAsync();
        await desk.GoAsync("memos");
        ChangeQuotation.Delete(desk.Study.AsA, quotation, null);
        await desk.ReadAsync(other.Id);
        await Assertions.Expect(desk.Page.Locator(".toast")).ToHaveTextAsync("The quotation at which a link began is gone, and with it the link.");
        await Assertions.Expect(begun).ToBeHiddenAsync();
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_memo_begun_on_selected_words_shows_how_it_reads_with_the_words_it_quotes()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("thrown over to them");
        await desk.PressAsync("m");
        ILocator dialog = desk.Page.Locator("dialog.notes"), reads = dialog.Locator(".memo-preview");
        await Assertions.Expect(reads).ToBeHiddenAsync();
        await dialog.GetByLabel("Text, in Markdown").FillAsync("Who **catches** it?");
        await dialog.GetByRole(AriaRole.Button, new() { NameString = "Quote “thrown over to them”" }).ClickAsync();
        await Assertions.Expect(reads.Locator("blockquote .said")).ToHaveTextAsync("thrown over to them");
        await Assertions.Expect(reads.Locator("strong")).ToHaveTextAsync("catches");
        Assert.Empty(desk.Stored());
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task M_ties_the_quotation_to_a_memo_of_ones_own_that_is_there()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            WriteMemo.Run(study.AsB, new NewMemo(study.Ids.Next(), MemoKind.Code, "Not mine", "", []));
            WriteMemo.Run(study.AsA, new NewMemo(study.Ids.Next(), MemoKind.Code, "Older", "", []));
            WriteMemo.Run(study.AsA, new NewMemo(study.Ids.Next(), MemoKind.Theory, "Newer", "As it was.", []));
        });
        await desk.SelectAsync("thrown over to them");
        await desk.PressAsync("m");
        ILocator dialog = desk.Page.Locator("dialog.notes"), memo = dialog.Locator("select").First;
        await Assertions.Expect(memo.Locator("option")).ToHaveTextAsync(["a new memo", "a new memo, on P3a as a whole", "Newer (theory memo)", "Older (code memo)"]);
        await memo.SelectOptionAsync("Newer (theory memo)");
        await Assertions.Expect(dialog.GetByLabel("Title")).ToBeHiddenAsync();
        await Assertions.Expect(dialog.GetByLabel("Text, in Markdown")).ToBeHiddenAsync();
        await memo.PressAsync("Control+Enter");
        await Assertions.Expect(desk.Page.Locator("emic-inspector .ties")).ToHaveTextAsync("theory memo: Newer");
        await desk.SavedAsync();
        MemoLine line = MemoList.Read(desk.Study.AsA, new MemoFilter(Words: "Newer")).Single();
        Assert.Equal(("thrown over to them", "As it was."), (line.Ties.Single().Name, line.Memo.Text));
        Assert.Equal(3, MemoList.Read(desk.Study.AsA).Count);

        await desk.PressAsync("Control+z");
        await Assertions.Expect(desk.Text.Locator("span.coded")).ToHaveCountAsync(0);
        await desk.SavedAsync();
        Assert.Empty(desk.Stored());
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task The_reference_that_quotes_a_quotation_in_a_memo_is_copied_from_the_inspector()
    {
        Guid quotation = default;
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => quotation = study.Code(study.AsB, "thrown over to them", study.Ownership).Quotation.Id);
        await desk.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await desk.Page.GetByRole(AriaRole.Button, new() { NameString = "Quote “thrown over to them” in a memo" }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".toast")).ToContainTextAsync(QuoteReference.To(quotation));
        Assert.Equal(QuoteReference.To(quotation), await desk.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task Axe_finds_nothing_wrong_with_memo_link_and_what_hangs_on_a_quotation()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, new BrowserNewContextOptions { BypassCSP = true, ViewportSize = new ViewportSize { Width = 1440, Height = 900 } }, study =>
        {
            Guid one = study.Code(study.AsA, "thrown over to them", study.Ownership).Quotation.Id, other = study.Code(study.AsB, "Nobody owns it", study.Component).Quotation.Id;
            MakeLink.Run(study.AsA, new NewLink(study.Ids.Next(), one, "explains", other));
            WriteMemo.Run(study.AsA, new NewMemo(study.Ids.Next(), MemoKind.Code, "Owner", "", [new Tie(TieKind.Quotation, one)]));
        });
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await Assertions.Expect(desk.Page.Locator("emic-inspector .ties li")).ToHaveCountAsync(2);
        Assert.Equal("", string.Join('\n', await Axe.FindAsync(desk.Page)));
        await desk.PressAsync("m");
        Assert.Equal("", string.Join('\n', await Axe.FindAsync(desk.Page)));
        await desk.PressAsync("Escape");
        await desk.PressAsync("k");
        await Assertions.Expect(desk.Page.Locator(".doc-bar .linking")).ToBeVisibleAsync();
        Assert.Equal("", string.Join('\n', await Axe.FindAsync(desk.Page)));
        await desk.SelectAsync("sort of");
        await Assertions.Expect(desk.Page.Locator("emic-inspector")).ToContainTextAsync("No coding here");
        await desk.PressAsync("k");
        Assert.Equal("", string.Join('\n', await Axe.FindAsync(desk.Page)));
    }
}
