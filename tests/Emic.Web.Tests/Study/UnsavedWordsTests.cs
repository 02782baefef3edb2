using Emic.Core;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class UnsavedWordsTests(Chromium chromium)
{
    [Theory]
    [InlineData("compare?code={code}", "#definition")]
    [InlineData("codebook/{code}?edit=true", "#definition")]
    [InlineData("memos/new", "#text")]
    [InlineData("memos/{memo}?edit=true", "#text")]
    public async Task A_page_with_words_that_are_not_saved_asks_before_it_is_left_and_saves_them_by_key(string path, string field)
    {
        Guid memo = Guid.Empty;
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            study.Code(study.AsA, "Nobody owns it", study.Ownership);
            WriteMemo.Run(study.AsA, new NewMemo(memo = study.Ids.Next(), MemoKind.Theory, "Orphans", "", []));
        });
        IPage page = visit.Page;
        int asked = 0;
        page.Dialog += async (_, dialog) =>
        {
            if (dialog.Type == DialogType.BeforeUnload) asked++;
            await dialog.DismissAsync();
        };
        await visit.GoAsync(path.Replace("{code}", visit.Study.Ownership.Id.ToString(), StringComparison.Ordinal).Replace("{memo}", memo.ToString(), StringComparison.Ordinal));
        string here = page.Url;
        if (path == "memos/new") await page.FillAsync("#title", "Orphans once more");
        await page.ClickAsync(field);
        await page.Keyboard.TypeAsync("Who has to answer for it.");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Overview" }).ClickAsync();
        await Assertions.Expect(page.Locator(field)).ToHaveValueAsync("Who has to answer for it.");
        for (int n = 0; n < 100 && asked == 0; n++) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal((1, here), (asked, page.Url));

        await page.ClickAsync(field);
        await page.Keyboard.PressAsync("Control+Enter");
        if (path.StartsWith("compare", StringComparison.Ordinal)) await Assertions.Expect(page.Locator("[data-act=undo] .what")).ToHaveTextAsync("Write the definition of “3.2 Ownership”");
        else await Assertions.Expect(page).Not.ToHaveURLAsync(here);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Overview" }).ClickAsync();
        await page.ArriveAsync("/overview");
        Assert.Equal(1, asked);
        Assert.Contains("Who has to answer for it.", CodebookView.Named(visit.Study.AsA, "3.2").Definition + string.Concat(MemoList.Read(visit.Study.AsA).Select(line => line.Memo.Text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compare?code=", "Save")]
    [InlineData("compare?code=", "Leave off")]
    [InlineData("codebook/", "Save")]
    public async Task What_is_written_of_a_code_that_was_deleted_meanwhile_is_kept_as_a_new_one(string path, string button)
    {
        Code code = null!;
        await using var visit = await StudyVisit.OpenAsync(chromium, study => code = study.AddCode("7", "Monitoring"), new BrowserNewContextOptions { BypassCSP = true });
        IPage page = visit.Page;
        await visit.GoAsync(path + code.Id + (path == "codebook/" ? "?edit=true" : ""));
        await page.FillAsync("#definition", "Who looks at it afterwards.");
        DeleteCode.Run(visit.Study.AsB, code.Id, below: false);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = button == "Save" }).ClickAsync();
        await Assertions.Expect(visit.Problem).ToContainTextAsync("Nothing you wrote is lost");
        await Assertions.Expect(page.Locator("#name")).ToHaveValueAsync("Monitoring");
        await Assertions.Expect(page.Locator("#definition")).ToHaveValueAsync("Who looks at it afterwards.");
        Assert.Empty(await Axe.FindAsync(page));
        await page.PressAsync("#definition", "Control+Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("7 Monitoring");
        Assert.Equal("Who looks at it afterwards.", CodebookView.Named(visit.Study.AsA, "7").Definition);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Going_back_from_a_form_that_was_opened_in_place_asks_too_and_a_filter_never_does()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        IPage page = visit.Page;
        var asked = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Type);
            if (asked.Count == 1) await dialog.DismissAsync();
            else await dialog.AcceptAsync();
        };
        await visit.GoAsync($"codebook/{visit.Study.Ownership.Id}");
        await page.ClickAsync("#edit");
        await page.ClickAsync("#definition");
        await page.Keyboard.TypeAsync("Who");
        await page.EvaluateAsync("() => history.back()");
        for (int n = 0; n < 100 && asked.Count == 0; n++) await Task.Delay(100, TestContext.Current.CancellationToken);
        await Assertions.Expect(page.Locator("#definition")).ToHaveValueAsync("Who");
        Assert.EndsWith("edit=true", page.Url, StringComparison.OrdinalIgnoreCase);
        await page.Locator("#code-form").GetByText("Cancel").ClickAsync();
        await Assertions.Expect(page.Locator("#edit")).ToBeVisibleAsync();
        Assert.Equal([DialogType.Confirm, DialogType.Confirm], asked);

        await visit.GoAsync("quotations");
        await page.ClickAsync("input[name=text]");
        await page.Keyboard.TypeAsync("Who");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Overview" }).ClickAsync();
        await page.ArriveAsync("/overview");
        Assert.Equal(2, asked.Count);
    }
}
