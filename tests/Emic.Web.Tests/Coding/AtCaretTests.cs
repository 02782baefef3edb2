using Emic.Core;
using Emic.Workbench;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Emic.Web.Tests;

/// <summary>What lies at the caret: read, and walked by keyboard.</summary>
public sealed class AtCaretTests(Chromium chromium)
{
    [Fact]
    public async Task A_link_says_why_and_where_its_other_end_is_when_that_is_another_source()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            Source other = study.Import("P4.txt", "Ann: It is clean.");
            Guid clean = study.Ids.Next(), thrown = study.Code(study.AsA, "thrown over", study.Ownership).Quotation.Id, fine = study.Code(study.AsA, "it is fine", study.Ownership).Quotation.Id;
            int begin = SourceDocument.Read(study.AsA, other.Id).Text.IndexOf("clean", StringComparison.Ordinal);
            MarkPassage.Run(study.AsA, new Passage(clean, other.Id, new TextSpan(begin, begin + 5), "clean", null, []));
            MakeLink.Run(study.AsA, new NewLink(study.Ids.Next(), clean, "contradicts", thrown, "She speaks of\nanother team."));
            MakeLink.Run(study.AsA, new NewLink(study.Ids.Next(), thrown, "explains", fine));
        });
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        ILocator links = desk.Page.Locator("emic-inspector .ties > li");
        await Expect(links.Filter(new() { HasText = "contradicts" })).ToContainTextAsync("“clean” in P4 contradicts this (A)");
        await Expect(links.Filter(new() { HasText = "contradicts" }).Locator(".why")).ToHaveTextAsync("Why: She speaks of\nanother team.");
        await Expect(links.Filter(new() { HasText = "explains" })).ToContainTextAsync("explains “it is fine” (A)");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task What_lies_below_the_codes_has_the_height_that_these_do_not_need()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            for (int n = 1; n <= 60; n++) study.AddCode($"7.{n}", $"Shade {n}");
        });
        const string Rows = "column => { const [tree, below] = ['.code-tree', '.codes-below'].map((one) => column.querySelector(one).getBoundingClientRect()); const last = Array.from(column.querySelectorAll('[role=treeitem]')).at(-1).getBoundingClientRect(); return [tree.height, below.height, below.top - last.bottom, column.getBoundingClientRect().bottom - below.bottom]; }";
        ILocator column = desk.Page.Locator(".codes-column");
        double[] full = await column.EvaluateAsync<double[]>(Rows);
        Assert.True(full[0] > full[1], $"The tree has {full[0]} pixels, and what is below {full[1]}.");
        await desk.Page.GetByLabel("Filter codes").FillAsync("owner");
        await Expect(desk.Page.Locator(".code-tree [role=treeitem]")).ToHaveCountAsync(2);
        double[] filtered = await column.EvaluateAsync<double[]>(Rows);
        Assert.InRange(filtered[2], 0, 12);
        Assert.InRange(filtered[3], -1, 1);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Arrows_walk_what_can_be_pressed_and_rest_while_somebody_writes_a_comment()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            new OwnSettingsFile(Path.Combine(study.Folder, "settings.json")).Write(OwnSettings.Usual with { Certainty = true });
            study.Code(study.AsA, "thrown over", study.Ownership);
        });
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await desk.PressAsync("a");
        ILocator all = desk.Page.Locator("emic-inspector :is(a, button, select)");
        int count = await all.CountAsync();
        for (int at = 0; at < count; at++)
        {
            await Expect(all.Nth(at)).ToBeFocusedAsync();
            await desk.PressAsync("ArrowDown");
        }

        await Expect(all.Last).ToBeFocusedAsync();
        await desk.PressAsync("ArrowUp");
        await Expect(all.Nth(count - 2)).ToBeFocusedAsync();
        await desk.PressAsync("Home");
        await Expect(all.First).ToBeFocusedAsync();
        await desk.PressAsync("End");
        await Expect(all.Last).ToBeFocusedAsync();
        // To walk over a choice leaves it as it is.
        await Expect(desk.Page.Locator("emic-inspector select")).ToHaveValueAsync("");
        await desk.PressAsync("Escape");
        await desk.PressAsync("c");
        await desk.Page.Keyboard.TypeAsync("two");
        await desk.PressAsync("Home");
        await desk.Page.Keyboard.TypeAsync("one ");
        await Expect(desk.Page.Locator("emic-inspector textarea")).ToHaveValueAsync("one two");
        Assert.Empty(desk.Complaints);
    }
}
