using System.Collections.Concurrent;

namespace Emic.Web;

/// <summary>The browsers that were let in, by the secret in their cookie.</summary>
sealed class BrowserSessions
{
    readonly ConcurrentDictionary<string, BrowserSession> sessions = new(StringComparer.Ordinal);

    /// <summary>Lets a browser in; gives the secret for its cookie.</summary>
    public string Open()
    {
        var secret = OneUseKeys.NewSecret();
        sessions[secret] = new BrowserSession();
        return secret;
    }

    /// <summary>The session of a cookie, or null.</summary>
    public BrowserSession? Find(string? secret) => secret is not null && sessions.TryGetValue(secret, out var session) ? session : null;
}
