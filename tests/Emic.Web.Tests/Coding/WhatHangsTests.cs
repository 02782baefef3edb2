using Emic.Core;
using Emic.Workbench;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Emic.Web.Tests;

/// <summary>Comments, memos and links are seen where one reads.</summary>
public sealed class WhatHangsTests(Chromium chromium)
{
    [Fact]
    public async Task The_margin_and_the_list_say_where_a_comment_a_memo_or_a_link_is()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            Guid nobody = study.Code(study.AsA, "Nobody owns it", study.Ownership, study.Component).Quotation.Id, thrown = study.Code(study.AsA, "thrown over to them", study.Decomposition).Quotation.Id;
            WriteMemo.Run(study.AsA, new NewMemo(study.Ids.Next(), MemoKind.Theory, "Orphans", "", [new Tie(TieKind.Quotation, nobody)]));
            MakeLink.Run(study.AsA, new NewLink(study.Ids.Next(), thrown, "explains", nobody, ""));
        });
        await Expect(Name(desk, "3.2 Ownership").Locator(".signs")).ToHaveTextAsync("✎↔");
        await Expect(Name(desk, "pipeline component").Locator(".signs")).ToHaveCountAsync(0);
        await Expect(Name(desk, "3 Decomposition").Locator(".signs")).ToHaveTextAsync("↔");
        await Expect(Name(desk, "3.2 Ownership")).ToHaveAttributeAsync("title", "3.2 Ownership · A · memo · link");

        await desk.SelectAsync("thrown over to them");
        await desk.PressAsync("c");
        await desk.Page.Keyboard.TypeAsync("by whom?");
        await desk.PressAsync("Control+Enter");
        await Expect(Name(desk, "3 Decomposition").Locator(".signs")).ToHaveTextAsync("❞↔");

        await desk.PressAsync("l");
        await Expect(desk.Page.Locator("emic-coding-list li", new() { HasText = "Nobody owns it" }).Locator(".tag")).ToHaveTextAsync(["memo", "link"]);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_memo_without_words_in_hand_is_on_the_source_and_is_read_there()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.Text.FocusAsync();
        await desk.PressAsync("m");
        await Expect(desk.Page.Locator("dialog.notes")).ToContainTextAsync("On P3a as a whole");
        await desk.Page.Keyboard.TypeAsync("How it went");
        await desk.PressAsync("Control+Enter");
        await Expect(desk.Page.Locator("emic-inspector")).ToContainTextAsync("On P3a as a whole");
        await Expect(desk.Page.Locator("emic-inspector a")).ToHaveTextAsync("How it went");
        // From words that are in hand it can be chosen.
        await desk.SelectAsync("Nobody owns it");
        await desk.PressAsync("m");
        await desk.Page.GetByLabel("Tie it to").SelectOptionAsync("a new memo, on P3a as a whole");
        await desk.Page.GetByLabel("Title").FillAsync("How it ended");
        await desk.PressAsync("Control+Enter");
        await Expect(desk.Page.Locator(".toast")).ToHaveTextAsync("Memo “How it ended” is tied to P3a.");
        await desk.SavedAsync();
        Assert.Empty(desk.Stored());
        Undo.Back(desk.Study.AsA);
        Assert.Equal(new Tie(TieKind.Source, desk.Study.Source.Id), Assert.Single(Assert.Single(MemoList.Read(desk.Study.AsA)).Ties).To);

        await desk.GoAsync($"sources/{desk.Study.Source.Id}/revisions");
        await desk.PressAsync("m");
        await desk.Page.Keyboard.TypeAsync("How it was typed");
        await desk.PressAsync("Control+Enter");
        await Expect(desk.Page.Locator(".toast")).ToHaveTextAsync("Memo “How it was typed” is kept, tied to the source.");
        Assert.All(MemoList.Read(desk.Study.AsA), memo => Assert.Equal(TieKind.Source, Assert.Single(memo.Ties).To.Kind));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Looking_at_a_code_or_a_choice_and_coming_back_keeps_the_words_in_hand()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("Nobody owns it");
        foreach (string place in new[] { "emic-codes [role=treeitem]", "select[name=shown]", "[data-margin] summary", "input[name=read]", "[data-list]" })
        {
            await desk.Page.Locator(place).First.FocusAsync();
            await desk.PressAsync("Escape");
            await Expect(desk.Text).ToBeFocusedAsync();
            Assert.Equal("Nobody owns it", await desk.Page.EvaluateAsync<string>("() => getSelection().toString()"));
        }

        await desk.PressAsync("Escape");
        Assert.Equal("", await desk.Page.EvaluateAsync<string>("() => getSelection().toString()"));
        ILocator row = desk.Page.GetByRole(AriaRole.Treeitem, new() { Name = "3.2 Ownership" });
        await row.FocusAsync();
        await desk.PressAsync("Enter");
        await Expect(desk.Page.Locator(".toast")).ToHaveTextAsync("Select words first. y leads back to the codes.");
        await Expect(row).ToBeFocusedAsync();
        Assert.Empty(desk.Stored());
    }

    [Fact]
    public async Task Who_follows_a_memo_from_a_quotation_and_comes_back_has_it_in_hand_again()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            Guid nobody = study.Code(study.AsA, "Nobody owns it", study.Ownership).Quotation.Id;
            WriteMemo.Run(study.AsA, new NewMemo(study.Ids.Next(), MemoKind.Theory, "Orphans", "", [new Tie(TieKind.Quotation, nobody)]));
        });
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await desk.Page.Locator("emic-inspector").GetByRole(AriaRole.Link, new() { Name = "Orphans" }).PressAsync("Enter");
        await Expect(desk.Page.Locator("h1")).ToHaveTextAsync("Orphans");
        await desk.Page.GoBackAsync();
        await Expect(desk.Page.Locator(".stripe.chosen")).ToHaveCountAsync(1);
        await Expect(desk.Text).ToBeFocusedAsync();
        Assert.Equal("Nobody owns it", await desk.Page.EvaluateAsync<string>("() => getSelection().toString()"));
    }

    [Fact]
    public async Task The_browsers_way_back_is_not_taken_for_a_step_of_the_caret()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("Nobody owns it");
        bool isLeft = await desk.Text.EvaluateAsync<bool>("text => text.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, bubbles: true, cancelable: true }))");
        Assert.True(isLeft);
        Assert.Equal("Nobody owns it", await desk.Page.EvaluateAsync<string>("() => getSelection().toString()"));
    }

    [Fact]
    public async Task In_a_narrow_window_a_code_of_the_tree_leads_back_to_the_words_it_was_put_on()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, new() { ViewportSize = new() { Width = 720, Height = 900 } });
        await desk.SelectAsync("Nobody owns it");
        foreach (string letters in new[] { "own", "decomp" })
        {
            await desk.PressAsync("y");
            await desk.Page.Keyboard.TypeAsync(letters);
            await desk.PressAsync("ArrowDown");
            await desk.PressAsync("Enter");
            await Expect(desk.Text).ToBeFocusedAsync();
        }

        await desk.SavedAsync();
        Assert.Equal(["A: Nobody owns it: 3.2 Ownership + 3 Decomposition"], desk.Stored());
    }

    static ILocator Name(CodingDesk desk, string code) => desk.Page.Locator(".stripe-name", new() { HasText = code });
}
