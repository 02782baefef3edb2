using Emic.Workbench;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Emic.Web.Tests;

/// <summary>What stands around the text, and that it leaves what one presses in sight.</summary>
public sealed class FrameTests(Chromium chromium)
{
    [Fact]
    public async Task A_long_reason_why_nothing_is_saved_leaves_the_top_bar_as_high_as_it_was_and_can_be_read_whole()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        string reason = "The folder of the study cannot be written any more, since " + string.Join(' ', Enumerable.Repeat("somebody took away the right to write there", 6)) + ".";
        float before = (await desk.Page.Locator(".topbar").BoundingBoxAsync())!.Height;
        await desk.Page.RouteAsync("**/api/quotations/**", route => route.FulfillAsync(new() { Status = 503, ContentType = "application/json", Body = $$"""{"message":"{{reason}}"}""" }));
        await desk.CodeAsync("thrown over to them", "3.2");
        await Expect(desk.SaveState).ToHaveAttributeAsync("title", "Not saved: " + reason);
        Assert.Equal(before, (await desk.Page.Locator(".topbar").BoundingBoxAsync())!.Height, 1f);
        Assert.False(await desk.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
        await desk.Page.UnrouteAsync("**/api/quotations/**");
        await desk.SavedAsync();
        await Expect(desk.SaveState).ToHaveAttributeAsync("title", "");
    }

    [Theory]
    [InlineData(1440, false)]
    [InlineData(1000, false)]
    [InlineData(390, false)]
    [InlineData(1440, true)]
    [InlineData(1000, true)]
    [InlineData(390, true)]
    public async Task The_acts_are_in_sight_and_what_is_said_does_not_lie_on_them(int width, bool linking)
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, new() { ViewportSize = new() { Width = width, Height = 800 } });
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Code" }).First).ToBeInViewportAsync();
        await desk.Text.FocusAsync();
        if (linking)
        {
            await desk.SelectAsync("Well, we hand over the model, and from then on it is, sort of, thrown over to them. Nobody owns it after that.");
            await desk.PressAsync("k");
            await Expect(desk.Page.Locator(".doc-bar .linking")).ToBeInViewportAsync(new() { Ratio = 1 });
            Assert.True(await desk.Page.EvaluateAsync<bool>("() => document.querySelector('.linking').getBoundingClientRect().right <= document.querySelector('.doc-column').getBoundingClientRect().right"));
        }

        await desk.PressAsync("p");
        await Expect(desk.Page.Locator(".toast")).ToBeVisibleAsync();
        LocatorBoundingBoxResult said = (await desk.Page.Locator(".toast").BoundingBoxAsync())!, bar = (await desk.Page.Locator("[data-bar]").BoundingBoxAsync())!;
        Assert.True(said.Y + said.Height <= bar.Y, $"{said.Y + said.Height} under {bar.Y}");
        Assert.True(bar.Y + bar.Height <= 800);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(1000)]
    public async Task The_search_keeps_its_place_whatever_undo_and_saving_say(int width)
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, new() { ViewportSize = new() { Width = width, Height = 800 } });
        float before = await LeftAsync();
        await desk.CodeAsync("thrown over to them", "a code with a name that is longer than most names of codes are");
        await desk.SavedAsync();
        Assert.Equal(before, await LeftAsync(), 0.5f);

        async Task<float> LeftAsync() => (await desk.Page.Locator(".topbar .search").BoundingBoxAsync())!.X;
    }

    [Fact]
    public async Task On_a_phone_a_link_is_made_and_the_list_of_codings_opened_by_touch()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, new() { ViewportSize = new() { Width = 390, Height = 844 } }, study => study.Code(study.AsA, "thrown over to them", study.Ownership));
        ILocator link = desk.Page.Locator("[data-bar] [data-link]"), list = desk.Page.GetByRole(AriaRole.Button, new() { Name = "All codings" });
        await list.ClickAsync();
        await desk.Page.Locator("emic-coding-list li button").ClickAsync();
        await Expect(desk.Page.Locator("emic-coding-list")).ToBeHiddenAsync();
        await link.ClickAsync();
        await Expect(link).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^Link here"));
        await desk.SelectAsync("Nobody owns it");
        await link.ClickAsync();
        await desk.Page.Locator("dialog.notes input").FillAsync("explains");
        await desk.Page.Locator("dialog.notes .primary").ClickAsync();
        await desk.SavedAsync();
        Assert.Equal("explains", Assert.Single(Emic.Workbench.LinkList.Read(desk.Study.AsA)).Link.Relation);
        await Expect(link).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^Link(?! here)"));
    }

    [Fact]
    public async Task The_link_past_the_frame_leads_to_the_text_and_takes_nothing_away()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Code(study.AsA, "thrown over", study.Ownership));
        await desk.Page.Locator(".skip").FocusAsync();
        await desk.PressAsync("Enter");
        await desk.Page.ArriveAsync("#main");
        await desk.CodeAsync("Nobody owns it", "3.2");
        await desk.SavedAsync();
        await Expect(desk.Page.Locator(".stripe")).ToHaveCountAsync(2);
        await desk.Page.GoBackAsync();
        await Expect(desk.Page.Locator("[role=treeitem]").First).ToBeVisibleAsync();
        await Expect(desk.Page.Locator(".stripe")).ToHaveCountAsync(2);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task The_keyboard_is_in_the_text_when_a_source_is_opened_and_comes_back_there_from_the_search()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await Expect(desk.Text).ToBeFocusedAsync();
        await desk.PressAsync("/");
        await Expect(desk.Page.Locator(".topbar .search input")).ToBeFocusedAsync();
        await desk.PressAsync("Escape");
        await Expect(desk.Text).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Escape_leaves_the_search_at_once_however_it_was_entered_and_its_letters_wait_selected()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        ILocator field = desk.Page.Locator(".topbar .search input"), list = desk.Page.Locator(".search-hits");
        await desk.SelectAsync("Nobody owns it");
        await desk.PressAsync("/");
        await desk.Page.Keyboard.TypeAsync("release");
        await Expect(list).ToBeVisibleAsync();
        await desk.PressAsync("Escape");
        await Expect(list).ToBeHiddenAsync();
        await Expect(desk.Text).ToBeFocusedAsync();
        await desk.Page.WaitForFunctionAsync("() => getSelection().toString() === 'Nobody owns it'");

        await desk.PressAsync("/");
        Assert.Equal("release", await field.EvaluateAsync<string>("field => field.value.slice(field.selectionStart, field.selectionEnd)"));
        await desk.PressAsync("ArrowRight");
        await desk.Page.Keyboard.TypeAsync(" there");
        await Expect(list.Locator("a")).ToHaveCountAsync(1);
        await desk.PressAsync("ArrowDown");
        await Expect(list.Locator("a")).ToBeFocusedAsync();
        await desk.PressAsync("Escape");
        await Expect(desk.Text).ToBeFocusedAsync();
        await field.ClickAsync();
        await desk.PressAsync("Escape");
        await Expect(desk.Text).ToBeFocusedAsync();
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task The_definition_of_a_code_leaves_the_tree_where_it_is_under_the_pointer()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        ILocator tree = desk.Page.Locator(".code-tree");
        float before = (await tree.BoundingBoxAsync())!.Height;
        await desk.SelectAsync("thrown over to them");
        await desk.Page.GetByRole(AriaRole.Treeitem, new() { Name = "3.2 Ownership" }).ClickAsync();
        await desk.SavedAsync();
        await Expect(desk.Page.Locator(".definition h2")).ToContainTextAsync("3.2 Ownership");
        Assert.Equal(before, (await tree.BoundingBoxAsync())!.Height, 1f);
        Assert.Equal(["A: thrown over to them: 3.2 Ownership"], desk.Stored());
    }

    [Fact]
    public async Task A_source_opens_where_it_was_left()
    {
        string name = "long.txt", text = string.Join("\n\n", Enumerable.Range(1, 60).Select(n => $"P1: This is what was said as number {n}, and it takes a line or two, so that the page scrolls."));
        Emic.Core.Source? source = null;
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => source = study.Import(name, text));
        await desk.ReadAsync(source!.Id);
        await desk.PressAsync("#");
        await desk.Page.Keyboard.TypeAsync("40");
        await desk.PressAsync("Enter");
        ILocator turn = desk.Page.Locator(".turn[data-turn='40']");
        await Expect(turn).ToBeInViewportAsync();
        float at = (await turn.BoundingBoxAsync())!.Y;
        await desk.ReadAsync(desk.Study.Source.Id);
        await desk.ReadAsync(source.Id);
        await Expect(turn).ToBeInViewportAsync();
        Assert.Equal(at, (await turn.BoundingBoxAsync())!.Y, 2f);
        await desk.PressAsync("t");
        await desk.PressAsync("h");
        await desk.SavedAsync();
        await Expect(desk.Page.Locator("emic-inspector")).ToContainTextAsync("number 40,");
    }

    [Fact]
    public async Task A_turn_that_is_not_there_is_not_gone_to()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.PressAsync("#");
        ILocator field = desk.Page.GetByLabel("Go to turn", new() { Exact = true });
        await desk.Page.Keyboard.TypeAsync("9");
        await desk.PressAsync("Enter");
        Assert.Equal("There is no turn 9: the last one is 4.", await field.EvaluateAsync<string>("field => field.validationMessage"));
        await field.FillAsync("4");
        await desk.PressAsync("Enter");
        await Expect(desk.Text).ToBeFocusedAsync();
        await desk.PressAsync("t");
        await Expect(desk.Page.Locator("[data-bar] .words")).ToContainTextAsync("words");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task The_list_of_sources_and_the_rail_follow_ones_own_coding()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        ILocator mark = desk.Page.Locator(".sources-pane a[aria-current] .mark");
        await Expect(mark).ToContainTextAsync("–");
        await desk.CodeAsync("thrown over to them", "3.2 + 3");
        await Expect(mark).ToContainTextAsync("2");
        await Expect(desk.Page.Locator(".rail .mark")).ToHaveAttributeAsync("title", "1 of 1 sources are coded, by whomever");
        await desk.Page.GetByLabel("Read").CheckAsync();
        await Expect(mark).ToContainTextAsync("✓");
    }

    [Fact]
    public async Task A_source_that_somebody_brings_in_appears_in_the_list_beside_the_text()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        // The socket needs a moment to be heard.
        await Task.Delay(800, TestContext.Current.CancellationToken);
        desk.Study.Import("a name that is rather long for a narrow pane.txt", "P1: Words.");
        ILocator name = desk.Page.Locator(".sources-pane li .name").Nth(1);
        await Expect(name).ToHaveTextAsync("a name that is rather long for a narrow pane");
        LocatorBoundingBoxResult box = (await name.BoundingBoxAsync())!;
        Assert.InRange(box.Height, 30, 45);
    }

    [Fact]
    public async Task On_a_phone_a_comment_is_written_where_it_is_seen_and_then_the_text_comes_back()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, new() { ViewportSize = new() { Width = 390, Height = 844 } }, study => study.Code(study.AsA, "thrown over to them", study.Ownership));
        await desk.Page.Keyboard.PressAsync("n");
        await desk.Page.Locator("[data-bar] button").GetByText("Comment").ClickAsync();
        await Expect(desk.Page.Locator("emic-inspector textarea:focus")).ToBeVisibleAsync();
        await desk.Page.Keyboard.TypeAsync("Nobody takes it.");
        await desk.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(desk.Text).ToBeVisibleAsync();
        await Expect(desk.Page.Locator(".save-state")).ToContainTextAsync("Saved");
    }

    [Theory]
    [InlineData(390)]
    [InlineData(320)]
    public async Task The_codebook_shows_all_its_columns_on_a_phone(int width)
    {
        await using StudyVisit visit = await StudyVisit.OpenAsync(chromium, study => study.Code(study.AsA, "thrown over to them", study.AddCode("3.2.1", "a code whose name is long enough to take several lines")), new() { ViewportSize = new() { Width = width, Height = 800 } });
        await visit.GoAsync("codebook");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.querySelector('.tree th:last-child').getBoundingClientRect().right <= innerWidth && document.querySelector('.scroll-x').scrollWidth <= document.querySelector('.scroll-x').clientWidth"));
    }

    [Fact]
    public async Task A_study_last_changed_on_another_day_says_which()
    {
        await using StudyVisit visit = await StudyVisit.OpenAsync(chromium);
        await Expect(visit.Page.Locator(".save-state")).ToHaveTextAsync("Saved 2 Mar 2026");
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(390, 600)]
    [InlineData(600, 900)]
    public async Task On_a_phone_the_text_reaches_down_to_the_buttons_and_these_to_the_foot(int width, int height)
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, new() { ViewportSize = new() { Width = width, Height = height } });
        LocatorBoundingBoxResult text = (await desk.Page.Locator(".doc-pane").BoundingBoxAsync())!, bar = (await desk.Page.Locator(".doc-bar").BoundingBoxAsync())!;
        Assert.InRange(bar.Y - (text.Y + text.Height), -1, 1);
        Assert.InRange(height - (bar.Y + bar.Height), -1, 1);
    }

    [Fact]
    public async Task A_name_too_long_for_the_margin_is_cut_at_its_end_and_no_word_is_broken()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Code(study.AsA, "thrown over to them", study.AddCode("3.7", "Decompositionalisation of work")));
        ILocator name = desk.Page.Locator(".stripe-name");
        await Expect(name).ToHaveAttributeAsync("title", new System.Text.RegularExpressions.Regex("^3.7 Decompositionalisation of work"));
        await ExpectWholeWordAsync();
        await name.ClickAsync();
        await Expect(name).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("chosen"));
        await ExpectWholeWordAsync();

        // A word that is broken lies in two rows.
        async Task ExpectWholeWordAsync() => Assert.Equal(1, await name.Locator(".words").EvaluateAsync<int>(
            "words => { const word = document.createRange(); word.setStart(words.firstChild, 4); word.setEnd(words.firstChild, 26); return new Set(Array.from(word.getClientRects(), (box) => Math.round(box.top))).size; }"));
    }

    [Fact]
    public async Task The_top_bar_says_whole_what_undo_takes_back_where_there_is_room()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.CodeAsync("thrown over to them", "3.2 + 3");
        await desk.SavedAsync();
        ILocator what = desk.Page.Locator("button[data-act=undo] .what");
        await Expect(what).ToHaveTextAsync("Code “3.2 Ownership”, “3 Decomposition” in P3a");
        Assert.True(await what.EvaluateAsync<bool>("what => what.scrollWidth <= what.clientWidth"));
    }

    [Theory]
    [InlineData(1440, 1)]
    [InlineData(1366, 1)]
    [InlineData(1024, 1)]
    [InlineData(720, 1)]
    [InlineData(390, 2)]
    [InlineData(320, 2)]
    public async Task The_bars_around_the_text_hold_what_there_is_to_do_also_while_a_link_waits_and_quotations_are_flagged(int width, int lines)
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, new() { ViewportSize = new() { Width = width, Height = 900 } }, study =>
        {
            study.Code(study.AsA, "thrown over to them", study.Ownership);
            for (int n = 1; n <= 14; n++) study.Code(study.AsA, "Nobody owns it", study.AddCode($"9.{n}", "Name"));
            CorrectSource.Run(study.AsA, study.Source.Id, new Correction(study.SpanOf("thrown over"), "thrown over", "thrown right over"));
        });
        await Expect(desk.Page.Locator("a.flagged")).ToBeVisibleAsync();
        await desk.PressAsync("v");
        await desk.PressAsync("ArrowDown");
        await desk.PressAsync("Escape");
        await Expect(desk.Page.Locator("[data-margin] summary")).ToHaveTextAsync("Margin: 10 of 15 codes");
        await desk.SelectAsync("Nobody owns it");
        await desk.PressAsync("k");
        await Expect(desk.Page.Locator(".doc-bar .linking")).ToBeVisibleAsync();
        Assert.Equal("", await desk.Page.EvaluateAsync<string>(
            """
            () => Array.from(document.querySelectorAll(".doc-bar button, .doc-head :is(a, button, select, label)")).filter((one) => one.checkVisibility())
              .filter((one) => { const box = one.getBoundingClientRect(), bar = one.closest(".doc-bar, .doc-head").getBoundingClientRect(); return box.left < bar.left || box.right > bar.right + 0.5 || one.scrollWidth > one.clientWidth + 1 && !one.matches(".linking"); })
              .map((one) => one.textContent).join()
            """));
        Assert.Equal(lines + 1, await LinesAsync(".doc-bar button"));
        if (lines == 1) Assert.Equal(1, await LinesAsync(".doc-head :is(h1, select, a, button)"));

        // What stands on one line overlaps in height.
        async Task<int> LinesAsync(string parts) => await desk.Page.EvaluateAsync<int>(
            "parts => Array.from(document.querySelectorAll(parts)).filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect()).sort((a, b) => a.top - b.top).reduce(([lines, foot], box) => box.top >= foot - 4 ? [lines + 1, box.bottom] : [lines, foot], [0, -1])[0]",
            parts);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(720)]
    public async Task Where_width_is_short_the_frame_takes_two_lines_says_whole_what_is_saved_and_a_menu_leads_to_the_pages(int width)
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, new() { ViewportSize = new() { Width = width, Height = 844 } });
        await desk.CodeAsync("thrown over to them", "3.2");
        await desk.SavedAsync();
        Assert.InRange((await desk.Page.Locator("main").BoundingBoxAsync())!.Y, 0, 80);
        Assert.True(await desk.SaveState.EvaluateAsync<bool>("said => said.scrollWidth <= said.clientWidth"));
        await Expect(desk.Page.Locator("button[data-act=undo] .what")).ToBeVisibleAsync(new() { Visible = width == 720 });
        Assert.Equal(0, await desk.Page.Locator(".topbar > *").EvaluateAllAsync<int>("parts => parts.filter((part) => part.checkVisibility() && (part.getBoundingClientRect().left < 0 || part.getBoundingClientRect().right > innerWidth)).length"));
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await desk.Page.Locator(".rail").GetByText("Memos").ClickAsync();
        await Expect(desk.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/memos$"));
        await Expect(desk.Page.Locator(".rail ul").First).ToBeHiddenAsync();
        Assert.InRange((await desk.Page.Locator("main").BoundingBoxAsync())!.Y, 0, 80);
    }

    [Fact]
    public async Task What_lies_at_the_caret_and_the_definition_of_a_code_share_the_room_fairly()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            for (int n = 1; n <= 12; n++) study.Code(study.AsA, "thrown over to them", study.AddCode($"7.{n}", $"one of many {n}"));
            string words = string.Join(' ', Enumerable.Repeat("Who answers for it when it breaks, and who is asked first.", 30));
            ChangeCode.Run(study.AsA, study.Ownership.Id, "3.2", "Ownership", study.Ownership.Color, CodeText.Of(study.Ownership) with { Definition = words });
        });
        await desk.PressAsync("n");
        await Expect(desk.Page.Locator("emic-inspector .coding")).ToHaveCountAsync(12);
        await desk.Page.GetByRole(AriaRole.Treeitem, new() { Name = "3.2 Ownership" }).FocusAsync();
        await Expect(desk.Page.Locator(".definition h2")).ToBeInViewportAsync(new() { Ratio = 1 });
        float definition = (await desk.Page.Locator(".definition").BoundingBoxAsync())!.Height, caret = (await desk.Page.Locator(".at-caret").BoundingBoxAsync())!.Height;
        Assert.Equal(definition, caret, 2f);
        Assert.True(await desk.Page.EvaluateAsync<bool>("() => ['.definition', '.at-caret'].every((part) => { const box = document.querySelector(part); box.scrollTop = 50; return box.scrollTop === 50; })"));
    }

    [Fact]
    public async Task Where_fingers_do_it_sentences_name_buttons_and_no_keys()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });
        await Expect(desk.Page.Locator("emic-inspector")).ToHaveTextAsync("No coding here. Select words and tap Code.");
        await Expect(desk.Page.Locator(".topbar .search input")).ToHaveAttributeAsync("placeholder", "Search");
        await desk.GoAsync("search");
        await Expect(desk.Page.GetByText("leads to the search field")).ToBeHiddenAsync();
        await desk.GoAsync("links");
        await Expect(desk.Page.Locator(".lede kbd")).ToBeHiddenAsync();
        await Expect(desk.Page.Locator(".lede")).ToContainTextAsync("Link makes a link");
    }
}
