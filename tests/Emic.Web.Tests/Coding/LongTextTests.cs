using System.Text.Json;
using Emic.Core;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

/// <summary>A text of which the browser lays out only what is near the window.</summary>
public sealed class LongTextTests(Chromium chromium)
{
    const int Turns = 1500;

    /// <summary>Turns of very different lengths, so that every guess of a height is wrong.</summary>
    static readonly string Text = string.Join("\n\n", Enumerable.Range(0, Turns).Select(turn => $"P{turn % 2}: turn {turn} {string.Concat(Enumerable.Repeat("and so on ", turn * 7919 % 31))}end of {turn}."));

    [Fact]
    public async Task A_long_turn_stays_where_it_is_read_after_its_end_was_corrected_and_so_does_the_caret()
    {
        string words = string.Concat(Enumerable.Repeat("and so it went on and on from the one to the other ", 60));
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, new() { ViewportSize = new() { Width = 1366, Height = 768 } }, study =>
            study.Import("Long.txt", string.Join("\n\n", Enumerable.Range(1, 9).Select(n => $"P{n % 2}: {n} {words}"))));
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Long" }).First.ClickAsync();
        await Assertions.Expect(desk.Page.Locator("#doc-title")).ToHaveTextAsync("Long");
        await Assertions.Expect(desk.Page.Locator("emic-workspace[data-ready]")).ToBeVisibleAsync();
        await desk.Text.FocusAsync();
        foreach (string key in new[] { "#", "5", "Enter", "e", "Control+End" }) await desk.PressAsync(key);
        double before = await TopAsync();
        await desk.Page.Keyboard.TypeAsync("at last");
        await desk.PressAsync("Control+Enter");
        await Assertions.Expect(desk.Text).ToContainTextAsync("at last");
        await Assertions.Expect(desk.Text).ToBeFocusedAsync();
        Assert.Equal(before, await TopAsync(), 3.0);
        Assert.Equal("at last", await desk.Page.EvaluateAsync<string>("() => { const { caret, paragraphs } = document.querySelector('emic-workspace').surface; return paragraphs.slice(caret.focus - 7, caret.focus); }"));

        Task<double> TopAsync() => desk.Page.EvaluateAsync<double>("() => [...document.querySelectorAll('emic-document .turn')][4].getBoundingClientRect().top");
    }

    [Fact]
    public async Task A_place_far_down_is_shown_with_its_coding_and_the_stripe_beside_it_before_and_after_all_heights_are_known()
    {
        await using CodingDesk desk = await OpenAsync();
        Source source = SourceList.Read(desk.Study.AsA).Single(line => line.Source.Name == "long").Source;
        Code(desk, source, "turn 1200 and", desk.Study.Ownership);
        Code(desk, source, "turn 3 and", desk.Study.Component);
        (int begin, int end) = SpanOf(desk, source, "turn 1200 and");

        await desk.ReadAsync(source.Id, $"?at={begin}-{end}");
        ILocator coded = desk.Text.Locator($"p.par[data-begin=\"{begin}\"] .coded");
        await Assertions.Expect(coded).ToBeInViewportAsync();
        // The words are painted before what stands beside them.
        await Assertions.Expect(desk.Page.Locator(".stripe").First).ToBeVisibleAsync();
        Assert.InRange(await DistanceAsync(desk, begin), 0, 8);

        // Idle moments measure the stretches above; what is seen stays where it is, and so does the stripe.
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        await Assertions.Expect(coded).ToBeInViewportAsync();
        Assert.InRange(await DistanceAsync(desk, begin), 0, 8);

        await desk.PressAsync("p");
        await Assertions.Expect(desk.Text.Locator(".coded").GetByText("turn 3 and")).ToBeInViewportAsync();
        await desk.PressAsync("n");
        await Assertions.Expect(coded).ToBeInViewportAsync();
        Assert.InRange(await DistanceAsync(desk, begin), 0, 8);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_quotation_over_several_stretches_has_its_stripe_in_each_and_one_name()
    {
        await using CodingDesk desk = await OpenAsync();
        Source source = SourceList.Read(desk.Study.AsA).Single(line => line.Source.Name == "long").Source;
        string text = SourceDocument.Read(desk.Study.AsA, source.Id).Text;
        int begin = text.IndexOf("turn 38 ", StringComparison.Ordinal), end = text.IndexOf("turn 43 ", StringComparison.Ordinal);
        Mark(desk, source, new TextSpan(begin, end - 1), desk.Study.Ownership);
        await desk.ReadAsync(source.Id, $"?at={begin}-{begin + 4}");
        await Assertions.Expect(desk.Page.Locator(".stripe")).ToHaveCountAsync(2);
        await Assertions.Expect(desk.Page.Locator(".stripe-name")).ToHaveCountAsync(1);

        // The two meet at the border of their stretches.
        JsonElement? gap = await desk.Page.EvaluateAsync(
            """
            () => {
              const [above, below] = Array.from(document.querySelectorAll(".stripe"), stripe => stripe.getBoundingClientRect()).sort((a, b) => a.top - b.top);
              return Math.abs(below.top - above.bottom);
            }
            """);
        Assert.InRange(gap!.Value.GetDouble(), 0, 1);
    }

    [Fact]
    public async Task The_whole_text_can_be_found_in_the_page_and_the_last_codings_come_too()
    {
        await using CodingDesk desk = await OpenAsync();
        Source source = SourceList.Read(desk.Study.AsA).Single(line => line.Source.Name == "long").Source;
        Code(desk, source, "turn 1495 and", desk.Study.Ownership);
        await desk.ReadAsync(source.Id);
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await Assertions.Expect(desk.Text.Locator(".coded").GetByText("turn 1495 and")).ToBeInViewportAsync();
        Assert.True(await desk.Page.EvaluateAsync<bool>("() => window.find('turn 777 ', false, false, true)"));
    }

    Task<CodingDesk> OpenAsync() => CodingDesk.OpenAsync(chromium, prepare: study => study.Import("long.txt", Text));

    /// <summary>How far, in pixels, the stripe's top is from the top of the coded words.</summary>
    static async Task<double> DistanceAsync(CodingDesk desk, int begin) => await desk.Page.EvaluateAsync<double>(
        """
        begin => {
          const words = document.querySelector(`p.par[data-begin="${begin}"] .coded`).getBoundingClientRect();
          const stripes = Array.from(document.querySelectorAll(".stripe"), stripe => Math.abs(stripe.getBoundingClientRect().top - words.top));
          return Math.min(...stripes);
        }
        """,
        begin);

    static void Code(CodingDesk desk, Source source, string words, Code code)
    {
        (int begin, int end) = SpanOf(desk, source, words);
        Mark(desk, source, new TextSpan(begin, end), code);
    }

    static void Mark(CodingDesk desk, Source source, TextSpan span, Code code) =>
        MarkPassage.Run(desk.Study.AsA, new Passage(desk.Study.Ids.Next(), source.Id, span, "", null, [new CodeWish(desk.Study.Ids.Next(), code.Id)]));

    static (int Begin, int End) SpanOf(CodingDesk desk, Source source, string words)
    {
        int begin = SourceDocument.Read(desk.Study.AsA, source.Id).Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(begin >= 0, words);
        return (begin, begin + words.Length);
    }
}
