using System.Text.RegularExpressions;
using Emic.Core;
using Emic.Workbench;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Emic.Web.Tests;

/// <summary>Which codes have stripes in the margin.</summary>
public sealed class MarginMenuTests(Chromium chromium)
{
    const int Turns = 40;

    static readonly string Text = string.Join("\n\n", Enumerable.Range(0, Turns).Select(turn => $"P{turn % 2}: turn {turn} {string.Concat(Enumerable.Repeat("and so it went on and on ", 12))}"));

    [Theory]
    [InlineData(1440)]
    [InlineData(720)]
    [InlineData(390)]
    public async Task Two_hundred_codes_in_one_document_stay_readable(int width)
    {
        await using CodingDesk desk = await ManyCodesAsync(width);
        await Expect(desk.Page.Locator("[data-margin] summary")).ToHaveTextAsync("Margin: 200 codes");
        for (int part = 0; part <= 4; part++)
        {
            await desk.Page.Locator(".doc-pane").EvaluateAsync("(pane, part) => pane.scrollTop = part * pane.scrollHeight / 4", part);
            await Expect(desk.Page.Locator(".stripe").First).ToBeAttachedAsync();
            await desk.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            Assert.Equal(0, await TouchingAsync(desk, ".stripe"));
            Assert.Equal(0, await TouchingAsync(desk, ".stripe-name, .stripe-more"));
        }

        Assert.True(await desk.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth && Array.from(document.querySelectorAll('.stripe')).every(one => one.getBoundingClientRect().right <= innerWidth)"));
        if (width < 1000) return;
        Assert.True(await desk.Page.EvaluateAsync<bool>("() => Array.from(document.querySelectorAll('.stripe-name .words')).every(words => words.parentElement.clientWidth >= 80 && parseFloat(getComputedStyle(words).fontSize) >= 14)"));
        await desk.Page.Locator(".doc-pane").EvaluateAsync("pane => pane.scrollTop = 0");
        await Expect(desk.Page.Locator(".stripe-more").First).ToHaveTextAsync(new Regex(@"^\+ \d+ more$"));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task The_codes_with_most_codings_here_can_have_the_margin_alone_and_the_choice_is_kept()
    {
        await using CodingDesk desk = await ManyCodesAsync(1440);
        await ChooseAsync(desk, "the 10 with most codings here");
        await Expect(desk.Page.Locator("[data-margin] summary")).ToHaveTextAsync("Margin: 10 of 200 codes");
        string[] names = await desk.Page.Locator(".stripe").EvaluateAllAsync<string[]>("stripes => [...new Set(stripes.map(stripe => stripe.title))]");
        Assert.All(names, name => Assert.Matches(@"^\d code \d · A$", name));
        // What is coded otherwise can still be seen in the words.
        await Expect(desk.Text.Locator("span.coded.else").First).ToBeVisibleAsync();

        await desk.ReloadAsync();
        await Expect(desk.Page.Locator("[data-margin] summary")).ToHaveTextAsync("Margin: 10 of 200 codes");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_code_applied_now_comes_among_those_applied_last()
    {
        await using CodingDesk desk = await ManyCodesAsync(1440);
        await ChooseAsync(desk, "the 10 applied last here");
        await Expect(desk.Page.Locator("[data-margin] summary")).ToHaveTextAsync("Margin: 10 of 200 codes");
        await desk.Text.FocusAsync();
        await desk.PressAsync("Control+Home");
        await desk.PressAsync("s");
        await desk.PressAsync("Enter");
        await desk.Page.Keyboard.TypeAsync("3.2");
        await desk.PressAsync("Enter");
        await Expect(desk.Page.Locator(".stripe[title^='3.2 Ownership']")).ToHaveCountAsync(1);
        await Expect(desk.Page.Locator("[data-margin] summary")).ToHaveTextAsync("Margin: 10 of 201 codes");
    }

    [Fact]
    public async Task Codes_are_picked_for_the_margin_in_the_menu_and_in_the_code_tree()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            study.Code(study.AsA, "thrown over to them", study.Ownership, study.Component);
            study.Code(study.AsA, "Nobody owns it", study.Decomposition);
        });
        // Picking begins with those most used here, so that nothing is gone at once; the arrows walk them.
        await ChooseAsync(desk, "codes I pick");
        await Expect(desk.Page.Locator(".stripe")).ToHaveCountAsync(3);
        await Expect(desk.Page.Locator("[data-margin] input[value=picked]")).ToBeFocusedAsync();
        // A letter in the menu does nothing to the text.
        await desk.PressAsync("t");
        Assert.Equal("", await desk.Page.EvaluateAsync<string>("() => getSelection().toString()"));
        await desk.PressAsync("ArrowDown");
        await Expect(desk.Page.GetByLabel("all of this document")).ToBeFocusedAsync();
        await desk.PressAsync("ArrowUp");
        await Expect(desk.Page.Locator("[data-margin] input[value=picked]")).ToBeFocusedAsync();
        await desk.PressAsync("ArrowDown");
        await desk.PressAsync(" ");
        await Expect(desk.Page.Locator(".stripe")).ToHaveCountAsync(0);
        for (int press = 0; press < 3; press++) await desk.PressAsync("ArrowDown");
        await desk.PressAsync(" ");
        await Expect(desk.Page.Locator(".stripe")).ToHaveAttributeAsync("title", "pipeline component · A");
        // Letters lead to a code, as in a choice of the browser's own.
        await desk.PressAsync("o");
        await desk.PressAsync("w");
        await Expect(desk.Page.Locator("[data-margin] label").Filter(new() { HasText = "3.2 Ownership" }).Locator("input")).ToBeFocusedAsync();
        await desk.PressAsync("Escape");
        await Expect(desk.Page.Locator("[data-margin] .menu-box")).ToBeHiddenAsync();
        await Expect(desk.Text).ToBeFocusedAsync();
        await desk.PressAsync("v");
        await Expect(desk.Page.Locator("[data-margin] .menu-box")).ToBeVisibleAsync();
        await Expect(desk.Page.Locator("[data-margin] input:checked").First).ToBeFocusedAsync();
        await desk.PressAsync("Shift+Tab");
        await desk.PressAsync("Shift+Tab");
        await Expect(desk.Page.Locator("[data-margin] .menu-box")).ToBeHiddenAsync();

        // Where some codes have stripes, the next quotation is one of theirs.
        await desk.Text.FocusAsync();
        await desk.PressAsync("Control+Home");
        await desk.PressAsync("n");
        await Expect(desk.Page.Locator("emic-inspector .quotation").First).ToContainTextAsync("thrown over to them");
        await desk.PressAsync("n");
        await Expect(desk.Page.Locator(".toast")).ToHaveTextAsync("No further quotation of a code that has stripes.");

        // A code in the tree stands for what hangs below it as well.
        ILocator row = desk.Page.GetByRole(AriaRole.Treeitem, new() { NameString = "3 Decomposition" });
        await row.FocusAsync();
        await desk.PressAsync(" ");
        await Expect(row).ToHaveAttributeAsync("aria-checked", "true");
        await Expect(desk.Page.GetByRole(AriaRole.Treeitem, new() { NameString = "3.2 Ownership" })).ToHaveAttributeAsync("aria-checked", "true");
        await Expect(desk.Page.Locator(".stripe")).ToHaveCountAsync(3);
        await Expect(desk.Page.Locator("[data-margin] summary")).ToHaveTextAsync("Margin: 3 of 3 codes");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Space_on_a_code_of_the_tree_gives_it_the_margin_alone_and_the_next_ones_join_it()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            study.Code(study.AsA, "thrown over to them", study.Ownership, study.Component);
            study.Code(study.AsA, "Nobody owns it", study.Decomposition);
        });
        await Expect(desk.Page.Locator(".stripe")).ToHaveCountAsync(3);
        ILocator Row(string name) => desk.Page.GetByRole(AriaRole.Treeitem, new() { NameString = name });
        await Row("3.2 Ownership").PressAsync(" ");
        await Expect(desk.Page.Locator(".stripe")).ToHaveAttributeAsync("title", "3.2 Ownership · A");
        await Expect(Row("3.2 Ownership")).ToHaveAttributeAsync("aria-checked", "true");
        await Expect(Row("3.2 Ownership")).ToBeFocusedAsync();
        await Expect(desk.Page.Locator(".toast")).ToHaveTextAsync("Picked for the margin: 3.2 Ownership alone. v chooses otherwise.");

        await Row("pipeline component").PressAsync(" ");
        await Expect(desk.Page.Locator(".stripe")).ToHaveCountAsync(2);
        await desk.PressAsync("Escape");
        await desk.PressAsync("v");
        await Expect(desk.Page.Locator("[data-margin] input[value=picked]")).ToBeFocusedAsync();
        await desk.PressAsync("ArrowUp");
        await desk.PressAsync("ArrowUp");
        await desk.PressAsync("ArrowUp");
        await Expect(desk.Page.Locator(".stripe")).ToHaveCountAsync(3);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task The_colours_are_the_coders_where_that_is_chosen()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            study.Code(study.AsA, "thrown over to them", study.Ownership);
            study.Code(study.AsB, "thrown over to them", study.Ownership);
        });
        string[] Hues(IReadOnlyList<string> classes) => [.. classes.Select(one => Regex.Match(one, "hue-\\w+").Value).Distinct()];
        Assert.Single(Hues(await desk.Page.Locator(".stripe").EvaluateAllAsync<string[]>("stripes => stripes.map(stripe => stripe.className)")));
        await ChooseAsync(desk, "by coder");
        Assert.Equal(2, Hues(await desk.Page.Locator(".stripe").EvaluateAllAsync<string[]>("stripes => stripes.map(stripe => stripe.className)")).Length);
    }

    static async Task ChooseAsync(CodingDesk desk, string what)
    {
        await desk.Page.Locator("[data-margin] summary").ClickAsync();
        await desk.Page.Locator("[data-margin] label").GetByText(what).ClickAsync();
    }

    /// <summary>How many pairs of boxes lie on one another by more than a hair.</summary>
    static Task<int> TouchingAsync(CodingDesk desk, string what) => desk.Page.EvaluateAsync<int>(
        """
        what => {
          const boxes = Array.from(document.querySelectorAll(what), one => one.getBoundingClientRect()).filter(box => box.width > 0);
          return boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b => a.left + 0.5 < b.right && b.left + 0.5 < a.right && a.top + 0.5 < b.bottom && b.top + 0.5 < a.bottom)).length;
        }
        """,
        what);

    /// <summary>Codes 0 to 199 in one document: forty on the same words, the others each somewhere, the first ten at three places.</summary>
    async Task<CodingDesk> ManyCodesAsync(int width)
    {
        Source source = null!;
        CodingDesk desk = await CodingDesk.OpenAsync(chromium, new() { ViewportSize = new() { Width = width, Height = 900 } }, study =>
        {
            source = study.Import("many.txt", Text);
            List<Code> codes = [.. Enumerable.Range(0, 200).Select(at => study.AddCode(at.ToString(), $"code {at}"))];
            string text = SourceDocument.Read(study.AsA, source.Id).Text;
            void Mark(int turn, int length, IEnumerable<Code> codes)
            {
                int begin = text.IndexOf($"turn {turn} ", StringComparison.Ordinal);
                MarkPassage.Run(study.AsA, new Passage(study.Ids.Next(), source.Id, new TextSpan(begin, begin + length), "", null, [.. codes.Select(code => new CodeWish(study.Ids.Next(), code.Id))]));
            }

            Mark(1, 200, codes[40..80]);
            for (int at = 0; at < 200; at++)
                if (at is < 40 or >= 80) Mark(2 + (at * 7 % (Turns - 2)), 20 + (at * 31 % 240), [codes[at]]);
            for (int at = 0; at < 20; at++) Mark(3 + at, 30, [codes[at % 10]]);
        });
        await desk.ReadAsync(source.Id);
        return desk;
    }
}
