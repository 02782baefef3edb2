using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class SavingTests(Chromium chromium)
{
    [Fact]
    public async Task What_another_process_codes_appears_by_itself_and_the_selection_stays()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("it is fine");
        // The socket needs a moment to be heard.
        await Task.Delay(800, TestContext.Current.CancellationToken);
        desk.Study.Code(desk.Study.AsB, "thrown over to them", desk.Study.Ownership);
        await Assertions.Expect(desk.Text.Locator("span.coded")).ToHaveTextAsync("thrown over to them");
        Assert.Equal("it is fine", await desk.Page.EvaluateAsync<string>("() => getSelection().toString()"));
    }

    [Fact]
    public async Task While_the_study_cannot_be_written_the_page_says_so_and_saves_later()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.Page.RouteAsync("**/api/quotations/**", route => route.FulfillAsync(new() { Status = 503, ContentType = "application/json", Body = """{"message":"The disk is full."}""" }));
        await desk.CodeAsync("thrown over to them", "3.2");
        await Assertions.Expect(desk.SaveState).ToHaveTextAsync("Not saved: The disk is full.");
        await Assertions.Expect(desk.Text.Locator("span.coded")).ToHaveCountAsync(1);
        Assert.Empty(desk.Stored());

        await desk.Page.UnrouteAsync("**/api/quotations/**");
        await desk.SavedAsync();
        Assert.Equal(["A: thrown over to them: 3.2 Ownership"], desk.Stored());
    }

    [Fact]
    public async Task A_refused_change_is_taken_off_the_page_and_said()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.Page.RouteAsync("**/api/quotations/**", route => route.FulfillAsync(new() { Status = 409, ContentType = "application/json", Body = """{"message":"Somebody changed this meanwhile."}""" }));
        await desk.CodeAsync("thrown over to them", "3.2");
        await Assertions.Expect(desk.SaveState).ToHaveTextAsync("Not saved: Somebody changed this meanwhile.");
        await Assertions.Expect(desk.Text.Locator("span.coded")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Quick_changes_arrive_in_their_order()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.Page.RouteAsync("**/api/quotations/**", async route =>
        {
            await Task.Delay(150);
            await route.ContinueAsync();
        });
        await desk.CodeAsync("thrown over to them", "3.2");
        await desk.CodeAsync("thrown over to them", "pipeline jungle -- a first thought");
        await desk.PressAsync("Delete");
        await desk.CodeAsync("thrown over to them", "3 -- a second thought");
        await desk.SavedAsync();
        await Assertions.Expect(desk.Page.Locator(".stripe")).ToHaveCountAsync(2);
        Assert.Equal(["A: thrown over to them: 3.2 Ownership + 3 Decomposition -- a second thought"], desk.Stored());
    }

    [Fact]
    public async Task What_is_coded_while_the_codings_are_on_their_way_to_the_page_stays_on_it()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        // The socket needs a moment to be heard.
        await Task.Delay(800, TestContext.Current.CancellationToken);
        var asked = new TaskCompletionSource();
        var coded = new TaskCompletionSource();
        int answers = 0;
        await desk.Page.RouteAsync("**/api/sources/*/codings", async route =>
        {
            IAPIResponse response = await route.FetchAsync();
            if (answers++ == 0)
            {
                asked.SetResult();
                await coded.Task;
            }

            await route.FulfillAsync(new() { Response = response });
        });
        desk.Study.Code(desk.Study.AsB, "thrown over to them", desk.Study.Ownership);
        await asked.Task;
        await desk.CodeAsync("it is fine", "3.2");
        await desk.SavedAsync();
        coded.SetResult();
        await Assertions.Expect(desk.Text.Locator("span.coded").Filter(new() { HasText = "thrown over to them" })).ToHaveCountAsync(1);
        await Assertions.Expect(desk.Text.Locator("span.coded")).ToHaveTextAsync(["thrown over to them", "it is fine"]);
    }

    [Fact]
    public async Task A_page_left_open_on_another_study_cannot_write_into_this_one()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.Page.EvaluateAsync("() => 0");
        await desk.Page.RouteAsync("**/api/quotations/**", route => route.ContinueAsync(new() { Headers = [.. route.Request.Headers.Where(header => header.Key != "x-emic-study"), new("x-emic-study", Guid.NewGuid().ToString())] }));
        await desk.CodeAsync("thrown over to them", "3.2");
        await Assertions.Expect(desk.SaveState).ToHaveTextAsync("Not saved: Another study was opened in Emic. Reload this page.");
        Assert.Empty(desk.Stored());
    }

    [Fact]
    public async Task What_is_coded_while_Emic_is_away_stays_on_the_page_and_is_saved_when_it_is_back()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.StopAsync();
        await desk.CodeAsync("thrown over to them", "3.2 + a new one -- said while nobody listened");
        await Assertions.Expect(desk.SaveState).ToHaveTextAsync("Not saved: the program does not answer");

        await desk.StartAgainAsync();
        await Assertions.Expect(desk.SaveState).ToHaveAttributeAsync("data-state", "saved");
        Assert.Equal(["A: thrown over to them: 3.2 Ownership + a new one -- said while nobody listened"], desk.Stored());
        await Assertions.Expect(desk.Text.Locator("span.coded")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task When_Emic_was_started_anew_the_page_says_whole_what_to_do_and_goes_on_as_the_same_coder(int width)
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        await desk.CodeAsync("it is fine", "3.2");
        await desk.SavedAsync();
        await desk.StartAnewAsync();
        await desk.CodeAsync("thrown over to them", "3.2");
        await Assertions.Expect(desk.SaveState).ToHaveTextAsync("Not saved yet: Emic was started anew. Open its new link in another tab and come back; what you did is kept here.");
        Assert.True(await desk.SaveState.EvaluateAsync<bool>("said => said.scrollHeight <= said.clientHeight && said.scrollWidth <= said.clientWidth"));
        await Assertions.Expect(desk.Page.Locator(".who")).ToHaveTextAsync("A");

        IPage other = await desk.LetInAgainAsync();
        await desk.Page.BringToFrontAsync();
        await Assertions.Expect(desk.SaveState).ToHaveAttributeAsync("data-state", "saved");
        await other.CloseAsync();
        Assert.Equal(["A: thrown over to them: 3.2 Ownership", "A: it is fine: 3.2 Ownership"], desk.Stored());
        await desk.CodeAsync("Nobody owns it", "3");
        await desk.SavedAsync();
        Assert.DoesNotContain("?", await desk.Page.Locator("emic-inspector").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_code_is_painted_in_the_colour_that_the_study_gives_it()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.CodeAsync("thrown over to them", "hand-over");
        await desk.SavedAsync();
        string colour = Workbench.CodebookView.Read(desk.Study.AsA).Single(line => line.Code.Name == "hand-over").Code.Color.ToString().ToLowerInvariant();
        await Assertions.Expect(desk.Page.Locator($".stripe.hue-{colour}")).ToHaveCountAsync(1);
        await Assertions.Expect(desk.Text.Locator($"span.coded.a-{colour}")).ToHaveCountAsync(1);
    }
}
