using System.Text.RegularExpressions;
using Emic.Core;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

/// <summary>The field at the top, as the way to sources and pages.</summary>
public sealed class SearchFieldTests(Chromium chromium)
{
    [Fact]
    public async Task The_letters_that_its_name_begins_with_lead_to_a_source()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        await visit.GoAsync("overview");
        await TypeAsync(page, "p2A");
        await Assertions.Expect(Offered(page)).ToHaveTextAsync(["Source P2a"]);
        await page.Keyboard.PressAsync("ArrowDown");
        // What shows where the keyboard is does not touch the line above it.
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.getBoundingClientRect().top - document.querySelector('.search-hits > p').getBoundingClientRect().bottom >= 6"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#doc-title")).ToHaveTextAsync("P2a");

        // Whoever types on does not wait for the list; accents and the place of the word don't matter.
        await Assertions.Expect(page.Locator("emic-workspace[data-ready]")).ToBeVisibleAsync();
        await TypeAsync(page, "zoe");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#doc-title")).ToHaveTextAsync("Talk with Zoë");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_names_of_the_rail_lead_to_its_pages()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        foreach ((string letters, string name, string address) in new[] { ("quot", "Quotations", "quotations"), ("Hist", "History", "history"), ("coding", "Coding", "sources"), ("sourc", "Coding", "sources"), ("comp", "Compare", "compare"), ("who", "Who codes", "coders"), ("flag", "Flagged quotations", "flagged"), ("research", "Research journal", "memos/journal"), ("journal", "Research journal", "memos/journal"), ("word i", "Word in context", "words/context") })
        {
            await visit.GoAsync("overview");
            await TypeAsync(page, letters);
            await Assertions.Expect(Offered(page).First).ToHaveTextAsync("Page " + name);
            await page.Keyboard.PressAsync("ArrowDown");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/{address}$"));
        }

        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Revisions_of_the_source_that_is_open_or_of_one_by_its_name_are_led_to()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        await visit.GoAsync("overview");
        await TypeAsync(page, "revisions of zo");
        await Assertions.Expect(Offered(page).First).ToHaveTextAsync("Revisions of Talk with Zoë");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Revisions of Talk with Zoë");
        await visit.GoAsync($"sources/{visit.Study.Source.Id}");
        await Assertions.Expect(page.Locator("emic-workspace[data-ready]")).ToBeVisibleAsync();
        await TypeAsync(page, "rev");
        await Assertions.Expect(Offered(page).First).ToHaveTextAsync("Revisions of P3a");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Revisions of P3a");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task At_most_five_sources_and_three_pages_come_before_codes_memos_and_hits()
    {
        await using StudyVisit visit = await OpenAsync(study =>
        {
            for (int n = 1; n < 8; n++) study.Import($"Cobble {n}.txt", $"Ann: We compare {n} with code.");
            study.AddCode("7", "Coping");
        });
        IPage page = visit.Page;
        await visit.GoAsync("overview");
        await TypeAsync(page, "co");
        await Assertions.Expect(page.Locator(".search-hits li").Nth(8)).ToBeVisibleAsync();
        Assert.Equal(
            ["Source Cobble 1", "Source Cobble 2", "Source Cobble 3", "Source Cobble 4", "Source Cobble 5", "Page Codebook", "Page Coding", "Page Compare", "Code 3 Decomposition"],
            (await page.Locator(".search-hits li").AllInnerTextsAsync()).Take(9));
    }

    [Fact]
    public async Task A_single_letter_is_enough_where_it_is_a_word_of_a_name()
    {
        await using StudyVisit visit = await OpenAsync(study => study.Import("Site K.txt", "Ann: Nothing."));
        IPage page = visit.Page;
        await visit.GoAsync("overview");
        await TypeAsync(page, "k");
        await Assertions.Expect(page.Locator(".search-hits li")).ToHaveTextAsync(["Source Site K"]);
        await page.Keyboard.PressAsync("Escape");
        await TypeAsync(page, "t");
        await page.Keyboard.TypeAsync("alk");
        await Assertions.Expect(page.Locator(".search-hits li")).ToHaveTextAsync(["Source Talk with Zoë"]);
        foreach (string _ in new[] { "k", "l", "a" }) await page.Keyboard.PressAsync("Backspace");
        await Assertions.Expect(page.Locator(".search-hits")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task On_the_coding_page_a_waiting_change_is_sent_before_the_page_is_left()
    {
        Source other = null!;
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => other = study.Import("P2a.txt", "Ann: Nothing of the kind."));
        IPage page = desk.Page;
        var asked = new TaskCompletionSource();
        var free = new TaskCompletionSource();
        await page.RouteAsync("**/api/quotations/**", async route =>
        {
            asked.TrySetResult();
            await free.Task;
            await route.ContinueAsync();
        });
        await desk.CodeAsync("thrown over to them", "3.2");
        await asked.Task;
        await TypeAsync(page, "p2a");
        await Assertions.Expect(Offered(page)).ToHaveTextAsync(["Source P2a"]);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#doc-title")).ToHaveTextAsync("P3a");
        free.SetResult();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/sources/{other.Id}"));
        await Assertions.Expect(page.Locator("#doc-title")).ToHaveTextAsync("P2a");
        Assert.Equal(["A: thrown over to them: 3.2 Ownership"], desk.Stored());
        Assert.Empty(desk.Complaints);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(1000)]
    [InlineData(720)]
    public async Task What_is_found_stands_beneath_the_field_and_says_once_who_speaks(int width)
    {
        await using StudyVisit visit = await OpenAsync();
        await visit.Page.SetViewportSizeAsync(width, 900);
        await visit.GoAsync("overview");
        await TypeAsync(visit.Page, "nobody owns");
        await Assertions.Expect(Offered(visit.Page)).ToHaveTextAsync(new Regex("^P3a(?! *P3a)"));
        LocatorBoundingBoxResult field = (await visit.Page.Locator(".topbar .search input").BoundingBoxAsync())!, list = (await visit.Page.Locator(".search-hits").BoundingBoxAsync())!;
        Assert.Equal(field.X, list.X, 1f);
        Assert.True(list.X + list.Width <= width);
    }

    Task<StudyVisit> OpenAsync(Action<Testing.TestStudy>? prepare = null) => StudyVisit.OpenAsync(chromium, study =>
    {
        study.Import("P2a.txt", "Ann: Nothing of the kind.");
        study.Import("Talk with Zoë.txt", "Ann: Nothing at all.");
        prepare?.Invoke(study);
    });

    static async Task TypeAsync(IPage page, string letters)
    {
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator(".topbar .search input")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(letters);
    }

    static ILocator Offered(IPage page) => page.Locator(".search-hits li");
}
