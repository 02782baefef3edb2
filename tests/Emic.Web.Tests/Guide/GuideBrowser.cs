using Emic.Testing;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

/// <summary>A server and a window of 1440 pixels in which the pictures of the guide are taken: on a fixed day, with ids from a seed, in a folder with a plain name.</summary>
sealed class GuideBrowser : IAsyncDisposable
{
    const string Home = "/home/ada/Documents/Emic";

    readonly WebHost host;
    readonly string folder;

    GuideBrowser(WebHost host, IPage page, string folder) => (this.host, Page, this.folder) = (host, page, folder);

    public IPage Page { get; }

    /// <summary>Opens it in a folder that is there.</summary>
    public static async Task<GuideBrowser> OpenAsync(Chromium chromium, string folder, string? study = null)
    {
        Assertions.SetDefaultExpectTimeout(20_000);
        // Nobody's own settings and studies are on the pictures.
        var host = WebHost.Build(new WebHostOptions { Port = 0, Clock = new StillClock(), Recents = new RecentStudies(Path.Combine(folder, "recent.json")), Settings = new OwnSettingsFile(Path.Combine(folder, "settings.json")) });
        await host.StartAsync(TestContext.Current.CancellationToken);
        if (study is not null) host.Desk.Open(study);
        IBrowserContext context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 900 }, ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce, TimezoneId = "UTC", Locale = "en-GB" });
        await context.Clock.SetFixedTimeAsync(StillClock.Now.UtcDateTime);
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(host.MintLink().AbsoluteUri);
        var browser = new GuideBrowser(host, page, folder);
        if (study is null) return browser;
        await browser.GoAsync("coders");
        await page.Locator("button.person").First.ClickAsync();
        await page.ArriveAsync("/overview");
        return browser;
    }

    public Task GoAsync(string path) => Page.GotoAsync(new Uri(host.Address, path).AbsoluteUri);

    /// <summary>Opens a source, if need be at a place, and waits until its codings are drawn.</summary>
    public async Task ReadAsync(string path)
    {
        await GoAsync(path);
        await Assertions.Expect(Page.Locator("emic-workspace[data-ready]")).ToBeVisibleAsync();
    }

    /// <summary>Selects words of the text, as a mouse would.</summary>
    public async Task SelectAsync(string words)
    {
        await Page.EvaluateAsync(
            """
            (words) => {
              const text = document.querySelector("emic-document");
              const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf(words);
                if (at < 0) continue;
                node.parentElement.scrollIntoView({ block: "center" });
                text.focus();
                return getSelection().setBaseAndExtent(node, at, node, at + words.length);
              }
              throw new Error("These words are not there in one piece: " + words);
            }
            """,
            words);
        await Assertions.Expect(Page.Locator("[data-bar] button").First).ToBeEnabledAsync();
    }

    /// <summary>Takes a picture: of the parts named, with a rim, or of the whole window.</summary>
    /// <param name="name">Its file, without the ending.</param>
    /// <param name="height">The most height it has.</param>
    /// <param name="parts">Selectors of what must be on it.</param>
    public async Task TakeAsync(string name, int height, params string[] parts)
    {
        await Page.EvaluateAsync(
            """
            ([folder, home]) => {
              document.activeElement?.matches(".page [data-dialog], .page a, .page summary") && document.activeElement.blur();
              for (const field of document.querySelectorAll("input")) if (field.value.startsWith(folder)) field.value = home + field.value.slice(folder.length);
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.data.includes(folder)) node.data = node.data.replaceAll(folder, home);
            }
            """,
            new[] { folder, Home });
        var clip = new Clip { X = 0, Y = 0, Width = 1440, Height = height };
        if (parts.Length > 0) clip = await AroundAsync(parts, height);
        byte[] png = await Page.ScreenshotAsync(new PageScreenshotOptions { Clip = clip, Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide, FullPage = false });
        await File.WriteAllBytesAsync(Repository.PathOf("docs", "guide", name + ".png"), SmallPng.Of(png));
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        await host.DisposeAsync();
    }

    /// <summary>Stands still, so that the same pictures come out each time.</summary>
    sealed class StillClock : TimeProvider
    {
        public static DateTimeOffset Now { get; } = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    async Task<Clip> AroundAsync(string[] parts, int height)
    {
        const int Rim = 16;
        float left = 1440, top = 900, right = 0, bottom = 0;
        foreach (string part in parts)
        {
            LocatorBoundingBoxResult box = await Page.Locator(part).First.BoundingBoxAsync() ?? throw new InvalidOperationException($"“{part}” can't be seen.");
            (left, top, right, bottom) = (Math.Min(left, box.X), Math.Min(top, box.Y), Math.Max(right, box.X + box.Width), Math.Max(bottom, box.Y + box.Height));
        }

        // A rim that would show a sliver of the bar at the top ends below it, but for what lies over the bar itself.
        LocatorBoundingBoxResult? bar = await Page.Locator(".topbar").BoundingBoxAsync();
        (left, top) = (MathF.Floor(Math.Max(0, left - Rim)), MathF.Ceiling(Math.Max(bar is null || top < bar.Y + bar.Height ? 0 : bar.Y + bar.Height, top - Rim)));
        return new Clip { X = left, Y = top, Width = MathF.Ceiling(Math.Min(1440, right + Rim) - left), Height = Math.Min(height, MathF.Ceiling(Math.Min(900, bottom + Rim) - top)) };
    }
}
