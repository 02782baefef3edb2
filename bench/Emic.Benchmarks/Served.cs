using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Emic.Benchmarks;

/// <summary>The published program serving a study, and a client that was let in as coder A.</summary>
sealed partial class Served : IDisposable
{
    readonly Process process;

    Served(Process process, Uri link)
    {
        this.process = process;
        Link = link;
        Client = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies }) { BaseAddress = new Uri(link.GetLeftPart(UriPartial.Authority)) };
        Client.DefaultRequestHeaders.Add("Origin", link.GetLeftPart(UriPartial.Authority));
    }

    public Uri Link { get; }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Client { get; }

    public static async Task<Served> StartAsync(string emic, string study)
    {
        Process process = Process.Start(new ProcessStartInfo("dotnet", [emic, "serve", study, "--port", "0"]) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        for (string? line; (line = await process.StandardOutput.ReadLineAsync()) is not null;)
            if (Address().Match(line) is { Success: true } found)
            {
                var served = new Served(process, new Uri(found.Value));
                try
                {
                    await served.EnterAsync();
                    return served;
                }
                catch
                {
                    served.Dispose();
                    throw;
                }
            }

        throw new InvalidOperationException("The server did not say where it is.");
    }

    public void Dispose()
    {
        Client.Dispose();
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    async Task EnterAsync()
    {
        await Client.GetStringAsync(Link);
        string page = await Client.GetStringAsync("/coders");
        string form = page[page.LastIndexOf("<form", page.IndexOf("value=\"choose ", StringComparison.Ordinal), StringComparison.Ordinal)..];
        form = form[..form.IndexOf("</form>", StringComparison.Ordinal)];
        List<KeyValuePair<string, string>> fields = [.. Hidden().Matches(form).Select(field => KeyValuePair.Create(Name().Match(field.Value).Groups[1].Value, WebUtility.HtmlDecode(Value().Match(field.Value).Groups[1].Value)))];
        fields.Add(KeyValuePair.Create("act", Choice().Match(form).Groups[1].Value));
        using HttpResponseMessage chosen = await Client.PostAsync("/coders", new FormUrlEncodedContent(fields));
        chosen.EnsureSuccessStatusCode();
        page = await Client.GetStringAsync("/sources");
        Client.DefaultRequestHeaders.Add("X-Emic-Token", WebUtility.HtmlDecode(Token().Match(page).Groups[1].Value));
    }

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Address();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();

    [GeneratedRegex("name=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Value();

    [GeneratedRegex("value=\"(choose [^\"]+)\"")]
    private static partial Regex Choice();

    [GeneratedRegex("name=\"emic-token\" content=\"([^\"]+)\"")]
    private static partial Regex Token();
}
