using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

/// <summary>What is chosen on the page of quotations stays so, and what is asked is answered whole.</summary>
public sealed class ChosenAndAskedTests(Chromium chromium)
{
    [Fact]
    public async Task Who_undoes_a_change_of_many_has_them_chosen_again()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        foreach (string key in new[] { "x", "n", "x", "r" }) await page.Keyboard.PressAsync(key);
        await visit.ChooseAsync("#many-into", "3");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("1 quotation in 1 source");
        await Assertions.Expect(Chosen(page)).ToHaveTextAsync("none chosen");
        // Something is done with another one meanwhile.
        foreach (string key in new[] { "x", "e" }) await page.Keyboard.PressAsync(key);
        await page.ClickAsync("#many-example [data-go]");
        await Assertions.Expect(page.Locator(".card .tag")).ToHaveTextAsync("example");
        await Assertions.Expect(Chosen(page)).ToHaveTextAsync("none chosen");

        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator(".card .tag")).ToHaveCountAsync(0);
        await Assertions.Expect(Chosen(page)).ToHaveTextAsync("1 chosen");
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("3 quotations in 1 source by 2 coders");
        await Assertions.Expect(Chosen(page)).ToHaveTextAsync("2 chosen");
        await Assertions.Expect(page.Locator("[data-card]:has([data-choose]:checked) .said")).ToHaveTextAsync(["thrown over to them", "Nobody owns it"]);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Undo_of_a_change_that_left_no_card_brings_the_one_in_hand_back_into_sight()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        await page.SetViewportSizeAsync(1280, 400);
        await visit.GoAsync($"{Question(visit)}&coder={visit.Study.A.Id}");
        foreach (string key in new[] { "x", "n", "x", "r" }) await page.Keyboard.PressAsync(key);
        await visit.ChooseAsync("#many-into", "3");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("No quotation fits all that you ask for");
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(Chosen(page)).ToHaveTextAsync("2 chosen");
        await Assertions.Expect(page.Locator(".card.current .said")).ToHaveTextAsync("Nobody owns it");
        await Assertions.Expect(page.Locator(".card.current")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".card.current")).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_is_chosen_while_a_change_is_on_its_way_stays_chosen_and_is_none_of_that_change()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        TaskCompletionSource answer = await HoldAsync(page);
        foreach (string key in new[] { "x", "e" }) await page.Keyboard.PressAsync(key);
        await page.ClickAsync("#many-example [data-go]");
        foreach (string key in new[] { "n", "x" }) await page.Keyboard.PressAsync(key);
        await Assertions.Expect(Chosen(page)).ToHaveTextAsync("2 chosen");
        answer.SetResult();
        await Assertions.Expect(page.Locator(".card .tag")).ToHaveTextAsync("example");
        await Assertions.Expect(Chosen(page)).ToHaveTextAsync("1 chosen");
        await Assertions.Expect(page.Locator("[data-card]:has([data-choose]:checked) .said")).ToHaveTextAsync("Nobody owns it");
        await page.Keyboard.PressAsync("x");
        await Assertions.Expect(Chosen(page)).ToHaveTextAsync("none chosen");
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator(".card .tag")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-card]:has([data-choose]:checked) .said")).ToHaveTextAsync("thrown over to them");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_was_chosen_is_done_with_and_chosen_again_by_undo_also_if_the_next_question_was_open_when_the_answer_came()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        TaskCompletionSource answer = await HoldAsync(page);
        foreach (string key in new[] { "x", "e" }) await page.Keyboard.PressAsync(key);
        await page.ClickAsync("#many-example [data-go]");
        foreach (string key in new[] { "n", "c" }) await page.Keyboard.PressAsync(key);
        await Assertions.Expect(page.Locator("#many-comment")).ToBeVisibleAsync();
        answer.SetResult();
        await visit.SavedAsync();
        await Assertions.Expect(Chosen(page)).ToHaveTextAsync("none chosen");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".card .tag")).ToHaveTextAsync("example");
        await Assertions.Expect(Chosen(page)).ToHaveTextAsync("none chosen");
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator(".card .tag")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-card]:has([data-choose]:checked) .said")).ToHaveTextAsync("thrown over to them");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_is_chosen_stays_so_while_another_change_is_undone_or_the_list_is_grouped_otherwise()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        foreach (string key in new[] { "x", "n", "x" }) await page.Keyboard.PressAsync(key);
        await page.GetByText("By coder").ClickAsync();
        await Assertions.Expect(page.Locator(".group h3")).ToHaveTextAsync(["A 2", "B 1"]);
        await Assertions.Expect(Chosen(page)).ToHaveTextAsync("2 chosen");
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator(".group h3")).ToHaveTextAsync(["A 1", "B 1"]);
        await Assertions.Expect(Chosen(page)).ToHaveTextAsync("1 chosen");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_further_code_is_typed_at_once_and_a_row_without_one_says_so()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        ILocator further = page.Locator("[aria-label='Further code'][role=combobox]");
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(further).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(page.Locator("select[name=how]")).ToBeFocusedAsync();
        // The row that waits for its code is the one that is asked for.
        await page.GetByText("Add a code").ClickAsync();
        await Assertions.Expect(further).ToHaveCountAsync(1);
        await Assertions.Expect(further).ToBeFocusedAsync();

        string asked = page.Url;
        foreach (string typed in new[] { "", "ownershp" })
        {
            await page.Keyboard.TypeAsync(typed);
            await page.Keyboard.PressAsync("Control+Enter");
            if (typed.Length > 0) await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show" }).ClickAsync();
            await Assertions.Expect(visit.Problem).ToHaveTextAsync("Choose a code, or take this row out.");
            await Assertions.Expect(further).ToBeFocusedAsync();
            Assert.Equal(asked, page.Url);
        }

        await page.Keyboard.TypeAsync("pc");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".asked-words")).ToHaveTextAsync("3.2 Ownership; and pipeline component");
        await Assertions.Expect(page.Locator(".card.current")).ToBeFocusedAsync();

        // One that is taken out again asks for nothing.
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(further.Last).ToBeFocusedAsync();
        await page.GetByLabel("Take this code out of the question").Last.ClickAsync();
        await page.GetByLabel("Take this code out of the question").ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show" }).ClickAsync();
        await Assertions.Expect(page.Locator(".asked-words")).ToHaveTextAsync("3.2 Ownership");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_question_that_finds_nothing_begins_on_the_sentence_that_says_so()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        await visit.GoAsync(Question(visit) + "&text=nowhere");
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("No quotation fits all that you ask for");
        await Assertions.Expect(page.Locator("#found")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator("[aria-label='Further code'][role=combobox]")).ToBeFocusedAsync();
        await page.Locator("#found").FocusAsync();
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator(".topbar [type=search]")).ToBeFocusedAsync();
        await page.Locator("#found").FocusAsync();
        await page.Keyboard.PressAsync("y");
        await Assertions.Expect(page.Locator("#asked[role=combobox]")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#asked[role=combobox]")).ToHaveValueAsync("3.2 Ownership");
        Assert.Empty(visit.Complaints);
    }

    async Task<StudyVisit> OpenAsync()
    {
        StudyVisit visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            study.Code(study.AsB, "there is a meeting", study.Ownership);
            study.Code(study.AsA, "thrown over to them", study.Ownership);
            study.Code(study.AsA, "Nobody owns it", study.Ownership, study.Component);
        });
        await visit.GoAsync(Question(visit));
        await Assertions.Expect(visit.Page.Locator(".card.current .said")).ToHaveTextAsync("thrown over to them");
        return visit;
    }

    /// <summary>Lets what is sent wait until it is let go.</summary>
    static Task<TaskCompletionSource> HoldAsync(IPage page) => page.HoldAsync(new Regex(@"/quotations\?"), onlySent: true);

    static string Question(StudyVisit visit) => $"quotations?code={visit.Study.Ownership.Id}";

    static ILocator Chosen(IPage page) => page.Locator("[data-chosen]");
}
