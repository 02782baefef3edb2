namespace Emic.Core;

/// <summary>What a quotation keeps beside its position, so that it can be verified and found again after a correction.</summary>
/// <param name="Quote">The exact text.</param>
/// <param name="Prefix">Up to <see cref="Context"/> units ahead of it.</param>
/// <param name="Suffix">Up to <see cref="Context"/> units after it.</param>
public sealed record QuoteAnchor(string Quote, string Prefix, string Suffix)
{
    /// <summary>How many units of context are kept on either side. Fewer where the text ends or a surrogate pair would be cut.</summary>
    public const int Context = 32;

    /// <summary>The anchor of a span of <paramref name="text"/>.</summary>
    public static QuoteAnchor At(string text, TextSpan span)
    {
        TextSpan before = SourceText.Snap(text, new(Math.Max(0, span.Begin - Context), span.Begin));
        TextSpan after = SourceText.Snap(text, new(span.End, Math.Min(text.Length, span.End + Context)));
        return new(span.Of(text), before.Of(text), after.Of(text));
    }

    /// <summary>Whether the span of <paramref name="text"/> reads exactly as the anchor says.</summary>
    public bool Holds(string text, TextSpan span) =>
        span.End <= text.Length && text.AsSpan(span.Begin, span.Length).SequenceEqual(Quote);
}
