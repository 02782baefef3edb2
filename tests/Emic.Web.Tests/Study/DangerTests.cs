using Emic.Core;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class DangerTests(Chromium chromium)
{
    [Fact]
    public async Task Enter_pressed_as_soon_as_a_page_asks_whether_to_restore_or_delete_keeps_everything()
    {
        Guid memo = Guid.NewGuid();
        await using var visit = await StudyVisit.OpenAsync(chromium, study => WriteMemo.Run(study.AsA, new NewMemo(memo, MemoKind.Theory, "Symptom", "It comes last.", [])));
        RollingBackups.Make(visit.Study.Study);
        CreateCode.Run(visit.Study.AsA, new NewCode("8", "Process"));
        long before = History.Last(visit.Study.AsA);

        await visit.GoAsync("backups");
        await visit.Page.GetByText("Restore …").First.ClickAsync();
        await KeepAsync("Cancel", visit.Page.GetByText("Restore this backup"));
        await visit.GoAsync($"memos/{memo}");
        await visit.Page.GetByText("Delete …").ClickAsync();
        await KeepAsync("Keep it", visit.Page.GetByText("Delete “Symptom”?"));
        await visit.GoAsync("sources");
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = new System.Text.RegularExpressions.Regex("^Change ") }).ClickAsync();
        await visit.Page.GetByText("Delete …").ClickAsync();
        await KeepAsync("Keep it", visit.Page.GetByText("Delete “P3a”?"));
        Assert.Equal(before, History.Last(visit.Study.AsA));
        Assert.Empty(visit.Complaints);

        async Task KeepAsync(string safe, ILocator asked)
        {
            await Assertions.Expect(asked).ToBeVisibleAsync();
            await Assertions.Expect(visit.Page.GetByText(safe, new PageGetByTextOptions { Exact = true })).ToBeFocusedAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(asked).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task Enter_pressed_as_soon_as_a_dialog_asks_whether_to_delete_or_uncode_keeps_everything()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study => study.Code(study.AsA, "Nobody owns it", study.Ownership));
        long before = History.Last(visit.Study.AsA);
        await visit.GoAsync($"codebook?at={visit.Study.Component.Id}");
        await visit.Page.Keyboard.PressAsync("Delete");
        await KeepAsync("#delete");
        await visit.GoAsync($"quotations?code={visit.Study.Ownership.Id}");
        await visit.Page.Keyboard.PressAsync("n");
        await visit.Page.Keyboard.PressAsync("Delete");
        await KeepAsync("#many-uncode");
        Assert.Equal(before, History.Last(visit.Study.AsA));
        Assert.Empty(visit.Complaints);

        async Task KeepAsync(string dialog)
        {
            await Assertions.Expect(visit.Page.Locator($"{dialog} [data-close]")).ToBeFocusedAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(visit.Page.Locator(dialog)).ToBeHiddenAsync();
        }
    }
}
