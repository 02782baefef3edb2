namespace Emic.Core;

/// <summary>A word, or a phrase, where it stands in a source.</summary>
/// <param name="SourceId">The source.</param>
/// <param name="Source">Its name.</param>
/// <param name="Turn">The turn, from 1; 0 outside any.</param>
/// <param name="Speaker">Who speaks; empty if unknown.</param>
/// <param name="Span">Where, on the source's text.</param>
/// <param name="Before">What stands ahead of it in the same passage.</param>
/// <param name="Match">The words as they stand there.</param>
/// <param name="After">What follows it there.</param>
public sealed record WordContext(Guid SourceId, string Source, int Turn, string Speaker, TextSpan Span, string Before, string Match, string After)
{
    /// <summary>Cuts it out of a source, out of the turn it begins in, or outside turns out of its paragraph.</summary>
    /// <param name="source">The source.</param>
    /// <param name="text">The text that the span counts on.</param>
    /// <param name="structure">Its turns.</param>
    /// <param name="span">Where.</param>
    /// <param name="width">How many UTF-16 units at most are given on either side.</param>
    public static WordContext Of(Source source, string text, TextStructure structure, TextSpan span, int width) =>
        Within(source, text, structure, span, Passage(text, structure, span.Begin), width);

    /// <summary>As <see cref="Of"/>, with nothing from outside a passage that is named.</summary>
    public static WordContext Within(Source source, string text, TextStructure structure, TextSpan span, TextSpan passage, int width)
    {
        TextSpan before = SourceText.Snap(text, new(Math.Min(span.Begin, Math.Max(passage.Begin, span.Begin - width)), span.Begin));
        TextSpan after = SourceText.Snap(text, new(span.End, Math.Max(span.End, Math.Min(passage.End, span.End + width))));
        int turn = structure.TurnAt(span.Begin);
        return new WordContext(source.Id, source.Name, turn + 1, turn < 0 ? "" : structure.Turns[turn].Speaker, span, before.Of(text), span.Of(text), after.Of(text));
    }

    /// <summary>The turn that holds a position, or the paragraph where none does.</summary>
    public static TextSpan Passage(string text, TextStructure structure, int position) =>
        structure.TurnAt(position) is >= 0 and var turn ? structure.Turns[turn].Span : Paragraphs.At(text, position);
}
