using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

static class Holding
{
    /// <summary>Lets what the page asks for at such an address, or only what it sends there, wait until the result is set.</summary>
    public static async Task<TaskCompletionSource> HoldAsync(this IPage page, Regex address, bool onlySent = false)
    {
        var free = new TaskCompletionSource();
        await page.RouteAsync(address, async route =>
        {
            if (!onlySent || route.Request.Method == "POST") await free.Task;
            await route.ContinueAsync();
        });
        return free;
    }
}
