using System.Globalization;
using Emic.Core;

namespace Emic.Formats;

/// <summary>Why a code is on a quotation, in the coder's words.</summary>
/// <param name="Code">The code's label.</param>
/// <param name="Comment">The comment on the coding.</param>
public sealed record CodeReason(string Code, string Comment);

/// <summary>A quotation as it is exported. See docs/formats/quotations.md.</summary>
/// <param name="Group">What it is listed under; empty for nothing.</param>
/// <param name="Source">The source's name.</param>
/// <param name="Turn">The turn it begins in, counted from 1 in its source; null outside turns.</param>
/// <param name="Speaker">The turn's speaker; empty if unknown.</param>
/// <param name="Span">Where it lies, in UTF-16 code units, half-open.</param>
/// <param name="Text">Its words.</param>
/// <param name="Codes">The labels of the codes on it.</param>
/// <param name="Coder">Whose it is.</param>
/// <param name="Comment">The comment on it; empty for none.</param>
/// <param name="Reasons">The comments on its codings, in the order of the codes; those without one left out.</param>
public sealed record QuotationExportRow(string Group, string Source, int? Turn, string Speaker, TextSpan Span, string Text, IReadOnlyList<string> Codes, string Coder, string Comment, IReadOnlyList<CodeReason> Reasons)
{
    /// <summary>What it overlaps, lies within or is near, where that was asked: a line each.</summary>
    public IReadOnlyList<string> Neighbours { get; init; } = [];

    /// <summary>"P3a, turn 12, Ann".</summary>
    internal string Place => string.Join(", ", new[] { Source, Turn is { } turn ? string.Create(CultureInfo.InvariantCulture, $"turn {turn}") : "", Speaker == Source ? "" : Speaker }.Where(part => part.Length > 0));

    /// <summary>"3.2 Ownership; pipeline component – A".</summary>
    internal string Coded => string.Join(" – ", new[] { string.Join("; ", Codes), Coder }.Where(part => part.Length > 0));
}

/// <summary>Quotations that leave the study together.</summary>
/// <param name="Title">What was asked, in words.</param>
/// <param name="Count">How many quotations there are, in words.</param>
/// <param name="Rows">The quotations, group by group.</param>
/// <param name="AsksNeighbours">Whether it was asked what they overlap, lie within or are near.</param>
public sealed record QuotationExport(string Title, string Count, IEnumerable<QuotationExportRow> Rows, bool AsksNeighbours = false);

/// <summary>The columns of quotations in tables.</summary>
static class QuotationColumns
{
    static readonly string[] names = ["group", "source", "turn", "speaker", "begin", "end", "text", "codes", "coder", "comment", "coding_comment"];

    /// <summary>Neighbours have a column only where they were asked for.</summary>
    public static IReadOnlyList<string> Names(QuotationExport export) => export.AsksNeighbours ? [.. names, "neighbours"] : names;

    public static IEnumerable<IReadOnlyList<string>> Rows(QuotationExport export) =>
        export.Rows.Select(row => export.AsksNeighbours ? [.. Cells(row), string.Join('\n', row.Neighbours)] : Cells(row));

    static string[] Cells(QuotationExportRow row) =>
    [
        row.Group,
        row.Source,
        row.Turn?.ToString(CultureInfo.InvariantCulture) ?? "",
        row.Speaker,
        row.Span.Begin.ToString(CultureInfo.InvariantCulture),
        row.Span.End.ToString(CultureInfo.InvariantCulture),
        row.Text,
        string.Join("; ", row.Codes),
        row.Coder,
        row.Comment,
        string.Join('\n', row.Reasons.Select(reason => $"{reason.Code}: {reason.Comment}")),
    ];
}
