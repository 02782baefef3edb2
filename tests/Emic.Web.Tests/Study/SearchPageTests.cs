using Emic.Core;
using Emic.Testing;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class SearchPageTests(Chromium chromium)
{
    [Fact]
    public async Task A_search_leads_to_the_place_in_the_text_and_on_to_the_next_one()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        IPage page = visit.Page;
        await visit.GoAsync("overview");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("release");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".hits mark")).ToHaveTextAsync(["release", "release"]);
        await page.Locator(".hits a.words").First.ClickAsync();
        await Assertions.Expect(page.Locator(".hits-bar [role=status]")).ToHaveTextAsync("“release” 1 of 2");
        Assert.Equal("release", await page.EvaluateAsync<string>("() => getSelection().toString()"));
        Assert.Equal(["release", "release"], await page.EvaluateAsync<string[]>("() => Array.from(CSS.highlights.get('emic-hits'), range => range.toString())"));
        await page.Keyboard.PressAsync("F3");
        await Assertions.Expect(page.Locator(".hits-bar [role=status]")).ToHaveTextAsync("“release” 2 of 2");
        await page.GetByLabel("No longer mark what was found").ClickAsync();
        Assert.False(await page.EvaluateAsync<bool>("() => CSS.highlights.has('emic-hits')"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task F3_goes_on_into_the_next_source_that_has_it_and_back_and_says_so_first()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            study.Import("P4.txt", "Ann: Nothing of the kind.");
            study.Import("P5.txt", "Ann: The Release was fine.\n\nBen: Which release?");
        });
        IPage page = visit.Page;
        ILocator toast = page.Locator(".toast"), bar = page.Locator(".hits-bar [role=status]");
        await visit.GoAsync("search?q=release&case=1");
        await page.Locator(".hits a.words").Nth(1).ClickAsync();
        await Assertions.Expect(bar).ToHaveTextAsync("“release” 2 of 2");
        await page.Keyboard.PressAsync("F3");
        await Assertions.Expect(toast).ToHaveTextAsync("This is the last place in this source. Once more opens P5.");
        await Assertions.Expect(bar).ToHaveTextAsync("“release” 2 of 2");
        await page.Keyboard.PressAsync("F3");
        await Assertions.Expect(page.Locator("#doc-title")).ToHaveTextAsync("P5");
        await Assertions.Expect(bar).ToHaveTextAsync("“release” 1 of 1");
        await page.Keyboard.PressAsync("F3");
        await Assertions.Expect(toast).ToHaveTextAsync("This is the last place, and no later source has “release”. Once more opens P3a.");
        await page.Keyboard.PressAsync("Shift+F3");
        await Assertions.Expect(toast).ToHaveTextAsync("This is the first place in this source. Once more opens P3a.");
        await page.Keyboard.PressAsync("Shift+F3");
        await Assertions.Expect(page.Locator("#doc-title")).ToHaveTextAsync("P3a");
        await Assertions.Expect(bar).ToHaveTextAsync("“release” 2 of 2");

        await visit.GoAsync("search?q=nobody");
        await page.Locator(".hits a.words").ClickAsync();
        await Assertions.Expect(bar).ToHaveTextAsync("“nobody” 1 of 1");
        await page.Keyboard.PressAsync("F3");
        await Assertions.Expect(toast).ToHaveTextAsync("This is the last place, and no other source has “nobody”. Once more leads to the first one here.");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task F3_keeps_to_the_groups_and_speakers_that_were_asked_for()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            study.Import("P4.txt", "Ann: The release was late.");
            foreach ((string name, string group) in new[] { ("P5", "Pilot"), ("P6", "Main"), ("P7", "Late") })
                ChangeSource.Run(study.AsA, study.Import(name + ".txt", $"Ann: The release of {name} was fine.\n\nBen: Which release?\n\nAnn: Ours.\n\nBen: Fine.").Id, name, "", group);
        });
        IPage page = visit.Page;
        ILocator bar = page.Locator(".hits-bar [role=status]");
        await visit.GoAsync("search?q=release");
        await page.GetByText("Only in some sources").ClickAsync();
        await page.Locator(".several > summary", new PageLocatorOptions { HasText = "Groups" }).ClickAsync();
        await page.GetByLabel("Pilot", new PageGetByLabelOptions { Exact = true }).CheckAsync();
        await page.GetByLabel("Late", new PageGetByLabelOptions { Exact = true }).CheckAsync();
        await page.FillAsync("[name=speaker]", "Ben");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Cy");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".hits mark")).ToHaveTextAsync(["release", "release"]);
        await Assertions.Expect(page.Locator(".several > summary", new PageLocatorOptions { HasText = "Groups" })).ToHaveTextAsync("Groups of sources: 2 groups");
        await Assertions.Expect(page.Locator("[name=speaker]")).ToHaveCountAsync(3);
        await page.Locator(".hits a.words").First.ClickAsync();
        await Assertions.Expect(page.Locator("#doc-title")).ToHaveTextAsync("P5");
        await Assertions.Expect(bar).ToHaveTextAsync("“release” 1 of 1");
        await page.Keyboard.PressAsync("F3");
        await Assertions.Expect(page.Locator(".toast")).ToHaveTextAsync("This is the last place in this source. Once more opens P7.");
        await page.Keyboard.PressAsync("F3");
        await Assertions.Expect(page.Locator("#doc-title")).ToHaveTextAsync("P7");
        await Assertions.Expect(bar).ToHaveTextAsync("“release” 1 of 1");
        await page.Keyboard.PressAsync("F3");
        await Assertions.Expect(page.Locator(".toast")).ToHaveTextAsync("This is the last place, and no later source you asked for has “release”. Once more opens P5.");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Quotations_codes_and_memos_are_found_too_with_their_counts()
    {
        await using var visit = await OpenAsync();
        IPage page = visit.Page;
        await visit.GoAsync("search?q=own*");
        await Assertions.Expect(page.Locator("nav.filter .count")).ToHaveTextAsync(["1", "1", "1", "1"]);
        await page.Locator("nav.filter a", new PageLocatorOptions { HasText = "Quotations" }).ClickAsync();
        await Assertions.Expect(page.Locator(".hits mark")).ToHaveTextAsync(["own"]);
        await page.Locator("nav.filter a", new PageLocatorOptions { HasText = "Codes" }).ClickAsync();
        await Assertions.Expect(page.Locator(".hits li")).ToHaveTextAsync("3.2 Ownership");
        await Assertions.Expect(page.Locator(".hits mark")).ToHaveTextAsync("Own");
        await page.Locator("nav.filter a", new PageLocatorOptions { HasText = "Memos" }).ClickAsync();
        await Assertions.Expect(page.Locator(".hits")).ToContainTextAsync("Orphans");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_wrong_expression_is_refused_in_a_sentence()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        await visit.GoAsync("search?q=(own&regex=1");
        await Assertions.Expect(visit.Problem).ToContainTextAsync("a ( is not closed");
        await Assertions.Expect(visit.Page.Locator(".search-form [name=q]")).ToHaveAttributeAsync("aria-invalid", "true");
        // Other words are typed over it at once.
        await Assertions.Expect(visit.Page.Locator(".search-form [name=q]")).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("xy");
        await Assertions.Expect(visit.Page.Locator(".search-form [name=q]")).ToHaveValueAsync("xy");
    }

    [Fact]
    public async Task What_is_found_nowhere_says_nothing_of_figures_and_what_stands_elsewhere_does()
    {
        Guid other = Guid.Empty;
        await using var visit = await StudyVisit.OpenAsync(chromium, study => other = study.Import("P4.txt", "Other words.").Id);
        ILocator elsewhere = visit.Page.Locator("[data-elsewhere]");
        await visit.GoAsync($"search?q=meeting&source={other}");
        await Assertions.Expect(visit.Page.GetByText("“meeting” stands nowhere in what is chosen.")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".search-form [name=q]")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(visit.Page.Locator(".topbar [type=search]")).ToBeFocusedAsync();
        // A phrase has its own quotation marks.
        await visit.GoAsync("search?q=%22no such phrase%22");
        await Assertions.Expect(visit.Page.GetByText("\"no such phrase\" stands nowhere")).ToBeVisibleAsync();
        await visit.GoAsync("search?q=xylophone");
        // Other words are typed over those.
        await Assertions.Expect(visit.Page.Locator(".search-form [name=q]")).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("w");
        await Assertions.Expect(visit.Page.Locator(".search-form [name=q]")).ToHaveValueAsync("w");
        await Assertions.Expect(visit.Page.Locator("[data-count=quotations]")).ToHaveTextAsync("0");
        await Assertions.Expect(elsewhere).ToBeHiddenAsync();
        await visit.GoAsync("search?q=xylophone&in=codes");
        await Assertions.Expect(elsewhere).ToBeHiddenAsync();
        await visit.GoAsync("search?q=meeting&in=codes");
        await Assertions.Expect(elsewhere).ToHaveTextAsync("It stands elsewhere: the figures above say where.");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_passages_that_were_found_are_walked_by_arrows()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        IPage page = visit.Page;
        await visit.GoAsync("search/code?q=over | nobody | meeting&unit=hit");
        ILocator boxes = page.Locator("[data-passage]");
        await boxes.First.FocusAsync();
        foreach ((string key, int at) in new[] { ("ArrowDown", 1), ("End", 3), ("ArrowUp", 2), ("Home", 0) })
        {
            await page.Keyboard.PressAsync(key);
            await Assertions.Expect(boxes.Nth(at)).ToBeFocusedAsync();
        }

        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(boxes.First).Not.ToBeCheckedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.Locator("[data-passages]")).ToBeFocusedAsync();
        // Tab leads past the list, and back to where one was in it.
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(boxes.First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("[data-passage]:focus")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Places_that_were_left_out_stay_so_where_more_or_less_of_the_text_is_taken()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        IPage page = visit.Page;
        await visit.GoAsync("search/code?q=over | nobody | meeting&unit=sentence");
        await page.Locator("[data-passage]").Nth(1).UncheckAsync();
        await Assertions.Expect(page.Locator(".passages li:has([data-passage]:not(:checked)) mark")).ToHaveTextAsync(["Nobody"]);
        await page.GetByText("just the words").ClickAsync();
        await Assertions.Expect(page.Locator(".passages li")).ToHaveCountAsync(4);
        await Assertions.Expect(page.Locator(".passages li:has([data-passage]:not(:checked)) mark")).ToHaveTextAsync(["Nobody"]);
        await Assertions.Expect(page.Locator("[data-preview]")).ToContainTextAsync("3 of 4 places found");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task All_that_was_found_is_coded_with_a_preview_but_for_what_is_left_out_and_undone_at_once()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study => study.Code(study.AsA, "thrown over", study.Ownership));
        IPage page = visit.Page;
        await visit.GoAsync("search?q=over | nobody | meeting");
        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(page.Locator(".passages li")).ToHaveCountAsync(3);
        await page.GetByText("just the words").ClickAsync();
        await Assertions.Expect(page.Locator(".passages li")).ToHaveCountAsync(4);
        await Assertions.Expect(page.Locator(".passages .quote").First).ToHaveTextAsync("Well, we hand over the model, and from then on it is, sort of, thrown over to them. …");
        await Assertions.Expect(page.Locator(".passages .taken").First).ToHaveTextAsync("over");
        await page.GetByText("the sentence", new PageGetByTextOptions { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".passages mark")).ToHaveTextAsync(["over", "over", "Nobody", "meeting"]);
        await page.GetByLabel("All", new PageGetByLabelOptions { Exact = true }).UncheckAsync();
        await Assertions.Expect(page.Locator("[data-preview]")).ToHaveTextAsync("No passage is chosen. Tick those that get the code.");
        await page.GetByLabel("All", new PageGetByLabelOptions { Exact = true }).CheckAsync();
        await page.Locator(".passages input").Nth(1).UncheckAsync();
        Assert.True(await page.Locator("[data-passages]").EvaluateAsync<bool>("box => box.indeterminate"));
        await visit.ChooseAsync("#code", "owner");
        await Assertions.Expect(page.Locator("#code")).ToHaveValueAsync("3.2 Ownership");
        await Assertions.Expect(page.Locator("[data-preview]")).ToHaveTextAsync("3 of 4 places found, in 2 sentences of 1 source: a sentence with several places gets the code once.");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/search\\?q="));
        Assert.Equal(3, CodeQuotations.Read(visit.Study.AsA, visit.Study.Ownership.Id).Total);
        await Assertions.Expect(page.Locator(".notice")).ToHaveTextAsync("2 passages coded with 3.2 Ownership. Undo takes it back.");
        await Assertions.Expect(page.Locator("body > [role=status]")).ToHaveTextAsync("2 passages coded with 3.2 Ownership. Undo takes it back.");
        await page.Locator(".topbar [data-act=undo]").ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToHaveCountAsync(0);
        Assert.Equal("thrown over", Assert.Single(CodeQuotations.Read(visit.Study.AsA, visit.Study.Ownership.Id).Quotations).Text);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Who_chooses_to_code_more_of_the_text_keeps_the_code_they_typed()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        await visit.GoAsync("search/code?q=owns&unit=hit");
        await visit.ChooseAsync("#code", "owner");
        await visit.Page.GetByText("the sentence", new PageGetByTextOptions { Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".passages .taken")).ToHaveTextAsync("Nobody owns it after that.");
        await Assertions.Expect(visit.Page.Locator("#code")).ToHaveValueAsync("3.2 Ownership");
    }

    [Fact]
    public async Task The_interviewers_turns_are_left_out_by_one_tick_and_the_counts_follow()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        IPage page = visit.Page;
        ILocator box = page.GetByLabel("Leave out the interviewer’s turns"), passages = page.Locator(".passages li"), preview = page.Locator("[data-preview]");
        await visit.GoAsync("search/code?q=release | meeting | owns&unit=hit");
        await visit.ChooseAsync("#code", "owner");
        await Assertions.Expect(preview).ToHaveTextAsync("4 places found, in 1 source.");
        await passages.Filter(new LocatorFilterOptions { HasText = "owns" }).GetByRole(AriaRole.Checkbox).UncheckAsync();
        await Assertions.Expect(preview).ToHaveTextAsync("3 of 4 places found, in 1 source.");
        await box.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(passages).ToHaveCountAsync(3);
        await Assertions.Expect(preview).ToHaveTextAsync("2 of 3 places found, in 1 source.");
        await Assertions.Expect(box).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#code")).ToHaveValueAsync("3.2 Ownership");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Code them" })).ToBeEnabledAsync();
        await page.Locator("[data-passage]").First.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("2 passages coded with 3.2 Ownership.");
        Assert.Equal(["release", "meeting"], CodeQuotations.Read(visit.Study.AsA, visit.Study.Ownership.Id).Quotations.Select(one => one.Text));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_is_coded_so_already_is_marked_where_it_stands_and_not_coded_again()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study => study.Code(study.AsA, "Nobody owns it after that.", study.Ownership));
        IPage page = visit.Page;
        await visit.GoAsync("search/code?q=owns | meeting&unit=hit");
        await Assertions.Expect(page.Locator("[data-preview]")).ToHaveTextAsync("2 places found, in 1 source.");
        await visit.ChooseAsync("#code", "owner");
        await Assertions.Expect(page.Locator("[data-preview]")).ToHaveTextAsync("2 places found, in 1 source. 1 place lies in what you have coded so already and is not coded again; 1 gets the code.");
        await Assertions.Expect(page.Locator(".passages li", new PageLocatorOptions { HasText = "owns" }).GetByText("coded so already")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".passages li", new PageLocatorOptions { HasText = "meeting" }).GetByText("coded so already")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".notice")).ToHaveTextAsync("1 passage coded with 3.2 Ownership. 1 was coded so already. Undo takes it back.");
        Assert.Equal(2, CodeQuotations.Read(visit.Study.AsA, visit.Study.Ownership.Id).Total);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_sentences_of_a_search_are_the_sentences_of_the_key()
    {
        // Both go by the same standard, the browser by its own reading of it.
        await using var visit = await StudyVisit.OpenAsync(chromium);
        string[] lines = [.. Directory.EnumerateFiles(Repository.PathOf("samples"), "*.*").Where(file => file.EndsWith(".txt", StringComparison.Ordinal) || file.EndsWith(".vtt", StringComparison.Ordinal) || file.EndsWith(".md", StringComparison.Ordinal)).SelectMany(File.ReadAllLines).Where(line => line.Trim().Length > 0)];
        string[][] browser = await visit.Page.EvaluateAsync<string[][]>("lines => { const by = new Intl.Segmenter('en', { granularity: 'sentence' }); return lines.map(line => Array.from(by.segment(line), one => one.segment.trim())); }", lines);
        Assert.True(lines.Length > 500);
        for (int i = 0; i < lines.Length; i++) Assert.Equal(browser[i], Split(lines[i]));

        static IEnumerable<string> Split(string line)
        {
            for (int at = 0; at < line.Length;)
            {
                while (at < line.Length && char.IsWhiteSpace(line[at])) at++;
                if (at == line.Length) yield break;
                TextSpan sentence = Sentences.Around(line, new TextSpan(at, at + 1));
                yield return sentence.Of(line);
                at = sentence.End;
            }
        }
    }

    Task<StudyVisit> OpenAsync() => StudyVisit.OpenAsync(chromium, study =>
    {
        study.Code(study.AsA, "Nobody owns it", study.Component);
        WriteMemo.Run(study.AsA, new NewMemo(study.Ids.Next(), MemoKind.Theory, "Orphans", "A model without an owner.", []));
    });
}
