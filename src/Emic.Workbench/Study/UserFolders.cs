namespace Emic.Workbench;

/// <summary>Where a person's own files lie, by the habits of their system. EMIC_HOME, if set, holds them all.</summary>
public static class UserFolders
{
    /// <summary>Settings and recent studies.</summary>
    public static string Config => Home is { } home ? home : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "emic");

    /// <summary>Where studies are offered to be put: "Emic" among the documents.</summary>
    public static string Studies
    {
        get
        {
            if (Home is { } home) return Path.Combine(home, "Emic");
            string documents = Environment.GetFolderPath(Environment.SpecialFolder.MyDocuments, Environment.SpecialFolderOption.DoNotVerify);
            return Path.Combine(documents.Length > 0 ? documents : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "Emic");
        }
    }

    static string? Home => Environment.GetEnvironmentVariable("EMIC_HOME") is { Length: > 0 } set ? set : null;
}
