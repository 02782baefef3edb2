using Emic.Core;
using Emic.Workbench;

namespace Emic.Web;

/// <summary>What a memo is tied to, as a word in addresses and forms: "study", "code:0198…".</summary>
static class TieAddress
{
    public static string Write(Tie tie) => tie.Kind == TieKind.Study ? "study" : $"{tie.Kind.ToString().ToLowerInvariant()}:{tie.Id}";

    /// <summary>The tie that a word says; null if it says none.</summary>
    public static Tie? Read(string? word)
    {
        if (word == "study") return Tie.Study;
        return word?.Split(':') is [var kind, var id] && Enum.TryParse(kind, ignoreCase: true, out TieKind known) && known != TieKind.Study && Guid.TryParse(id, out var which) ? new Tie(known, which) : null;
    }

    /// <summary>The page of what a memo is tied to.</summary>
    public static string Page(TieView tie) => tie.To.Kind switch
    {
        TieKind.Quotation => Place(tie.Quote!),
        TieKind.Code => $"/codebook/{tie.To.Id}",
        TieKind.Source => $"/sources/{tie.To.Id}",
        TieKind.Coder => $"/memos?coder={tie.To.Id}",
        _ => "/overview",
    };

    /// <summary>Where a quotation stands in its source.</summary>
    public static string Place(QuoteView quote) => Place(quote.SourceId, quote.Span);

    /// <inheritdoc cref="Place(QuoteView)"/>
    public static string Place(QuotationView quotation) => Place(quotation.SourceId, new TextSpan(quotation.Begin, quotation.End));

    /// <summary>A place in a source.</summary>
    public static string Place(Guid source, TextSpan span) => FormattableString.Invariant($"/sources/{source}?at={span.Begin}-{span.End}");
}
