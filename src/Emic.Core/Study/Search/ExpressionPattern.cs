using System.Text.RegularExpressions;

namespace Emic.Core;

/// <summary>A regular expression. ^ and $ are the ends of a paragraph; white space in it may reach over paragraphs.</summary>
sealed class ExpressionPattern : SearchPattern
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    readonly Regex expression;

    ExpressionPattern(Regex expression, SearchWish wish) => (this.expression, Needles) = (expression, ExpressionLetters.Of(wish.Words, wish.MatchCase));

    public override IReadOnlyList<string> Needles { get; }

    public static ExpressionPattern Read(SearchWish wish)
    {
        if (wish.Words.Length == 0) throw new RefusedException("There is nothing to find: type a regular expression.", "words");
        RegexOptions options = RegexOptions.Multiline | RegexOptions.CultureInvariant | (wish.MatchCase ? RegexOptions.None : RegexOptions.IgnoreCase);
        try
        {
            try
            {
                // Takes time in proportion to the text, whatever is written.
                return new ExpressionPattern(new Regex(wish.Words, options | RegexOptions.NonBacktracking), wish);
            }
            catch (NotSupportedException)
            {
                // Looking around and back references need the other engine, which an unlucky expression can keep busy for ever.
                return new ExpressionPattern(new Regex(wish.Words, options, Patience), wish);
            }
        }
        catch (RegexParseException wrong)
        {
            throw new RefusedException($"“{wish.Words}” is no regular expression: at character {wrong.Offset + 1}, {Reason(wrong)}. Put \\ before a sign that stands for itself.", "words");
        }
    }

    public override IEnumerable<TextSpan> In(string text, TextSpan stretch)
    {
        int end = stretch.Begin;
        for (Match match = Next(() => expression.Match(text, stretch.Begin)); match.Success && match.Index < stretch.End; match = Next(match.NextMatch))
        {
            if (match.Length == 0 || match.Index < end || match.Index + match.Length > stretch.End) continue;
            TextSpan whole = Graphemes.Widen(text, new TextSpan(match.Index, match.Index + match.Length));
            end = whole.End;
            yield return whole;
        }
    }

    static Match Next(Func<Match> next)
    {
        try
        {
            return next();
        }
        catch (RegexMatchTimeoutException)
        {
            throw new RefusedException("This regular expression takes too long. Write it without (?=…), (?<=…) and \\1, or with less in it that repeats.", "words");
        }
    }

    static string Reason(RegexParseException wrong) => wrong.Error switch
    {
        RegexParseError.InsufficientClosingParentheses => "a ( is not closed",
        RegexParseError.InsufficientOpeningParentheses => "a ) has no ( before it",
        RegexParseError.UnterminatedBracket => "a [ is not closed",
        RegexParseError.QuantifierAfterNothing => "there is nothing to repeat",
        RegexParseError.NestedQuantifiersNotParenthesized => "one repetition stands on another",
        RegexParseError.ReversedCharacterRange => "a range of characters runs backwards",
        RegexParseError.ReversedQuantifierRange => "a repetition has its least after its most",
        RegexParseError.UnescapedEndingBackslash => "a \\ stands at the end",
        _ => "it can't be read",
    };
}
