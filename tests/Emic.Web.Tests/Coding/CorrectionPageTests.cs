using System.Text.RegularExpressions;
using Emic.Core;
using Emic.Workbench;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Emic.Web.Tests;

public sealed class CorrectionPageTests(Chromium chromium)
{
    [Fact]
    public async Task A_turn_is_corrected_by_keyboard_in_its_place_and_the_codings_stay_on_their_words()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Code(study.AsA, "Nobody owns it", study.Ownership));
        await desk.SelectAsync("hand over");
        await desk.Page.Keyboard.PressAsync("e");
        ILocator field = desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Text of this turn" });
        await Expect(field).ToBeFocusedAsync();
        await field.FillAsync((await field.InputValueAsync()).Replace("hand over", "hand it over", StringComparison.Ordinal));
        await desk.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(desk.Text).ToContainTextAsync("hand it over");
        await Expect(desk.Page.Locator("emic-workspace[data-ready]")).ToBeAttachedAsync();
        QuotationView quotation = Assert.Single(SourceCodings.Read(desk.Study.AsA, desk.Study.Source.Id).Quotations);
        Assert.Equal("Nobody owns it", SourceDocument.Read(desk.Study.AsA, desk.Study.Source.Id).Text[quotation.Begin..quotation.End]);
        await desk.Page.Keyboard.PressAsync("Control+z");
        await Expect(desk.Text).ToContainTextAsync("we hand over the model");
        Assert.Empty(desk.Study.Check());
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_question_that_was_typed_into_an_answer_is_put_on_a_line_of_its_own_and_becomes_a_turn()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        int turns = await desk.Text.Locator(".turn").CountAsync();
        await desk.SelectAsync("Nobody owns it");
        await desk.PressAsync("e");
        await desk.Page.Keyboard.TypeAsync("\nInterviewer: To whom?\nP3a: ");
        await desk.PressAsync("Control+Enter");
        await Expect(desk.Text.Locator(".turn")).ToHaveCountAsync(turns + 2);
        await Expect(desk.Text.Locator(".turn", new() { HasText = "To whom?" }).Locator(".speaker")).ToContainTextAsync("Interviewer");
        await Expect(desk.Text.Locator(".turn", new() { HasText = "Nobody owns it" })).Not.ToContainTextAsync("thrown over");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_correction_of_ones_own_is_said_with_what_it_flagged_and_its_undo_as_what_one_did()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Code(study.AsA, "hand over the model", study.Ownership));
        ILocator toast = desk.Page.Locator(".toast");
        await desk.SelectAsync("hand over");
        await desk.PressAsync("e");
        await desk.Page.Keyboard.TypeAsync("soon ");
        await desk.PressAsync("Control+Enter");
        await Expect(toast).ToHaveTextAsync("Corrected.");
        await Expect(desk.Text.Locator("span.coded")).ToHaveTextAsync("hand over the model");
        await desk.SelectAsync("from then on");
        await desk.PressAsync("e");
        ILocator field = desk.Page.Locator(".correcting textarea");
        await field.FillAsync((await field.InputValueAsync()).Replace("over the", "over their", StringComparison.Ordinal));
        await desk.PressAsync("Control+Enter");
        const string Said = "Corrected. 1 quotation waits for you, flagged.";
        await Expect(toast).ToHaveTextAsync(Said);
        // The study is looked at twice a second, and what it tells then is known.
        await Task.Delay(1200, TestContext.Current.CancellationToken);
        await Expect(toast).ToHaveTextAsync(Said);
        await desk.PressAsync("Control+z");
        await Expect(desk.Text).ToContainTextAsync("soon hand over the model");
        await Task.Delay(1200, TestContext.Current.CancellationToken);
        await Expect(toast).ToHaveTextAsync("Undone: Correct the text of P3a");
        Assert.Empty(desk.Complaints);
    }

    [Theory]
    [InlineData("hand over the model", "over the", "over our")]
    [InlineData("Who fixes it", "fixes", "mends")]
    public async Task The_quotation_in_hand_still_is_after_a_correction_so_that_it_can_be_settled(string coded, string was, string now)
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Code(study.AsA, coded, study.Ownership));
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await Expect(desk.Page.Locator(".stripe.chosen")).ToHaveCountAsync(1);
        await desk.PressAsync("e");
        ILocator field = desk.Page.Locator(".correcting textarea");
        await field.FillAsync((await field.InputValueAsync()).Replace(was, now, StringComparison.Ordinal));
        await desk.PressAsync("Control+Enter");
        await Expect(desk.Text).ToContainTextAsync(coded.Replace(was, now, StringComparison.Ordinal));
        await Expect(desk.Page.Locator(".stripe.chosen")).ToHaveCountAsync(1);
        await Expect(desk.Page.Locator("emic-inspector")).ToContainTextAsync("Waits: a correction changed its words.");
    }

    [Fact]
    public async Task Editing_begins_where_one_was_in_the_turn()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("hand over");
        await desk.PressAsync("e");
        await desk.Page.Keyboard.TypeAsync("soon ");
        await Expect(desk.Page.Locator(".correcting textarea")).ToHaveValueAsync(new Regex("^Well, we soon hand over the model"));
    }

    [Fact]
    public async Task Escape_leaves_a_turn_as_it_was()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("hand over");
        await desk.Page.Keyboard.PressAsync("e");
        await desk.Page.Keyboard.PressAsync("Control+Home");
        await desk.Page.Keyboard.TypeAsync("12 well ");
        // No answer to the question is to stay.
        await desk.Page.Keyboard.PressAsync("Escape");
        await Expect(desk.Page.Locator(".correcting textarea")).ToHaveValueAsync(new Regex("^12 well "));
        desk.Page.Dialog += (_, question) => _ = question.AcceptAsync();
        await desk.Page.Keyboard.PressAsync("Escape");
        await Expect(desk.Page.Locator(".correcting")).ToHaveCountAsync(0);
        await Expect(desk.Text).ToContainTextAsync("Well, we hand over the model");
        Assert.Equal("hand over", await desk.Page.EvaluateAsync<string>("() => getSelection().toString()"));
        await desk.PressAsync("h");
        await Expect(desk.Text.Locator(".coded")).ToHaveTextAsync("hand over");
        await desk.PressAsync("Delete");
        await desk.SavedAsync();
        Assert.Equal(desk.Study.Document.Text, SourceDocument.Read(desk.Study.AsA, desk.Study.Source.Id).Text);
        Assert.Empty(SourceCodings.Read(desk.Study.AsA, desk.Study.Source.Id).Quotations);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_correction_that_is_not_saved_is_asked_about_before_the_page_is_left()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        var asked = new List<string>();
        desk.Page.Dialog += (_, question) =>
        {
            asked.Add(question.Type);
            _ = question.DismissAsync();
        };
        await desk.SelectAsync("hand over");
        await desk.PressAsync("e");
        await desk.Page.Keyboard.PressAsync("Control+Home");
        await desk.Page.Keyboard.TypeAsync("Well yes. ");
        await desk.Page.Locator(".rail").GetByText("Memos").ClickAsync();
        await Expect(desk.Page.Locator(".correcting textarea")).ToHaveValueAsync(new Regex("^Well yes. "));
        await desk.Page.Locator(".correcting textarea").PressAsync("Control+Enter");
        await Expect(desk.Text).ToContainTextAsync("Well yes. Well, we hand over");
        Assert.Equal(["beforeunload"], asked);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task While_a_turn_is_edited_the_stripes_stand_beside_their_words()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            study.Code(study.AsA, "hand over the model", study.Ownership);
            study.Code(study.AsA, "there is a meeting", study.Component);
        });
        const string Apart = "() => { const top = (name) => Array.from(document.querySelectorAll('.stripe')).find((one) => one.title.includes(name)).getBoundingClientRect().top; const par = Array.from(document.querySelectorAll('p.par')).find((one) => one.textContent.includes('there is a meeting')).getBoundingClientRect(); return [top('pipeline') - par.top, top('Ownership') - (document.querySelector('.correcting') ?? document.querySelector('emic-document')).getBoundingClientRect().top]; }";
        await desk.SelectAsync("hand over");
        double[] before = await desk.Page.EvaluateAsync<double[]>(Apart);
        await desk.PressAsync("e");
        await Expect(desk.Page.Locator(".correcting")).ToBeVisibleAsync();
        await desk.Page.Locator(".correcting textarea").EvaluateAsync("field => field.style.blockSize = '300px'");
        await desk.Page.WaitForTimeoutAsync(300);
        double[] during = await desk.Page.EvaluateAsync<double[]>(Apart);
        Assert.InRange(during[0] - before[0], -2, 2);
        Assert.InRange(during[1], -2, 2);
        await desk.PressAsync("Escape");
        await desk.Page.WaitForTimeoutAsync(300);
        double[] after = await desk.Page.EvaluateAsync<double[]>(Apart);
        Assert.InRange(after[0] - before[0], -2, 2);
        Assert.InRange(after[1] - before[1], -2, 2);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_turn_is_saved_although_somebody_corrected_another_one_meanwhile()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await CorrectUnderAnotherAsync(desk, "there is a meeting");
        await Expect(desk.Text).ToContainTextAsync("Yes: Before the release there is a meeting");
        await Expect(desk.Text).ToContainTextAsync("hand it all over");
        Assert.Empty(desk.Study.Check());
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Where_somebody_corrected_the_same_words_nothing_is_saved_and_what_was_typed_stays()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await CorrectUnderAnotherAsync(desk, "hand over");
        await Expect(desk.Page.Locator(".correcting [role=alert]")).ToHaveTextAsync("The text of P3a was corrected meanwhile, at these very words; nothing was saved. Look at it as it is now and try again.");
        await Expect(desk.Page.Locator(".correcting textarea")).ToHaveValueAsync(new Regex("^Yes: Well"));
    }

    [Fact]
    public async Task A_page_shows_the_text_that_somebody_else_corrected_and_codes_on_it()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        desk.Study.Correct(desk.Study.AsB, "hand over", "give over");
        await Expect(desk.Text).ToContainTextAsync("give over");
        await Expect(desk.Page.Locator("emic-workspace[data-ready]")).ToBeAttachedAsync();
        await desk.SelectAsync("Nobody owns it");
        await desk.Page.Keyboard.PressAsync("h");
        await Expect(desk.SaveState).ToContainTextAsync("Saved");
        QuotationView quotation = Assert.Single(SourceCodings.Read(desk.Study.AsA, desk.Study.Source.Id).Quotations);
        Assert.Equal("Nobody owns it", SourceDocument.Read(desk.Study.AsA, desk.Study.Source.Id).Text[quotation.Begin..quotation.End]);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Other_words_are_chosen_with_the_flagged_quotation_in_hand()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            study.Code(study.AsA, "hand over the model", study.Ownership);
            study.Correct(study.AsA, "hand over", "hand it over");
        });
        await desk.GoAsync("flagged");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Choose other words" }).ClickAsync();
        await Expect(desk.Page.Locator(".grip.end")).ToBeVisibleAsync();
        await desk.PressAsync("Control+Shift+ArrowLeft");
        // What the key did is sent when the keys rest; until then the page says what was saved before.
        await Expect(desk.Page.Locator("a.flagged")).ToBeHiddenAsync();
        await desk.SavedAsync();
        QuotationView quotation = Assert.Single(SourceCodings.Read(desk.Study.AsA, desk.Study.Source.Id).Quotations);
        Assert.Equal("we hand it over the model", SourceDocument.Read(desk.Study.AsA, desk.Study.Source.Id).Text[quotation.Begin..quotation.End]);
        Assert.Equal(0, FlaggedQuotations.Count(desk.Study.AsA));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Flagged_quotations_are_read_side_by_side_and_settled()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            study.Code(study.AsA, "hand over the model", study.Ownership);
            study.Code(study.AsB, "we hand over", study.Component);
            study.Correct(study.AsA, "hand over", "hand it over");
        });
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "2 flagged quotations" }).ClickAsync();
        await Expect(desk.Page.Locator(".flag .said")).ToHaveTextAsync(["hand over the model", "hand it over the model", "we hand over", "we hand it over"]);
        await Expect(desk.Page.Locator(".flag ins")).ToHaveTextAsync(["it ", "it "]);
        await Expect(desk.Page.Locator(".flag del")).ToHaveCountAsync(0);
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Accept the words of P3a as they are" }).ClickAsync();
        await Expect(desk.Page.Locator(".flag")).ToHaveCountAsync(1);
        await Expect(desk.Page.Locator(".flag")).ToContainTextAsync("B settles it.");
        Assert.Equal(1, FlaggedQuotations.Count(desk.Study.AsA));
        Assert.Empty(desk.Study.Check());
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Who_settles_their_last_flagged_quotation_goes_on_with_a_colleagues_by_key()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            study.Code(study.AsA, "hand over the model", study.Ownership);
            study.Code(study.AsB, "we hand over", study.Component);
            study.Code(study.AsB, "hand over", study.Component);
            study.Correct(study.AsA, "hand over", "hand it over");
        });
        await desk.GoAsync("flagged");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Accept the words of P3a as they are" }).PressAsync("Enter");
        await Expect(desk.Page.Locator(".flag")).ToHaveCountAsync(2);
        await Expect(desk.Page.Locator(".flag").First).ToBeFocusedAsync();
        await desk.PressAsync("ArrowDown");
        await Expect(desk.Page.Locator(".flag").Last).ToBeFocusedAsync();
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task All_of_ones_own_flagged_quotations_are_accepted_at_once_but_for_those_of_which_nothing_is_left()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            study.Code(study.AsA, "hand over the model", study.Ownership);
            study.Code(study.AsA, "we hand over", study.Component);
            study.Code(study.AsA, "sort of", study.Component);
            study.Code(study.AsB, "hand over", study.Component);
            study.Correct(study.AsA, "hand over", "hand it over");
            study.Correct(study.AsA, "sort of, ", "");
        });
        await desk.GoAsync("flagged");
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Accept “" })).ToHaveCountAsync(1);
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Accept all 2 of yours" }).ClickAsync();
        await Expect(desk.Page.Locator(".flag")).ToHaveCountAsync(2);
        Assert.Equal(2, FlaggedQuotations.Count(desk.Study.AsA));
        Undo.Back(desk.Study.AsA);
        Assert.Equal(4, FlaggedQuotations.Count(desk.Study.AsA));
        Assert.Empty(desk.Study.Check());
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_waiting_quotation_is_marked_in_text_and_margin_and_settled_beside_the_text()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            study.Code(study.AsA, "hand over the model", study.Ownership);
            study.Code(study.AsB, "Nobody owns it after that", study.Component);
            study.Correct(study.AsA, "hand over", "hand it over");
            study.Correct(study.AsA, "owns it after", "owns it ever after");
        });
        await Expect(desk.Text.Locator("span.waiting")).ToHaveTextAsync(["hand it over the model", "Nobody owns it ever after that"]);
        await Expect(desk.Page.Locator(".stripe.waiting").First).ToHaveAttributeAsync("title", "3.2 Ownership · A · waits: a correction changed its words");
        await Expect(desk.Page.Locator(".stripe-name .flag")).ToHaveCountAsync(2);

        ILocator inspector = desk.Page.Locator("emic-inspector");
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await desk.PressAsync("n");
        await Expect(inspector.Locator(".waiting")).ToContainTextAsync("B settles it.");
        await Expect(inspector.GetByRole(AriaRole.Button, new() { Name = "Accept the words" })).ToHaveCountAsync(0);

        await desk.PressAsync("p");
        await Expect(inspector.GetByRole(AriaRole.Link, new() { Name = "Was and is" })).ToHaveAttributeAsync("href", new Regex(@"^/flagged\?source=.*#q-"));
        await inspector.GetByRole(AriaRole.Button, new() { Name = "Accept the words" }).ClickAsync();
        await Expect(desk.Text.Locator("span.waiting")).ToHaveCountAsync(1);
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { Name = "1 flagged quotation" })).ToBeVisibleAsync();
        await desk.SavedAsync();
        Assert.Equal(1, FlaggedQuotations.Count(desk.Study.AsA));

        await desk.PressAsync("Control+z");
        await Expect(desk.Text.Locator("span.waiting")).ToHaveCountAsync(2);
        Assert.Equal(2, FlaggedQuotations.Count(desk.Study.AsA));
        Assert.Empty(desk.Study.Check());
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Revisions_show_what_changed_and_speakers_are_renamed_and_marked()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => study.Correct(study.AsA, "hand over", "hand it over"));
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Revisions" }).ClickAsync();
        await Expect(desk.Page.Locator(".diff ins")).ToHaveTextAsync("it ");
        await desk.Page.GetByLabel("Name of Interviewer").FillAsync("I");
        await desk.Page.GetByLabel("Name of Interviewer").PressAsync("Enter");
        await Expect(desk.Page.GetByLabel("Name of I", new() { Exact = true })).ToHaveValueAsync("I");
        // The interviewer by name is so by a mark under another name, which can be taken away and given again.
        await Expect(desk.Page.GetByText("2 turns, 10 words, interviewer")).ToBeVisibleAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Not the interviewer ?: I$") }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Mark as interviewer ?: I$") }).ClickAsync();
        await Expect(desk.Page.GetByText("2 turns, 10 words, interviewer")).ToBeVisibleAsync();
        Assert.Equal([("I", true), ("P3a", false)], SourceDocument.Read(desk.Study.AsA, desk.Study.Source.Id).Structure.Turns.Take(2).Select(turn => (turn.Speaker, turn.IsInterviewer)));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Turns_are_given_to_another_speaker_timed_and_the_interviewers_mark_is_taken_away_again()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => ChangeTurns.MarkInterviewer(study.AsA, study.Source.Id, "Interviewer"));
        IPage page = desk.Page;
        await desk.Text.FocusAsync();
        await desk.PressAsync("w");
        await page.GetByLabel("Turns", new() { Exact = true }).FillAsync("4, 9");
        await page.GetByLabel("are spoken by").FillAsync("P3b");
        await page.GetByRole(AriaRole.Button, new() { Name = "Give" }).ClickAsync();
        await Expect(page.Locator("#problem")).ToContainTextAsync("There is no turn 9 in P3a");
        await Expect(page.GetByLabel("are spoken by")).ToHaveValueAsync("P3b");
        await page.GetByLabel("Turns", new() { Exact = true }).FillAsync("4");
        await page.GetByLabel("are spoken by").PressAsync("Enter");
        await Expect(page.GetByLabel("Name of P3b")).ToBeVisibleAsync();

        await page.GetByLabel("Turn", new() { Exact = true }).FillAsync("2");
        await page.GetByLabel("begins at").FillAsync("0:04:31");
        await page.GetByLabel("ends at").FillAsync("0:04:52");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set time" }).ClickAsync();
        await Expect(page.Locator("table.revisions tbody tr")).ToHaveCountAsync(4);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Not the interviewer ?: Interviewer$") }).ClickAsync();
        // The name says so still.
        await Expect(page.Locator(".speakers li").First).ToContainTextAsync("the interviewer by name");

        TextStructure structure = SourceDocument.Read(desk.Study.AsA, desk.Study.Source.Id).Structure;
        Assert.Equal([("Interviewer", false), ("P3a", false), ("Interviewer", false), ("P3b", false)], structure.Turns.Select(turn => (turn.Speaker, turn.IsInterviewer)));
        Assert.Equal((TimeSpan.FromSeconds(271), TimeSpan.FromSeconds(292)), (structure.Turns[1].BeginsAt, structure.Turns[1].EndsAt));
        Assert.Empty(desk.Study.Check());
        Assert.Empty(desk.Complaints);
    }

    /// <summary>Corrects the turn of these words, and saves only after B has corrected "hand over".</summary>
    static async Task CorrectUnderAnotherAsync(CodingDesk desk, string words)
    {
        await desk.SelectAsync(words);
        await desk.PressAsync("e");
        await desk.Page.Keyboard.PressAsync("Control+Home");
        await desk.Page.Keyboard.TypeAsync("Yes: ");
        desk.Study.Correct(desk.Study.AsB, "hand over", "hand it all over");
        await Expect(desk.Page.Locator(".correcting [role=alert]")).ToHaveTextAsync("Somebody corrected this text meanwhile. Yours can be saved all the same, unless they corrected the same words.");
        await desk.PressAsync("Control+Enter");
    }
}
