using System.Globalization;
using Emic.Core;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Benchmarks;

/// <summary>What a person sees in the browser: the page opened, a passage coded with the mouse, the text scrolled.</summary>
static class BrowserBench
{
    const string Release = """
        () => addEventListener("pointerup", () => performance.mark("bench:up"), true)
        """;

    const string Scroll = """
        step => new Promise(done => {
          const pane = document.querySelector(".doc-pane"), frames = [];
          let last = performance.now(), at = 0;
          pane.scrollTop = 0;
          const frame = (now) => {
            frames.push(now - last);
            last = now;
            pane.scrollTop += step;
            if (++at < 300) requestAnimationFrame(frame);
            else done(frames.slice(1));
          };
          requestAnimationFrame(frame);
        })
        """;

    /// <summary>Only words that are drawn as coded count: in idle moments the page takes away what is far from the window.</summary>
    const string Watch = """
        () => {
          globalThis.seen = 0;
          const isCoded = (node) => node instanceof Element && node.matches(".coded");
          new MutationObserver((records) => {
            if (records.some((record) => Array.from(record.addedNodes).some(isCoded))) globalThis.seen ||= Date.now();
          }).observe(document.querySelector("emic-document"), { subtree: true, childList: true });
        }
        """;

    public static async Task RunAsync(string emic, string path)
    {
        Guid source;
        Random chance;
        using (Study study = Study.Open(path, TimeProvider.System, new IdSource(TimeProvider.System)))
        {
            SourceLine line = SourceList.Read(study.Session())[0];
            source = line.Source.Id;
            // Other words in every run: what is coded already is not coded again, and would measure nothing.
            chance = new Random(line.Codings);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{SourceDocument.Read(study.Session(), source).Text.Length} characters, {line.Source.Words} words, {line.Codings} codings"));
        }

        using Served served = await Served.StartAsync(emic, path);
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("EMIC_CHROMIUM") ?? "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--enable-precise-memory-info", "--js-flags=--expose-gc"] });
        IBrowserContext context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        foreach (System.Net.Cookie cookie in served.Cookies.GetAllCookies()) await context.AddCookiesAsync([new() { Name = cookie.Name, Value = cookie.Value, Url = served.Client.BaseAddress!.AbsoluteUri }]);
        IPage page = await context.NewPageAsync();
        string address = new Uri(served.Client.BaseAddress!, $"/sources/{source}").AbsoluteUri;
        await LoadsAsync(page, address);
        await CodesAsync(page, chance);
        foreach (int step in new[] { 60, 300 }) Figures.Print($"frames while scrolling {step} pixels a frame", await page.EvaluateAsync<double[]>(Scroll, step));
        await OtherWindowAsync(page, address, chance);
        double heap = await page.EvaluateAsync<double>("() => { gc(); return performance.memory.usedJSHeapSize }");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"heap of the page after a collection: {heap / 1e6:0.0} MB"));
    }

    static async Task LoadsAsync(IPage page, string address)
    {
        var opened = new List<double>();
        var drawn = new List<double>();
        for (int n = 0; n < 8; n++)
        {
            await page.GotoAsync(address);
            await page.WaitForFunctionAsync("() => performance.getEntriesByName('emic:highlights').length > 0");
            double[] times = await page.EvaluateAsync<double[]>("() => [performance.getEntriesByType('paint').find(one => one.name === 'first-contentful-paint')?.startTime ?? 0, performance.getEntriesByName('emic:highlights')[0].startTime]");
            if (n < 2) continue;
            opened.Add(times[0]);
            drawn.Add(times[1]);
        }

        Figures.Print("load to first paint", opened);
        Figures.Print("load to highlights", drawn);
    }

    /// <summary>From the mouse-up on a code to the change that it makes in the text of another window.</summary>
    static async Task OtherWindowAsync(IPage page, string address, Random chance)
    {
        // A window of its own: of two tabs in one window the browser lets one rest.
        await using IBrowserContext beside = await page.Context.Browser!.NewContextAsync(new() { StorageState = await page.Context.StorageStateAsync() });
        IPage other = await beside.NewPageAsync();
        await other.GotoAsync(address);
        await other.WaitForFunctionAsync("() => document.querySelector('emic-workspace[data-ready]')");
        await other.EvaluateAsync(Watch);
        var times = new List<double>();
        for (int n = 0; n < 20; n++)
        {
            await other.EvaluateAsync("() => { globalThis.seen = 0; }");
            await SelectAsync(page, n % 3, chance);
            await page.Locator("[role=treeitem]:visible").Nth(2 + (n % 8)).ClickAsync(new() { Position = new() { X = 90, Y = 10 } });
            double up = await page.EvaluateAsync<double>("() => performance.timeOrigin + performance.getEntriesByName('bench:up').at(-1).startTime");
            await other.WaitForFunctionAsync("() => globalThis.seen > 0");
            times.Add(await other.EvaluateAsync<double>("() => globalThis.seen") - up);
            // What the page asks for afterwards is done before the next one.
            await Task.Delay(1500);
        }

        Figures.Print("mouse-up on a code to the change in another window", times);
    }

    /// <summary>Drags over some words near the beginning, other ones every time, in one of the first turns.</summary>
    static async Task SelectAsync(IPage page, int n, Random chance)
    {
        ILocator paragraph = page.Locator("emic-document p.par").Nth(4 + (2 * n));
        await paragraph.ScrollIntoViewIfNeededAsync();
        LocatorBoundingBoxResult box = (await paragraph.BoundingBoxAsync())!;
        float x = box.X + 8 + chance.Next(200), y = box.Y + 10;
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x + 60 + chance.Next(300), y, new() { Steps = 4 });
        await page.Mouse.UpAsync();
    }

    static async Task CodesAsync(IPage page, Random chance)
    {
        await page.EvaluateAsync(Release);
        var times = new List<double>();
        for (int n = 0; n < 60; n++)
        {
            await SelectAsync(page, n % 10, chance);
            await page.EvaluateAsync("() => ['bench:up', 'emic:apply', 'emic:painted'].forEach(name => performance.clearMarks(name))");
            await page.Locator("[role=treeitem]:visible").Nth(2 + (n % 8)).ClickAsync(new() { Position = new() { X = 90, Y = 10 } });
            try
            {
                await page.WaitForFunctionAsync("() => performance.getEntriesByName('emic:painted').length > 0", null, new() { Timeout = 3000 });
            }
            catch (TimeoutException)
            {
                continue;
            }

            if (n >= 5) times.Add(await page.EvaluateAsync<double>("() => performance.getEntriesByName('emic:painted')[0].startTime - performance.getEntriesByName('bench:up')[0].startTime"));
        }

        if (times.Count == 0) Console.WriteLine("nothing could be coded");
        else Figures.Print("mouse-up on a code to the painted highlight", times);
    }
}
