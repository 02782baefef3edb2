using Microsoft.Playwright;

namespace Emic.Web.Tests;

/// <summary>
/// The browser of the tests: the one <c>EMIC_CHROMIUM</c> names, or one in the usual places. Where there is none the tests skip and say so;
/// with <c>EMIC_REQUIRE_CHROMIUM=1</c> they fail.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    static readonly string[] usualPlaces =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/snap/bin/chromium",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>What is switched off in the browser. Of several such lists the last one counts, so what Playwright switches off is named again.</summary>
    static readonly string[] off =
    [
        // A renderer kept in reserve, and two pages ahead of anybody typing an address: each test, whose context is new, pays for all of them, a third of its work.
        "SpareRendererForSitePerProcess", "WebUIOmniboxPopup", "WebUIOmniboxAimPopup",
        // Playwright's.
        "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "DialMediaRouteProvider", "GlobalMediaControls", "HttpsUpgrades", "LensOverlay", "MediaRouter",
        "PaintHolding", "ThirdPartyStoragePartitioning", "BlockOriginHeaderModificationOnRedirect", "AvoidCorsURLLoaderRestartOnRedirect", "Translate", "OptimizationHints",
        "NetworkTimeServiceQuerying", "AimEnabled",
    ];

    IPlaywright? playwright;
    IBrowser? browser;

    /// <summary>The running browser; skips the test where there is none.</summary>
    public IBrowser Browser
    {
        get
        {
            if (browser is null)
            {
                const string Missing = "No Chromium: install it, or name its program in EMIC_CHROMIUM.";
                if (Environment.GetEnvironmentVariable("EMIC_REQUIRE_CHROMIUM") == "1") Assert.Fail(Missing);
                Assert.Skip(Missing);
            }

            return browser;
        }
    }

    public async ValueTask InitializeAsync()
    {
        var program = Environment.GetEnvironmentVariable("EMIC_CHROMIUM") is { Length: > 0 } named ? named : usualPlaces.FirstOrDefault(File.Exists);
        if (program is null) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-features=" + string.Join(',', off)] });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
