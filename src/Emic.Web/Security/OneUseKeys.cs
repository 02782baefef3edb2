using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace Emic.Web;

/// <summary>The codes in the addresses the host prints. Each opens the door once.</summary>
sealed class OneUseKeys
{
    readonly ConcurrentDictionary<string, byte> unused = new(StringComparer.Ordinal);

    /// <summary>A new code of 256 random bits.</summary>
    public string Mint()
    {
        var key = NewSecret();
        unused[key] = 0;
        return key;
    }

    /// <summary>Whether the code was minted here and not used yet; it is used up by asking.</summary>
    public bool Redeem(string key) => unused.TryRemove(key, out _);

    /// <summary>256 random bits that may stand in an address or a cookie.</summary>
    public static string NewSecret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
}
