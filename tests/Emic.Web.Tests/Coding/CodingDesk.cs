using Emic.Core;
using Emic.Testing;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

/// <summary>The real server with a study open in it, and a browser page at the interview, where coder A works.</summary>
sealed class CodingDesk : IAsyncDisposable
{
    WebHost host;

    // A busy machine is no failure; tests that measure time say so themselves.
    static CodingDesk() => Assertions.SetDefaultExpectTimeout(30_000);

    CodingDesk(TestStudy study, WebHost host, IPage page)
    {
        Study = study;
        this.host = host;
        Page = page;
    }

    public TestStudy Study { get; }

    public IPage Page { get; }

    /// <summary>What the page complained about on its console.</summary>
    public List<string> Complaints { get; } = [];

    public ILocator Text => Page.Locator("emic-document");

    public ILocator SaveState => Page.Locator(".save-state");

    public static async Task<CodingDesk> OpenAsync(Chromium chromium, BrowserNewContextOptions? options = null, Action<TestStudy>? prepare = null, Guid? source = null)
    {
        var study = new TestStudy();
        prepare?.Invoke(study);
        WebHost host = await ServeAsync(study, port: 0);
        IBrowserContext context = await chromium.Browser.NewContextAsync(options ?? new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 900 } });
        IPage page = await context.NewPageAsync();
        await host.LetInAsync(context, study.A.Id);
        var desk = new CodingDesk(study, host, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") desk.Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => desk.Complaints.Add(error);
        await desk.ReadAsync(source ?? study.Source.Id);
        return desk;
    }

    /// <summary>Ends the server, as somebody does who closes its terminal.</summary>
    public ValueTask StopAsync() => host.DisposeAsync();

    /// <summary>Starts the server again where it was, and lets this browser in from another tab.</summary>
    public async Task StartAgainAsync()
    {
        host = await ServeAsync(Study, host.Address.Port);
        IPage other = await Page.Context.NewPageAsync();
        await other.GotoAsync(host.MintLink().AbsoluteUri);
        await BecomeAsync(Study.A);
        await other.CloseAsync();
    }

    /// <summary>Ends the server and starts another one in its place, which has let nobody in.</summary>
    public async Task StartAnewAsync()
    {
        int port = host.Address.Port;
        await host.DisposeAsync();
        host = await ServeAsync(Study, port);
    }

    /// <summary>Opens the link that the new server printed in another tab.</summary>
    public async Task<IPage> LetInAgainAsync()
    {
        IPage other = await Page.Context.NewPageAsync();
        await other.GotoAsync(host.MintLink().AbsoluteUri);
        return other;
    }

    /// <summary>Who codes in this browser from now on.</summary>
    public Task BecomeAsync(Coder coder) => host.BecomeAsync(Page.Context, coder.Id);

    /// <summary>Goes to another page of the study.</summary>
    public Task GoAsync(string path) => Page.GotoAsync(new Uri(host.Address, path).AbsoluteUri);

    /// <summary>Opens a source and waits until its codings are drawn.</summary>
    public async Task ReadAsync(Guid source, string query = "")
    {
        await Page.GotoAsync(new Uri(host.Address, $"sources/{source}{query}").AbsoluteUri);
        await Drawn();
    }

    public async Task ReloadAsync()
    {
        await Page.ReloadAsync();
        await Drawn();
    }

    /// <summary>Selects words as a mouse would leave them; a script given runs before the browser has told the page of it.</summary>
    public async Task SelectAsync(string words, string then = "")
    {
        TextSpan span = Study.SpanOf(words);
        await Page.EvaluateAsync(
            """
            ([begin, end]) => {
              const text = document.querySelector("emic-document");
              const place = (at) => {
                for (const p of text.querySelectorAll("p.par")) {
                  if (at > Number(p.dataset.end)) continue;
                  let rest = at - Number(p.dataset.begin);
                  const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
                  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    if (rest <= node.length) return [node, rest];
                    rest -= node.length;
                  }
                }
              };
              text.focus();
              getSelection().setBaseAndExtent(...place(begin), ...place(end));
            """ + then + "}",
            new[] { span.Begin, span.End });
        await Assertions.Expect(Page.Locator("[data-bar] button").First).ToBeEnabledAsync();
    }

    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>Types a line into the palette and ends it with Enter.</summary>
    public async Task CodeAsync(string words, string line)
    {
        await SelectAsync(words);
        await PressAsync("Enter");
        await Page.Keyboard.TypeAsync(line);
        await PressAsync("Enter");
    }

    /// <summary>Waits until the page says that all is saved.</summary>
    public async Task SavedAsync()
    {
        await Assertions.Expect(SaveState).ToHaveAttributeAsync("data-state", "saved");
        await Assertions.Expect(SaveState).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^Saved \d"));
    }

    /// <summary>What the study holds: words, coder and codes of each quotation, in text order.</summary>
    public IReadOnlyList<string> Stored()
    {
        using Study other = Workbench.Study.Open(Study.Path, Study.Clock, Study.Ids);
        StudySession session = other.Session();
        Dictionary<Guid, string> coders = Coders.List(session).ToDictionary(coder => coder.Id, coder => coder.Name);
        Dictionary<Guid, string> codes = CodebookView.Read(session).ToDictionary(line => line.Code.Id, line => line.Code.Label);
        string text = Study.Document.Text;
        return [.. SourceCodings.Read(session, Study.Source.Id).Quotations.Select(quotation =>
            $"{coders[quotation.CoderId]}: {text[quotation.Begin..quotation.End]}: {string.Join(" + ", quotation.Codings.Select(coding => codes[coding.CodeId]))}{(quotation.Comment.Length > 0 ? " -- " + quotation.Comment : "")}")];
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        await host.DisposeAsync();
        Study.Dispose();
    }

    static async Task<WebHost> ServeAsync(TestStudy study, int port)
    {
        var host = WebHost.Build(new WebHostOptions { Port = port, Recents = new RecentStudies(Path.Combine(study.Folder, "recent.json")), Settings = new OwnSettingsFile(Path.Combine(study.Folder, "settings.json")) });
        await host.StartAsync(TestContext.Current.CancellationToken);
        host.Desk.Open(study.Path);
        return host;
    }

    Task Drawn() => Assertions.Expect(Page.Locator("emic-workspace[data-ready]")).ToBeVisibleAsync();
}
