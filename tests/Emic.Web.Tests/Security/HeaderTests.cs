using System.Net;

namespace Emic.Web.Tests;

public sealed class HeaderTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", HttpStatusCode.OK, true)]
    [InlineData("/nowhere", HttpStatusCode.NotFound, true)]
    [InlineData("/css/base.css", HttpStatusCode.OK, true)]
    [InlineData("/", HttpStatusCode.Forbidden, false)]
    [InlineData("/api/nothing", HttpStatusCode.Forbidden, false)]
    public async Task Every_answer_carries_the_policy(string address, HttpStatusCode status, bool isIn)
    {
        await using var site = await Site.StartAsync();
        using var client = isIn ? await site.VisitorAsync() : site.Stranger();
        using var answer = await client.GetAsync(address, Cancel);

        Assert.Equal(status, answer.StatusCode);
        var port = site.Host.Address.Port;
        Assert.Equal(
            $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ws://127.0.0.1:{port}; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            Header(answer, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Pages_are_not_kept_and_scripts_are()
    {
        await using var site = await Site.StartAsync();
        using var client = await site.VisitorAsync();
        using var page = await client.GetAsync("/", Cancel);
        Assert.True(page.Headers.CacheControl!.NoStore);

        var html = await page.Content.ReadAsStringAsync(Cancel);
        var script = html.Split('"').First(part => part.StartsWith("/js/main.", StringComparison.Ordinal));
        using var answer = await client.GetAsync(script, Cancel);
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType!.MediaType);
        Assert.False(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task An_unknown_page_is_said_to_be_unknown()
    {
        await using var site = await Site.StartAsync();
        using var client = await site.VisitorAsync();
        using var answer = await client.GetAsync("/nowhere", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no such page", await answer.Content.ReadAsStringAsync(Cancel));
    }

    static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));
}
