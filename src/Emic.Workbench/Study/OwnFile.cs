using System.Text.Encodings.Web;
using System.Text.Json;

namespace Emic.Workbench;

/// <summary>A small JSON file of the person's own, outside any study.</summary>
static class OwnFile
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is in it; null where it is not there or can't be read, which must keep nobody from working.</summary>
    public static T? Read<T>(string file)
        where T : class
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<T>(File.ReadAllText(file)) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes it whole or not at all.</summary>
    /// <returns>Why it could not be written; empty if it was.</returns>
    public static string Write<T>(string file, T content)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            string unfinished = $"{file}.{Environment.ProcessId}.new";
            File.WriteAllText(unfinished, JsonSerializer.Serialize(content, Readable));
            File.Move(unfinished, file, overwrite: true);
            return "";
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return unwritable.Message;
        }
    }
}
