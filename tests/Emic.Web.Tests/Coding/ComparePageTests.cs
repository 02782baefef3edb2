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
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Leave off" }).ClickAsync();
        await page.WaitForURLAsync($"**/codebook/{visit.Study.Ownership.Id}#compared");
        await Assertions.Expect(page.GetByText("2 quotations kept")).ToBeVisibleAsync();
        Assert.Single(CompareCode.History(visit.Study.AsA, visit.Study.Ownership.Id));
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Write a memo on it" })).ToHaveAttributeAsync("href", $"/memos/new?to=code:{visit.Study.Ownership.Id}");

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
        await visit.Page.WaitForURLAsync("**/overview");
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
        await page.SelectOptionAsync("#many-into", visit.Study.Component.Id.ToString());
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
