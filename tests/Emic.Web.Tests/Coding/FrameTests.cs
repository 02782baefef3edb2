using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Emic.Web.Tests;

/// <summary>What stands around the text, and that it leaves what one presses in sight.</summary>
public sealed class FrameTests(Chromium chromium)
{
    [Fact]
    public async Task A_long_reason_why_nothing_is_saved_leaves_the_top_bar_as_high_as_it_was_and_can_be_read_whole()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        string reason = "The folder of the study cannot be written any more, since " + string.Join(' ', Enumerable.Repeat("somebody took away the right to write there", 6)) + ".";
        float before = (await desk.Page.Locator(".topbar").BoundingBoxAsync())!.Height;
        await desk.Page.RouteAsync("**/api/quotations/**", route => route.FulfillAsync(new() { Status = 503, ContentType = "application/json", Body = $$"""{"message":"{{reason}}"}""" }));
        await desk.CodeAsync("thrown over to them", "3.2");
        await Expect(desk.SaveState).ToHaveAttributeAsync("title", "Not saved: " + reason);
        Assert.Equal(before, (await desk.Page.Locator(".topbar").BoundingBoxAsync())!.Height, 1f);
        Assert.False(await desk.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
        await desk.Page.UnrouteAsync("**/api/quotations/**");
        await desk.SavedAsync();
        await Expect(desk.SaveState).ToHaveAttributeAsync("title", "");
    }

    [Theory]
    [InlineData(1440, false)]
    [InlineData(1000, false)]
    [InlineData(390, false)]
    [InlineData(1440, true)]
    [InlineData(1000, true)]
    [InlineData(390, true)]
    public async Task The_acts_are_in_sight_and_what_is_said_does_not_lie_on_them(int width, bool linking)
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, new() { ViewportSize = new() { Width = width, Height = 800 } });
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Code" }).First).ToBeInViewportAsync();
        await desk.Text.FocusAsync();
        await desk.PressAsync("p");
        if (linking)
        {
            await desk.SelectAsync("Well, we hand over the model, and from then on it is, sort of, thrown over to them. Nobody owns it after that.");
            await desk.PressAsync("k");
            await Expect(desk.Page.Locator(".doc-bar .linking")).ToBeInViewportAsync(new() { Ratio = 1 });
            Assert.True(await desk.Page.EvaluateAsync<bool>("() => document.querySelector('.linking').getBoundingClientRect().right <= document.querySelector('.doc-column').getBoundingClientRect().right"));
        }

        await Expect(desk.Page.Locator(".toast")).ToBeVisibleAsync();
        LocatorBoundingBoxResult said = (await desk.Page.Locator(".toast").BoundingBoxAsync())!, bar = (await desk.Page.Locator("[data-bar]").BoundingBoxAsync())!;
        Assert.True(said.Y + said.Height <= bar.Y, $"{said.Y + said.Height} under {bar.Y}");
        Assert.True(bar.Y + bar.Height <= 800);
    }

    [Fact]
    public async Task The_list_of_sources_and_the_rail_follow_ones_own_coding()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        ILocator mark = desk.Page.Locator(".sources-pane a[aria-current] .mark");
        await Expect(mark).ToContainTextAsync("–");
        await desk.CodeAsync("thrown over to them", "3.2 + 3");
        await Expect(mark).ToContainTextAsync("2");
        await Expect(desk.Page.Locator(".rail .mark")).ToHaveAttributeAsync("title", "1 of 1 sources are coded");
        await desk.Page.GetByLabel("Read").CheckAsync();
        await Expect(mark).ToContainTextAsync("✓");
    }

    [Fact]
    public async Task A_source_that_somebody_brings_in_appears_in_the_list_beside_the_text()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        // The socket needs a moment to be heard.
        await Task.Delay(800, TestContext.Current.CancellationToken);
        desk.Study.Import("a name that is rather long for a narrow pane.txt", "P1: Words.");
        ILocator name = desk.Page.Locator(".sources-pane li .name").Nth(1);
        await Expect(name).ToHaveTextAsync("a name that is rather long for a narrow pane");
        LocatorBoundingBoxResult box = (await name.BoundingBoxAsync())!;
        Assert.InRange(box.Height, 30, 45);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(320)]
    public async Task The_codebook_shows_all_its_columns_on_a_phone(int width)
    {
        await using StudyVisit visit = await StudyVisit.OpenAsync(chromium, study => study.Code(study.AsA, "thrown over to them", study.AddCode("3.2.1", "a code whose name is long enough to take several lines")), new() { ViewportSize = new() { Width = width, Height = 800 } });
        await visit.GoAsync("codebook");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.querySelector('.tree th:last-child').getBoundingClientRect().right <= innerWidth && document.querySelector('.scroll-x').scrollWidth <= document.querySelector('.scroll-x').clientWidth"));
    }
}
