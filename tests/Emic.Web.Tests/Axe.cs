using System.Text.Json;
using Emic.Testing;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

/// <summary>Looks a page over for what keeps people with disabilities out, by the rules of WCAG 2.2 AA.</summary>
static class Axe
{
    static readonly string script = Repository.PathOf("src", "Emic.Web", "node_modules", "axe-core", "axe.min.js");

    /// <summary>What the page does wrong, a line each: rule, help and the first element. The page's context must bypass the policy.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = script });
        JsonElement? found = await page.EvaluateAsync(
            """
            async () => (await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }))
              .violations.map((one) => `${one.id}: ${one.help}: ${one.nodes[0].html} (${one.nodes.length})`)
            """);
        return [.. found!.Value.EnumerateArray().Select(line => line.GetString()!)];
    }
}
