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

    /// <summary>The list in the person's config folder.</summary>
    public static RecentStudies OfUser => new(Path.Combine(UserFolders.Config, "recent.json"));

    /// <summary>The newest first; files that are gone are left out.</summary>
    public IReadOnlyList<RecentStudy> Read() => [.. (OwnFile.Read<RecentStudy[]>(file) ?? []).Where(study => File.Exists(study.Path))];

    /// <summary>Puts a study at the top. Where the file can't be written, only the list of last time's stays as it was.</summary>
    public void Add(RecentStudy study) => OwnFile.Write(file, (RecentStudy[])[study, .. Read().Where(known => known.Path != study.Path).Take(Most - 1)]);
}
