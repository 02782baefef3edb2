using System.Text.RegularExpressions;
using Emic.Core;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class StudyPagesTests(Chromium chromium)
{
    [Fact]
    public async Task History_takes_back_what_it_names_and_does_it_again()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study => study.Code(study.AsA, "Nobody owns it", study.Ownership));
        await visit.GoAsync("history");
        await visit.Page.GetByText("Undo: Code “3.2 Ownership” in P3a").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".history tbody tr").First).ToContainTextAsync("Undo: code “3.2 Ownership” in P3a");
        // What was undone says so, and the undo says which change it is about.
        ILocator undone = visit.Page.Locator(".history tr", new PageLocatorOptions { Has = visit.Page.Locator(".undone") });
        await Assertions.Expect(undone).ToHaveCountAsync(1);
        await Assertions.Expect(undone).ToContainTextAsync("Code “3.2 Ownership” in P3a · undone ");
        await Assertions.Expect(visit.Page.Locator(".history tbody tr").First).ToContainTextAsync($"(change {await undone.GetAttributeAsync("data-card")})");
        Assert.Empty(SourceCodings.Read(visit.Study.AsA, visit.Study.Source.Id).Quotations);

        await visit.Page.GetByText("Redo: Code “3.2 Ownership” in P3a").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".history tbody tr").First).ToContainTextAsync("Redo: code");
        Assert.Single(SourceCodings.Read(visit.Study.AsA, visit.Study.Source.Id).Quotations);
    }

    [Fact]
    public async Task History_shows_the_words_a_change_is_about_and_leads_to_them()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            study.Code(study.AsA, "Nobody owns it", study.Ownership);
            study.Code(study.AsA, "it breaks", study.Ownership);
            study.Code(study.AsA, "thrown over to them", study.Ownership);
            Undo.Back(study.AsA);
            ChangeMany.Run(study.AsA, new ManyWish(ManyAct.Comment, AskedQuotations.Read(study.AsA, QuotationQuery.All), [], Words: "look again"));
        });
        await visit.GoAsync("history");
        ILocator rows = visit.Page.Locator(".history tbody tr");
        await Assertions.Expect(rows.Nth(0).Locator("td > .about")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^“(Nobody owns it|it breaks)”$"));
        await Assertions.Expect(rows.Nth(0).Locator(".passages .about")).ToBeHiddenAsync();
        await rows.Nth(0).GetByText("and 1 more").ClickAsync();
        await Assertions.Expect(rows.Nth(0).Locator(".passages .about")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^“(Nobody owns it|it breaks)”$"));
        await Assertions.Expect(rows.Nth(0).Locator(".passages .about")).ToBeVisibleAsync();
        await Assertions.Expect(rows.Nth(1).Locator(".about")).ToHaveTextAsync("“thrown over to them”");
        await Assertions.Expect(rows.Nth(1).Locator(".about a")).ToHaveCountAsync(0);
        await Assertions.Expect(rows.Nth(5).Locator(".about")).ToHaveCountAsync(0);
        await rows.Nth(4).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "“Nobody owns it”" }).ClickAsync();
        var span = visit.Study.SpanOf("Nobody owns it");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/sources/{visit.Study.Source.Id}\\?at={span.Begin}-{span.End}$"));
    }

    [Fact]
    public async Task A_day_that_is_chosen_is_written_as_the_list_writes_days_with_its_year()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        IPage page = visit.Page;
        await visit.GoAsync("history?from=2026-03-02");
        ILocator days = page.Locator("[data-day]");
        await Assertions.Expect(days).ToHaveTextAsync(["2 Mar 2026", "today"]);
        await page.FillAsync("input[name=to]", "2026-04-03");
        await Assertions.Expect(days.Last).ToHaveTextAsync("3 Apr 2026");
        await page.FillAsync("input[name=from]", "");
        await Assertions.Expect(days.First).ToHaveTextAsync("the first day");
        await visit.GoAsync("history");
        await Assertions.Expect(page.Locator(".history tbody time").Last).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^(today|yesterday|\d+ \w+ \d{4}) \d\d:\d\d$"));
    }

    [Fact]
    public async Task History_shows_the_changes_of_the_coders_kinds_and_sources_that_are_chosen_page_by_page()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            study.Code(study.AsB, "Nobody owns it", study.Ownership);
            for (int i = 0; i < 30; i++)
            {
                Guid made = study.Code(study.AsA, "thrown over", study.Ownership).Quotation.Id;
                ChangeQuotation.Delete(study.AsA, made);
            }
        });
        IPage page = visit.Page;
        ILocator rows = page.Locator(".history tbody tr"), show = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show", Exact = true });
        ILocator Head(string title) => page.Locator(".several > summary", new PageLocatorOptions { HasText = title + ":" });
        async Task ChooseAsync(string title, params string[] names)
        {
            await Head(title).ClickAsync();
            foreach (string name in names) await page.Locator(".several[open]").GetByLabel(name, new LocatorGetByLabelOptions { Exact = true }).CheckAsync();
        }

        await visit.GoAsync("history");
        await ChooseAsync("By", "B");
        await ChooseAsync("Kind", "codings");
        await ChooseAsync("About", "P3a");
        await show.ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await ChooseAsync("By", "A");
        await ChooseAsync("Kind", "quotations");
        await show.ClickAsync();
        await Assertions.Expect(Head("By")).ToHaveTextAsync("By: 2 coders");
        await Assertions.Expect(Head("Kind")).ToHaveTextAsync("Kind: 2 kinds");
        await Assertions.Expect(rows).ToHaveCountAsync(50);
        await page.GetByText("Earlier →").ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(11);
        await Assertions.Expect(rows.Last).ToContainTextAsync("Nobody owns it");
        await Assertions.Expect(Head("By")).ToHaveTextAsync("By: 2 coders");
        await visit.GoAsync($"history?by={visit.Study.B.Id}&kind=source");
        await Assertions.Expect(page.GetByText("No change fits all that you ask for. Ask for less, or clear it.")).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task An_older_change_of_ones_own_is_taken_back_from_the_history_and_a_refusal_is_said()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            study.Code(study.AsA, "Nobody owns it", study.Ownership);
            study.Code(study.AsA, "thrown over to them", study.Decomposition);
        });
        await visit.GoAsync("history");
        await visit.Page.Locator(".history tbody tr").Nth(1).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".history tbody tr").First).ToContainTextAsync("Undo: code “3.2 Ownership” in P3a");
        Assert.Equal(visit.Study.SpanOf("thrown over to them").Begin, Assert.Single(SourceCodings.Read(visit.Study.AsA, visit.Study.Source.Id).Quotations).Begin);

        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new System.Text.RegularExpressions.Regex("Make code “3 Decomposition”") }).ClickAsync();
        await Assertions.Expect(visit.Problem).ToContainTextAsync("“Make code ‘3 Decomposition’” stays: your change");
        await Assertions.Expect(visit.Problem).ToContainTextAsync("stands on it, “Make code ‘3.2 Ownership’”. Undo that first.");
        // What is refused on the page itself leaves the study as saved as it was.
        await Assertions.Expect(visit.Page.Locator(".save-state")).ToContainTextAsync("Saved");
    }

    [Fact]
    public async Task An_undo_that_is_refused_from_the_top_bar_says_that_nothing_was_undone()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            Code made = study.AddCode("7", "Monitoring");
            ChangeCode.Run(study.AsB, made.Id, "7", "Watching", made.Color);
        });
        foreach (string page in new[] { "history", "codebook", $"sources/{visit.Study.Source.Id}" })
        {
            await visit.GoAsync(page);
            await visit.Page.Locator("button[data-act=undo]").ClickAsync();
            await Assertions.Expect(visit.Page.Locator(".save-state")).ToContainTextAsync("Not undone: “Make code ‘7 Watching’” stays: B’s change");
            await Assertions.Expect(visit.Page.Locator(".save-state")).ToContainTextAsync("B has to undo that first.");
            // However long the sentence is, it covers nothing of the bar.
            Assert.Equal(0, await visit.Page.EvaluateAsync<int>("""
                () => {
                  const said = document.querySelector(".save-state").getBoundingClientRect();
                  return Array.from(document.querySelectorAll(".topbar :is(.brand, .search input, .undo button, .who)"), one => one.getBoundingClientRect())
                    .filter(one => one.width > 0 && one.left + 0.5 < said.right && said.left + 0.5 < one.right).length;
                }
                """));
        }
    }

    [Fact]
    public async Task Nobody_is_offered_an_undo_before_having_said_who_codes()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        await Assertions.Expect(visit.Page.Locator("button[data-act=undo]")).ToBeEnabledAsync();
        await using IBrowserContext another = await chromium.Browser.NewContextAsync();
        IPage page = await another.NewPageAsync();
        await page.GotoAsync(visit.Host.MintLink().AbsoluteUri);
        foreach (string path in new[] { "overview", "history" })
        {
            await page.GotoAsync(new Uri(visit.Host.Address, path).AbsoluteUri);
            await Assertions.Expect(page.Locator(".who")).ToHaveTextAsync("Who codes?");
            await Assertions.Expect(page.Locator("button[data-act=undo]")).ToBeDisabledAsync();
        }

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Nothing to undo" })).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task History_unfolds_what_a_code_was_called_and_what_it_meant_before()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            Define(study, "Ownership", "Who answers for it.");
            Define(study, "Answering", "Who has to answer for it.");
        });
        await visit.GoAsync("history");
        ILocator row = visit.Page.Locator(".history tbody tr").First;
        await Assertions.Expect(row).ToContainTextAsync("Rename “3.2 Ownership” to “3.2 Answering” and change the definition");
        await Assertions.Expect(row.GetByText("Who answers for it.")).ToBeHiddenAsync();
        await row.Locator("summary").ClickAsync();
        await Assertions.Expect(row.Locator(".sides")).ToHaveTextAsync(["Before: 3.2 Ownership After: 3.2 Answering", "Before: Who answers for it. After: Who has to answer for it."]);
        await Assertions.Expect(row.Locator("del")).ToHaveTextAsync(["Ownership", "answers"]);
        await Assertions.Expect(row.Locator("ins")).ToHaveTextAsync(["Answering", "has to answer"]);

        // What is unfolded stays so while others work.
        CreateCode.Run(visit.Study.AsB, new NewCode("8", "Process"));
        await Assertions.Expect(visit.Page.Locator(".history tbody tr").First).ToContainTextAsync("Make code “8 Process”");
        await Assertions.Expect(visit.Page.Locator(".history tbody tr").Nth(1).GetByText("Who answers for it.")).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_study_is_brought_back_to_a_backup_and_forth_again()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        await visit.GoAsync("backups");
        await visit.Page.GetByText("Back up now").ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("no change since").First).ToBeVisibleAsync();
        visit.Study.Code(visit.Study.AsA, "Nobody owns it", visit.Study.Ownership);
        await visit.GoAsync("backups");
        await visit.Page.GetByText("Restore …").First.ClickAsync();
        await visit.Page.GetByText("Restore this backup").ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("The study is as it was at")).ToBeVisibleAsync();
        Assert.Empty(SourceCodings.Read(visit.Study.AsA, visit.Study.Source.Id).Quotations);

        await visit.Page.GetByText("Restore …").First.ClickAsync();
        await visit.Page.GetByText("Restore this backup").ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("The study is as it was at")).ToBeVisibleAsync();
        Assert.Single(SourceCodings.Read(visit.Study.AsA, visit.Study.Source.Id).Quotations);
    }

    [Fact]
    public async Task What_a_backup_is_compared_with_now_begins_a_line_on_a_narrow_screen()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, options: new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 800 } });
        RollingBackups.Make(visit.Study.Study);
        await visit.GoAsync("backups");
        ILocator cells = visit.Page.Locator(".history tbody tr", new PageLocatorOptions { HasText = "by hand" }).Locator("td");
        const string Edges = "cell => { const words = document.createRange(); words.selectNodeContents(cell); const box = words.getBoundingClientRect(); return [box.left, box.top, box.bottom]; }";
        double[] made = await cells.First.EvaluateAsync<double[]>(Edges), kept = await cells.Nth(1).EvaluateAsync<double[]>(Edges), since = await cells.Nth(2).EvaluateAsync<double[]>(Edges);
        Assert.Equal(made[0], since[0], 1.0);
        Assert.True(since[1] >= kept[2] - 1, $"“by hand” ends at {kept[2]}, “nothing since” begins at {since[1]}.");
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_by_its_name_and_the_study_stays()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        var backup = RollingBackups.Make(visit.Study.Study).Path;
        visit.Study.Code(visit.Study.AsA, "Nobody owns it", visit.Study.Ownership);
        byte[] bytes = await File.ReadAllBytesAsync(backup, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 0x20;
        await File.WriteAllBytesAsync(backup, bytes, TestContext.Current.CancellationToken);
        await visit.GoAsync($"backups?restore={Uri.EscapeDataString(Path.GetFileName(backup))}");
        await visit.Page.GetByText("Restore this backup").ClickAsync();
        await Assertions.Expect(visit.Problem).ToContainTextAsync($"“{backup}” is damaged: it is not as it was written. Nothing was changed; take another backup.");
        Assert.Single(SourceCodings.Read(visit.Study.AsA, visit.Study.Source.Id).Quotations);
        Assert.Empty(visit.Study.Check());
    }

    [Fact]
    public async Task The_overview_shows_what_another_process_changes()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        using Study other = Workbench.Study.Open(visit.Study.Path, visit.Study.Clock, visit.Study.Ids);
        CreateCode.Run(other.Session(visit.Study.B.Id), new NewCode("7", "Monitoring"));
        await Assertions.Expect(visit.Page.Locator(".last li").First).ToContainTextAsync("Make code “7 Monitoring”");
    }

    [Fact]
    public async Task A_page_that_listens_later_than_it_was_read_is_told_that_it_missed_something()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        const string First = "since => new Promise(done => { const socket = new WebSocket(`ws://${location.host}/api/live?since=${since}`); socket.onmessage = message => done(message.data); setTimeout(() => done('nothing'), 3000); })";
        Assert.Equal("null", await visit.Page.EvaluateAsync<string>(First, 0));
        Assert.Equal("nothing", await visit.Page.EvaluateAsync<string>(First, History.Last(visit.Study.AsA)));
    }

    [Fact]
    public async Task Who_comes_in_by_the_link_says_who_codes_and_goes_on_to_the_overview()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        await using IBrowserContext context = await chromium.Browser.NewContextAsync();
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(visit.Host.MintLink().AbsoluteUri);
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/overview$"));
        await page.GotoAsync(new Uri(visit.Host.Address, "coders").AbsoluteUri);
        await page.Locator("button.person").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/overview$"));
        await page.GotoAsync(new Uri(visit.Host.Address, "coders").AbsoluteUri);
        await Assertions.Expect(page.Locator("button.person[aria-pressed=true]")).ToContainTextAsync("A");
    }

    [Fact]
    public async Task A_coder_who_has_coded_is_kept_and_the_page_says_why()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study => study.Code(study.AsB, "Nobody owns it", study.Ownership));
        await visit.GoAsync($"coders?edit={visit.Study.B.Id}");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Remove" }).ClickAsync();
        await Assertions.Expect(visit.Problem).ToContainTextAsync("B has marked quotations");

        await visit.Page.FillAsync("#name", "Bea");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".people")).ToContainTextAsync("Bea");
    }

    static void Define(Testing.TestStudy study, string name, string definition)
    {
        Code code = CodebookView.Named(study.AsA, "3.2");
        ChangeCode.Run(study.AsA, code.Id, code.Number, name, code.Color, CodeText.Of(code) with { Definition = definition });
    }

    [Fact]
    public async Task A_page_without_flagged_quotations_leads_on_to_the_sources_and_a_new_memo_says_how_it_is_saved_by_key()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        await visit.GoAsync("flagged");
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Go to the sources" }).ClickAsync();
        await visit.Page.ArriveAsync("/sources");
        await visit.GoAsync("memos/new");
        await Assertions.Expect(visit.Page.Locator("#memo-form .actions")).ToContainTextAsync("Ctrl+Enter saves");
    }

    [Fact]
    public async Task Flagged_quotations_are_walked_and_opened_by_key_and_the_one_an_address_names_is_in_hand()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            foreach (string words in new[] { "thrown over to them", "over to them", "to them" }) study.Code(study.AsA, words, study.Ownership);
            CorrectSource.Run(study.AsA, study.Source.Id, new Correction(study.SpanOf("to them"), "to them", "to all of them"));
        });
        IPage page = visit.Page;
        ILocator rows = page.Locator(".flag");
        await visit.GoAsync("flagged");
        await Assertions.Expect(rows.Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(rows.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(rows.Nth(2)).ToBeFocusedAsync();
        string named = (await rows.Nth(1).GetAttributeAsync("id"))!;
        await visit.GoAsync("overview");
        await visit.GoAsync("flagged#" + named);
        await Assertions.Expect(rows.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("p");
        await Assertions.Expect(rows.Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync(new Regex("/sources/.*at="));
        await page.GoBackAsync();
        await Assertions.Expect(rows.Nth(0)).ToBeFocusedAsync();
        Assert.Empty(visit.Complaints);
    }
}
