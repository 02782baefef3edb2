using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class HomePageTests(Chromium chromium)
{
    [Fact]
    public async Task The_start_page_says_its_name_and_runs_its_scripts()
    {
        await using var app = WebHost.Build(new WebHostOptions { Port = 0 });
        await app.StartAsync(TestContext.Current.CancellationToken);
        var page = await chromium.Browser.NewPageAsync();
        await page.GotoAsync(app.Urls.First());
        Assert.Equal("Emic", await page.TitleAsync());
        await Assertions.Expect(page.Locator("html.scripted")).ToHaveCountAsync(1);
    }
}
