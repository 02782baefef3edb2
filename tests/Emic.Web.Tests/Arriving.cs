using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

static class Arriving
{
    /// <summary>
    /// Waits until the page is at an address that ends so, and is loaded. Asks the page again and again: <see cref="IPage.WaitForURLAsync(string, PageWaitForURLOptions)"/> looks once and then waits for
    /// the next going elsewhere, which may have been just between.
    /// </summary>
    public static Task ArriveAsync(this IPage page, string address) => page.ArriveAsync(new Regex(Regex.Escape(address) + "$"));

    /// <summary>Waits until the page is at such an address, and is loaded.</summary>
    public static async Task ArriveAsync(this IPage page, Regex address)
    {
        await Assertions.Expect(page).ToHaveURLAsync(address);
        await page.WaitForFunctionAsync("() => document.readyState === 'complete'");
    }
}
