using System.Collections.Concurrent;

namespace Emic.Web;

/// <summary>What the server keeps for one browser that was let in, for as long as the server runs.</summary>
public sealed class BrowserSession
{
    readonly ConcurrentDictionary<Guid, Guid> coders = new();

    /// <summary>Who codes in this browser, by the id of the study; null while nobody was chosen.</summary>
    public Guid? CoderOf(Guid study) => coders.TryGetValue(study, out var coder) ? coder : null;

    /// <summary>From now on this coder works in this browser on the study.</summary>
    public void ChooseCoder(Guid study, Guid coder) => coders[study] = coder;
}
