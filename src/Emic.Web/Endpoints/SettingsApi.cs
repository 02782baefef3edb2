using Emic.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Emic.Web;

sealed record SingleKeysBody(bool On);

/// <summary>The person's own settings, as far as they can be changed away from their page.</summary>
static class SettingsApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/settings/single-keys", (SingleKeysBody body, OwnSettings settings, OwnSettingsFile file) =>
    {
        file.Write(settings with { SingleKeys = body.On });
        return Results.NoContent();
    });
}
