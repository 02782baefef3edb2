using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Emic.Web;

/// <summary>The loopback port the server has taken, and the names it answers to.</summary>
sealed class LocalAddress : IDisposable
{
    readonly Socket socket;

    LocalAddress(Socket socket)
    {
        this.socket = socket;
        Port = ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    /// <summary>The port that was got. Also known to requests that are still answered while the server closes.</summary>
    public int Port { get; }

    /// <summary>What the server listens on.</summary>
    public IPEndPoint EndPoint => new(IPAddress.Loopback, Port);

    /// <summary>Where a browser finds the start page.</summary>
    public Uri Url => new(FormattableString.Invariant($"http://127.0.0.1:{Port}/"));

    /// <summary>
    /// Takes <paramref name="port"/>, or any free one where it is taken; 0 asks for any free one. The port is known before the server is
    /// built, because the cookies are named after it, and is held from then on.
    /// </summary>
    public static LocalAddress Take(int port)
    {
        try
        {
            return new LocalAddress(Bind(port));
        }
        catch (SocketException taken) when (port != 0 && taken.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            return new LocalAddress(Bind(0));
        }
    }

    /// <summary>Hands the socket to the server, which closes it from then on.</summary>
    public Socket Release() => socket;

    /// <summary>Whether a Host header names this server. Any other name is a page elsewhere that points its own name here.</summary>
    public bool Allows(string? host) =>
        host is not null && (host == FormattableString.Invariant($"127.0.0.1:{Port}") || host.Equals(FormattableString.Invariant($"localhost:{Port}"), StringComparison.OrdinalIgnoreCase));

    public void Dispose() => socket.Dispose();

    static Socket Bind(int port)
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            // Elsewhere the system refuses a second listener by itself.
            if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows)) socket.ExclusiveAddressUse = true;
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
