using Emic.Core;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

/// <summary>What happens to codes on the coding page: made with their meaning, said to be doubtful, split.</summary>
public sealed class CodeWhileCodingTests(Chromium chromium)
{
    [Fact]
    public async Task A_new_code_is_made_with_what_it_means_in_one_line_and_one_change()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("thrown over to them");
        await desk.PressAsync("Enter");
        await desk.Page.Keyboard.TypeAsync("3.7 toss = handed on without a word");
        await Assertions.Expect(desk.Page.Locator("emic-palette .create")).ToContainTextAsync("handed on without a word");
        await desk.Page.Keyboard.TypeAsync(" + 3.2 -- twice");
        await desk.PressAsync("Enter");
        await desk.SavedAsync();
        Assert.Equal(["A: thrown over to them: 3.7 toss + 3.2 Ownership -- twice"], desk.Stored());
        Assert.Equal("handed on without a word", Codes(desk).Single(code => code.Name == "toss").Brief);

        await desk.PressAsync("Control+z");
        await Assertions.Expect(desk.Page.Locator("emic-codes")).Not.ToContainTextAsync("toss");
        Assert.DoesNotContain(Codes(desk), code => code.Name == "toss");
        Assert.Empty(desk.Stored());
    }

    [Fact]
    public async Task What_a_known_code_means_is_not_changed_on_the_way()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.CodeAsync("thrown over to them", "3.2 = something else");
        await desk.SavedAsync();
        Assert.Equal(["A: thrown over to them: 3.2 Ownership"], desk.Stored());
        Assert.Equal("", Codes(desk).Single(code => code.Name == "Ownership").Brief);
        Assert.Equal(3, Codes(desk).Count);
    }

    [Fact]
    public async Task How_certain_a_coding_is_is_said_by_key_or_choice_once_the_settings_ask_for_it()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Code(study.AsA, "thrown over to them", study.Ownership));
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await desk.PressAsync("d");
        await Assertions.Expect(desk.Page.Locator("emic-inspector select.certainty")).ToHaveCountAsync(0);

        await desk.GoAsync("settings");
        await desk.Page.GetByLabel("Say how certain I am of a coding").CheckAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(desk.Page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        await desk.ReadAsync(desk.Study.Source.Id);
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await desk.PressAsync("d");
        await desk.SavedAsync();
        Assert.Equal(Certainty.Doubtful, Said(desk));
        await Assertions.Expect(desk.Page.Locator(".stripe")).ToHaveAttributeAsync("title", "3.2 Ownership (doubtful) · A");

        await desk.Page.GetByLabel("How certain 3.2 Ownership is").SelectOptionAsync("certain");
        await Assertions.Expect(desk.Page.Locator(".stripe")).ToHaveAttributeAsync("title", "3.2 Ownership (certain) · A");
        await desk.SavedAsync();
        Assert.Equal(Certainty.Certain, Said(desk));
        await desk.PressAsync("l");
        await Assertions.Expect(desk.Page.Locator("emic-coding-list")).ToContainTextAsync("3.2 Ownership (certain)");
        await desk.PressAsync("Control+z");
        await Assertions.Expect(desk.Page.Locator("emic-coding-list")).ToContainTextAsync("3.2 Ownership (doubtful)");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_code_is_split_from_the_code_tree_by_keyboard_and_one_undo_brings_it_back()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            study.Code(study.AsA, "thrown over to them", study.Ownership);
            study.Code(study.AsA, "Nobody owns it", study.Ownership);
            study.Code(study.AsB, "hand over the model", study.Ownership);
        });
        await desk.Page.Locator($"emic-codes [data-code='{desk.Study.Ownership.Id}']").FocusAsync();
        await desk.PressAsync("o");
        ILocator dialog = desk.Page.Locator("dialog.split");
        await Assertions.Expect(dialog.Locator(".split-list li")).ToHaveCountAsync(2);
        await Assertions.Expect(dialog.Locator(".actions")).ToContainTextAsync("↑ ↓ walk · Space chooses");
        ILocator boxes = dialog.Locator(".split-list input");
        await Assertions.Expect(boxes.First).ToBeFocusedAsync();
        foreach ((string key, int at) in new[] { ("ArrowDown", 1), ("ArrowDown", 1), ("ArrowUp", 0), ("End", 1), ("Home", 0) })
        {
            await desk.PressAsync(key);
            await Assertions.Expect(boxes.Nth(at)).ToBeFocusedAsync();
        }

        await desk.PressAsync("Space");
        await desk.PressAsync("Tab");
        await Assertions.Expect(dialog.Locator("#split-name")).ToBeFocusedAsync();
        await dialog.Locator("#split-name").FillAsync("3.7 hand-over");
        await dialog.Locator("#split-brief").FillAsync("who gives what to whom");
        await Assertions.Expect(dialog.Locator(".preview")).ToContainTextAsync("1 quotation changes.");
        await dialog.Locator(".split-list input").First.PressAsync("Control+Enter");
        await Assertions.Expect(desk.Page.Locator("emic-codes")).ToContainTextAsync("hand-over");
        await Assertions.Expect(desk.Page.Locator("body > [role=status][aria-live]")).ToHaveTextAsync("3.7 hand-over is split off.");
        await desk.SavedAsync();
        Assert.Equal(["B: hand over the model: 3.2 Ownership", "A: thrown over to them: 3.7 hand-over", "A: Nobody owns it: 3.2 Ownership"], desk.Stored());
        Assert.Equal("who gives what to whom", Codes(desk).Single(code => code.Name == "hand-over").Brief);
        await Assertions.Expect(desk.Page.Locator(".stripe[title*='hand-over']")).ToHaveCountAsync(1);

        await desk.PressAsync("Control+z");
        await Assertions.Expect(desk.Page.Locator(".stripe[title*='hand-over']")).ToHaveCountAsync(0);
        Assert.Equal(["B: hand over the model: 3.2 Ownership", "A: thrown over to them: 3.2 Ownership", "A: Nobody owns it: 3.2 Ownership"], desk.Stored());
        Assert.Empty(desk.Complaints);
    }

    [Theory]
    [InlineData("Nobody owns it after that.", "Nobody owns it after that")]
    [InlineData("sort of, thrown over to them. ", "sort of, thrown over to them")]
    [InlineData("Who fixes it when it breaks?", "Who fixes it when it breaks")]
    public async Task A_code_in_vivo_is_called_as_the_words_without_what_ends_their_sentence(string words, string name)
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync(words);
        await desk.PressAsync("i");
        await desk.SavedAsync();
        Assert.EndsWith(": " + name, Assert.Single(desk.Stored()), StringComparison.Ordinal);
        Assert.Contains(CodebookView.Read(desk.Study.AsA), line => line.Code.Name == name);
    }

    [Fact]
    public async Task Axe_finds_nothing_wrong_with_the_question_of_a_split_and_the_choice_of_certainty()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(
            chromium,
            new BrowserNewContextOptions { BypassCSP = true, ViewportSize = new ViewportSize { Width = 1440, Height = 900 } },
            study => ChangeCoding.SayCertainty(study.AsA, study.Code(study.AsA, "thrown over to them", study.Ownership).Quotation.Codings[0].Id, Certainty.Doubtful));
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        Assert.Equal("", string.Join('\n', await Axe.FindAsync(desk.Page)));
        await desk.Page.Locator($"emic-codes [data-code='{desk.Study.Ownership.Id}']").FocusAsync();
        await desk.PressAsync("o");
        await Assertions.Expect(desk.Page.Locator("dialog.split .preview")).ToHaveTextAsync("Choose some quotations.");
        Assert.Equal("", string.Join('\n', await Axe.FindAsync(desk.Page)));
    }

    static IReadOnlyList<Code> Codes(CodingDesk desk)
    {
        using Workbench.Study other = Workbench.Study.Open(desk.Study.Path, desk.Study.Clock, desk.Study.Ids);
        return [.. CodebookView.Read(other.Session()).Select(line => line.Code)];
    }

    static Certainty Said(CodingDesk desk)
    {
        using Workbench.Study other = Workbench.Study.Open(desk.Study.Path, desk.Study.Clock, desk.Study.Ids);
        return CodingRows.Read(other.Session()).Single().Certainty;
    }
}
