using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Emic.Core;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class WordsPageTests(Chromium chromium)
{
    [Fact]
    public async Task A_word_leads_to_its_contexts_and_they_to_the_text()
    {
        await using StudyVisit visit = await StudyVisit.OpenAsync(chromium);
        IPage page = visit.Page;
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Words", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#counted")).ToHaveTextAsync("33 words");
        await Assertions.Expect(page.Locator(".word-list tbody tr").First).ToContainTextAsync("it");
        await page.SelectOptionAsync("select[name=interviewer]", "without");
        await page.SelectOptionAsync("select[name=common]", "en");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show" }).ClickAsync();
        await Assertions.Expect(page.Locator(".asked-words")).ToContainTextAsync("without the interviewer");
        await Assertions.Expect(Word(page, "fixes")).ToHaveCountAsync(0);

        await Word(page, "meeting").ClickAsync();
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("1 place in 1 source");
        ILocator context = page.Locator(".kwic li");
        await Assertions.Expect(context.Locator("mark")).ToHaveTextAsync("meeting");
        await Assertions.Expect(context.Locator(".where")).ToHaveTextAsync("P3a · 4");
        await context.Locator("a").ClickAsync();
        TextSpan span = visit.Study.SpanOf("meeting");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/sources/{visit.Study.Source.Id}\\?at={span.Begin}-{span.End}$"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Words_of_several_groups_speakers_and_of_a_code_are_chosen_and_stay_chosen()
    {
        await using StudyVisit visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            foreach (string name in new[] { "Pilot", "Late" }) Workbench.ChangeSource.Run(study.AsA, study.Import(name + ".txt", $"Ann: {name} words.\n\nBen: None.").Id, name, "", name);
            study.Code(study.AsA, "Nobody owns it", study.Ownership);
        });
        IPage page = visit.Page;
        await visit.GoAsync("words?group=Pilot&group=Late&speaker=Ann&speaker=Ben");
        await Assertions.Expect(page.Locator(".asked-words")).ToContainTextAsync("of group Pilot or Late; said by Ann or Ben");
        await page.GetByText("Where:").ClickAsync();
        await Assertions.Expect(page.Locator(".several > summary")).ToHaveTextAsync("Groups of sources: 2 groups");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("least="));
        await Assertions.Expect(page.Locator(".asked-words")).ToContainTextAsync("of group Pilot or Late; said by Ann or Ben");
        await visit.GoAsync("words");
        await page.GetByText("Where:").ClickAsync();
        await visit.ChooseAsync("[aria-label='In quotations of'][role=combobox]", "owner");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#counted")).ToHaveTextAsync("3 words");
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ctrl_Enter_in_what_words_are_asked_for_goes_to_the_first_of_them(bool takesLong)
    {
        await using StudyVisit visit = await StudyVisit.OpenAsync(chromium);
        if (takesLong) visit.Host.Services.GetRequiredService<LongWork>().Moment = TimeSpan.Zero;
        await visit.GoAsync("words");
        await visit.Page.Locator("[name=holding]").FillAsync("ee");
        await visit.Page.Keyboard.PressAsync("Control+Enter");
        ILocator words = visit.Page.Locator(".word-list tbody tr");
        await Assertions.Expect(words).ToHaveCountAsync(1);
        await Assertions.Expect(words).ToBeFocusedAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Headings_are_left_out_of_the_count_and_of_the_contexts_it_leads_to()
    {
        await using StudyVisit visit = await StudyVisit.OpenAsync(chromium, study => study.Import("Paper.md", "# A survey of owners\n\nThe survey asked many."));
        IPage page = visit.Page;
        await visit.GoAsync("words?holding=survey");
        await Assertions.Expect(page.Locator(".word-list tbody .num").First).ToHaveTextAsync("2");
        await page.SelectOptionAsync("select[name=headings]", "without");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show" }).ClickAsync();
        await Assertions.Expect(page.Locator(".asked-words")).ToContainTextAsync("without headings");
        await Assertions.Expect(page.Locator(".word-list tbody .num").First).ToHaveTextAsync("1");
        await Word(page, "survey").ClickAsync();
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("1 place in 1 source");
        await Assertions.Expect(page.Locator("select[name=headings]")).ToHaveValueAsync("without");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Words_are_left_out_one_by_one_by_keyboard_and_from_a_file()
    {
        await using StudyVisit visit = await StudyVisit.OpenAsync(chromium);
        IPage page = visit.Page;
        await visit.GoAsync("words?common=en");
        await page.GetByLabel("Leave out “breaks”").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Word(page, "breaks")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".word-list button:focus")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("summary", new PageLocatorOptions { HasText = "Words to leave out: 2" })).ToBeVisibleAsync();

        await page.GetByText("Words to leave out").ClickAsync();
        await page.SetInputFilesAsync("[data-list]", new FilePayload { Name = "fillers.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("# mine\nmeet*, OWNS") });
        await Assertions.Expect(page.Locator("textarea[name=without]")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("breaks\n.*\n# mine\nmeet\\*, OWNS"));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show" }).ClickAsync();
        await Assertions.Expect(Word(page, "meeting")).ToHaveCountAsync(0);
        await Assertions.Expect(Word(page, "owns")).ToHaveCountAsync(0);
        await Assertions.Expect(Word(page, "model")).ToHaveCountAsync(1);

        await visit.GoAsync("words");
        await Assertions.Expect(Word(page, "owns")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Clear" }).ClickAsync();
        await Assertions.Expect(Word(page, "owns")).ToHaveCountAsync(1);
        await visit.GoAsync("words");
        await Assertions.Expect(Word(page, "owns")).ToHaveCountAsync(1);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Contexts_are_sorted_aligned_and_saved()
    {
        await using StudyVisit visit = await StudyVisit.OpenAsync(chromium, study => study.Import("P9.txt", "אנא: המודל שלנו\n\nthe zebra and the model"));
        IPage page = visit.Page;
        await visit.GoAsync("words/context?word=the+*");
        await Assertions.Expect(page.Locator(".kwic mark")).ToHaveTextAsync(["the model", "the release", "the release", "the zebra", "the model"]);
        await page.GetByText("By word", new PageGetByTextOptions { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".kwic mark")).ToHaveTextAsync(["the model", "the model", "the release", "the release", "the zebra"]);
        float?[] lefts = [.. (await page.Locator(".kwic mark").AllAsync()).Select(mark => mark.BoundingBoxAsync().Result?.X)];
        Assert.Single(lefts.Distinct());
        IDownload csv = await page.RunAndWaitForDownloadAsync(() => page.GetByText("CSV").ClickAsync());
        Assert.Equal("contexts.csv", csv.SuggestedFilename);
        Assert.Equal(6, (await File.ReadAllTextAsync(await csv.PathAsync(), TestContext.Current.CancellationToken)).Trim().Split("\r\n").Length);
        IDownload json = await page.RunAndWaitForDownloadAsync(() => page.GetByText("JSON").ClickAsync());
        using JsonDocument saved = JsonDocument.Parse(await File.ReadAllTextAsync(await json.PathAsync(), TestContext.Current.CancellationToken));
        Assert.Equal("the model", saved.RootElement[0].GetProperty("match").GetString());

        await page.FillAsync("input[name=word]", "המודל");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".kwic li")).ToHaveAttributeAsync("dir", "rtl");
        await page.FillAsync("input[name=word]", "🙂");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Problem).ToContainTextAsync("There is no word in “🙂”");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_has_no_room_beside_a_word_is_cut_between_words()
    {
        string said = string.Join(' ', Enumerable.Range(100, 40).Select(n => $"wordnumber{n}"));
        await using StudyVisit visit = await StudyVisit.OpenAsync(chromium, study => study.Import("P4.txt", $"{said} zebra {said}"));
        await visit.GoAsync("words/context?word=zebra");
        foreach (int width in new[] { 1440, 390 })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            await Assertions.Expect(visit.Page.Locator(".kwic .before")).ToHaveTextAsync(new Regex(@"^… (wordnumber1\d\d )*$"));
            await Assertions.Expect(visit.Page.Locator(".kwic .after")).ToHaveTextAsync(new Regex(@"^zebra( wordnumber1\d\d)* …$"));
            Assert.True(await visit.Page.Locator(".kwic .after").EvaluateAsync<bool>("after => after.scrollWidth <= after.clientWidth"));
        }
    }

    [Fact]
    public async Task While_words_are_counted_the_page_says_so_and_shows_the_answer_when_it_is_there()
    {
        await using StudyVisit visit = await StudyVisit.OpenAsync(chromium);
        visit.Host.Services.GetRequiredService<LongWork>().Moment = TimeSpan.Zero;
        await visit.GoAsync("words?common=en");
        await Assertions.Expect(visit.Page.Locator("#counted")).ToBeVisibleAsync();
        await visit.GoAsync("words/context?word=meeting");
        await Assertions.Expect(visit.Page.Locator(".kwic li")).ToHaveCountAsync(1);
        await visit.GoAsync("words?stopped=true");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).Filter(new LocatorFilterOptions { HasText = "Stopped" })).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 320)]
    public async Task Axe_finds_nothing_wrong_and_nothing_is_cut_off(ColorScheme colors, int width)
    {
        await using StudyVisit visit = await StudyVisit.OpenAsync(chromium, options: new BrowserNewContextOptions { ColorScheme = colors, BypassCSP = true, ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        var found = new List<string>();
        foreach (string page in new[] { "words", "words?common=en&interviewer=without&without=model", "words?stopped=true", "words?holding=nowhere", "words/context", "words/context?word=the", "words/context?word=nowhere", "words/context?word=*" })
        {
            await visit.GoAsync(page);
            found.AddRange((await Axe.FindAsync(visit.Page)).Select(line => $"/{page}: {line}"));
            if (!await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth")) found.Add($"/{page}: is wider than the window");
        }

        if (found.Count > 0) Assert.Fail(string.Join('\n', found));
    }

    static ILocator Word(IPage page, string word) => page.Locator(".word-list .word a").GetByText(word, new LocatorGetByTextOptions { Exact = true });

    [Fact]
    public async Task Who_found_nothing_is_not_told_to_type_what_they_typed()
    {
        await using StudyVisit visit = await StudyVisit.OpenAsync(chromium);
        await visit.GoAsync("words/context?word=nowher");
        await Assertions.Expect(visit.Page.Locator("[aria-labelledby=found] p").First).ToHaveTextAsync("A * finds other endings: nowher*. Or look for another spelling.");
        await visit.GoAsync("words/context?word=nowher*");
        await Assertions.Expect(visit.Page.Locator("[aria-labelledby=found] p").First).ToHaveTextAsync("Look for another spelling.");
    }
}
