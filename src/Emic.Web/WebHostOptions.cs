namespace Emic.Web;

/// <summary>How the local server is started.</summary>
public sealed record WebHostOptions
{
    /// <summary>The port tried first.</summary>
    public const int UsualPort = 5317;

    /// <summary>The port to listen on; 0 takes any free one.</summary>
    public int Port { get; init; } = UsualPort;

    /// <summary>The clock of everything the server does.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
