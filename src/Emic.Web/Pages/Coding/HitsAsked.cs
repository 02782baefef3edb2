using System.Globalization;
using Emic.Core;
using Emic.Workbench;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Emic.Web;

/// <summary>Coding what was found, only asked about.</summary>
/// <param name="Question">The page's search, as it stands in its address.</param>
/// <param name="Code">The code as typed.</param>
/// <param name="Without">The passages left out, with commas between them.</param>
sealed record HitsBody(string Question, string Code, string Without);

/// <summary>Coding what was found, as the form and the preview send it.</summary>
static class HitsAsked
{
    /// <summary>How many passages the page shows.</summary>
    public const int Most = 500;

    /// <summary>The wish that the preview asks about.</summary>
    public static HitWish Of(HitsBody body)
    {
        var sent = new QueryCollection(QueryHelpers.ParseQuery(body.Question));
        return new HitWish(SearchAddress.Read(sent), SearchAddress.Unit(sent), body.Code, Passages(body.Without), SearchAddress.WithoutInterviewer(sent));
    }

    /// <summary>Passages as they stand in a form: "id:12-40,id:60-72".</summary>
    /// <exception cref="RefusedException">It is something else.</exception>
    public static IReadOnlyCollection<HitPassage> Passages(string listed) => [.. listed.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Passage)];

    static HitPassage Passage(string written)
    {
        string[] parts = written.Split(':', '-');
        // The id has hyphens of its own; the two numbers come last.
        return written.LastIndexOf(':') is > 0 and var colon && Guid.TryParse(written[..colon], out var source)
            && int.TryParse(parts[^2], NumberStyles.None, CultureInfo.InvariantCulture, out var begin) && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var end) && begin <= end
            ? new HitPassage(source, new TextSpan(begin, end))
            : throw new RefusedException("The page is out of date. Reload it and try again.");
    }
}
