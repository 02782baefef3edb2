using System.Net;
using System.Net.WebSockets;
using System.Text.RegularExpressions;

namespace Emic.Web.Tests;

public sealed partial class OriginTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("POST", "http://evil.example", null)]
    [InlineData("POST", "null", null)]
    [InlineData("POST", "http://127.0.0.1:1", null)]
    [InlineData("POST", null, "cross-site")]
    [InlineData("POST", null, "same-site")]
    [InlineData("DELETE", "http://evil.example", "same-origin")]
    [InlineData("GET", null, "cross-site")]
    [InlineData("GET", null, "same-site")]
    public async Task What_another_page_sends_is_refused(string method, string? origin, string? site)
    {
        await using var server = await Site.StartAsync();
        using var client = await server.VisitorAsync();
        using HttpRequestMessage request = new(new HttpMethod(method), "/api/codes");
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);

        using var answer = await client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("Another page", await answer.Content.ReadAsStringAsync(Cancel));
    }

    [Theory]
    [InlineData("same-origin", "cors", "empty")]
    [InlineData("none", "navigate", "document")]
    [InlineData("cross-site", "navigate", "document")]
    public async Task Our_own_requests_and_followed_links_are_answered(string site, string mode, string destination)
    {
        await using var server = await Site.StartAsync();
        using var client = await server.VisitorAsync();
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", site);
        client.DefaultRequestHeaders.Add("Sec-Fetch-Mode", mode);
        client.DefaultRequestHeaders.Add("Sec-Fetch-Dest", destination);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_link_in_a_frame_or_picture_elsewhere_is_not_a_followed_link()
    {
        await using var server = await Site.StartAsync();
        using var client = await server.VisitorAsync();
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        client.DefaultRequestHeaders.Add("Sec-Fetch-Mode", "navigate");
        client.DefaultRequestHeaders.Add("Sec-Fetch-Dest", "iframe");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/", Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData(null)]
    public async Task A_socket_is_opened_by_our_own_pages_only(string? origin)
    {
        await using var server = await Site.StartAsync();
        using var client = await server.VisitorAsync();
        using ClientWebSocket socket = new();
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);

        var live = new UriBuilder(server.Host.Address) { Scheme = "ws", Path = "/api/live" }.Uri;
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(live, client, Cancel));
        Assert.Contains("403", refused.Message);
    }

    [Fact]
    public async Task A_change_through_the_API_needs_the_token_of_a_page()
    {
        await using var server = await Site.StartAsync();
        using var client = await server.VisitorAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/api/nothing", null, Cancel)).StatusCode);

        var page = await client.GetStringAsync("/", Cancel);
        using HttpRequestMessage forged = new(HttpMethod.Post, "/api/nothing");
        forged.Headers.Add("X-Emic-Token", "made-up");
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SendAsync(forged, Cancel)).StatusCode);

        using HttpRequestMessage request = new(HttpMethod.Post, "/api/nothing");
        request.Headers.Add("X-Emic-Token", WebUtility.HtmlDecode(Token().Match(page).Groups[1].Value));
        Assert.Equal(HttpStatusCode.NotFound, (await client.SendAsync(request, Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_token_of_another_browser_does_not_fit()
    {
        await using var server = await Site.StartAsync();
        using var one = await server.VisitorAsync();
        using var other = await server.VisitorAsync();
        await other.GetStringAsync("/", Cancel);
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/nothing");
        request.Headers.Add("X-Emic-Token", WebUtility.HtmlDecode(Token().Match(await one.GetStringAsync("/", Cancel)).Groups[1].Value));
        Assert.Equal(HttpStatusCode.BadRequest, (await other.SendAsync(request, Cancel)).StatusCode);
    }

    [GeneratedRegex("name=\"emic-token\" content=\"([^\"]+)\"")]
    private static partial Regex Token();
}
