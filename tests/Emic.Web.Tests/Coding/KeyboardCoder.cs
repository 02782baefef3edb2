using Emic.Core;
using Emic.Testing;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

/// <summary>Somebody who codes the sample study with the keyboard alone, at a browser page; every key that goes down is counted, in a chord each of its keys.</summary>
sealed class KeyboardCoder : IAsyncDisposable
{
    readonly TemporaryFolder folder = new();
    readonly WebHost host;

    KeyboardCoder(WebHost host, TemporaryFolder folder, IPage page, Coder me) => (this.host, this.folder, Page, Me) = (host, folder, page, me);

    public IPage Page { get; }

    public Coder Me { get; }

    public int Keys { get; private set; }

    public StudySession Session => host.Desk.Study!.Study.Session(Me.Id);

    public static async Task<KeyboardCoder> SitDownAsync(Chromium chromium, string source)
    {
        var folder = new TemporaryFolder();
        string path = folder.File("sample.emic");
        SampleStudy.Create(path, Repository.PathOf("samples"), new IdSource(TimeProvider.System));
        var host = WebHost.Build(new WebHostOptions { Port = 0, Recents = new RecentStudies(folder.File("recent.json")), Settings = new OwnSettingsFile(folder.File("settings.json")) });
        await host.StartAsync(TestContext.Current.CancellationToken);
        host.Desk.Open(path);
        StudySession session = host.Desk.Study!.Study.Session();
        Coder me = Coders.Add(session, "C");
        foreach (SourceLine line in SourceList.Read(session).Where(line => line.Source.Group == "Interviews")) ChangeTurns.MarkInterviewer(session, line.Source.Id, "Interviewer", true);
        IBrowserContext context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 900 } });
        IPage page = await context.NewPageAsync();
        await host.LetInAsync(context, me.Id);
        var coder = new KeyboardCoder(host, folder, page, me);
        await page.GotoAsync(new Uri(host.Address, $"sources/{SourceList.Named(session, source).Id}").AbsoluteUri);
        await coder.ReadyAsync();
        return coder;
    }

    /// <summary>Presses a key, or several at once: "Control+Shift+ArrowRight" is three.</summary>
    public async Task PressAsync(string key)
    {
        Keys += key.Split('+').Length;
        await Page.Keyboard.PressAsync(key);
    }

    /// <summary>Goes to the source after this one.</summary>
    public async Task NextSourceAsync()
    {
        string here = Page.Url;
        await SavedAsync();
        await PressAsync("]");
        await Assertions.Expect(Page).Not.ToHaveURLAsync(here);
        await ReadyAsync();
    }

    /// <summary>Codes the selection by the palette: letters of the code's name until it is among the first three, then arrows.</summary>
    public async Task ChooseAsync(string label, string name)
    {
        await PressAsync("Enter");
        // On an empty line the first arrow goes to the first code; once something is typed, Enter takes the first one.
        int first = 1;
        foreach (char letter in name.ToLowerInvariant())
        {
            IReadOnlyList<string> options = await Page.Locator("emic-palette [role=option]").AllTextContentsAsync();
            int at = options.Take(3).ToList().FindIndex(option => Squeezed(option).StartsWith(Squeezed(label), StringComparison.Ordinal));
            for (int step = 0; at >= 0 && step < at + first; step++) await PressAsync("ArrowDown");
            if (at >= 0) break;
            first = 0;
            await PressAsync(letter == ' ' ? "Space" : $"{letter}");
        }

        await PressAsync("Enter");
    }

    /// <summary>Makes a code on the way.</summary>
    public async Task MakeAsync(string name)
    {
        await PressAsync("Enter");
        foreach (char letter in name) await PressAsync(letter == ' ' ? "Space" : $"{letter}");
        await PressAsync("Enter");
    }

    /// <summary>Selects the sentence that begins at a position by the letter that stands before it.</summary>
    public async Task JumpAsync(int begin)
    {
        await PressAsync("j");
        string letter = await Page.EvaluateAsync<string>(
            """
            (begin) => {
              const paragraph = [...document.querySelectorAll("p.par")].find((one) => begin >= Number(one.dataset.begin) && begin < Number(one.dataset.end));
              const range = document.createRange();
              const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
              let rest = begin - Number(paragraph.dataset.begin);
              let node = walker.nextNode();
              for (; rest >= node.length; node = walker.nextNode()) rest -= node.length;
              range.setStart(node, rest);
              range.setEnd(node, rest + 1);
              const place = range.getBoundingClientRect();
              const far = (mark) => Math.hypot(mark.getBoundingClientRect().left - place.left, mark.getBoundingClientRect().top - place.top);
              return [...document.querySelectorAll(".jump")].sort((one, other) => far(one) - far(other))[0].textContent;
            }
            """,
            begin);
        await PressAsync(letter);
    }

    /// <summary>The digit on which a code lies; null if it lies on none.</summary>
    public async Task<string?> DigitAsync(Guid code)
    {
        ILocator key = Page.Locator($"emic-codes [data-code='{code}'] kbd");
        return await key.CountAsync() > 0 ? await key.TextContentAsync() : null;
    }

    public Task SavedAsync() => Assertions.Expect(Page.Locator(".save-state")).ToHaveAttributeAsync("data-state", "saved");

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        await host.DisposeAsync();
        folder.Dispose();
    }

    Task ReadyAsync() => Assertions.Expect(Page.Locator("emic-workspace[data-ready]")).ToBeVisibleAsync();

    static string Squeezed(string text) => new([.. text.Where(letter => !char.IsWhiteSpace(letter))]);
}
