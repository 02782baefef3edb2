using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class HomePageTests(Chromium chromium)
{
    [Fact]
    public async Task The_start_page_says_its_name_and_runs_its_scripts_under_the_policy()
    {
        await using var site = await Site.StartAsync();
        List<string> complaints = [];
        var page = await site.OpenAsync(chromium);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Add(message.Text);
        };
        await page.ReloadAsync();

        Assert.Equal("Emic", await page.TitleAsync());
        Assert.Equal(site.Host.Address.AbsoluteUri, page.Url);
        await Assertions.Expect(page.Locator("html.scripted")).ToHaveCountAsync(1);
        Assert.Empty(complaints);
    }
}
