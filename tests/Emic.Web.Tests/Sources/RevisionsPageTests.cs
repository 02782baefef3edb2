using System.Text.RegularExpressions;
using Emic.Core;
using Emic.Workbench;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Emic.Web.Tests;

public sealed class RevisionsPageTests(Chromium chromium)
{
    [Fact]
    public async Task Who_has_renamed_a_speaker_goes_on_from_that_row_under_its_new_name()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        await Name(page, "Interviewer").FillAsync("  Nadia   Berg ");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Rename(page, "Nadia Berg")).ToBeFocusedAsync();
        // It stays there when the page is exchanged once more because the study has changed.
        ChangeTurns.GiveTo(visit.Study.AsB, Talk(visit).Id, [5], "Cy");
        await Expect(Name(page, "Cy")).ToHaveCountAsync(1);
        await Expect(Rename(page, "Nadia Berg")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        ILocator mark = Name(page, "Nadia Berg").Locator("xpath=ancestor::form").Locator("button[name=act]");
        await Expect(mark).ToContainTextAsync("Mark as interviewer");
        await Expect(mark).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(Name(page, "Ann")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Anna");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Rename(page, "Anna")).ToBeFocusedAsync();
        // Two that become one: the row is that of the one they are now, further up.
        await Name(page, "Bo").FillAsync("Nadia Berg");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Name(page, "Bo")).ToHaveCountAsync(0);
        await Expect(Rename(page, "Nadia Berg")).ToBeFocusedAsync();
        Assert.Equal(["Nadia Berg", "Anna", "Cy"], Speakers(visit));
        await page.Keyboard.PressAsync("Control+z");
        await Expect(Name(page, "Bo")).ToHaveCountAsync(1);
        await Expect(Rename(page, "Nadia Berg")).ToBeFocusedAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Who_has_typed_just_what_the_field_said_goes_on_behind_it_when_the_page_comes_anew()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        await Name(page, "Ann").FocusAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("Ann");
        ChangeTurns.GiveTo(visit.Study.AsB, Talk(visit).Id, [5], "Cy");
        await Expect(Name(page, "Cy")).ToHaveCountAsync(1);
        await Expect(Name(page, "Ann")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("a");
        await Expect(Name(page, "Ann")).ToHaveValueAsync("Anna");
        // What Tab leads to is selected, and the first letter takes its place, after the page came anew too.
        await page.Keyboard.PressAsync("Control+z");
        await Name(page, "Ann").FillAsync("Ann");
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Tab");
        ChangeTurns.GiveTo(visit.Study.AsB, Talk(visit).Id, [4], "Di");
        await Expect(Name(page, "Di")).ToHaveCountAsync(1);
        await page.Keyboard.TypeAsync("Bea");
        await Expect(Name(page, "Ann")).ToHaveValueAsync("Bea");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_is_typed_in_one_row_stays_when_the_answer_to_another_comes()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        TaskCompletionSource answer = await page.HoldAsync(new Regex("/revisions"), onlySent: true);
        await Name(page, "Interviewer").FillAsync("Nadia");
        await page.Keyboard.PressAsync("Enter");
        await Name(page, "Ann").FillAsync("Ann Lee");
        await page.Keyboard.PressAsync("ArrowLeft");
        answer.SetResult();
        await Expect(Name(page, "Nadia")).ToHaveCountAsync(1);
        await page.Keyboard.TypeAsync("i");
        await Expect(Name(page, "Ann")).ToHaveValueAsync("Ann Leie");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_rename_that_is_refused_says_so_in_its_row_and_keeps_what_was_typed()
    {
        await using StudyVisit visit = await OpenAsync();
        IPage page = visit.Page;
        await Name(page, "Ann").FillAsync("");
        await page.Keyboard.PressAsync("Enter");
        await SaidAsync("Ann", "", "Give the speaker a name.");
        await page.Keyboard.TypeAsync("   ");
        await page.Keyboard.PressAsync("Enter");
        await SaidAsync("Ann", "   ", "Give the speaker a name.");
        await Name(page, "Ann").FillAsync("Anna");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Rename(page, "Anna")).ToBeFocusedAsync();

        // Somebody else was quicker.
        ILocator bo = Name(page, "Bo");
        await bo.FillAsync("Boris");
        ChangeTurns.RenameSpeaker(visit.Study.AsB, Talk(visit).Id, "Bo", "Bertil");
        await page.Keyboard.PressAsync("Enter");
        await Expect(visit.Problem).ToContainTextAsync("Nobody is called “Bo” in Talk.");
        Assert.Equal(["Interviewer", "Anna", "Bertil"], Speakers(visit));

        async Task SaidAsync(string speaker, string typed, string sentence)
        {
            await Expect(visit.Problem).ToHaveTextAsync(sentence);
            await Expect(page.Locator(".speakers li").Filter(new LocatorFilterOptions { Has = page.Locator("#problem") }).Locator("input[name=speaker]")).ToHaveValueAsync(speaker);
            await Expect(Name(page, speaker)).ToBeFocusedAsync();
            await Expect(Name(page, speaker)).ToHaveValueAsync(typed);
            await Expect(Name(page, speaker)).ToHaveAttributeAsync("aria-describedby", "problem");
        }
    }

    async Task<StudyVisit> OpenAsync()
    {
        StudyVisit visit = await StudyVisit.OpenAsync(chromium, study => study.Import("Talk.txt", "Interviewer: Who?\n\nAnn: We.\n\nBo: They.\n\nAnn: Nobody.\n\nBo: All of us."));
        await visit.GoAsync($"sources/{Talk(visit).Id}/revisions");
        return visit;
    }

    static Source Talk(StudyVisit visit) => AllSources.Read(visit.Study.AsA).Single(source => source.Name == "Talk");

    static IEnumerable<string> Speakers(StudyVisit visit) => ChangeTurns.Speakers(SourceDocument.Read(visit.Study.AsA, Talk(visit).Id)).Select(speaker => speaker.Name);

    static ILocator Name(IPage page, string speaker) => page.GetByLabel($"Name of {speaker}", new PageGetByLabelOptions { Exact = true });

    static ILocator Rename(IPage page, string speaker) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"Rename {speaker}", Exact = true });
}
