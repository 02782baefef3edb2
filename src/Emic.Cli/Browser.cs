using System.ComponentModel;
using System.Diagnostics;

namespace Emic.Cli;

/// <summary>The person's own browser.</summary>
static class Browser
{
    /// <summary>Asks the system to open an address; false where it has nothing to open it with.</summary>
    public static bool TryOpen(Uri link)
    {
        try
        {
            using var started = Process.Start(new ProcessStartInfo(link.AbsoluteUri) { UseShellExecute = true });
            return true;
        }
        catch (Exception failure) when (failure is Win32Exception or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
