using System.Text.RegularExpressions;
using Emic.Workbench;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Emic.Web.Tests;

/// <summary>Windows that stand open while the study is put back to a backup, or changes without their knowing.</summary>
public sealed class PutBackTests(Chromium chromium)
{
    [Fact]
    public async Task A_window_that_shows_a_text_is_loaded_anew_when_the_study_is_put_back_in_another()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        string backup = await CodeBeyondABackupAsync(desk);
        IPage other = await desk.Page.Context.NewPageAsync();
        await other.GotoAsync(new Uri(new Uri(desk.Page.Url), $"/backups?restore={Uri.EscapeDataString(Path.GetFileName(backup))}").AbsoluteUri);
        await other.GetByText("Restore this backup").ClickAsync();
        await ShownAnewAsync(desk);
        await Expect(other.GetByText("The study is as it was at")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Open_windows_follow_when_the_study_is_put_back_in_the_terminal()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        string backup = await CodeBeyondABackupAsync(desk);
        IPage other = await desk.Page.Context.NewPageAsync();
        await other.GotoAsync(new Uri(new Uri(desk.Page.Url), "/overview").AbsoluteUri);
        await Expect(other.Locator(".last li").First).ToContainTextAsync("Code “3.2 Ownership”");
        RestoreStudy.Run(desk.Study.Study, backup);
        await ShownAnewAsync(desk);
        await Expect(other.Locator(".last li").First).ToContainTextAsync("Make code “pipeline component”");
        await Expect(other.Locator("button[data-act=undo]")).ToContainTextAsync("Make code “pipeline component”");
    }

    [Fact]
    public async Task What_waits_while_the_study_is_put_back_is_sent_and_what_is_refused_stays_said()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        string backup = await CodeBeyondABackupAsync(desk);
        await desk.CodeAsync("Nobody owns it", "hand-over");
        await desk.SavedAsync();
        var arrived = new TaskCompletionSource();
        var held = new TaskCompletionSource();
        await desk.Page.RouteAsync("**/api/quotations/**", async route =>
        {
            arrived.TrySetResult();
            await held.Task;
            await route.ContinueAsync();
        });
        await desk.CodeAsync("it is fine", "3.2");
        await desk.CodeAsync("a meeting", "hand-over");
        await arrived.Task;
        RestoreStudy.Run(desk.Study.Study, backup);
        await Expect(desk.Page.Locator(".toast")).ToHaveTextAsync("The study was put back to a backup. What you did here and is not saved yet is still sent to it.");
        held.SetResult();

        await Expect(desk.SaveState).ToContainTextAsync("Not saved: ");
        await Expect(desk.Text.Locator("span.coded")).ToHaveTextAsync(["it is fine"]);
        Assert.Equal(["A: it is fine: 3.2 Ownership"], desk.Stored());
    }

    [Fact]
    public async Task Undo_takes_back_nothing_but_what_its_button_said()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await DeafenAsync(desk);
        await desk.CodeAsync("thrown over to them", "3");
        await desk.SavedAsync();
        desk.Study.Code(desk.Study.AsA, "Nobody owns it", desk.Study.Ownership);

        await desk.PressAsync("Control+z");
        await Expect(desk.SaveState).ToHaveTextAsync("Not undone: The study has changed meanwhile: “Code ‘3.2 Ownership’ in P3a” would be undone now. Press again if you want that.");
        await Expect(desk.Page.Locator("button[data-act=undo]")).ToContainTextAsync("3.2 Ownership");
        Assert.Equal(2, desk.Stored().Count);

        await desk.PressAsync("Control+z");
        await desk.SavedAsync();
        Assert.Equal(["A: thrown over to them: 3 Decomposition"], desk.Stored());
    }

    [Fact]
    public async Task Undo_on_other_pages_takes_back_nothing_but_what_its_button_said()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await DeafenAsync(desk);
        foreach (string page in new[] { "overview", "codebook" })
        {
            await desk.GoAsync(page);
            ILocator button = desk.Page.Locator(".topbar button[data-act=undo]");
            await Expect(button).ToBeEnabledAsync();
            desk.Study.Code(desk.Study.AsA, "Nobody owns it", desk.Study.Ownership);

            await button.ClickAsync();
            await Expect(desk.SaveState).ToContainTextAsync("Not undone: The study has changed meanwhile");
            await Expect(button).ToContainTextAsync("Code “3.2 Ownership”");
            Assert.Single(desk.Stored());

            await button.ClickAsync();
            await Expect(button).ToContainTextAsync("Make code “pipeline component”");
            Assert.Empty(desk.Stored());
        }
    }

    [Fact]
    public async Task Undo_pressed_in_a_row_before_anything_is_answered_takes_back_what_was_just_done()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        TaskCompletionSource held = await desk.Page.HoldAsync(new Regex("/api/quotations/"));
        foreach (string words in new[] { "thrown over to them", "Nobody owns it", "it is fine" }) await desk.CodeAsync(words, "3.2");
        await desk.PressAsync("Control+z");
        await desk.PressAsync("Control+z");
        held.SetResult();
        await desk.SavedAsync();
        Assert.Equal(["A: thrown over to them: 3.2 Ownership"], desk.Stored());
        await Expect(desk.Text.Locator("span.coded")).ToHaveTextAsync(["thrown over to them"]);
    }

    [Fact]
    public async Task Undo_of_what_is_then_refused_takes_back_nothing_older()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.CodeAsync("thrown over to them", "3.2");
        await desk.SavedAsync();
        var held = new TaskCompletionSource();
        await desk.Page.RouteAsync("**/api/quotations/**", async route =>
        {
            await held.Task;
            await route.FulfillAsync(new() { Status = 409, ContentType = "application/json", Body = """{"message":"Somebody changed this meanwhile."}""" });
        });
        await desk.CodeAsync("it is fine", "3.2");
        await desk.PressAsync("Control+z");
        held.SetResult();
        await Expect(desk.SaveState).ToHaveTextAsync("Not saved: Somebody changed this meanwhile.");
        await Expect(desk.Text.Locator("span.coded")).ToHaveTextAsync(["thrown over to them"]);
        Assert.Equal(["A: thrown over to them: 3.2 Ownership"], desk.Stored());
    }

    /// <summary>Codes in the window what a backup lacks, and leaves a mark there that a load takes away.</summary>
    static async Task<string> CodeBeyondABackupAsync(CodingDesk desk)
    {
        // The socket needs a moment to be heard.
        await Task.Delay(800, TestContext.Current.CancellationToken);
        string backup = RollingBackups.Make(desk.Study.Study).Path;
        await desk.CodeAsync("thrown over to them", "3.2");
        await desk.SavedAsync();
        // The counts come later than the watch, which has then seen the coding.
        await Expect(desk.Page.Locator($"[data-code='{desk.Study.Ownership.Id}'] .count")).ToContainTextAsync("1");
        await desk.Page.EvaluateAsync("() => { window.stood = true; }");
        return backup;
    }

    static async Task ShownAnewAsync(CodingDesk desk)
    {
        await desk.Page.WaitForFunctionAsync("() => !window.stood && document.querySelector('emic-workspace[data-ready]')", null, new() { PollingInterval = 100, Timeout = 30_000 });
        await Expect(desk.Text.Locator("span.coded")).ToHaveCountAsync(0);
        await Expect(desk.Page.Locator("button[data-act=undo]")).ToContainTextAsync("Make code “pipeline component”");
    }

    /// <summary>From now on the window's pages hear of no change.</summary>
    static async Task DeafenAsync(CodingDesk desk)
    {
        await desk.Page.RouteWebSocketAsync("**/api/live", _ => { });
        await desk.ReloadAsync();
    }
}
