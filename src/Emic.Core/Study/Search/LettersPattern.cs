namespace Emic.Core;

/// <summary>Letters.</summary>
sealed class LettersPattern : SearchPattern
{
    readonly Folding folding;
    readonly IReadOnlyList<SearchTerm> terms;

    public LettersPattern(SearchWish wish)
    {
        folding = wish.Folding;
        terms = SearchTerm.Parse(wish.Words, folding);
        Needles = [.. SearchTerm.Parse(wish.Words, Folding.Case | Folding.Accents).Select(term => term.Letters)];
    }

    public override IReadOnlyList<string> Needles { get; }

    public override IEnumerable<TextSpan> In(string text, TextSpan stretch)
    {
        if (!terms.Any(term => term.MayStandIn(text.AsSpan(stretch.Begin, stretch.Length), folding))) yield break;
        FoldedText folded = FoldedText.Of(text, stretch, folding);
        IEnumerable<TextSpan> found = terms.Count == 1 ? terms[0].In(text, folded) : terms.SelectMany(term => term.In(text, folded)).Order();
        int end = stretch.Begin;
        foreach (TextSpan span in found)
        {
            if (span.Begin < end) continue;
            TextSpan whole = Graphemes.Widen(text, span);
            end = whole.End;
            yield return whole;
        }
    }
}
