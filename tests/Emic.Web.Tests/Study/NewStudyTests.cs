using Emic.Testing;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class NewStudyTests(Chromium chromium)
{
    [Fact]
    public async Task A_study_is_made_and_its_first_coder_added_before_anything_else()
    {
        await using var site = await Site.StartAsync();
        using var folder = new TemporaryFolder();
        IPage page = await site.OpenAsync(chromium);

        await page.FillAsync("#title", "Who owns the model");
        Assert.EndsWith("Who owns the model.emic", await page.InputValueAsync("#place"), StringComparison.Ordinal);
        await page.FillAsync("#place", folder.File("mine"));
        await page.GetByText("Make the study").ClickAsync();
        await page.ArriveAsync("/coders?to=/overview");
        await page.FillAsync("#new-name", "Nadia");
        await page.GetByText("Add and code as this person").ClickAsync();
        await page.ArriveAsync("/overview");

        Assert.True(File.Exists(folder.File("mine.emic")));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Who owns the model");
        await Assertions.Expect(page.Locator(".next li").First).ToHaveTextAsync("Bring in your first transcripts.");
        await Assertions.Expect(page.Locator(".topbar .who")).ToContainTextAsync("Nadia");
    }

    [Fact]
    public async Task A_file_that_is_taken_is_said_in_place_and_what_was_typed_stays()
    {
        await using var site = await Site.StartAsync();
        using var folder = new TemporaryFolder();
        string taken = folder.Write("taken.emic", "not a study");
        IPage page = await site.OpenAsync(chromium);

        await page.FillAsync("#title", "Another one");
        await page.FillAsync("#place", taken);
        await page.GetByText("Make the study").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("taken.emic");
        Assert.Equal("Another one", await page.InputValueAsync("#title"));
        Assert.Equal("not a study", await File.ReadAllTextAsync(taken, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_study_that_is_not_there_or_not_named_is_said_beside_its_field()
    {
        await using var site = await Site.StartAsync();
        using var folder = new TemporaryFolder();
        IPage page = await site.OpenAsync(chromium);
        ILocator path = page.Locator("#path"), open = page.GetByRole(AriaRole.Button, new() { Name = "Open", Exact = true });

        await open.ClickAsync();
        await Assertions.Expect(path).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("^Say which file."));
        await Assertions.Expect(path).ToBeFocusedAsync();
        await path.FillAsync(folder.File("nowhere.emic"));
        await Assertions.Expect(page.Locator("#problem")).ToHaveCountAsync(0);
        await open.ClickAsync();
        await Assertions.Expect(path).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("nowhere.emic.*or make a new study"));
        await Assertions.Expect(path).ToHaveAttributeAsync("aria-invalid", "true");
    }

    [Fact]
    public async Task A_page_of_a_study_leads_to_the_start_page_where_none_is_open()
    {
        await using var site = await Site.StartAsync();
        IPage page = await site.OpenAsync(chromium);
        foreach (var path in new[] { "overview", "codebook", "sources", "history", "search?q=a", "coders" })
        {
            await page.GotoAsync(new Uri(site.Host.Address, path).AbsoluteUri);
            Assert.Equal(site.Host.Address.AbsoluteUri, page.Url);
        }
    }
}
