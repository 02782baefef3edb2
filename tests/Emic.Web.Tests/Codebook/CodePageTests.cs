using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class CodePageTests(Chromium chromium)
{
    [Fact]
    public async Task A_codes_quotations_stand_in_context_and_lead_back_to_the_text()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            study.Code(study.AsA, "thrown over to them", study.Ownership, study.Component);
            study.Code(study.AsB, "Nobody owns it", study.Ownership);
        });
        await visit.GoAsync($"codebook/{visit.Study.Ownership.Id}");
        await Assertions.Expect(visit.Page.Locator("#quotations")).ToHaveTextAsync("2 quotations in 1 source");
        ILocator first = visit.Page.Locator(".card").First;
        await Assertions.Expect(first.Locator(".said")).ToHaveTextAsync("thrown over to them");
        await Assertions.Expect(first).ToContainTextAsync("Well, we hand over the model");
        await Assertions.Expect(first).ToContainTextAsync("pipeline component");
        await Assertions.Expect(first.Locator(".next-words")).ToBeHiddenAsync();
        await first.Locator("summary").ClickAsync();
        await Assertions.Expect(first.Locator(".next-words")).ToHaveTextAsync("And before the release?");

        var span = visit.Study.SpanOf("thrown over to them");
        await first.Locator(".where a").ClickAsync();
        await visit.Page.WaitForURLAsync($"**/sources/{visit.Study.Source.Id}?at={span.Begin}-{span.End}");
    }

    [Fact]
    public async Task A_quotation_becomes_an_example_and_stops_being_one()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study => study.Code(study.AsA, "Nobody owns it", study.Ownership));
        await visit.GoAsync($"codebook/{visit.Study.Ownership.Id}");
        await visit.Page.GetByText("Make it an example").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[aria-labelledby=examples] .said")).ToHaveTextAsync("Nobody owns it");
        await visit.Page.Locator("[aria-labelledby=examples]").GetByText("Not an example").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#examples")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_said_and_what_was_typed_stays()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        await visit.GoAsync($"codebook/{visit.Study.Ownership.Id}?edit=true");
        await visit.Page.FillAsync("#definition", "Who has to answer for it.");
        ChangeCode.Run(visit.Study.AsB, visit.Study.Ownership.Id, "3.2", "Owning", visit.Study.Ownership.Color);
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Assertions.Expect(visit.Problem).ToContainTextAsync("Somebody changed this code meanwhile");
        Assert.Equal("Who has to answer for it.", await visit.Page.InputValueAsync("#definition"));
    }
}
