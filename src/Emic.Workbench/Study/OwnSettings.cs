using System.Text.Json;
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
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file of whoever runs Emic.</summary>
    public static OwnSettingsFile OfUser => new(Path.Combine(UserFolders.Config, "settings.json"));

    /// <summary>The settings; the usual ones where the file is not there or can't be read, which must keep nobody from working.</summary>
    public OwnSettings Read()
    {
        try
        {
            if (!File.Exists(file)) return OwnSettings.Usual;
            OwnSettings? read = JsonSerializer.Deserialize<OwnSettings>(File.ReadAllText(file));
            return read is null ? OwnSettings.Usual : read with { Keys = read.Keys ?? OwnSettings.Usual.Keys };
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            return OwnSettings.Usual;
        }
    }

    /// <summary>Writes them.</summary>
    /// <exception cref="RefusedException">The file can't be written; the settings are as they were.</exception>
    public void Write(OwnSettings settings)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            string unfinished = $"{file}.{Environment.ProcessId}.new";
            File.WriteAllText(unfinished, JsonSerializer.Serialize(settings, Readable));
            File.Move(unfinished, file, overwrite: true);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"The settings could not be written to “{file}”: {unwritable.Message}");
        }
    }
}
