using Emic.Core;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class UnknownAddressTests(Chromium chromium)
{
    [Theory]
    [InlineData("words?skip=common", "skip=common")]
    [InlineData("search?q=release&code=ownership", "code=ownership")]
    [InlineData("sources?delete=perhaps", "delete=perhaps")]
    public async Task A_page_that_does_not_know_what_its_address_says_names_it_and_leads_on(string address, string unknown)
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        IResponse? answer = await visit.Page.GotoAsync(new Uri(visit.Host.Address, address).AbsoluteUri);
        Assert.Equal(400, answer!.Status);
        await Assertions.Expect(visit.Page.Locator(".lede")).ToHaveTextAsync($"The address says something that this page does not know: {unknown}.");
        await Assertions.Expect(visit.Page.Locator("nav.rail")).ToBeVisibleAsync();
        await visit.Page.GetByText("Open the page without it").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).Not.ToHaveTextAsync("Not understood");
    }

    [Theory]
    [InlineData("code")]
    [InlineData("source")]
    [InlineData("memo")]
    public async Task The_address_of_what_was_deleted_says_by_whom_and_leads_to_the_change(string what)
    {
        string address = "";
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            Guid id = what switch { "code" => study.Component.Id, "source" => study.Source.Id, _ => Guid.NewGuid() };
            if (what == "code") DeleteCode.Run(study.AsB, id);
            else if (what == "source") ChangeSource.Delete(study.AsB, id);
            else
            {
                WriteMemo.Run(study.AsB, new NewMemo(id, MemoKind.Theory, "Who answers", "", []));
                ChangeMemo.Delete(study.AsB, id);
            }

            address = (what switch { "code" => "codebook/", "source" => "sources/", _ => "memos/" }) + id;
        });
        IResponse? answer = await visit.Page.GotoAsync(new Uri(visit.Host.Address, address).AbsoluteUri);
        Assert.Equal(404, answer!.Status);
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync($"The {what} is gone");
        await Assertions.Expect(visit.Page.Locator(".lede")).ToContainTextAsync($"B deleted the {what} “");
        await Assertions.Expect(visit.Page.Locator("nav.rail")).ToBeVisibleAsync();
        await visit.Page.GetByText("Look at change").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".history tr:target")).ToContainTextAsync($"Delete {what}");
    }

    [Fact]
    public async Task The_address_of_a_code_that_is_not_there_says_so()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        IResponse? answer = await visit.Page.GotoAsync(new Uri(visit.Host.Address, $"codebook/{Guid.NewGuid()}").AbsoluteUri);
        Assert.Equal(404, answer!.Status);
        await Assertions.Expect(visit.Page.GetByText("No code of the study has this address.")).ToBeVisibleAsync();
    }
}
