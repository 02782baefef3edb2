using System.Net;
using System.Text.RegularExpressions;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Web.Tests;

public sealed partial class FormTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_without_the_token_of_a_page_changes_nothing()
    {
        using var study = new TestStudy();
        await using var site = await Site.StartAsync();
        site.Host.Desk.Open(study.Path);
        using var client = await site.VisitorAsync();
        foreach (var token in new[] { null, "made-up" })
        {
            using var answer = await client.PostAsync("/coders", Form(site, token, "/overview"), Cancel);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        Assert.Equal(2, Coders.List(study.Study.Session()).Count);
    }

    [Theory]
    [InlineData("/sources")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task A_form_leads_on_to_our_own_pages_only(string to)
    {
        using var study = new TestStudy();
        await using var site = await Site.StartAsync();
        site.Host.Desk.Open(study.Path);
        using var client = await site.VisitorAsync();
        var token = WebUtility.HtmlDecode(FormToken().Match(await client.GetStringAsync("/coders", Cancel)).Groups[1].Value);

        using var answer = await client.PostAsync("/coders", Form(site, token, to), Cancel);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(site.Host.Address.Authority, new Uri(site.Host.Address, answer.Headers.Location!).Authority);
        Assert.Equal(3, Coders.List(study.Study.Session()).Count);
    }

    static FormUrlEncodedContent Form(Site site, string? token, string to)
    {
        Dictionary<string, string> fields = new() { ["_handler"] = "act", ["act"] = "add-me", ["name"] = "Somebody new", ["study"] = site.Host.Desk.Study!.Id.ToString(), ["to"] = to };
        if (token is not null) fields["__RequestVerificationToken"] = token;
        return new FormUrlEncodedContent(fields);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
