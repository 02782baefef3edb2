using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Emic.Testing;

namespace Emic.Tests;

/// <summary>The start page of an Emic that was started as a program of its own, with what the page names.</summary>
static partial class ServedPage
{
    /// <summary>Starts the sample study by the program and its first arguments, asks for the page, its styles and its scripts, and stops it.</summary>
    public static async Task CheckAsync(string program, string[] arguments, CancellationToken cancel)
    {
        using TemporaryFolder folder = new();
        // From the root of the disk: nothing may depend on the folder a person is in.
        using var process = Child.Start(Path.GetPathRoot(Repository.Root)!, program, [.. arguments, "demo", folder.FullName, "--port", "0"]);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        try
        {
            var link = await ReadLinkAsync(process, cancel);
            Assert.True(link is not null, "Emic did not start:\n" + (link is null ? await errors : ""));
            using HttpClient client = new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(link!) };
            var page = await client.GetStringAsync(link, cancel);
            Assert.Matches("<title>[^<]*Emic</title>", page);
            Assert.NotEmpty(Directory.GetFiles(folder.FullName, "*.emic"));
            await CheckAssetsAsync(client, page, "css", "text/css", cancel);
            await CheckAssetsAsync(client, page, "js", "text/javascript", cancel);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    static async Task CheckAssetsAsync(HttpClient client, string page, string ending, string type, CancellationToken cancel)
    {
        var assets = Asset().Matches(page).Select(match => match.Groups[1].Value).Where(asset => asset.EndsWith('.' + ending)).ToList();
        Assert.NotEmpty(assets);
        foreach (var asset in assets)
        {
            using var answer = await client.GetAsync(asset, cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(cancel));
        }
    }

    static async Task<string?> ReadLinkAsync(Process process, CancellationToken cancel)
    {
        while (await process.StandardOutput.ReadLineAsync(cancel) is { } line)
            if (Link().Match(line) is { Success: true } link)
                return link.Value;
        return null;
    }

    [GeneratedRegex("(?:href|src)=\"(/[^\"]+)\"")]
    private static partial Regex Asset();

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/\?key=\S+")]
    private static partial Regex Link();
}
