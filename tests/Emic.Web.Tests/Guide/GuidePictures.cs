using Emic.Core;
using Emic.Testing;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

/// <summary>The pictures of README and docs/guide, taken by doing what the guide says. `docs/pictures` takes them anew.</summary>
static class GuidePictures
{
    const string Transcript = """
        Interviewer: Who fixes the model when it breaks?

        P1: Well, we hand it over, and from then on it is, sort of, thrown over to them. Nobody feels responsible once it is released.

        Interviewer: And before the release?

        P1: Before the release there is a meeting, and everybody says that it is fine. The engineers ask what the score means. We say that it is a score.

        Interviewer: What would you do otherwise?

        P1: Sit together from the first week. The last time we did that, the pipeline was theirs as much as ours, and it was mended in an hour.
        """;

    /// <summary>All of them, each with what takes it; the ones of a group are taken one after the other.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "start-study", "start-coder", "start-import", "start-line", "start-coded", "start-quotations",
        "coding", "coding-line", "codebook", "code", "quotations", "compare", "memo", "search", "history", "backups", "words", "word-in-context",
    ];

    public static async Task TakeAsync(Chromium chromium)
    {
        using var folder = new TemporaryFolder();
        await StartAsync(chromium, folder.FullName);
        string study = folder.File("Sample study.emic");
        var clock = new TestClock();
        SampleStudy.Create(study, Repository.PathOf("samples"), new IdSource(clock, seed: 3));
        await using GuideBrowser browser = await GuideBrowser.OpenAsync(chromium, folder.FullName, study);
        await CodingAsync(browser);
        await ReadingAsync(browser);
        await SafetyAsync(browser);
    }

    /// <summary>Getting started, as docs/guide/start.md tells it.</summary>
    static async Task StartAsync(Chromium chromium, string folder)
    {
        string studies = Directory.CreateDirectory(Path.Combine(folder, "Emic")).FullName;
        await using GuideBrowser browser = await GuideBrowser.OpenAsync(chromium, studies);
        IPage page = browser.Page;
        await page.FillAsync("#title", "Who owns the model");
        await page.FillAsync("#place", Path.Combine(studies, "Who owns the model.emic"));
        await page.EvaluateAsync("([folder]) => document.querySelectorAll('.hint .path').forEach((path) => (path.textContent = folder))", new[] { studies });
        await browser.TakeAsync("start-study", 420, "section:has(> #new)");
        await page.FillAsync("#place", Path.Combine(studies, "Who owns the model.emic"));
        await page.GetByText("Make the study").ClickAsync();
        await page.ArriveAsync("/coders?to=/overview");
        await page.FillAsync("#new-name", "Ada");
        await browser.TakeAsync("start-coder", 600, "main .page");
        await page.GetByText("Add and code as this person").ClickAsync();
        await page.ArriveAsync("/overview");

        await browser.GoAsync("sources");
        await page.SetInputFilesAsync("emic-import input[multiple]", new FilePayload { Name = "P1.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(Transcript) });
        await Assertions.Expect(page.Locator("emic-import .notice")).ToContainTextAsync("1 source brought in");
        await browser.TakeAsync("start-import", 420, ".rail", "main .page");

        await page.Locator("table.sources").GetByText("P1", new LocatorGetByTextOptions { Exact = true }).First.ClickAsync();
        await Assertions.Expect(page.Locator("emic-workspace[data-ready]")).ToBeVisibleAsync();
        await browser.SelectAsync("Nobody feels responsible once it is released.");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("ownership + hand-over -- nobody feels responsible once it is released");
        await browser.TakeAsync("start-line", 640);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".stripe")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".save-state")).ToHaveAttributeAsync("data-state", "saved");
        await browser.TakeAsync("start-coded", 760);

        await browser.GoAsync("quotations?code=");
        await browser.TakeAsync("start-quotations", 820, "main .page");
    }

    static async Task CodingAsync(GuideBrowser browser)
    {
        IPage page = browser.Page;
        string source = await LinkAsync(browser, "sources", "table.sources a", "P1b");
        await browser.ReadAsync(source);
        await page.Locator("emic-document").GetByText("Cross and no both close the card").First.ClickAsync();
        await browser.TakeAsync("coding", 900);
        await browser.SelectAsync("How did you find out");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("3.2 + 4.3 + late news -- found out by chance");
        await browser.TakeAsync("coding-line", 420, "[role=dialog], emic-palette, .palette");
        await page.Keyboard.PressAsync("Escape");
    }

    static async Task ReadingAsync(GuideBrowser browser)
    {
        IPage page = browser.Page;
        string ownership = (await LinkAsync(browser, "codebook", ".tree a", "Ownership")).Split('/')[^1];
        await browser.TakeAsync("codebook", 640, "main .page");
        await browser.GoAsync($"codebook/{ownership}");
        await browser.TakeAsync("code", 760, "main .page");
        await browser.GoAsync($"quotations?code={ownership}&how=near&what={(await LinkAsync(browser, "codebook", ".tree a", "Meaning")).Split('/')[^1]}&depth=alone&turns=2");
        await browser.TakeAsync("quotations", 840, "main .page");
        await browser.GoAsync($"compare?code={ownership}");
        await browser.TakeAsync("compare", 760);
        await browser.GoAsync((await LinkAsync(browser, "memos", ".memo-list a", "")).TrimStart('/'));
        await browser.TakeAsync("memo", 640, "main .page");
        await browser.GoAsync("search?q=nobody");
        await browser.TakeAsync("search", 560, "main .page");
        await browser.GoAsync("words?common=en&interviewer=without");
        await Assertions.Expect(page.Locator("#counted")).ToBeVisibleAsync();
        await browser.TakeAsync("words", 720, "main .page");
        await browser.GoAsync("words/context?word=model*&by=next");
        await Assertions.Expect(page.Locator("#found")).ToBeVisibleAsync();
        await browser.TakeAsync("word-in-context", 640, "main .page");
    }

    static async Task SafetyAsync(GuideBrowser browser)
    {
        await browser.GoAsync("history");
        await browser.TakeAsync("history", 520, "main .page");
        await browser.GoAsync("backups");
        await browser.TakeAsync("backups", 360, "main .page");
    }

    /// <summary>Where a link leads, the first with these words.</summary>
    static async Task<string> LinkAsync(GuideBrowser browser, string page, string links, string words)
    {
        await browser.GoAsync(page);
        return (await browser.Page.Locator(links, new PageLocatorOptions { HasText = words }).First.GetAttributeAsync("href"))!.TrimStart('/');
    }
}
