using Emic.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Emic.Web;

/// <summary>The local server: pages and endpoints on the loopback address, for one person at one computer.</summary>
public sealed class WebHost : IAsyncDisposable
{
    readonly WebApplication app;
    readonly LocalAddress address;
    readonly OneUseKeys keys;

    WebHost(WebApplication app, LocalAddress address)
    {
        this.app = app;
        this.address = address;
        keys = app.Services.GetRequiredService<OneUseKeys>();
    }

    /// <summary>Where the start page is, for a browser that was let in.</summary>
    public Uri Address => address.Url;

    /// <summary>The study that is open.</summary>
    public Desk Desk => app.Services.GetRequiredService<Desk>();

    /// <summary>What the pages and endpoints are given.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Takes a port and builds the server; the caller starts and disposes it.</summary>
    public static WebHost Build(WebHostOptions options)
    {
        var address = LocalAddress.Take(options.Port);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            // The current directory may be anything, also the root of the disk.
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // A list of words to leave out of a count stands in the address.
            kestrel.Limits.MaxRequestLineSize = 64 * 1024;
            kestrel.Listen(address.EndPoint);
        });
        builder.WebHost.UseSockets(sockets => sockets.CreateBoundListenSocket = _ => address.Release());
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // Its keys live and die with the server, on purpose; to warn of that tells nobody anything.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // A page from before the last start is told so; the log need not be.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.None);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        AddServices(builder.Services, options, address);

        var app = builder.Build();
        UseSecurity(app);
        MapPages(app);
        return new WebHost(app, address);
    }

    /// <summary>An address with a fresh code in it, which lets one browser in, once.</summary>
    public Uri MintLink() => new(address.Url, "?key=" + keys.Mint());

    /// <summary>Begins to answer.</summary>
    public Task StartAsync(CancellationToken cancel = default) => app.StartAsync(cancel);

    /// <summary>Waits until the server is told to stop, by a signal or by the token.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancel = default) => app.WaitForShutdownAsync(cancel);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Who is still waiting for an answer gets one, ahead of the services it needs being gone.
        await app.StopAsync();
        await app.DisposeAsync();
        address.Dispose();
    }

    static void AddServices(IServiceCollection services, WebHostOptions options, LocalAddress address)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Clock);
        services.AddSingleton(address);
        services.AddSingleton<OneUseKeys>();
        services.AddSingleton<BrowserSessions>();
        services.AddSingleton(options.Recents);
        services.AddSingleton(options.Settings);
        services.AddScoped(provider => provider.GetRequiredService<OwnSettingsFile>().Read());
        services.AddScoped<KeyMap>();
        services.AddSingleton<Desk>();
        services.AddSingleton(options.Read);
        services.AddSingleton<ImportStaging>();
        services.AddSingleton<LongWork>();
        services.AddScoped<Visit>();
        services.AddScoped<WordsWork>();
        services.AddHttpContextAccessor();
        services.AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Features.Get<BrowserSession>()!);
        // Tokens need not outlive the server: its sessions do not either.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(tokens =>
        {
            tokens.HeaderName = TokenGuard.Header;
            tokens.Cookie.Name = SessionGate.CookieName(address.Port) + "-form";
            tokens.Cookie.SameSite = SameSiteMode.Strict;
            tokens.SuppressXFrameOptionsHeader = true;
        });
        services.AddRazorComponents();
    }

    static void UseSecurity(WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<Failures>();
        app.UseMiddleware<RequestGuard>();
        app.UseMiddleware<SessionGate>();
        app.UseMiddleware<TokenGuard>();
    }

    static void MapPages(WebApplication app)
    {
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30) });
        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal),
            pages => pages.UseStatusCodePagesWithReExecute("/not-found"));
        app.UseRouting();
        app.UseMiddleware<AddressGuard>();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>();
        Api.Map(app);
        Downloads.Map(app);
        app.Map("/api/{**rest}", (HttpContext context) => Answer.WriteAsync(context, StatusCodes.Status404NotFound, "Not here", "There is no such thing in the API."));
    }
}
