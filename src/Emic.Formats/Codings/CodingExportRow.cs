using Emic.Core;

namespace Emic.Formats;

/// <summary>One coding as it is exported.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Turn">The turn the quotation begins in, counted from 1 in its source; null outside turns.</param>
/// <param name="Speaker">The turn's speaker; empty if unknown.</param>
/// <param name="Span">Where the quotation lies, in UTF-16 code units, half-open.</param>
/// <param name="Text">The quotation's words.</param>
/// <param name="CodeNumber">The code's number; empty for none.</param>
/// <param name="CodeName">The code's name.</param>
/// <param name="Coder">Who coded.</param>
/// <param name="Time">When.</param>
/// <param name="QuotationComment">The comment on the quotation; empty for none.</param>
/// <param name="CodingComment">The comment on the coding; empty for none.</param>
/// <param name="Certainty">How certain the coder is of it.</param>
public sealed record CodingExportRow(
    string Source,
    int? Turn,
    string Speaker,
    TextSpan Span,
    string Text,
    string CodeNumber,
    string CodeName,
    string Coder,
    DateTimeOffset Time,
    string QuotationComment,
    string CodingComment,
    Certainty Certainty = Certainty.NotSaid);

/// <summary>One coding as it comes in. Where its words lie in the source is for the importer to find out.</summary>
/// <param name="Line">The line of the file it begins on.</param>
/// <param name="Source">The source's name.</param>
/// <param name="Coder">Who coded; empty if the file does not say.</param>
/// <param name="Turn">The turn that holds the words, counted from 1; null if the file does not say.</param>
/// <param name="Span">Where the words lie; null if the file does not say.</param>
/// <param name="Text">The words.</param>
/// <param name="Code">The code by its label ("3.4 Maintainability"), number or name.</param>
/// <param name="Time">When it was coded; null if the file does not say.</param>
/// <param name="QuotationComment">The comment on the quotation.</param>
/// <param name="CodingComment">The comment on the coding.</param>
/// <param name="Certainty">How certain the coder is of it; nothing said where the file does not say.</param>
public sealed record CodingImportRow(
    int Line,
    string Source,
    string Coder,
    int? Turn,
    TextSpan? Span,
    string Text,
    string Code,
    DateTimeOffset? Time,
    string QuotationComment,
    string CodingComment,
    Certainty Certainty = Certainty.NotSaid);

/// <summary>Codings that were read.</summary>
/// <param name="Rows">The codings, in the file's order.</param>
/// <param name="Problems">Errors name rows that were left out, notes what was read differently.</param>
public sealed record CodingsReading(IReadOnlyList<CodingImportRow> Rows, IReadOnlyList<Problem> Problems);
