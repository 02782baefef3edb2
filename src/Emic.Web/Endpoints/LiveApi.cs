using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using Emic.Core;
using Emic.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Emic.Web;

/// <summary>Tells open pages what any process changed in the study; "null" first, if that was not all of it since the change that a page names.</summary>
static class LiveApi
{
    public static void Map(IEndpointRouteBuilder api) => api.Map("/live", RunAsync);

    static async Task RunAsync(HttpContext context, Desk desk, IHostApplicationLifetime life)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await Answer.WriteAsync(context, StatusCodes.Status400BadRequest, "Not understood", "This address speaks only over a web socket.");
            return;
        }

        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        Task reading = ReadToEndAsync(socket, ending);
        try
        {
            // From here on nothing is missed; what changed between the page and this moment is looked for after it.
            IAsyncEnumerable<StudyNews> heard = desk.Listen(Viewer.All, ending.Token);
            if (long.TryParse(context.Request.Query["since"], NumberStyles.None, CultureInfo.InvariantCulture, out long since) && desk.Study is { } open && History.Last(open.Study.Session()) != since)
                await SendAsync(null);
            await foreach (StudyNews news in heard) await SendAsync(news);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // The page is closed or the server stops.
        }
        finally
        {
            await ending.CancelAsync();
        }

        await reading;

        Task SendAsync(StudyNews? news) => socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(news, JsonSerializerOptions.Web), WebSocketMessageType.Text, endOfMessage: true, ending.Token);
    }

    /// <summary>Pages say nothing; reading notices when they go.</summary>
    static async Task ReadToEndAsync(WebSocket socket, CancellationTokenSource ending)
    {
        var heard = new byte[256];
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                WebSocketReceiveResult said = await socket.ReceiveAsync(heard, ending.Token);
                if (said.MessageType == WebSocketMessageType.Close) await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, ending.Token);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // As above.
        }

        await ending.CancelAsync();
    }
}
