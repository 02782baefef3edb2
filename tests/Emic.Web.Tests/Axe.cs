using System.Text.Json;
using Emic.Testing;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

/// <summary>Looks a page over for what keeps people with disabilities out, by the rules of WCAG 2.2 AA.</summary>
static class Axe
{
    static readonly string script = Repository.PathOf("src", "Emic.Web", "node_modules", "axe-core", "axe.min.js");

    /// <summary>What is smaller than 24 by 24 pixels. Links within a sentence may be.</summary>
    const string Small =
        """
        () => Array.from(document.querySelectorAll("a[href], button, summary, select, textarea, input:not([type=hidden]), label:has([type=checkbox], [type=radio]), [role=treeitem]"))
          .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !(one.matches("[type=checkbox], [type=radio]") && one.closest("label")))
          .map((one) => [one, one.getBoundingClientRect()])
          .filter(([, { width, height }]) => width > 1 && Math.min(width, height) < 23.5)
          .filter(([one]) => getComputedStyle(one).display !== "inline" || !Array.from(one.parentNode.childNodes).some((beside) => beside.nodeType === Node.TEXT_NODE && /\w\w/.test(beside.textContent)))
          .map(([one, { width, height }]) => `${Math.round(width)} by ${Math.round(height)} pixels: ${one.outerHTML.slice(0, 160)}`)
        """;

    /// <summary>What the page does wrong, a line each: rule, help and the first element, and what is too small to hit. The page's context must bypass the policy.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = script });
        JsonElement? found = await page.EvaluateAsync(
            """
            async () => (await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }))
              .violations.map((one) => `${one.id}: ${one.help}: ${one.nodes[0].html} (${one.nodes.length})`)
            """);
        return [.. found!.Value.EnumerateArray().Select(line => line.GetString()!), .. await page.EvaluateAsync<string[]>(Small)];
    }
}
