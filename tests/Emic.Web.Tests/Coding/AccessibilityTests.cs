using Emic.Testing;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class AccessibilityTests(Chromium chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 1440)]
    [InlineData(ColorScheme.Light, 390)]
    public async Task Axe_finds_nothing_wrong_with_the_coding_page(ColorScheme colors, int width)
    {
        await using CodingDesk desk = await OpenAsync(colors, width);
        Assert.Equal("", string.Join('\n', await Axe.FindAsync(desk.Page)));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_wrong_with_palette_inspector_list_and_keys(ColorScheme colors)
    {
        await using CodingDesk desk = await OpenAsync(colors, 1440);
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        await desk.PressAsync("Enter");
        await desk.Page.Keyboard.TypeAsync("3 + something new -- why");
        Assert.Equal("", string.Join('\n', await Axe.FindAsync(desk.Page)));
        await desk.PressAsync("Escape");
        await desk.PressAsync("l");
        Assert.Equal("", string.Join('\n', await Axe.FindAsync(desk.Page)));
        await desk.PressAsync("?");
        Assert.Equal("", string.Join('\n', await Axe.FindAsync(desk.Page)));
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing_wrong_with_the_menu_of_the_margin_and_waiting_quotations(ColorScheme colors, int width)
    {
        await using CodingDesk desk = await OpenAsync(colors, width);
        CorrectSource.Run(desk.Study.AsB, desk.Study.Source.Id, new Correction(desk.Study.SpanOf("thrown over"), "thrown over", "thrown right over"));
        await Assertions.Expect(desk.Text.Locator("span.waiting").First).ToBeVisibleAsync();
        await desk.Page.Locator("[data-margin] summary").ClickAsync();
        await desk.Page.Locator("[data-margin] label").GetByText("codes I pick").ClickAsync();
        Assert.Equal("", string.Join('\n', await Axe.FindAsync(desk.Page)));
        Assert.True(await desk.Page.Locator("[data-margin] .menu-box").EvaluateAsync<bool>("box => box.getBoundingClientRect().left >= 0 && box.getBoundingClientRect().right <= innerWidth"));
        await desk.PressAsync("Escape");
        await desk.Text.FocusAsync();
        await desk.PressAsync("n");
        Assert.Equal("", string.Join('\n', await Axe.FindAsync(desk.Page)));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(1024)]
    public async Task Nothing_is_cut_off_on_narrow_screens(int width)
    {
        await using CodingDesk desk = await OpenAsync(ColorScheme.Light, width);
        Assert.True(await desk.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        Assert.True(await desk.Text.EvaluateAsync<bool>("text => text.closest('.doc-pane').scrollWidth <= text.closest('.doc-pane').clientWidth"));
    }

    async Task<CodingDesk> OpenAsync(ColorScheme colors, int width) => await CodingDesk.OpenAsync(
        chromium,
        new BrowserNewContextOptions { ColorScheme = colors, BypassCSP = true, ViewportSize = new ViewportSize { Width = width, Height = 800 } },
        (TestStudy study) =>
        {
            study.Code(study.AsA, "thrown over to them", study.Ownership, study.Decomposition);
            study.Code(study.AsB, "thrown over to them. Nobody owns it", study.Component);
        });
}
