using Emic.Core;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class CodePageTests(Chromium chromium)
{
    [Fact]
    public async Task A_codes_quotations_stand_in_context_and_lead_back_to_the_text()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            study.Code(study.AsA, "thrown over to them", study.Ownership, study.Component);
            study.Code(study.AsB, "Nobody owns it", study.Ownership);
        });
        await visit.GoAsync($"codebook/{visit.Study.Ownership.Id}");
        await Assertions.Expect(visit.Page.Locator("#quotations")).ToHaveTextAsync("2 quotations in 1 source");
        ILocator first = visit.Page.Locator(".card").First;
        await Assertions.Expect(first.Locator(".said")).ToHaveTextAsync("thrown over to them");
        await Assertions.Expect(first).ToContainTextAsync("Well, we hand over the model");
        await Assertions.Expect(first).ToContainTextAsync("pipeline component");
        await Assertions.Expect(first.Locator(".next-words")).ToBeHiddenAsync();
        await first.Locator("summary").ClickAsync();
        await Assertions.Expect(first.Locator(".next-words")).ToHaveTextAsync("And before the release?");

        var span = visit.Study.SpanOf("thrown over to them");
        await first.Locator(".where a").ClickAsync();
        await visit.Page.ArriveAsync($"/sources/{visit.Study.Source.Id}?at={span.Begin}-{span.End}");
    }

    [Fact]
    public async Task A_quotation_becomes_an_example_and_stops_being_one()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study => study.Code(study.AsA, "Nobody owns it", study.Ownership));
        await visit.GoAsync($"codebook/{visit.Study.Ownership.Id}");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Make it an example" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[aria-labelledby=examples] .said")).ToHaveTextAsync("Nobody owns it");
        await visit.Page.Locator("[aria-labelledby=examples]").GetByText("Not an example").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#examples")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Each_earlier_definition_can_be_read_with_its_coder_the_newest_first()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            foreach ((StudySession session, string definition) in new[] { (study.AsA, "Who answers for it."), (study.AsB, "Who has to answer for it.") })
                ChangeCode.Run(session, study.Ownership.Id, "3.2", "Ownership", study.Ownership.Color, CodeText.Of(study.Ownership) with { Definition = definition });
        });
        await visit.GoAsync($"codebook/{visit.Study.Ownership.Id}");
        await visit.Page.Locator("main").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "History" }).ClickAsync();
        ILocator changes = visit.Page.Locator("[aria-labelledby=history] li");
        await Assertions.Expect(changes).ToHaveCountAsync(3);
        await Assertions.Expect(changes.Nth(0)).ToContainTextAsync("Change the definition of “3.2 Ownership” B, ");
        await Assertions.Expect(changes.Nth(1)).ToContainTextAsync("Write the definition of “3.2 Ownership” A, ");
        await Assertions.Expect(changes.Nth(2)).ToContainTextAsync("Make code “3.2 Ownership” A, ");
        await changes.Nth(0).Locator("summary").ClickAsync();
        await Assertions.Expect(changes.Nth(0).Locator("del")).ToHaveTextAsync("answers");
        await Assertions.Expect(changes.Nth(0).GetByText("Who answers for it.")).ToBeVisibleAsync();
        await changes.Nth(1).Locator("summary").ClickAsync();
        await Assertions.Expect(changes.Nth(1).Locator(".sides")).ToHaveTextAsync("Before: nothing After: Who answers for it.");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_memos_on_a_code_are_counted()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        await visit.GoAsync($"codebook/{visit.Study.Ownership.Id}");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "No memos on it" })).ToBeVisibleAsync();
        foreach (string title in new[] { "Orphans", "Whose is it?" }) WriteMemo.Run(visit.Study.AsA, new NewMemo(visit.Study.Ids.Next(), MemoKind.Code, title, "", [new Tie(TieKind.Code, visit.Study.Ownership.Id)]));
        await visit.GoAsync($"codebook/{visit.Study.Ownership.Id}");
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "2 memos on it" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Whose is it?" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_said_and_what_was_typed_stays()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        await visit.GoAsync($"codebook/{visit.Study.Ownership.Id}?edit=true");
        await visit.Page.FillAsync("#definition", "Who has to answer for it.");
        ChangeCode.Run(visit.Study.AsB, visit.Study.Ownership.Id, "3.2", "Owning", visit.Study.Ownership.Color);
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Assertions.Expect(visit.Problem).ToContainTextAsync("This code was changed meanwhile");
        Assert.Equal("Who has to answer for it.", await visit.Page.InputValueAsync("#definition"));
        await Assertions.Expect(visit.Page.Locator(".meanwhile h2")).ToContainTextAsync("B saved it");
        await Assertions.Expect(visit.Page.Locator(".meanwhile .sides")).ToHaveTextAsync(["Saved: 3.2 Owning Yours: 3.2 Ownership", "Saved: nothing Yours: Who has to answer for it."]);
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save mine over it" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("3.2 Ownership");
        await Assertions.Expect(visit.Page.Locator(".meaning")).ToContainTextAsync("Who has to answer for it.");
    }

    [Fact]
    public async Task The_keys_of_a_code_and_of_the_card_in_hand_act_on_its_own_page()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            study.Code(study.AsA, "thrown over to them", study.Ownership);
            study.Code(study.AsA, "Nobody owns it", study.Ownership);
            study.Code(study.AsA, "there is a meeting", study.Ownership);
        });
        IPage page = visit.Page;
        ILocator cards = page.Locator("[aria-labelledby=quotations] .card");
        await visit.GoAsync($"codebook/{visit.Study.Ownership.Id}");
        await page.Keyboard.PressAsync("F2");
        await Assertions.Expect(page.Locator("#rename-label")).ToHaveValueAsync("3.2 Ownership");
        await page.FillAsync("#rename-label", "3.2 Owning");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("3.2 Owning");

        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("c");
        await page.FillAsync("#many-words", "Whose?");
        await Assertions.Expect(page.Locator("#many-comment [data-preview]")).Not.ToBeEmptyAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(cards.Nth(1)).ToContainTextAsync("Whose?");
        await Assertions.Expect(cards.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("e");
        await Assertions.Expect(page.Locator("#many-example blockquote")).ToHaveTextAsync("Nobody owns it");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[aria-labelledby=examples] .card")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("r");
        await visit.ChooseAsync("#many-into", "decomp");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(cards).ToHaveCountAsync(2);

        await page.Keyboard.PressAsync("o");
        await Assertions.Expect(page.Locator("dialog.split .split-list input").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Space");
        await page.FillAsync("#split-name", "3.5 Hand-over");
        await Assertions.Expect(page.Locator("dialog.split .preview")).ToContainTextAsync("1 quotation changes.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(cards).ToHaveCountAsync(1);

        await page.Keyboard.PressAsync("d");
        await Assertions.Expect(page.Locator("#code-form #definition")).ToBeFocusedAsync();
        await page.FillAsync("#definition", "Who owns it.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".meaning")).ToContainTextAsync("Who owns it.");
        await Assertions.Expect(page.Locator(".card.current")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("j");
        await visit.ChooseAsync("#merge-into", "decomp");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("3 Decomposition");
        Assert.Contains(CodebookView.Read(visit.Study.AsA), line => line.Code.Label == "3.5 Hand-over");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Who_has_said_what_a_code_without_quotations_means_stands_on_the_button_that_opens_it_again()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        IPage page = visit.Page;
        await visit.GoAsync($"codebook/{visit.Study.Component.Id}");
        foreach (string words in new[] { "A step of the pipeline.", "A step of the pipeline that somebody owns." })
        {
            await page.Keyboard.PressAsync("d");
            await Assertions.Expect(page.Locator("#code-form #definition")).ToBeFocusedAsync();
            await page.FillAsync("#definition", words);
            await page.Keyboard.PressAsync("Control+Enter");
            await Assertions.Expect(page.Locator(".meaning")).ToContainTextAsync(words);
            await Assertions.Expect(page.Locator("#edit")).ToBeFocusedAsync();
        }

        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_keys_of_a_card_act_while_the_definition_is_open_and_what_is_typed_there_stays()
    {
        await using var visit = await OpenAsync();
        IPage page = visit.Page;
        ILocator definition = page.Locator("#definition"), cards = page.Locator("[aria-labelledby=quotations] .card");
        ChangeCode.Run(visit.Study.AsA, visit.Study.Ownership.Id, "3.2", "Ownership", visit.Study.Ownership.Color, CodeText.Of(visit.Study.Ownership) with { Definition = "Who answers" });
        await page.Keyboard.PressAsync("d");
        await Assertions.Expect(definition).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(" for it.");
        await Assertions.Expect(definition).ToHaveValueAsync("Who answers for it.");
        await Assertions.Expect(page.Locator("#code-form .actions")).ToContainTextAsync("Ctrl+Enter saves");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(cards.First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("F2");
        await Assertions.Expect(page.Locator(".toast")).ToHaveTextAsync("The definition is open. Save it or cancel it first.");

        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(page.Locator("#many-comment .actions")).ToContainTextAsync("Ctrl+Enter saves");
        await page.FillAsync("#many-words", "Whose?");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(cards.First).ToContainTextAsync("Whose?");
        await Assertions.Expect(cards.First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("r");
        await visit.ChooseAsync("#many-into", "decomp");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(cards).ToHaveCountAsync(2);
        await Assertions.Expect(definition).ToHaveValueAsync("Who answers for it.");
        await definition.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".meaning")).ToContainTextAsync("Who answers for it.");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task An_undo_leaves_the_card_in_hand_without_loading_the_page()
    {
        await using var visit = await OpenAsync();
        IPage page = visit.Page;
        ILocator card = page.Locator("[aria-labelledby=quotations] .card").Nth(1);
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(page.Locator("#many-comment label")).ToHaveTextAsync("On the quotation, below what is said there already", new LocatorAssertionsToHaveTextOptions { UseInnerText = true });
        await page.FillAsync("#many-words", "Whose?");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(card).ToContainTextAsync("Whose?");
        await page.EvaluateAsync("window.stays = true");
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(card).Not.ToContainTextAsync("Whose?");
        await Assertions.Expect(card).ToBeFocusedAsync();
        Assert.True(await page.EvaluateAsync<bool>("window.stays === true"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_colleagues_card_says_whose_it_is_before_anything_is_asked()
    {
        await using var visit = await OpenAsync();
        IPage page = visit.Page;
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("n");
        foreach (string key in new[] { "c", "Delete", "r" })
        {
            await page.EvaluateAsync("document.querySelector('.toast')?.remove()");
            await page.Keyboard.PressAsync(key);
            await Assertions.Expect(page.Locator(".toast")).ToHaveTextAsync("This quotation is B’s: only B can change it.");
            await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        }

        await page.Keyboard.PressAsync("e");
        await Assertions.Expect(page.Locator("#many-example")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await visit.GoAsync($"quotations?code={visit.Study.Ownership.Id}");
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(page.Locator(".toast")).ToHaveTextAsync("This quotation is B’s: only B can change it.");
        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    async Task<StudyVisit> OpenAsync()
    {
        StudyVisit visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            study.Code(study.AsA, "thrown over to them", study.Ownership);
            study.Code(study.AsA, "Nobody owns it", study.Ownership);
            study.Code(study.AsB, "there is a meeting", study.Ownership);
        });
        await visit.GoAsync($"codebook/{visit.Study.Ownership.Id}");
        await visit.Page.Keyboard.PressAsync("n");
        return visit;
    }
}
