namespace Emic.Core;

/// <summary>Where a quotation lies and whose it is: all that retrieval needs of it.</summary>
public readonly record struct QuotationPlace(Guid Id, Guid SourceId, Guid CoderId, TextSpan Span);
