namespace Emic.Storage;

/// <summary>Whether a place suits a file that is written all the time.</summary>
public static class StudyPlace
{
    static readonly string[] Synced = ["Dropbox", "OneDrive", "Google Drive", "GoogleDrive", "My Drive", "iCloud Drive", "iCloudDrive", "Mobile Documents", "Nextcloud", "ownCloud", "pCloudDrive", "Syncthing", "MEGA", "Box Sync", "Seafile", "Sciebo"];
    static readonly string[] NetworkKinds = ["nfs", "nfs4", "cifs", "smb", "smb3", "smbfs", "afpfs", "webdav", "fuse.sshfs", "fuse.rclone", "9p", "davfs", "fuse.davfs2", "glusterfs", "ceph"];

    /// <summary>What is wrong with keeping a study at this path, in a sentence; empty if nothing is known to be.</summary>
    public static string Warning(string path)
    {
        string full = Path.GetFullPath(path);
        string[] folders = full.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        if (folders.SkipLast(1).FirstOrDefault(IsSynced) is { } synced)
            return $"“{synced}” looks like a folder that a program syncs. It may copy a half-written study or make two of one: keep the study outside, and put backups there with `emic backup`.";
        return IsOnNetwork(full)
            ? "The study lies on a network drive. Locks are not reliable there, and two people writing at once can damage it: keep it on a local disk, and put backups there with `emic backup`."
            : "";
    }

    static bool IsSynced(string folder) =>
        Array.Exists(Synced, name => folder.Equals(name, StringComparison.OrdinalIgnoreCase) || folder.StartsWith(name + " - ", StringComparison.OrdinalIgnoreCase) || folder.StartsWith(name + " (", StringComparison.OrdinalIgnoreCase));

    static bool IsOnNetwork(string full)
    {
        if (full.StartsWith(@"\\", StringComparison.Ordinal)) return true;
        try
        {
            DriveInfo? drive = DriveInfo.GetDrives().Where(drive => Covers(drive.Name, full)).MaxBy(drive => drive.Name.Length);
            return drive is not null && (drive.DriveType == DriveType.Network || NetworkKinds.Contains(drive.DriveFormat, StringComparer.OrdinalIgnoreCase));
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    static bool Covers(string root, string full) =>
        full.StartsWith(root.EndsWith(Path.DirectorySeparatorChar) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
