using Emic.Testing;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class PagesAccessibilityTests(Chromium chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 320)]
    public async Task Axe_finds_nothing_wrong_with_any_page_and_none_is_cut_off(ColorScheme colors, int width)
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(
            chromium,
            new BrowserNewContextOptions { ColorScheme = colors, BypassCSP = true, ViewportSize = new ViewportSize { Width = width, Height = 900 } },
            (TestStudy study) =>
            {
                study.Code(study.AsA, "thrown over to them", study.Ownership, study.Decomposition);
                study.Code(study.AsB, "Nobody owns it after that", study.Component);
                study.Code(study.AsA, "hand over the model", study.Ownership);
                MakeLink.Run(study.AsA, new NewLink(study.Ids.Next(), QuotationsOf(study)[0], "explains", QuotationsOf(study)[1], "as they tell it"));
                CorrectSource.Run(study.AsA, study.Source.Id, new Correction(study.SpanOf("hand over"), "hand over", "hand it over"));
                ChangeCode.Run(study.AsA, study.Ownership.Id, "3.2", "Owning", study.Ownership.Color);
            });
        var found = new List<string>();
        foreach (string page in new[] { "", "overview", "codebook", $"codebook/{desk.Study.Ownership.Id}", $"codebook/{desk.Study.Ownership.Id}?history=true", "sources", "search", "search?q=thrown", "search?q=thrown&in=quotations", "search?q=owner*&in=codes&source=", "search?q=(&regex=1", "search/code?q=thrown | owns&unit=sentence", "history", "backups", "flagged", "links", $"links?edit={LinkList.Read(desk.Study.AsA)[0].Link.Id}", $"sources/{desk.Study.Source.Id}/revisions", "coders", "nowhere" })
        {
            await desk.GoAsync(page);
            found.AddRange((await Axe.FindAsync(desk.Page)).Select(line => $"/{page}: {line}"));
            if (!await desk.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth")) found.Add($"/{page}: is wider than the window");
        }

        if (found.Count > 0) Assert.Fail(string.Join('\n', found));
    }

    static Guid[] QuotationsOf(TestStudy study) => [.. SourceCodings.Read(study.AsA, study.Source.Id).Quotations.Select(quotation => quotation.Id)];
}
