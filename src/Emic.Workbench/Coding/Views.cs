using Emic.Core;

namespace Emic.Workbench;

/// <summary>A quotation with its codings, as pages and commands read it.</summary>
/// <param name="Id">The quotation.</param>
/// <param name="SourceId">The source it lies in.</param>
/// <param name="CoderId">Whose it is.</param>
/// <param name="Begin">First UTF-16 unit on the source's text.</param>
/// <param name="End">First unit after it.</param>
/// <param name="Version">The version to name when changing it.</param>
/// <param name="Comment">The coder's words on the passage; empty for none.</param>
/// <param name="Codings">The codes on it; empty for a free quotation.</param>
public sealed record QuotationView(Guid Id, Guid SourceId, Guid CoderId, int Begin, int End, long Version, string Comment, IReadOnlyList<CodingView> Codings);

/// <summary>A code on a quotation.</summary>
public sealed record CodingView(Guid Id, Guid CodeId, DateTimeOffset At, string Comment, Certainty Certainty, long Version);
