using Emic.Core;

namespace Emic.Workbench;

/// <summary>What a person set for themselves; it holds in every study and every browser.</summary>
/// <param name="SingleKeys">Whether keys that are one character act.</param>
/// <param name="Certainty">Whether the coding page asks how certain a coding is.</param>
/// <param name="Keys">Keys that are not the usual ones, by the name of what they do.</param>
public sealed record OwnSettings(bool SingleKeys, bool Certainty, IReadOnlyDictionary<string, string> Keys)
{
    /// <summary>What holds while nothing was set.</summary>
    public static OwnSettings Usual { get; } = new(SingleKeys: true, Certainty: false, new Dictionary<string, string>());
}

/// <summary>The file that keeps them, in the person's config folder.</summary>
/// <param name="file">Its path.</param>
public sealed class OwnSettingsFile(string file)
{
    /// <summary>The file of whoever runs Emic.</summary>
    public static OwnSettingsFile OfUser => new(Path.Combine(UserFolders.Config, "settings.json"));

    /// <summary>The settings; the usual ones where the file is not there or can't be read, which must keep nobody from working.</summary>
    public OwnSettings Read() => OwnFile.Read<OwnSettings>(file) is { } read ? read with { Keys = read.Keys ?? OwnSettings.Usual.Keys } : OwnSettings.Usual;

    /// <summary>Writes them.</summary>
    /// <exception cref="RefusedException">The file can't be written; the settings are as they were.</exception>
    public void Write(OwnSettings settings)
    {
        if (OwnFile.Write(file, settings) is { Length: > 0 } trouble) throw new RefusedException($"The settings could not be written to “{file}”: {trouble}");
    }
}
