using Emic.Testing;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class MarginTests(Chromium chromium)
{
    [Fact]
    public async Task Overlapping_and_nested_codings_are_drawn_side_by_side_in_lanes_of_their_own()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            study.Code(study.AsA, "from then on it is, sort of, thrown over to them", study.Ownership);
            study.Code(study.AsA, "thrown over to them. Nobody owns it", study.Decomposition);
            study.Code(study.AsA, "over", study.Component);
        });
        string drawn = await desk.Text.EvaluateAsync<string>("text => Array.from(text.querySelectorAll('.coded'), span => span.textContent).join('|')");
        Assert.Equal("over|from then on it is, sort of, |thrown over to them|. Nobody owns it", drawn);
        string[] lanes = await desk.Page.EvaluateAsync<string[]>("() => Array.from(document.querySelectorAll('.stripe'), stripe => stripe.style.getPropertyValue('--lane')).sort()");
        Assert.Equal(["0", "1", "2"], lanes);
    }

    [Theory]
    [InlineData("thrown over to them")]
    [InlineData("everybody says that it is fine")]
    public async Task The_long_name_of_the_quotation_in_hand_is_shown_whole_and_leaves_its_stripe_in_sight(string words)
    {
        const string Name = "The people who hand the model over never hear of it again until it breaks";
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Code(study.AsA, words, study.AddCode("", Name)));
        await desk.Page.Locator(".stripe").ClickAsync();
        ILocator name = desk.Page.Locator(".stripe-name.chosen"), said = name.Locator(".words");
        await Assertions.Expect(said).ToHaveTextAsync(Name);
        LocatorBoundingBoxResult stripe = (await desk.Page.Locator(".stripe").BoundingBoxAsync())!, box = (await name.BoundingBoxAsync())!;
        Assert.True(box.X >= stripe.X + stripe.Width, $"The name begins at {box.X}, its stripe ends at {stripe.X + stripe.Width}.");
        Assert.True(await name.EvaluateAsync<bool>("name => name.scrollHeight <= name.clientHeight"));
        LocatorBoundingBoxResult part = (await desk.Page.Locator(".stripes").First.BoundingBoxAsync())!;
        Assert.InRange(box.Y + box.Height, part.Y, part.Y + part.Height + 1);
    }

    [Fact]
    public async Task Stripes_for_whose_names_there_is_no_room_are_counted()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            for (int n = 1; n <= 9; n++) study.Code(study.AsA, "And before the release?", CreateCode.Run(study.AsA, NewCode.Parse($"9.{n} Name")).Code);
        });
        await Assertions.Expect(desk.Page.Locator(".stripe")).ToHaveCountAsync(9);
        ILocator more = desk.Page.Locator(".stripe-more");
        await Assertions.Expect(more).ToHaveCountAsync(1);
        int named = await desk.Page.Locator(".stripe-name").CountAsync();
        Assert.Equal($"+ {9 - named} more", await more.TextContentAsync());
        Assert.InRange(named, 2, 7);
    }

    [Fact]
    public async Task A_short_passage_with_five_codes_names_all_five_where_the_margin_below_is_empty()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            for (int n = 1; n <= 5; n++) study.Code(study.AsA, "And before the release?", CreateCode.Run(study.AsA, NewCode.Parse($"9.{n} Name")).Code);
        });
        await Assertions.Expect(desk.Page.Locator(".stripe-name .words")).ToHaveTextAsync(["9.1 Name", "9.2 Name", "9.3 Name", "9.4 Name", "9.5 Name"]);
        await Assertions.Expect(desk.Page.Locator(".stripe-more")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Two_coders_on_the_same_words_are_both_shown_and_one_can_be_shown_alone()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: BothCodeIt);
        await Assertions.Expect(desk.Page.Locator(".stripe")).ToHaveCountAsync(2);
        await desk.Page.GetByLabel("Whose codings").SelectOptionAsync("B’s codings");
        await Assertions.Expect(desk.Page.Locator(".stripe")).ToHaveCountAsync(1);
        await Assertions.Expect(desk.Page.Locator(".stripe-name")).ToContainTextAsync("3 Decomposition");
    }

    [Fact]
    public async Task What_another_coder_marked_can_be_read_but_not_changed()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: BothCodeIt);
        await desk.SelectAsync("thrown over to them");
        ILocator inspector = desk.Page.Locator("emic-inspector");
        await Assertions.Expect(inspector.Locator(".quotation")).ToHaveCountAsync(2);
        await Assertions.Expect(inspector.GetByRole(AriaRole.Button, new() { Name = "Remove 3.2 Ownership" })).ToHaveCountAsync(1);
        await Assertions.Expect(inspector.GetByRole(AriaRole.Button, new() { Name = "Remove 3 Decomposition" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_inspector_comments_and_recodes_in_place()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Code(study.AsA, "thrown over to them", study.Ownership));
        await desk.SelectAsync("thrown over to them");
        await desk.PressAsync("c");
        await desk.Page.Keyboard.TypeAsync("nobody’s");
        await desk.PressAsync("Control+Enter");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Recode 3.2 Ownership" }).ClickAsync();
        await desk.Page.Keyboard.TypeAsync("pipe");
        await desk.PressAsync("Enter");
        await desk.SavedAsync();
        Assert.Equal(["A: thrown over to them: pipeline component -- nobody’s"], desk.Stored());
    }

    [Fact]
    public async Task A_click_on_a_code_codes_the_selected_words()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("thrown over to them");
        await desk.Page.GetByRole(AriaRole.Treeitem, new() { NameString = "3.2 Ownership" }).ClickAsync();
        await desk.SavedAsync();
        Assert.Equal(["A: thrown over to them: 3.2 Ownership"], desk.Stored());
    }

    [Fact]
    public async Task A_code_dragged_onto_the_selected_words_codes_them()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("Who fixes it when it breaks?");
        await desk.Page.GetByRole(AriaRole.Treeitem, new() { NameString = "pipeline component" }).DragToAsync(desk.Text.Locator("p.par").First, new() { TargetPosition = new() { X = 60, Y = 12 } });
        await desk.SavedAsync();
        Assert.Equal(["A: Who fixes it when it breaks?: pipeline component"], desk.Stored());
    }

    [Theory]
    [InlineData(0.5f, "3 Decomposition > 3.2 Ownership >> pipeline component")]
    [InlineData(0.1f, "3 Decomposition > pipeline component > 3.2 Ownership")]
    [InlineData(0.9f, "3 Decomposition > 3.2 Ownership > pipeline component")]
    public async Task A_code_dropped_on_another_goes_below_it_and_between_two_it_goes_there(float height, string expected)
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        ILocator moved = desk.Page.GetByRole(AriaRole.Treeitem, new() { NameString = "pipeline component" });
        ILocator target = desk.Page.GetByRole(AriaRole.Treeitem, new() { NameString = "3.2 Ownership" });
        LocatorBoundingBoxResult box = (await target.BoundingBoxAsync())!;
        await moved.DragToAsync(target, new() { TargetPosition = new() { X = 80, Y = box.Height * height } });
        await desk.SavedAsync();
        Assert.Equal(expected, string.Join(' ', CodebookView.Read(desk.Study.AsA).Select(line => (new string('>', line.Depth) + " " + line.Code.Label).Trim())));
        Assert.Empty(desk.Stored());
    }

    [Fact]
    public async Task A_numbered_code_dropped_on_another_is_offered_a_number_that_fits_there()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.AddCode("4", "Data"));
        ILocator target = desk.Page.GetByRole(AriaRole.Treeitem, new() { NameString = "4 Data" });
        LocatorBoundingBoxResult box = (await target.BoundingBoxAsync())!;
        await desk.Page.GetByRole(AriaRole.Treeitem, new() { NameString = "3.2 Ownership" }).DragToAsync(target, new() { TargetPosition = new() { X = 80, Y = box.Height * 0.5f } });
        await Assertions.Expect(desk.Page.Locator("dialog[open]")).ToContainTextAsync("“3.2 Ownership” stands below 4 now.");
        await desk.PressAsync("Enter");
        await Assertions.Expect(desk.Page.Locator("emic-codes")).ToContainTextAsync("4.1 Ownership");
        await desk.SavedAsync();
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task The_list_of_all_codings_leads_to_each_of_them()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: BothCodeIt);
        await desk.Text.FocusAsync();
        await desk.PressAsync("l");
        await Assertions.Expect(desk.Page.Locator("emic-coding-list li")).ToHaveCountAsync(2);
        await desk.PressAsync("l");
        await Assertions.Expect(desk.Page.Locator("emic-coding-list")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task In_the_list_of_all_codings_arrows_walk_and_no_key_codes_the_text_beneath()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: BothCodeIt);
        await desk.SelectAsync("Who fixes it");
        ILocator list = desk.Page.Locator("emic-coding-list"), rows = list.Locator("li .words");
        await desk.PressAsync("l");
        await Assertions.Expect(rows.First).ToBeFocusedAsync();
        await desk.PressAsync("ArrowDown");
        await Assertions.Expect(rows.Nth(1)).ToBeFocusedAsync();
        IReadOnlyList<string> before = desk.Stored();
        await desk.PressAsync("h");
        await desk.PressAsync(".");
        await desk.PressAsync("1");
        await Assertions.Expect(rows.Nth(1)).ToBeFocusedAsync();
        await desk.PressAsync("ArrowUp");
        await desk.PressAsync("Escape");
        await Assertions.Expect(list).ToBeHiddenAsync();
        await Assertions.Expect(desk.Text).ToBeFocusedAsync();
        Assert.Equal(before, desk.Stored());
    }

    [Fact]
    public async Task The_list_of_all_codings_opens_on_what_is_in_hand_and_keeps_the_keyboard_on_its_quotation_while_others_come_and_go()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            study.Code(study.AsA, "it is fine", study.Ownership);
            study.Code(study.AsA, "Nobody owns it", study.Ownership);
        });
        ILocator rows = desk.Page.Locator("emic-coding-list li .words");
        await desk.Text.FocusAsync();
        foreach (string key in new[] { "n", "n", "l" }) await desk.PressAsync(key);
        await Assertions.Expect(rows.Nth(0)).ToHaveTextAsync("“Nobody owns it”");
        await Assertions.Expect(rows.Nth(1)).ToBeFocusedAsync();
        await desk.PressAsync("ArrowUp");
        await Assertions.Expect(rows.Nth(0)).ToBeFocusedAsync();
        desk.Study.Code(desk.Study.AsB, "thrown over to them", desk.Study.Ownership);
        await Assertions.Expect(rows).ToHaveCountAsync(3);
        await Assertions.Expect(rows.Nth(1)).ToHaveTextAsync("“Nobody owns it”");
        await Assertions.Expect(rows.Nth(1)).ToBeFocusedAsync();
        Undo.Back(desk.Study.AsB);
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await Assertions.Expect(rows.Nth(0)).ToBeFocusedAsync();
        await desk.PressAsync("ArrowDown");
        await Assertions.Expect(rows.Nth(1)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_is_chosen_in_the_list_of_all_codings_is_read_at_once_and_the_list_opens_there_again()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: BothCodeIt);
        ILocator list = desk.Page.Locator("emic-coding-list"), open = desk.Page.GetByRole(AriaRole.Button, new() { Name = "All codings" });
        await open.ClickAsync();
        await list.Locator("li button").Nth(1).ClickAsync();
        await Assertions.Expect(list).ToBeHiddenAsync();
        await Assertions.Expect(desk.Text).ToBeFocusedAsync();
        await open.ClickAsync();
        await Assertions.Expect(list.Locator("li button").Nth(1)).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_list_of_all_codings_is_closed_by_Escape_or_its_button_and_the_keyboard_is_in_the_text_again(bool byKey)
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: BothCodeIt);
        await desk.Text.FocusAsync();
        await desk.PressAsync("l");
        ILocator list = desk.Page.Locator("emic-coding-list");
        await Assertions.Expect(list.Locator("li")).ToHaveCountAsync(2);
        if (byKey) await desk.PressAsync("Escape");
        else await list.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Assertions.Expect(list).ToBeHiddenAsync();
        await Assertions.Expect(desk.Text).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_name_in_the_margin_takes_a_second_row_when_it_needs_one_and_there_is_room_below()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            Emic.Core.Code fits = study.AddCode("5.4", "Isolation"), engineer = study.AddCode("1.2", "Software engineer"), manager = study.AddCode("1.4", "Manager");
            study.Code(study.AsA, "Who fixes it when it breaks", fits);
            foreach (StudySession coder in new[] { study.AsA, study.AsB }) study.Code(coder, "Nobody owns it", engineer, manager);
        });
        await Assertions.Expect(desk.Page.Locator(".stripe-name")).ToHaveCountAsync(5);
        string[] names = await desk.Page.Locator(".stripe-name").EvaluateAllAsync<string[]>(
            "names => names.map((name) => { const words = name.querySelector('.words'); const isCut = [name, words].some((box) => box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight + 1); return words.textContent + (name.classList.contains('long') ? ' in two rows' : '') + (isCut ? ', cut' : ''); }).sort()");
        Assert.Equal(["1.2 Software engineer in two rows", "1.2 Software engineer in two rows", "1.4 Manager", "1.4 Manager", "5.4 Isolation"], names);
    }

    [Fact]
    public async Task The_second_row_of_a_name_goes_beneath_the_signs_and_the_initial_of_the_first()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Code(study.AsA, "thrown over to them", study.AddCode("3.4", "Incomprehensibility")));
        ILocator name = desk.Page.Locator(".stripe-name");
        await Assertions.Expect(name).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("long"));
        Assert.True(await name.EvaluateAsync<bool>(
            """
            name => {
              const words = document.createRange();
              words.selectNodeContents(name.querySelector('.words'));
              const rows = [...words.getClientRects()], by = name.querySelector('.by').getBoundingClientRect();
              return rows[0].right <= by.left && rows.at(-1).top >= by.bottom - 1 && name.scrollWidth <= name.clientWidth && name.scrollHeight <= name.clientHeight + 1;
            }
            """));
    }

    [Fact]
    public async Task Names_in_the_margin_never_lie_on_each_other_and_make_room_for_a_long_one()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            study.Code(study.AsA, "from then on it is, sort of, thrown over to them", study.AddCode("", "The people who hand it over never hear of it again"));
            study.Code(study.AsA, "thrown over to them", study.AddCode("", "A name of more than one row"));
        });
        foreach (ILocator stripe in await desk.Page.Locator(".stripe").AllAsync())
        {
            await stripe.ClickAsync();
            await Assertions.Expect(desk.Page.Locator(".stripe-name.chosen")).ToHaveCountAsync(1);
            double[] edges = await desk.Page.EvaluateAsync<double[]>("() => Array.from(document.querySelectorAll('.stripe-name'), name => name.getBoundingClientRect()).sort((a, b) => a.top - b.top).flatMap(box => [box.top, box.bottom])");
            Assert.Equal(4, edges.Length);
            Assert.True(edges[2] - edges[0] >= 47, "The first name has two rows.");
            Assert.True(edges[1] <= edges[2] + 1, $"A name ends at {edges[1]}, the next begins at {edges[2]}.");
        }
    }

    static void BothCodeIt(TestStudy study)
    {
        study.Code(study.AsA, "thrown over to them", study.Ownership);
        study.Code(study.AsB, "thrown over to them", study.Decomposition);
    }
}
