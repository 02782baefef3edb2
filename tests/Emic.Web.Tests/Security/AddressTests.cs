using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Emic.Web.Tests;

public sealed class AddressTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_server_listens_on_the_loopback_address_only()
    {
        await using var site = await Site.StartAsync();
        var listener = Assert.Single(IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners(), l => l.Port == site.Host.Address.Port);
        Assert.Equal(IPAddress.Loopback, listener.Address);
    }

    [Fact]
    public async Task A_taken_port_is_passed_over_for_a_free_one()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        await using var host = WebHost.Build(new WebHostOptions { Port = port });
        await host.StartAsync(Cancel);
        Assert.NotEqual(port, host.Address.Port);
        Assert.NotEqual(0, host.Address.Port);
    }

    [Fact]
    public async Task The_port_asked_for_is_taken_when_it_is_free_and_is_free_again_afterwards()
    {
        var port = FreePort();
        for (var start = 0; start < 2; start++)
        {
            await using var host = WebHost.Build(new WebHostOptions { Port = port });
            await host.StartAsync(Cancel);
            Assert.Equal(port, host.Address.Port);
        }
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:{port}")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.1.evil.example:{port}")]
    [InlineData("[::1]:{port}")]
    public async Task Another_name_for_this_computer_is_refused(string name)
    {
        await using var site = await Site.StartAsync();
        using var client = await site.VisitorAsync();
        using HttpRequestMessage request = new(HttpMethod.Get, "/");
        request.Headers.Host = name.Replace("{port}", $"{site.Host.Address.Port}", StringComparison.Ordinal);

        using var answer = await client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.DoesNotContain("evil", await answer.Content.ReadAsStringAsync(Cancel));
        Assert.DoesNotContain("evil", answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task Localhost_is_the_same_computer()
    {
        await using var site = await Site.StartAsync();
        using var client = await site.VisitorAsync();
        using HttpRequestMessage request = new(HttpMethod.Get, "/");
        request.Headers.Host = $"localhost:{site.Host.Address.Port}";
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(request, Cancel)).StatusCode);
    }

    static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
