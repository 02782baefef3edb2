using Emic.Core;
using Emic.Workbench;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Emic.Web.Tests;

/// <summary>One coder with two windows side by side.</summary>
public sealed class TwoWindowsTests(Chromium chromium)
{
    const string Long = "P0: The first turn says little.\n\nP1: ";

    [Fact]
    public async Task A_source_opens_in_a_second_window_at_the_same_place()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("Nobody owns it");
        IPage other = await desk.Page.Context.RunAndWaitForPageAsync(() => desk.Page.GetByRole(AriaRole.Link, new() { Name = "New window" }).ClickAsync());
        await DrawnAsync(other);
        Assert.Equal(desk.Page.Url.Split('?')[0], other.Url.Split('?')[0]);
        await SelectedAsync(other, "Nobody owns it");
    }

    [Fact]
    public async Task A_code_or_a_button_that_is_held_down_is_still_there_when_it_is_let_go_though_a_colleague_changed_something()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("Nobody owns it");
        await HoldAsync(desk.Page.GetByRole(AriaRole.Treeitem, new() { Name = "3.2 Ownership" }), "**/api/codes", () => CreateCode.Run(desk.Study.AsB, new NewCode("7", "Monitoring")));
        await Expect(desk.Page.GetByRole(AriaRole.Treeitem, new() { Name = "7 Monitoring" })).ToBeVisibleAsync();
        await Expect(desk.Text.Locator("span.coded")).ToHaveTextAsync("Nobody owns it");
        await desk.SavedAsync();
        Assert.Equal(["A: Nobody owns it: 3.2 Ownership"], desk.Stored());

        await HoldAsync(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Remove 3.2 Ownership" }), "**/codings*", () => desk.Study.Code(desk.Study.AsB, "thrown over", desk.Study.Ownership));
        await Expect(desk.Text.Locator("span.coded")).ToHaveTextAsync("thrown over");

        async Task HoldAsync(ILocator what, string asked, Action change)
        {
            await what.HoverAsync();
            await desk.Page.Mouse.DownAsync();
            await desk.Page.RunAndWaitForResponseAsync(() => Task.Run(change), asked);
            // The answer is drawn in the moment it comes.
            await desk.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            await desk.Page.Mouse.UpAsync();
        }
    }

    [Fact]
    public async Task What_is_coded_in_one_window_and_undone_in_the_other_is_seen_in_both_and_place_and_selection_stay()
    {
        Source source = null!;
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => source = study.Import("long.txt", Long + string.Join(' ', Enumerable.Range(0, 900).Select(word => $"word{word}"))));
        await desk.ReadAsync(source.Id);
        IPage other = await OpenAsync(desk, source.Id);
        foreach (IPage page in new[] { desk.Page, other }) await page.Locator(".doc-pane").EvaluateAsync("pane => pane.scrollTop = 300");
        await SelectAsync(other, "word200 word201");

        await SelectAsync(desk.Page, "word180 word181");
        await desk.PressAsync("h");
        await Expect(other.Locator("span.coded")).ToHaveTextAsync("word180 word181");
        await Expect(other.Locator("button[data-act=undo]")).ToBeEnabledAsync();
        await SelectedAsync(other, "word200 word201");
        Assert.Equal(300, await other.Locator(".doc-pane").EvaluateAsync<int>("pane => pane.scrollTop"));

        await other.Keyboard.PressAsync("Control+z");
        await Expect(other.Locator("span.coded")).ToHaveCountAsync(0);
        await Expect(desk.Page.Locator("span.coded")).ToHaveCountAsync(0);
        await SelectedAsync(desk.Page, "word180 word181");
        Assert.Equal(300, await desk.Page.Locator(".doc-pane").EvaluateAsync<int>("pane => pane.scrollTop"));
        Assert.Empty(SourceCodings.Read(desk.Study.AsA, source.Id).Quotations);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task With_two_sources_the_counts_around_the_text_and_undo_follow_what_is_done_in_the_other_window()
    {
        Source source = null!;
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => source = study.Import("other.txt", Long + "and more"));
        IPage other = await OpenAsync(desk, source.Id);
        await Expect(desk.Page.Locator(".rail .mark")).ToHaveTextAsync("0/ of 2 coded");
        await desk.SelectAsync("it is fine");

        await SelectAsync(other, "The first turn");
        await other.Keyboard.PressAsync("Enter");
        await other.Keyboard.TypeAsync("3.2");
        await other.Keyboard.PressAsync("Enter");

        ILocator line = desk.Page.Locator(".sources-pane li").GetByRole(AriaRole.Link, new() { NameString = "other" });
        await Expect(line.Locator(".mark")).ToContainTextAsync("1");
        await Expect(desk.Page.Locator(".rail .mark")).ToHaveTextAsync("1/ of 2 coded");
        await Expect(desk.Page.GetByRole(AriaRole.Treeitem, new() { NameString = "3.2 Ownership" })).ToContainTextAsync("1 · 1");
        await Expect(desk.Page.Locator("button[data-act=undo]")).ToContainTextAsync("Ownership");
        await SelectedAsync(desk.Page, "it is fine");

        // The newest change is this coder's, wherever it was made.
        await desk.PressAsync("Control+z");
        await Expect(other.Locator("span.coded")).ToHaveCountAsync(0);
        await Expect(line.Locator(".mark")).ToContainTextAsync("–");
        Assert.Empty(desk.Complaints);
    }

    static async Task<IPage> OpenAsync(CodingDesk desk, Guid source)
    {
        IPage other = await desk.Page.Context.NewPageAsync();
        await other.SetViewportSizeAsync(720, 900);
        await other.GotoAsync(new Uri(new Uri(desk.Page.Url), $"/sources/{source}").AbsoluteUri);
        await DrawnAsync(other);
        // The socket needs a moment to be heard.
        await Task.Delay(800, TestContext.Current.CancellationToken);
        return other;
    }

    static Task DrawnAsync(IPage page) => Expect(page.Locator("emic-workspace[data-ready]")).ToBeVisibleAsync();

    /// <summary>Waits until these words are selected: after a redraw the browser gets its selection back with the next frame.</summary>
    static Task SelectedAsync(IPage page, string words) => page.WaitForFunctionAsync("words => getSelection().toString() === words", words, new() { PollingInterval = 100, Timeout = 20_000 });

    /// <summary>Selects words of the last paragraph that has them.</summary>
    static async Task SelectAsync(IPage page, string words)
    {
        await page.EvaluateAsync(
            """
            words => {
              const text = document.querySelector("emic-document");
              const node = Array.from(text.querySelectorAll("p.par"), p => p.firstChild).find(node => node.data.includes(words));
              const at = node.data.indexOf(words);
              text.focus({ preventScroll: true });
              getSelection().setBaseAndExtent(node, at, node, at + words.length);
            }
            """,
            words);
        await Expect(page.Locator("[data-bar] button").First).ToBeEnabledAsync();
    }
}
