using System.Text.Json;

namespace Emic.Workbench;

/// <summary>A study opened before.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Title">Its title then.</param>
/// <param name="OpenedAt">When, UTC.</param>
public sealed record RecentStudy(string Path, string Title, DateTimeOffset OpenedAt);

/// <summary>The studies a person opened last, kept in a file of their own. What can't be read or written there is no reason to fail.</summary>
/// <param name="file">Where the list is kept.</param>
public sealed class RecentStudies(string file)
{
    const int Most = 12;
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <summary>The list in the person's config folder.</summary>
    public static RecentStudies OfUser => new(Path.Combine(UserFolders.Config, "recent.json"));

    /// <summary>The newest first; files that are gone are left out.</summary>
    public IReadOnlyList<RecentStudy> Read()
    {
        try
        {
            RecentStudy[] all = File.Exists(file) ? JsonSerializer.Deserialize<RecentStudy[]>(File.ReadAllText(file)) ?? [] : [];
            return [.. all.Where(study => File.Exists(study.Path))];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            return [];
        }
    }

    /// <summary>Puts a study at the top.</summary>
    public void Add(RecentStudy study)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            RecentStudy[] all = [study, .. Read().Where(known => known.Path != study.Path).Take(Most - 1)];
            string unfinished = $"{file}.{Environment.ProcessId}.new";
            File.WriteAllText(unfinished, JsonSerializer.Serialize(all, Readable));
            File.Move(unfinished, file, overwrite: true);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            // The study is open; only the list of last time's stays as it was.
        }
    }
}
