using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class StudyPagesTests(Chromium chromium)
{
    [Fact]
    public async Task History_takes_back_what_it_names_and_does_it_again()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study => study.Code(study.AsA, "Nobody owns it", study.Ownership));
        await visit.GoAsync("history");
        await visit.Page.GetByText("Undo: Code “3.2 Ownership” in P3a").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".history tbody tr").First).ToContainTextAsync("Undo: code “3.2 Ownership” in P3a");
        Assert.Empty(SourceCodings.Read(visit.Study.AsA, visit.Study.Source.Id).Quotations);

        await visit.Page.GetByText("Redo: Code “3.2 Ownership” in P3a").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".history tbody tr").First).ToContainTextAsync("Redo: code");
        Assert.Single(SourceCodings.Read(visit.Study.AsA, visit.Study.Source.Id).Quotations);
    }

    [Fact]
    public async Task History_shows_one_coders_changes()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study => study.Code(study.AsB, "Nobody owns it", study.Ownership));
        await visit.GoAsync("history");
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "B", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".history tbody tr")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_overview_shows_what_another_process_changes()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        using Study other = Workbench.Study.Open(visit.Study.Path, visit.Study.Clock, visit.Study.Ids);
        CreateCode.Run(other.Session(visit.Study.B.Id), new NewCode("7", "Monitoring"));
        await Assertions.Expect(visit.Page.Locator(".last li").First).ToContainTextAsync("Make code “7 Monitoring”");
    }

    [Fact]
    public async Task A_coder_who_has_coded_is_kept_and_the_page_says_why()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study => study.Code(study.AsB, "Nobody owns it", study.Ownership));
        await visit.GoAsync($"coders?edit={visit.Study.B.Id}");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Remove" }).ClickAsync();
        await Assertions.Expect(visit.Problem).ToContainTextAsync("B has marked passages");

        await visit.Page.FillAsync("#name", "Bea");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".people")).ToContainTextAsync("Bea");
    }
}
