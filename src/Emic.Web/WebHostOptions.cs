using Emic.Workbench;

namespace Emic.Web;

/// <summary>How the local server is started.</summary>
public sealed record WebHostOptions
{
    /// <summary>The port tried first.</summary>
    public const int UsualPort = 5317;

    /// <summary>The port to listen on; 0 takes any free one.</summary>
    public int Port { get; init; } = UsualPort;

    /// <summary>The command that starts it, for who has to start it again.</summary>
    public string Command { get; init; } = "emic serve";

    /// <summary>The clock of everything the server does.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where the studies opened last are noted.</summary>
    public RecentStudies Recents { get; init; } = RecentStudies.OfUser;

    /// <summary>Where a person's own settings are kept.</summary>
    public OwnSettingsFile Settings { get; init; } = OwnSettingsFile.OfUser;

    /// <summary>Reads the words of imported files; the program gives a reader that works in child processes.</summary>
    public ReadWords Read { get; init; } = ImportSources.InProcess;
}
