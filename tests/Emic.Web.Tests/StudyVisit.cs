using Emic.Core;
using Emic.Testing;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

/// <summary>The real server with a test study open in it, and a browser in which coder A works, at any page.</summary>
sealed class StudyVisit : IAsyncDisposable
{
    StudyVisit(TestStudy study, WebHost host, IPage page)
    {
        Study = study;
        Host = host;
        Page = page;
    }

    public TestStudy Study { get; }

    public WebHost Host { get; }

    public IPage Page { get; }

    /// <summary>What the pages complained about on their consoles: a violated policy among it.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>The sentence with which something was refused.</summary>
    public ILocator Problem => Page.Locator("#problem");

    public static async Task<StudyVisit> OpenAsync(Chromium chromium, Action<TestStudy>? prepare = null, BrowserNewContextOptions? options = null)
    {
        // A busy machine may take its time; what is waited for comes or does not.
        Assertions.SetDefaultExpectTimeout(20_000);
        var study = new TestStudy();
        prepare?.Invoke(study);
        var host = WebHost.Build(new WebHostOptions { Port = 0, Recents = new Workbench.RecentStudies(Path.Combine(study.Folder, "recent.json")), Settings = new Workbench.OwnSettingsFile(Path.Combine(study.Folder, "settings.json")) });
        await host.StartAsync(TestContext.Current.CancellationToken);
        host.Desk.Open(study.Path);
        IBrowserContext context = await chromium.Browser.NewContextAsync(options ?? new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        IPage page = await context.NewPageAsync();
        var visit = new StudyVisit(study, host, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") visit.Complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => visit.Complaints.Add($"{page.Url}: {error}");
        await host.LetInAsync(context, study.A.Id);
        await visit.GoAsync("overview");
        return visit;
    }

    /// <summary>Goes to a page by its address, without the leading slash.</summary>
    public Task GoAsync(string path) => Page.GotoAsync(new Uri(Host.Address, path).AbsoluteUri);

    /// <summary>Finds something in a field by letters and takes it.</summary>
    public async Task ChooseAsync(string field, string letters)
    {
        // Ahead of the script there is a select of that name.
        ILocator typed = Page.Locator(field + "[role=combobox]");
        await typed.FillAsync(letters);
        await typed.PressAsync("Enter");
        await Assertions.Expect(Page.Locator(".code-options:popover-open")).ToHaveCountAsync(0);
    }

    /// <summary>Waits until the page says that all is saved.</summary>
    public Task SavedAsync() => Assertions.Expect(Page.Locator(".save-state")).ToHaveAttributeAsync("data-state", "saved");

    /// <summary>The row of a code in the codebook.</summary>
    public ILocator Row(Code code) => Page.Locator($"#c-{code.Id}");

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        await Host.DisposeAsync();
        Study.Dispose();
    }
}
