namespace Emic.Core;

/// <summary>Finds in a text what is looked for.</summary>
public abstract class SearchPattern
{
    /// <summary>One of these runs of letters, folded in every way, stands in each stretch where something is found. Empty if nothing of the kind is known.</summary>
    public virtual IReadOnlyList<string> Needles => [];

    /// <summary>Reads a wish.</summary>
    /// <exception cref="RefusedException">There is nothing to find, or it is no regular expression; the message says where.</exception>
    public static SearchPattern Of(SearchWish wish) => wish.IsExpression ? ExpressionPattern.Read(wish) : new LettersPattern(wish);

    /// <summary>Where it stands within a stretch of whole paragraphs: in order of position, none overlapping another, none empty, no character parted.</summary>
    /// <exception cref="RefusedException">A regular expression takes too long.</exception>
    public abstract IEnumerable<TextSpan> In(string text, TextSpan stretch);

    /// <summary>Where it stands in all of a text.</summary>
    public IEnumerable<TextSpan> In(string text) => In(text, new TextSpan(0, text.Length));

    /// <summary>Which of some texts is the first that holds it, from 0; -1 if none does.</summary>
    public int First(IEnumerable<string> texts)
    {
        int at = 0;
        foreach (string text in texts)
        {
            if (In(text).Any()) return at;
            at++;
        }

        return -1;
    }
}
