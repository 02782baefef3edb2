using Emic.Core;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class CodebookPageTests(Chromium chromium)
{
    [Fact]
    public async Task A_number_puts_a_new_code_below_the_code_it_belongs_to()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        await visit.GoAsync("codebook");
        await visit.Page.FillAsync("#label", "3.4 maintainability");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("tr", new PageLocatorOptions { HasText = "maintainability" })).ToHaveAttributeAsync("aria-level", "2");
        await Assertions.Expect(visit.Page.Locator("#label")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("Word", "codebook.docx")]
    [InlineData("Markdown", "codebook.md")]
    [InlineData("Excel", "codebook.xlsx")]
    [InlineData("CSV", "codebook.csv")]
    [InlineData("YAML", "codebook.yaml")]
    public async Task The_codebook_is_saved_as_a_file(string format, string name)
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        await visit.GoAsync("codebook");
        IDownload download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Locator("a[download]", new PageLocatorOptions { HasText = format }).ClickAsync());
        Assert.Equal(name, download.SuggestedFilename);
        Assert.True(new FileInfo(await download.PathAsync()).Length > 100);
    }

    [Fact]
    public async Task The_tree_is_walked_moved_renamed_and_merged_from_the_keyboard()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study => study.Code(study.AsA, "Nobody owns it", study.Ownership));
        await visit.GoAsync("codebook");
        var keyboard = visit.Page.Keyboard;
        await visit.Row(visit.Study.Decomposition).FocusAsync();
        await keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(visit.Row(visit.Study.Ownership)).ToBeFocusedAsync();

        await keyboard.PressAsync("Alt+ArrowLeft");
        await Assertions.Expect(visit.Row(visit.Study.Ownership)).ToHaveAttributeAsync("aria-level", "1");
        await Assertions.Expect(visit.Row(visit.Study.Ownership)).ToBeFocusedAsync();

        await keyboard.PressAsync("F2");
        // What is selected is the name: the number stays.
        await keyboard.TypeAsync("Answering for it");
        await Assertions.Expect(visit.Page.Locator("#rename-label")).ToHaveValueAsync("3.2 Answering for it");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Row(visit.Study.Ownership)).ToContainTextAsync("Answering for it");

        await Assertions.Expect(visit.Row(visit.Study.Ownership)).ToBeFocusedAsync();
        await keyboard.PressAsync("j");
        await Assertions.Expect(visit.Page.Locator("#merge")).ToContainTextAsync("1 quotation");
        await visit.ChooseAsync("#merge-into", "pc");
        await visit.Page.Locator("#merge .primary").ClickAsync();
        await Assertions.Expect(visit.Row(visit.Study.Ownership)).ToHaveCountAsync(0);
        Assert.Equal(1, CodebookView.Read(visit.Study.AsA).Single(line => line.Code.Id == visit.Study.Component.Id).Quotations);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task An_undo_leaves_the_row_in_hand_and_what_the_codes_were_narrowed_to()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study => study.Code(study.AsA, "Nobody owns it", study.Ownership));
        await visit.GoAsync("codebook");
        var keyboard = visit.Page.Keyboard;
        await visit.Page.FillAsync("#filter", "own");
        await visit.Page.PressAsync("#filter", "Enter");
        await Assertions.Expect(visit.Row(visit.Study.Ownership)).ToBeFocusedAsync();
        await keyboard.PressAsync("Control+z");
        await Assertions.Expect(visit.Page.Locator(".toast")).ToHaveTextAsync("Undone: Code “3.2 Ownership” in P3a");
        await Assertions.Expect(visit.Row(visit.Study.Ownership)).ToBeFocusedAsync();
        await Assertions.Expect(visit.Row(visit.Study.Ownership)).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(visit.Page.Locator("#filter")).ToHaveValueAsync("own");
        await Assertions.Expect(visit.Row(visit.Study.Component)).ToBeHiddenAsync();

        // A code that comes now is seen, whatever was looked for before.
        await visit.Page.FillAsync("#label", "7 Monitoring");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("tr[aria-selected=true]")).ToContainTextAsync("Monitoring");
        await Assertions.Expect(visit.Page.Locator("tr[aria-selected=true]")).ToBeInViewportAsync(new LocatorAssertionsToBeInViewportOptions { Ratio = 1 });
        await Assertions.Expect(visit.Page.Locator("#filter")).ToHaveValueAsync("");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_code_that_can_t_go_further_says_so_and_stays_in_hand()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        await visit.GoAsync("codebook");
        await visit.Page.FillAsync("#filter", "own");
        await visit.Page.PressAsync("#filter", "Enter");
        foreach (string step in new[] { "ArrowUp", "ArrowDown", "ArrowRight" })
        {
            await visit.Page.Keyboard.PressAsync("Alt+" + step);
            await Assertions.Expect(visit.Page.Locator(".toast")).ToHaveTextAsync("“3.2 Ownership” can’t go further that way.");
            await Assertions.Expect(visit.Row(visit.Study.Ownership)).ToBeFocusedAsync();
            await Assertions.Expect(visit.Page.Locator("#filter")).ToHaveValueAsync("own");
        }

        await visit.Page.Keyboard.PressAsync("Alt+ArrowLeft");
        await Assertions.Expect(visit.Row(visit.Study.Ownership)).ToHaveAttributeAsync("aria-level", "1");
        await visit.Page.Keyboard.PressAsync("Alt+ArrowDown");
        await Assertions.Expect(visit.Page.Locator(".tree tbody tr").Last).ToContainTextAsync("Ownership");
    }

    [Fact]
    public async Task M_writes_a_memo_on_the_code_in_hand_as_on_every_other_page()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        await visit.GoAsync("codebook");
        await visit.Row(visit.Study.Decomposition).FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("m");
        await Assertions.Expect(visit.Page.Locator("dialog.notes")).ToContainTextAsync("On 3.2 Ownership");
        await visit.Page.Keyboard.TypeAsync("Who owns it?");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".toast")).ToHaveTextAsync("Memo “Who owns it?” is kept, tied to the code.");
        await Assertions.Expect(visit.Row(visit.Study.Ownership)).ToBeFocusedAsync();
        Assert.Equal("3.2 Ownership", MemoList.Read(visit.Study.AsA).Single().Ties.Single().Name);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_code_is_split_in_the_codebook_as_while_coding_and_one_undo_brings_it_back()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            study.Code(study.AsA, "Nobody owns it", study.Ownership);
            study.Code(study.AsA, "thrown over to them", study.Ownership);
            study.Code(study.AsB, "hand over the model", study.Ownership);
        });
        await visit.GoAsync($"codebook?at={visit.Study.Ownership.Id}");
        IKeyboard keyboard = visit.Page.Keyboard;
        ILocator dialog = visit.Page.Locator("dialog.split"), fresh = visit.Page.Locator("tr", new PageLocatorOptions { HasText = "3.7 hand-over" });
        await keyboard.PressAsync("o");
        await Assertions.Expect(dialog.Locator(".split-list li")).ToHaveCountAsync(2);
        await keyboard.PressAsync("Space");
        await dialog.Locator("#split-name").FillAsync("3.2 ownership");
        await Assertions.Expect(dialog.Locator(".preview")).ToContainTextAsync("1 quotation changes.");
        await keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(dialog.Locator(".preview")).ToContainTextAsync("There is a code “3.2 Ownership” already.");
        // The browser says by itself that the program refused.
        visit.Complaints.Clear();
        await dialog.Locator("#split-name").FillAsync("3.7 hand-over");
        await Assertions.Expect(dialog.Locator(".preview")).ToContainTextAsync("1 quotation changes.");
        await keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(fresh).ToHaveAttributeAsync("data-quotations", "1");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Row(visit.Study.Ownership)).ToHaveAttributeAsync("data-quotations", "2");
        await Assertions.Expect(visit.Row(visit.Study.Ownership)).ToBeFocusedAsync();
        await keyboard.PressAsync("Control+z");
        await Assertions.Expect(fresh).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Row(visit.Study.Ownership)).ToHaveAttributeAsync("data-quotations", "3");

        // Where nothing carries it, that is said.
        await visit.Row(visit.Study.Component).FocusAsync();
        await keyboard.PressAsync("o");
        await Assertions.Expect(visit.Page.Locator(".toast")).ToContainTextAsync("Nothing carries");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_code_that_was_moved_is_offered_a_number_that_one_key_takes_or_nobody_minds()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study => study.AddCode("4", "Data"));
        await visit.GoAsync($"codebook?at={visit.Study.Ownership.Id}");
        IKeyboard keyboard = visit.Page.Keyboard;
        ILocator offer = visit.Page.Locator("form.offer"), row = visit.Row(visit.Study.Ownership);
        await keyboard.PressAsync("Alt+ArrowLeft");
        await Assertions.Expect(offer).ToContainTextAsync("“3.2 Ownership” stands at the top now. Renumber it 5 n Keep 3.2");
        await offer.GetByText("Keep 3.2").ClickAsync();
        await Assertions.Expect(offer).ToHaveCountAsync(0);

        await row.FocusAsync();
        await keyboard.PressAsync("Alt+ArrowDown");
        await Assertions.Expect(offer).ToContainTextAsync("stands at the top now. Renumber it 5");
        await Assertions.Expect(row).ToBeFocusedAsync();
        await keyboard.PressAsync("Alt+ArrowRight");
        await Assertions.Expect(offer).ToContainTextAsync("stands below 4 now. Renumber it 4.1");
        await Assertions.Expect(row).ToBeFocusedAsync();
        await keyboard.PressAsync("n");
        await Assertions.Expect(row).ToContainTextAsync("4.1 Ownership");
        await Assertions.Expect(offer).ToHaveCountAsync(0);
        await Assertions.Expect(row).ToBeFocusedAsync();
        await keyboard.PressAsync("Control+z");
        await Assertions.Expect(row).ToContainTextAsync("3.2 Ownership");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_is_offered_after_a_move_does_not_lie_on_the_row_that_was_moved()
    {
        Code[] codes = [];
        await using var visit = await StudyVisit.OpenAsync(chromium, study => codes = [.. Enumerable.Range(10, 40).Select(n => study.AddCode($"{n}", $"Code {n}"))]);
        await visit.GoAsync($"codebook?at={codes[20].Id}");
        ILocator row = visit.Row(codes[20]);
        await row.FocusAsync();
        // Down to where the foot of the window is, and below the code above it.
        await row.EvaluateAsync("row => scrollBy(0, row.getBoundingClientRect().bottom - innerHeight)");
        await visit.Page.Keyboard.PressAsync("Alt+ArrowRight");
        ILocator offer = visit.Page.Locator("form.offer");
        await Assertions.Expect(offer).ToContainTextAsync("Renumber it 29.1");
        await Assertions.Expect(row).ToBeFocusedAsync();
        (LocatorBoundingBoxResult moved, LocatorBoundingBoxResult over) = ((await row.BoundingBoxAsync())!, (await offer.BoundingBoxAsync())!);
        Assert.InRange(moved.Y + moved.Height, 0, over.Y);

        await visit.Page.Keyboard.PressAsync("o");
        ILocator toast = visit.Page.Locator(".toast");
        await Assertions.Expect(toast).ToContainTextAsync("Nothing carries");
        // It goes by itself: both are looked at in one moment.
        Assert.True(await toast.EvaluateAsync<bool>("toast => { const said = toast.getBoundingClientRect(), row = document.activeElement.getBoundingClientRect(); return said.bottom <= row.top || said.top >= row.bottom; }"));
    }

    [Fact]
    public async Task A_refusal_is_said_once_in_the_field_it_is_about()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        await visit.GoAsync("codebook");
        await visit.Page.FillAsync("#label", "3.2 Ownership");
        await visit.Page.Keyboard.PressAsync("Enter");
        await ExpectInAsync("#label");
        await Assertions.Expect(visit.Page.Locator(".save-state")).ToContainTextAsync("Saved");
        await visit.Page.FillAsync("#label", "3.2 Answering");
        await Assertions.Expect(visit.Problem).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator("#label")).Not.ToHaveAttributeAsync("aria-invalid", "true");

        // A question that was answered so is asked again, with what was typed.
        await visit.GoAsync($"codebook?at={visit.Study.Component.Id}");
        await visit.Page.Keyboard.PressAsync("F2");
        await visit.Page.FillAsync("#rename-label", "3.2 Ownership");
        await visit.Page.Keyboard.PressAsync("Enter");
        await ExpectInAsync("#rename[open] #rename-label");
        await Assertions.Expect(visit.Page.Locator("#rename-label")).ToHaveValueAsync("3.2 Ownership");
        await visit.Page.FillAsync("#rename-label", "3.2 Piping");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Row(visit.Study.Component)).ToContainTextAsync("Piping");
        await Assertions.Expect(visit.Page.Locator("#rename[open]")).ToHaveCountAsync(0);

        async Task ExpectInAsync(string field)
        {
            await Assertions.Expect(visit.Page.GetByText("There is a code “3.2 Ownership” already.")).ToHaveCountAsync(1);
            await Assertions.Expect(visit.Page.Locator(field)).ToBeFocusedAsync();
            await Assertions.Expect(visit.Page.Locator(field)).ToHaveAttributeAsync("aria-invalid", "true");
            await Assertions.Expect(visit.Page.Locator(field)).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("already"));
        }
    }

    [Fact]
    public async Task Deleting_asks_first_and_says_how_many_quotations_lose_the_code()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study => study.Code(study.AsB, "Nobody owns it", study.Component));
        await visit.GoAsync($"codebook?at={visit.Study.Component.Id}");
        await visit.Page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(visit.Page.Locator("#delete")).ToContainTextAsync("It is on 1 quotation:");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Row(visit.Study.Component)).ToBeFocusedAsync();

        await visit.Page.Keyboard.PressAsync("Delete");
        await visit.Page.Locator("#delete .danger").ClickAsync();
        await Assertions.Expect(visit.Row(visit.Study.Component)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Deleting_goes_on_to_the_next_code_or_the_one_before_and_undo_back_to_the_one_that_returned()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            for (int n = 10; n < 50; n++) study.AddCode(n.ToString(System.Globalization.CultureInfo.InvariantCulture), "one of many");
        });
        Emic.Core.Code[] codes = [.. CodebookView.Read(visit.Study.AsA).Select(line => line.Code)];
        IKeyboard keyboard = visit.Page.Keyboard;
        await visit.GoAsync($"codebook?at={codes[^2].Id}");
        await Assertions.Expect(visit.Row(codes[^2])).ToBeFocusedAsync();
        await DeleteAsync();
        await Assertions.Expect(visit.Row(codes[^1])).ToBeFocusedAsync();
        await Assertions.Expect(visit.Row(codes[^1])).ToBeInViewportAsync();
        await DeleteAsync();
        await Assertions.Expect(visit.Row(codes[^3])).ToBeFocusedAsync();
        await Assertions.Expect(visit.Row(codes[^3])).ToBeInViewportAsync();

        await keyboard.PressAsync("Home");
        await keyboard.PressAsync("Control+z");
        await Assertions.Expect(visit.Row(codes[^1])).ToBeFocusedAsync();
        await Assertions.Expect(visit.Row(codes[^1])).ToBeInViewportAsync();
        await keyboard.PressAsync("Control+z");
        await Assertions.Expect(visit.Row(codes[^2])).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(visit.Row(codes[^1])).ToBeFocusedAsync();
        Assert.Empty(visit.Complaints);

        async Task DeleteAsync()
        {
            await keyboard.PressAsync("Delete");
            await visit.Page.Locator("#delete .danger").ClickAsync();
        }
    }

    [Fact]
    public async Task Filtering_keeps_the_codes_above_a_find_in_sight()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        await visit.GoAsync("codebook");
        await visit.Page.FillAsync("#filter", "owner");
        await Assertions.Expect(visit.Row(visit.Study.Ownership)).ToBeVisibleAsync();
        await Assertions.Expect(visit.Row(visit.Study.Decomposition)).ToBeVisibleAsync();
        await Assertions.Expect(visit.Row(visit.Study.Component)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_number_used_twice_is_warned_about()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study => study.AddCode("3.2", "Something else"));
        await visit.GoAsync("codebook");
        await Assertions.Expect(visit.Page.Locator(".notice.warn")).ToContainTextAsync("used more than once: 3.2");
    }

    [Fact]
    public async Task A_codebook_leaves_as_a_file_and_comes_back_from_one()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        await visit.GoAsync("codebook");
        IDownload file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByText("YAML", new PageGetByTextOptions { Exact = true }).ClickAsync());
        Assert.Equal("codebook.yaml", file.SuggestedFilename);
        string yaml = await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken);
        byte[] changed = System.Text.Encoding.UTF8.GetBytes(yaml.Replace("pipeline component", "pipeline piece", StringComparison.Ordinal));
        await visit.Page.SetInputFilesAsync("#codebook-file", new FilePayload { Name = "codebook.yaml", MimeType = "text/yaml", Buffer = changed });
        await Assertions.Expect(visit.Page.Locator("emic-codebook-import .notice")).ToContainTextAsync("1 code made");
        await Assertions.Expect(visit.Page.Locator(".tree")).ToContainTextAsync("pipeline piece");
    }

    [Fact]
    public async Task The_way_back_from_a_code_leads_to_its_row_among_what_was_sought()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        ILocator row = visit.Row(visit.Study.Ownership), filter = visit.Page.Locator("#filter");
        await visit.GoAsync("codebook");
        await filter.FillAsync("3");
        await filter.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(row).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("3.2 Ownership");
        await visit.Page.GoBackAsync();
        await Assertions.Expect(row).ToBeFocusedAsync();
        await Assertions.Expect(row).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(filter).ToHaveValueAsync("3");
        await Assertions.Expect(visit.Row(visit.Study.Component)).ToBeHiddenAsync();

        // Where a code goes is seen among all there are.
        await visit.Page.Keyboard.PressAsync("Alt+ArrowLeft");
        await Assertions.Expect(row).ToHaveAttributeAsync("aria-level", "1");
        await Assertions.Expect(filter).ToHaveValueAsync("");
        await Assertions.Expect(visit.Row(visit.Study.Component)).ToBeVisibleAsync();
        await Assertions.Expect(row).ToBeFocusedAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Tab_leads_to_the_links_of_the_row_in_hand_and_out_of_the_tree()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study => study.Code(study.AsA, "Nobody owns it", study.Ownership));
        await visit.GoAsync($"codebook?at={visit.Study.Decomposition.Id}");
        await Assertions.Expect(visit.Row(visit.Study.Decomposition)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Row(visit.Study.Decomposition).Locator("a")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator("a[download]").First).ToBeFocusedAsync();
        // From beside the tree, back into it.
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Row(visit.Study.Decomposition)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_a_code_says_in_brief_has_room_on_a_small_tablet()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, options: new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 720, Height = 900 } });
        await visit.GoAsync("codebook");
        Assert.True((await visit.Page.Locator(".tree th.brief").BoundingBoxAsync())!.Width > 180);
    }
}
