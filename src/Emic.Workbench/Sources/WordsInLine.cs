using Emic.Core;

namespace Emic.Workbench;

/// <summary>Words with what stands around them in their line.</summary>
/// <param name="Before">Text ahead of them in the line, at most about 80 units.</param>
/// <param name="Words">The words; empty for a place between two letters.</param>
/// <param name="After">Text after them in the line, at most about 80 units.</param>
public sealed record WordsInLine(string Before, string Words, string After)
{
    const int Around = 80;

    internal static WordsInLine Of(string text, TextSpan span) => new(
        SourceText.Snap(text, new TextSpan(Math.Max(Paragraphs.At(text, span.Begin).Begin, span.Begin - Around), span.Begin)).Of(text),
        span.Of(text),
        SourceText.Snap(text, new TextSpan(span.End, Math.Min(Paragraphs.At(text, span.End).End, span.End + Around))).Of(text));
}
