using Emic.Testing;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class PageStatesTests(Chromium chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing_wrong_with_forms_questions_and_refusals(ColorScheme colors, int width)
    {
        await using var visit = await StudyVisit.OpenAsync(
            chromium,
            (TestStudy study) =>
            {
                study.Code(study.AsA, "thrown over to them", study.Ownership, study.Decomposition);
                study.AddCode("3.2", "Twice");
            },
            new BrowserNewContextOptions { ColorScheme = colors, BypassCSP = true, ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        var found = new List<string>();
        foreach (var path in new[] { "overview?describe=true", $"coders?edit={visit.Study.A.Id}", $"codebook/{visit.Study.Ownership.Id}?edit=true", $"sources?edit={visit.Study.Source.Id}", $"sources?edit={visit.Study.Source.Id}&delete=true", "search", "search?q=nowhere" })
        {
            await visit.GoAsync(path);
            await LookAsync(visit.Page, path, found);
        }

        await visit.GoAsync($"codebook?at={visit.Study.Ownership.Id}");
        foreach (var key in new[] { "F2", "m", "Delete" })
        {
            await visit.Row(visit.Study.Ownership).FocusAsync();
            await visit.Page.Keyboard.PressAsync(key);
            await LookAsync(visit.Page, "codebook, " + key, found);
            await visit.Page.Keyboard.PressAsync("Escape");
        }

        Assert.Equal("", string.Join('\n', found));
    }

    static async Task LookAsync(IPage page, string where, List<string> found)
    {
        found.AddRange((await Axe.FindAsync(page)).Select(line => $"{where}: {line}"));
        if (!await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth")) found.Add($"{where}: is wider than the window");
    }
}
