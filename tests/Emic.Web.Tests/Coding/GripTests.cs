using System.Text.Json;
using Emic.Core;
using Emic.Workbench;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Emic.Web.Tests;

/// <summary>The grips at the ends of a quotation in hand.</summary>
public sealed class GripTests(Chromium chromium)
{
    [Fact]
    public async Task The_end_is_dragged_further_in_one_change_that_can_be_undone()
    {
        await using CodingDesk desk = await ChosenAsync("thrown over");
        int before = History.Run(desk.Study.AsA).Count;
        await TakeAsync(desk, "end");
        await MoveToEndOfAsync(desk, "thrown over to them. Nobody");
        await MoveToEndOfAsync(desk, "thrown over to them");
        // Before it is let go it is shown, and not yet sent.
        Assert.Equal("thrown over to them", await desk.Page.EvaluateAsync<string>("() => [...CSS.highlights.get('emic-selection')].map(String).join()"));
        Assert.Equal(before, History.Run(desk.Study.AsA).Count);
        await desk.Page.Mouse.UpAsync();
        await Expect(desk.Text.Locator("span.coded")).ToHaveTextAsync("thrown over to them");
        await desk.SavedAsync();
        Assert.Equal(["A: thrown over to them: 3.2 Ownership"], desk.Stored());
        Assert.Equal(before + 1, History.Run(desk.Study.AsA).Count);

        await desk.PressAsync("Control+z");
        await Expect(desk.Text.Locator("span.coded")).ToHaveTextAsync("thrown over");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task The_beginning_is_dragged_and_stays_ahead_of_the_end()
    {
        await using CodingDesk desk = await ChosenAsync("thrown over to them");
        await TakeAsync(desk, "begin");
        await MoveToEndOfAsync(desk, "Nobody owns it after");
        Assert.Equal("m", await desk.Page.EvaluateAsync<string>("() => [...CSS.highlights.get('emic-selection')].map(String).join()"));
        await MoveToEndOfAsync(desk, "thrown ");
        await desk.Page.Mouse.UpAsync();
        await Expect(desk.Text.Locator("span.coded")).ToHaveTextAsync("over to them");
        await desk.SavedAsync();
        Assert.Equal(["A: over to them: 3.2 Ownership"], desk.Stored());
    }

    [Fact]
    public async Task Escape_leaves_the_quotation_as_it_was()
    {
        await using CodingDesk desk = await ChosenAsync("thrown over");
        await TakeAsync(desk, "end");
        await MoveToEndOfAsync(desk, "thrown over to them");
        await desk.PressAsync("Escape");
        await desk.Page.Mouse.UpAsync();
        Assert.Equal("thrown over", await desk.Page.EvaluateAsync<string>("() => getSelection().toString()"));
        await Expect(desk.Page.Locator(".grip.end")).ToBeVisibleAsync();
        await Expect(desk.SaveState).ToHaveAttributeAsync("data-state", "saved");
        Assert.Equal(["A: thrown over: 3.2 Ownership"], desk.Stored());
    }

    [Fact]
    public async Task A_character_of_several_parts_is_never_parted()
    {
        const string Words = "The flag 🇰🇪 and 👩‍💻 and é end.";
        Source source = null!;
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            source = study.Import("signs.txt", Words);
            MarkPassage.Run(study.AsA, new Passage(study.Ids.Next(), source.Id, new TextSpan(0, 3), "The", null, [new CodeWish(study.Ids.Next(), study.Ownership.Id)]));
        });
        await desk.ReadAsync(source.Id);
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await TakeAsync(desk, "end");
        LocatorBoundingBoxResult line = (await desk.Text.Locator("p.par").First.BoundingBoxAsync())!;
        var seen = new HashSet<string>();
        for (float x = line.X; x < line.X + 330; x += 3)
        {
            await desk.Page.Mouse.MoveAsync(x, line.Y + 12);
            seen.Add(await desk.Page.EvaluateAsync<string>("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done([...CSS.highlights.get('emic-selection')].map(String).join()))))"));
        }

        int[] whole = [.. System.Globalization.StringInfo.ParseCombiningCharacters(Words), Words.Length];
        Assert.Contains(seen, words => words.EndsWith("👩‍💻", StringComparison.Ordinal));
        Assert.All(seen, words => Assert.Contains(words.Length, whole));
    }

    [Fact]
    public async Task A_finger_drags_it_too()
    {
        await using CodingDesk desk = await ChosenAsync("thrown over", new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true });
        LocatorBoundingBoxResult grip = (await desk.Page.Locator(".grip.end").BoundingBoxAsync())!;
        (double x, double y) = await EndOfAsync(desk, "thrown over to");
        ICDPSession finger = await desk.Page.Context.NewCDPSessionAsync(desk.Page);
        async Task TouchAsync(string kind, params object[] points) => await finger.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = kind, ["touchPoints"] = points });
        await TouchAsync("touchStart", new { x = grip.X + (grip.Width / 2), y = grip.Y + (grip.Height / 2) });
        await TouchAsync("touchMove", new { x, y });
        await FrameAsync(desk);
        await TouchAsync("touchEnd");
        await Expect(desk.Text.Locator("span.coded")).ToHaveTextAsync("thrown over to");
        await desk.SavedAsync();
        Assert.Equal(["A: thrown over to: 3.2 Ownership"], desk.Stored());
    }

    [Fact]
    public async Task Grips_are_large_enough_and_others_quotations_have_none()
    {
        await using CodingDesk desk = await ChosenAsync("thrown over", prepare: study => study.Code(study.AsB, "Nobody owns it", study.Component));
        foreach (ILocator grip in await desk.Page.Locator(".grip").AllAsync())
        {
            LocatorBoundingBoxResult box = (await grip.BoundingBoxAsync())!;
            Assert.True(box.Width >= 24 && box.Height >= 24, $"{box.Width} by {box.Height}");
        }

        await desk.PressAsync("n");
        Assert.Equal("Nobody owns it", await desk.Page.EvaluateAsync<string>("() => getSelection().toString()"));
        await Expect(desk.Page.Locator(".grip:visible")).ToHaveCountAsync(0);
    }

    /// <summary>A page with one quotation of A's, in hand.</summary>
    async Task<CodingDesk> ChosenAsync(string words, BrowserNewContextOptions? options = null, Action<Testing.TestStudy>? prepare = null)
    {
        CodingDesk desk = await CodingDesk.OpenAsync(chromium, options, study =>
        {
            study.Code(study.AsA, words, study.Ownership);
            prepare?.Invoke(study);
        });
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await Expect(desk.Page.Locator(".grip:visible")).ToHaveCountAsync(2);
        return desk;
    }

    static async Task TakeAsync(CodingDesk desk, string end)
    {
        LocatorBoundingBoxResult box = (await desk.Page.Locator($".grip.{end}").BoundingBoxAsync())!;
        await desk.Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await desk.Page.Mouse.DownAsync();
    }

    static async Task MoveToEndOfAsync(CodingDesk desk, string words)
    {
        (double x, double y) = await EndOfAsync(desk, words);
        await desk.Page.Mouse.MoveAsync((float)x, (float)y);
        await FrameAsync(desk);
    }

    static Task FrameAsync(CodingDesk desk) => desk.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

    /// <summary>Where on the window words of the interview end.</summary>
    static async Task<(double X, double Y)> EndOfAsync(CodingDesk desk, string words)
    {
        JsonElement? place = await desk.Page.EvaluateAsync(
            """
            at => {
              const p = Array.from(document.querySelectorAll("p.par")).find(p => at <= Number(p.dataset.end));
              let rest = at - Number(p.dataset.begin);
              const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                if (rest > node.length) { rest -= node.length; continue; }
                const range = new Range();
                range.setStart(node, rest - 1);
                range.setEnd(node, rest);
                const box = range.getBoundingClientRect();
                return { x: box.right, y: (box.top + box.bottom) / 2 };
              }
            }
            """,
            desk.Study.SpanOf(words).End);
        return (place!.Value.GetProperty("x").GetDouble(), place.Value.GetProperty("y").GetDouble());
    }
}
