using System.Text.RegularExpressions;
using Emic.Workbench;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Emic.Web.Tests;

/// <summary>From page to page without a mouse: each begins where one goes on, and nothing that is done leaves the keyboard at the top.</summary>
public sealed class KeyboardBetweenPagesTests(Chromium chromium)
{
    [Fact]
    public async Task A_page_begins_in_its_content_so_that_Tab_leads_past_the_frame()
    {
        await using StudyVisit visit = await StudyVisit.OpenAsync(chromium);
        await visit.GoAsync("sources");
        await Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement) && document.activeElement.matches('a, button, input')"));
    }

    [Fact]
    public async Task A_question_is_asked_answered_and_asked_anew_and_the_way_back_leads_to_the_card()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        await visit.GoAsync("quotations");
        ILocator code = page.Locator("#asked[role=combobox]");
        await Expect(code).ToBeFocusedAsync();
        await PressAsync(page, "o", "w", "n", "Enter", "Enter");
        await page.ArriveAsync(new Regex("code="));
        await Expect(page.Locator("li.current")).ToBeFocusedAsync();
        await PressAsync(page, "y");
        await Expect(code).ToBeFocusedAsync();
        await PressAsync(page, "Escape");
        await Expect(page.Locator("li.current")).ToBeFocusedAsync();
        await PressAsync(page, "n");
        await Expect(page.Locator("li.current .said")).ToHaveTextAsync("Nobody owns it");
        await PressAsync(page, "Enter");
        await page.ArriveAsync(new Regex("/sources/"));
        await page.GoBackAsync();
        await Expect(page.Locator("li.current")).ToBeFocusedAsync();
        await Expect(page.Locator("li.current .said")).ToHaveTextAsync("Nobody owns it");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_question_about_one_passage_says_which_offers_no_code_that_goes_and_folds_nothing()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        ILocator cards = page.Locator("li.found"), about = page.Locator("dialog[open] [data-about]");
        await visit.GoAsync($"quotations?code={visit.Study.Ownership.Id}");
        await Expect(cards.First).ToBeFocusedAsync();
        await PressAsync(page, "n", "n", "u");
        await Expect(cards.Nth(2).Locator(".nearby")).ToHaveCountAsync(1);
        await PressAsync(page, "p");
        foreach (string key in new[] { "Delete", "o", "c", "r" })
        {
            await PressAsync(page, key);
            await Expect(about.Locator("blockquote")).ToHaveTextAsync("Nobody owns it");
            await Expect(about.Locator("p")).ToHaveTextAsync("3.2 Ownership");
            if (key != "r") await PressAsync(page, "Escape");
        }

        await page.ClickAsync("#many-into");
        await Expect(page.Locator("#many-recode [role=option]")).ToHaveTextAsync(["3Decomposition", "pipeline component"]);
        await PressAsync(page, "3", "Enter", "Enter");
        await Expect(cards).ToHaveCountAsync(2);
        await Expect(cards.Nth(1).Locator(".nearby")).ToHaveCountAsync(1);

        await Expect(cards.Nth(1)).ToBeFocusedAsync();
        await PressAsync(page, "x", "p", "x", "c");
        await Expect(page.Locator("#many-comment")).ToBeVisibleAsync();
        await Expect(about).ToBeHiddenAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_comparison_is_begun_written_on_and_left_off_by_key()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        await visit.GoAsync("compare");
        await Expect(page.GetByText("Begin with 3.2 Ownership")).ToBeFocusedAsync();
        await PressAsync(page, "y");
        await Expect(page.Locator("#compared[role=combobox]")).ToBeFocusedAsync();
        await PressAsync(page, "3", ".", "2", "Enter");
        await page.ArriveAsync($"/compare?code={visit.Study.Ownership.Id}");
        await Expect(page.Locator("li.current")).ToBeFocusedAsync();
        await PressAsync(page, "k");
        await Expect(page.Locator("[data-kept]")).ToHaveTextAsync("1 kept");
        await PressAsync(page, "d");
        await Expect(page.Locator("#definition")).ToBeFocusedAsync();
        await PressAsync(page, "Escape");
        await Expect(page.Locator("li.current")).ToBeFocusedAsync();
        await PressAsync(page, "l");
        await page.ArriveAsync($"/compare?left={visit.Study.Ownership.Id}");
        Assert.Equal(1, Assert.Single(CompareCode.History(visit.Study.AsA, visit.Study.Ownership.Id)).Settled);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_a_search_found_is_walked_by_arrows_and_the_way_back_leads_to_the_place_that_was_read()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        await visit.GoAsync("search?q=th");
        ILocator hits = page.Locator("[data-answer]");
        await Expect(hits.First).ToBeFocusedAsync();
        await PressAsync(page, "ArrowDown", "ArrowDown", "ArrowUp");
        await Expect(hits.Nth(1)).ToBeFocusedAsync();
        await PressAsync(page, "Enter");
        await page.ArriveAsync(new Regex("/sources/"));
        await page.GoBackAsync();
        await Expect(hits.Nth(1)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_is_found_and_its_question_are_reached_from_each_other_by_key()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        ILocator hits = page.Locator("[data-answer]");
        foreach ((string address, string field) in new[] { ("search?q=th", ".search-form input[name=q]"), ("words/context?word=the", ".question input[name=word]") })
        {
            await visit.GoAsync(address);
            await Expect(hits.First).ToBeFocusedAsync();
            await PressAsync(page, "n");
            await Expect(hits.Nth(1)).ToBeFocusedAsync();
            await PressAsync(page, "y");
            await Expect(page.Locator(field)).ToBeFocusedAsync();
            await PressAsync(page, "Escape");
            await Expect(hits.Nth(1)).ToBeFocusedAsync();
            await PressAsync(page, "p");
            await Expect(hits.First).ToBeFocusedAsync();
            await PressAsync(page, "?");
            await Expect(page.Locator("#keys-Lists")).ToBeVisibleAsync();
        }

        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Words_are_walked_and_opened_and_the_way_back_leads_to_the_word()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        await visit.GoAsync("words");
        ILocator rows = page.Locator(".word-list tbody tr");
        await Expect(rows.First).ToBeFocusedAsync();
        await PressAsync(page, "n", "ArrowDown", "p");
        await Expect(rows.Nth(1)).ToBeFocusedAsync();
        await PressAsync(page, "y");
        await Expect(page.Locator("select[name=interviewer]")).ToBeFocusedAsync();
        await page.Locator("input[name=holding]").FocusAsync();
        await PressAsync(page, "Escape");
        await Expect(rows.Nth(1)).ToBeFocusedAsync();
        string word = (await rows.Nth(1).Locator("a").TextContentAsync())!;
        await PressAsync(page, "Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Word in context");
        await Expect(page.Locator("input[name=word]")).ToHaveValueAsync(word);
        await page.GoBackAsync();
        await Expect(rows.Nth(1)).ToBeFocusedAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_history_is_walked_what_a_change_is_about_is_opened_and_its_words_unfold()
    {
        await using StudyVisit visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            study.Code(study.AsA, "Nobody owns it", study.Ownership);
            ChangeCode.Run(study.AsA, study.Ownership.Id, "3.2", "Ownership", study.Ownership.Color, new CodeText("", "Who answers for it.", "", "", Core.CodeOrigin.Data, Core.CodeStatus.Open, false));
        });
        IPage page = visit.Page;
        await visit.GoAsync("history");
        ILocator rows = page.Locator(".history tbody tr");
        await Expect(rows.First).ToBeFocusedAsync();
        await PressAsync(page, "u");
        await Expect(rows.First.GetByText("Who answers for it.")).ToBeVisibleAsync();
        await PressAsync(page, "Enter");
        await Expect(rows.First.GetByText("Who answers for it.")).ToBeHiddenAsync();
        await PressAsync(page, "y");
        await Expect(page.Locator("form.question summary").First).ToBeFocusedAsync();
        await PressAsync(page, "n");
        await Expect(rows.Nth(1)).ToBeFocusedAsync();
        await Expect(rows.Nth(1).Locator(".about a")).ToHaveCountAsync(1);
        await PressAsync(page, "Enter");
        await Expect(page.Locator("#doc-title")).ToHaveTextAsync("P3a");
        await page.GoBackAsync();
        await Expect(rows.Nth(1)).ToBeFocusedAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_codes_quotations_are_walked_unfolded_and_opened_and_m_writes_on_the_one_in_hand()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        await visit.GoAsync($"codebook/{visit.Study.Ownership.Id}");
        await Expect(page.Locator("main")).ToBeFocusedAsync();
        await PressAsync(page, "n", "u");
        ILocator inHand = page.Locator("li.current");
        await Expect(inHand).ToBeFocusedAsync();
        await Expect(inHand.Locator(".next-words")).ToBeVisibleAsync();
        await PressAsync(page, "n");
        await Expect(inHand.Locator(".said")).ToHaveTextAsync("Nobody owns it");
        await PressAsync(page, "m");
        await Expect(page.Locator("dialog.notes blockquote")).ToHaveTextAsync("Nobody owns it");
        await PressAsync(page, "Escape");
        await Expect(inHand).ToBeFocusedAsync();
        await PressAsync(page, "Enter");
        await page.ArriveAsync(new Regex("/sources/"));
        await page.GoBackAsync();
        await Expect(inHand.Locator(".said")).ToHaveTextAsync("Nobody owns it");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_code_is_added_a_question_grows_and_is_kept_by_key()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        await visit.GoAsync("codebook");
        ILocator first = page.Locator(".tree tbody tr").First;
        await Expect(first).ToBeFocusedAsync();
        await PressAsync(page, "y");
        await Expect(page.Locator("#filter")).ToBeFocusedAsync();
        await PressAsync(page, "Escape");
        await Expect(first).ToBeFocusedAsync();
        await PressAsync(page, "a");
        await Expect(page.Locator("#label")).ToBeFocusedAsync();
        await PressAsync(page, "Escape");
        await Expect(first).ToBeFocusedAsync();

        await visit.GoAsync($"quotations?code={visit.Study.Ownership.Id}");
        await Expect(page.Locator("li.current")).ToBeFocusedAsync();
        await PressAsync(page, "a");
        await Expect(page.Locator("[aria-label='Further code'][role=combobox]")).ToBeFocusedAsync();
        await PressAsync(page, "Escape", "k");
        await Expect(page.Locator("#keep-name")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Owners");
        await PressAsync(page, "Enter");
        await Expect(page.Locator(".kept")).ToContainTextAsync("Owners");
        await PressAsync(page, "Escape");
        await Expect(page.Locator("li.current")).ToBeFocusedAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_codebook_begins_on_its_first_code_and_nothing_unseen_has_the_keyboard()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        await visit.GoAsync("codebook");
        ILocator first = page.Locator(".tree tbody tr").First;
        await Expect(first).ToBeFocusedAsync();
        await PressAsync(page, "Tab");
        await Expect(first.Locator("a").First).ToBeFocusedAsync();
        await PressAsync(page, "Shift+Tab", "Shift+Tab");
        Assert.False(await page.EvaluateAsync<bool>("document.activeElement.matches('input[type=radio]')"));
    }

    [Fact]
    public async Task Who_has_saved_a_field_by_key_is_out_of_it_and_Esc_leaves_one_too()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        await visit.GoAsync($"sources/{visit.Study.Source.Id}/revisions");
        ILocator name = page.Locator("#speaker-0");
        await name.FillAsync("Nadia");
        await PressAsync(page, "Enter");
        await visit.SavedAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Nadia");
        await Expect(name).Not.ToBeFocusedAsync();
        await PressAsync(page, "/");
        await Expect(page.Locator(".topbar [type=search]")).ToBeFocusedAsync();
        await name.FocusAsync();
        await PressAsync(page, "Escape");
        await Expect(name).Not.ToBeFocusedAsync();
    }

    [Fact]
    public async Task An_undo_from_the_history_stays_on_its_row()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        await visit.GoAsync("history");
        ILocator undo = page.Locator("table button").First;
        ILocator row = undo.Locator("xpath=ancestor::tr");
        string id = (await row.GetAttributeAsync("id"))!;
        await undo.FocusAsync();
        await PressAsync(page, "Enter");
        await Expect(page.Locator("tbody tr").First).Not.ToHaveAttributeAsync("id", id);
        await Expect(page.Locator($"#{id}")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Paging_through_a_text_leaves_no_line_out()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Import("Long.txt", string.Join("\n\n", Enumerable.Range(1, 80).Select(n => $"{(n % 2 == 0 ? "Ann" : "Interviewer")}: {string.Join(' ', Enumerable.Repeat($"word{n}", 10 + (n * 37 % 120)))}"))));
        await desk.ReadAsync(SourceList.Named(desk.Study.AsA, "Long").Id);
        await desk.PressAsync("Control+Home");
        const string Edge = "({ bottom: (document.querySelector('.doc-pane').scrollTop + document.querySelector('.doc-pane').clientHeight), top: document.querySelector('.doc-pane').scrollTop })";
        for (int n = 0; n < 12; n++)
        {
            double bottom = (await desk.Page.EvaluateAsync<System.Text.Json.JsonElement>(Edge)).GetProperty("bottom").GetDouble();
            await desk.PressAsync("PageDown");
            await desk.Page.WaitForTimeoutAsync(100);
            double top = (await desk.Page.EvaluateAsync<System.Text.Json.JsonElement>(Edge)).GetProperty("top").GetDouble();
            Assert.InRange(bottom - top, 20, 400);
        }
    }

    [Fact]
    public async Task To_code_what_was_found_begins_in_the_field_of_the_code()
    {
        await using StudyVisit visit = await OpenAsync();
        await visit.GoAsync("search/code?q=th&unit=sentence");
        await Expect(visit.Page.Locator("#code")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task When_a_row_goes_the_same_button_of_the_next_has_the_keyboard()
    {
        await using StudyVisit visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            study.Code(study.AsA, "thrown over to them", study.Ownership);
            study.Code(study.AsA, "to them", study.Component);
            CorrectSource.Run(study.AsA, study.Source.Id, new Correction(study.SpanOf("to them"), "to them", "to all of them"));
        });
        IPage page = visit.Page;
        await visit.GoAsync("flagged");
        ILocator accept = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new("^Accept the words") });
        await Expect(accept).ToHaveCountAsync(2);
        await accept.First.FocusAsync();
        await PressAsync(page, "Enter");
        await Expect(accept).ToHaveCountAsync(1);
        await Expect(accept).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Who_reads_flagged_quotations_is_not_taken_to_the_one_in_hand_by_what_a_colleague_settles()
    {
        Guid settled = Guid.Empty;
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            study.Code(study.AsA, "hand over the model", study.Ownership);
            settled = study.Code(study.AsB, "we hand over", study.Component).Quotation.Id;
            study.Correct(study.AsA, "hand over", "hand it over");
        });
        await desk.GoAsync("flagged");
        await Expect(desk.Page.Locator(".flag.current")).ToBeFocusedAsync();
        await desk.Page.Locator("main").FocusAsync();
        SettleQuotation.Accept(desk.Study.AsB, settled);
        await Expect(desk.Page.Locator(".flag")).ToHaveCountAsync(1);
        await Expect(desk.Page.Locator("main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_lies_at_the_caret_keeps_the_keyboard_whatever_is_done_there()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Code(study.AsA, "thrown over", study.Ownership, study.Component));
        IPage page = desk.Page;
        await desk.PressAsync("n");
        await desk.PressAsync("a");
        await page.GetByLabel("Comment on 3.2 Ownership").FocusAsync();
        await desk.PressAsync("Enter");
        await page.Keyboard.TypeAsync("whose it is");
        await desk.PressAsync("Tab");
        await desk.SavedAsync();
        await Expect(page.Locator("emic-inspector .comment p")).ToHaveTextAsync("whose it is");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('emic-inspector').contains(document.activeElement)"));
        await page.GetByLabel("Remove 3.2 Ownership").FocusAsync();
        await desk.PressAsync("Enter");
        await Expect(page.Locator("emic-inspector .coding")).ToHaveCountAsync(1);
        await Expect(page.Locator("emic-inspector .words").First).ToBeFocusedAsync();
        await page.GetByLabel("Remove all from").FocusAsync();
        await desk.PressAsync("Enter");
        await Expect(page.Locator("emic-inspector .quotation")).ToHaveCountAsync(0);
        await Expect(desk.Text).ToBeFocusedAsync();
    }

    async Task<StudyVisit> OpenAsync() => await StudyVisit.OpenAsync(chromium, study =>
    {
        foreach (string words in new[] { "thrown over to them", "Nobody owns it", "there is a meeting" }) study.Code(study.AsA, words, study.Ownership);
    });

    static async Task PressAsync(IPage page, params string[] keys)
    {
        foreach (string key in keys) await page.Keyboard.PressAsync(key);
    }
}
