using System.Text.RegularExpressions;
using Emic.Core;
using Emic.Workbench;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Emic.Web.Tests;

/// <summary>Whoever knows the keys does not wait for a page.</summary>
public sealed class KeysAheadTests(Chromium chromium)
{
    [Fact]
    public async Task Keys_pressed_while_one_source_gives_way_to_the_next_act_on_the_next()
    {
        Source next = null!;
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            study.Code(study.AsB, "Who fixes it", study.Decomposition);
            next = study.Import("P4.txt", "Ann: It stays here. Then it goes.");
        });
        await desk.SelectAsync("Nobody owns it");
        await desk.Page.EvaluateAsync(
            """
            () => {
              for (const key of ["]", "s", "f", "1", "Enter", "p", "i", "p", "e", "Enter"])
                document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
            }
            """);
        await Expect(desk.Page.Locator("#doc-title")).ToHaveTextAsync("P4");
        await Expect(desk.Page.Locator("emic-inspector .coding")).ToHaveCountAsync(2);
        await desk.SavedAsync();
        Assert.Equal(["B: Who fixes it: 3 Decomposition"], desk.Stored());
        QuotationView coded = Assert.Single(SourceCodings.Read(desk.Study.AsA, next.Id).Quotations);
        Assert.Equal("Then it goes.", SourceDocument.Read(desk.Study.AsA, next.Id).Text[coded.Begin..coded.End]);
        Assert.Equal(2, coded.Codings.Count);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Keys_pressed_while_a_source_opens_act_when_it_is_there()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await PressAheadAsync(desk, "t", "f", "h");
        Assert.StartsWith("A: Well, we hand over", Assert.Single(desk.Stored()), StringComparison.Ordinal);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_turns_number_is_typed_and_gone_to_ahead_of_the_page_too()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await PressAheadAsync(desk, "#", "3", "Enter", "t", "h");
        Assert.Equal([$"A: {desk.Study.Document.Structure.Turns[2].Span.Of(desk.Study.Document.Text)}: "], desk.Stored());
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_turn_that_is_opened_as_soon_as_it_was_gone_to_keeps_the_keyboard()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.Text.FocusAsync();
        await desk.PressAsync("#");
        await desk.PressAsync("3");
        // Ahead of what the browser tells of the dialog that it closed.
        await desk.Page.EvaluateAsync(
            """
            () => new Promise((done) => {
              document.querySelector("dialog.turn-number").addEventListener("close", () => setTimeout(done));
              document.querySelector("dialog.turn-number form").requestSubmit();
              document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "e", bubbles: true, cancelable: true }));
            })
            """);
        await Expect(desk.Page.Locator(".correcting textarea")).ToBeFocusedAsync();
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Keys_act_again_where_the_next_source_does_not_come()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Import("P4.txt", "Ann: It stays here."));
        await desk.Page.EvaluateAsync("() => document.querySelector('a[rel=next]').addEventListener('click', (event) => event.preventDefault())");
        await desk.SelectAsync("Nobody owns it");
        await desk.PressAsync("]");
        await desk.PressAsync("h");
        for (int tried = 0; tried < 200 && await desk.Text.Locator(".coded").CountAsync() == 0; tried++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            await desk.PressAsync("i");
        }

        await desk.SavedAsync();
        Assert.Equal(["A: Nobody owns it: Nobody owns it"], desk.Stored());
    }

    /// <summary>Opens the source anew and presses keys before its scripts are there; waits until they have coded something.</summary>
    static async Task PressAheadAsync(CodingDesk desk, params string[] keys)
    {
        TaskCompletionSource pressed = await desk.Page.HoldAsync(new Regex(@"/js/coding[^/]*\.js"));
        await desk.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await Expect(desk.Text).ToContainTextAsync("Nobody owns it");
        foreach (string key in keys) await desk.PressAsync(key);
        pressed.SetResult();
        await Expect(desk.Text.Locator(".coded").First).ToBeVisibleAsync();
        await desk.SavedAsync();
    }
}
