using System.Net;

namespace Emic.Web.Tests;

public sealed class EntryTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_printed_link_is_exchanged_for_a_cookie_and_a_clean_address()
    {
        await using var site = await Site.StartAsync();
        using var client = site.Stranger();
        using var answer = await client.GetAsync(site.Host.MintLink(), Cancel);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith($"emic-{site.Host.Address.Port}=", cookie);
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=strict", cookie);
        Assert.DoesNotContain("expires", cookie);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/", Cancel)).StatusCode);
    }

    [Fact]
    public async Task The_link_of_an_emic_with_an_open_study_leads_to_its_overview()
    {
        using var study = new Testing.TestStudy();
        await using var site = await Site.StartAsync();
        site.Host.Desk.Open(study.Path);
        using var client = site.Stranger();
        using var answer = await client.GetAsync(site.Host.MintLink(), Cancel);
        Assert.Equal("/overview", answer.Headers.Location!.OriginalString);
        using var page = await client.GetAsync(answer.Headers.Location, Cancel);
        Assert.Contains("Thrown over", await page.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_works_once_and_a_new_one_lets_the_next_browser_in()
    {
        await using var site = await Site.StartAsync();
        var link = site.Host.MintLink();
        using var first = site.Stranger();
        using var second = site.Stranger();

        Assert.Equal(HttpStatusCode.Found, (await first.GetAsync(link, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await second.GetAsync(link, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await second.GetAsync(site.Host.MintLink(), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync("/", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_browser_that_is_in_may_follow_a_used_link_again()
    {
        await using var site = await Site.StartAsync();
        var link = site.Host.MintLink();
        using var client = site.Stranger();
        await client.GetAsync(link, Cancel);

        using var again = await client.GetAsync(link, Cancel);
        Assert.Equal(HttpStatusCode.Found, again.StatusCode);
        Assert.False(again.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?key=guessed")]
    [InlineData("/?key=")]
    [InlineData("/not-found")]
    [InlineData("/js/main.js")]
    [InlineData("/nowhere")]
    public async Task A_stranger_is_told_how_to_get_in(string address)
    {
        await using var site = await Site.StartAsync();
        using var client = site.Stranger();
        using var answer = await client.GetAsync(address, Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("emic serve", await answer.Content.ReadAsStringAsync(Cancel));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_stranger_gets_a_sentence_from_the_API_too_and_may_read_stylesheets()
    {
        await using var site = await Site.StartAsync();
        using var client = site.Stranger();
        using var api = await client.GetAsync("/api/codes", Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, api.StatusCode);
        Assert.StartsWith("{\"message\":\"Open the link", await api.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/css/base.css", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_made_up_or_foreign_cookie_opens_nothing()
    {
        await using var site = await Site.StartAsync();
        await using var other = await Site.StartAsync();
        using var visitor = await other.VisitorAsync();
        foreach (var value in new[] { "", "made-up", new string('A', 43) })
        {
            using var client = site.Stranger();
            client.DefaultRequestHeaders.Add("Cookie", $"emic-{site.Host.Address.Port}={value}");
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/", Cancel)).StatusCode);
        }
    }

    [Fact]
    public void Each_browser_has_its_own_session()
    {
        BrowserSessions sessions = new();
        var (one, other) = (sessions.Open(), sessions.Open());
        var (study, coder) = (Guid.NewGuid(), Guid.NewGuid());
        sessions.Find(one)!.ChooseCoder(study, coder);

        Assert.Equal(coder, sessions.Find(one)!.CoderOf(study));
        Assert.Null(sessions.Find(one)!.CoderOf(Guid.NewGuid()));
        Assert.Null(sessions.Find(other)!.CoderOf(study));
    }
}
