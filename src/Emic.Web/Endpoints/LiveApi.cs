using System.Net.WebSockets;
using System.Text.Json;
using Emic.Core;
using Emic.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Emic.Web;

/// <summary>Tells open pages what any process changed in the study.</summary>
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
            await foreach (StudyNews news in desk.Listen(Viewer.All, ending.Token))
                await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(news, JsonSerializerOptions.Web), WebSocketMessageType.Text, endOfMessage: true, ending.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // The page is closed or the server stops.
        }

        await ending.CancelAsync();
        await reading;
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
