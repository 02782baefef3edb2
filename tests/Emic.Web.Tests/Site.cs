using System.Net;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

/// <summary>The real server on a free port.</summary>
sealed class Site : IAsyncDisposable
{
    Site(WebHost host) => Host = host;

    public WebHost Host { get; }

    public static async Task<Site> StartAsync()
    {
        var host = WebHost.Build(new WebHostOptions { Port = 0 });
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new Site(host);
    }

    /// <summary>A client without cookies that follows no redirect.</summary>
    public HttpClient Stranger() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Host.Address };

    /// <summary>A client that was let in.</summary>
    public async Task<HttpClient> VisitorAsync()
    {
        var client = Stranger();
        using var answer = await client.GetAsync(Host.MintLink(), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return client;
    }

    /// <summary>A browser page that was let in, in a context of its own, at the start page.</summary>
    public async Task<IPage> OpenAsync(Chromium chromium, BrowserNewContextOptions? options = null)
    {
        var context = await chromium.Browser.NewContextAsync(options);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Host.MintLink().AbsoluteUri);
        return page;
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

/// <summary>How tests come in that are about something else.</summary>
static class Entry
{
    /// <summary>Lets a browser in by its link and says who codes there, without loading a page for it.</summary>
    public static async Task LetInAsync(this WebHost host, IBrowserContext context, Guid coder)
    {
        await context.APIRequest.GetAsync(host.MintLink().AbsoluteUri, new APIRequestContextOptions { MaxRedirects = 0 });
        await host.BecomeAsync(context, coder);
    }

    /// <summary>Who codes in this browser from now on.</summary>
    public static async Task BecomeAsync(this WebHost host, IBrowserContext context, Guid coder)
    {
        IReadOnlyList<BrowserContextCookiesResult> cookies = await context.CookiesAsync();
        BrowserSessions sessions = host.Services.GetRequiredService<BrowserSessions>();
        cookies.Select(cookie => sessions.Find(cookie.Value)).OfType<BrowserSession>().Single().ChooseCoder(host.Desk.Study!.Id, coder);
    }
}
