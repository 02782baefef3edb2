namespace Emic.Core;

/// <summary>What a correction did to a quotation.</summary>
public enum AnchorState
{
    /// <summary>It lies where it lay, and reads as it read.</summary>
    Kept,

    /// <summary>It lies elsewhere, and reads as it read.</summary>
    Moved,

    /// <summary>Some of its words were changed: a person has to look.</summary>
    Changed,

    /// <summary>Nothing of it is left where it was: a person has to look.</summary>
    Gone,
}

/// <summary>A quotation after a correction.</summary>
/// <param name="State">What happened to it.</param>
/// <param name="Span">Where it lies now; for one that a person has to look at, the best place that was found. Never empty.</param>
public sealed record Reanchored(AnchorState State, TextSpan Span)
{
    /// <summary>Whether a person has to look at it.</summary>
    public bool IsFlagged => State is AnchorState.Changed or AnchorState.Gone;
}

/// <summary>Finds quotations again on a corrected text. Only what reads exactly as before counts as found; everything else is for a person.</summary>
public sealed class Reanchoring(string older, string newer, EditScript script)
{
    /// <summary>A shorter quote is not sought elsewhere: it would be found anywhere.</summary>
    const int ShortestSought = 12;

    /// <summary>Finds one again.</summary>
    /// <param name="span">Where it lay on the older text.</param>
    /// <param name="anchor">Its words, and those around it.</param>
    /// <exception cref="ArgumentException">The newer text has no words at all.</exception>
    public Reanchored Find(TextSpan span, QuoteAnchor anchor)
    {
        if (newer.Length == 0) throw new ArgumentException("There is nothing left to anchor to.", nameof(anchor));
        if (script.Move(span) is { } moved && anchor.Holds(newer, moved) && !CutsAnew(span.Begin, moved.Begin) && !CutsAnew(span.End, moved.End))
            return new Reanchored(moved == span ? AnchorState.Kept : AnchorState.Moved, moved);
        TextSpan rest = script.Follow(span);
        AnchorState state = rest.IsEmpty || AllReplaced(span) ? AnchorState.Gone : AnchorState.Changed;
        TextSpan place = Elsewhere(anchor, rest) ?? (rest.IsEmpty ? Beside(rest.Begin) : rest);
        return new Reanchored(state, Graphemes.Widen(newer, place));
    }

    /// <summary>Whether an end that parted no character now parts one: a mark was put on the letter ahead of it.</summary>
    bool CutsAnew(int before, int now) => Graphemes.Splits(newer, now) && !Graphemes.Splits(older, before);

    bool AllReplaced(TextSpan span) => script.Edits.Any(edit => edit.Begin <= span.Begin && edit.End >= span.End);

    /// <summary>Where exactly its words stand in the newer text, if one place is the best: by the words around, then by nearness.</summary>
    TextSpan? Elsewhere(QuoteAnchor anchor, TextSpan near)
    {
        if (anchor.Quote.Length < ShortestSought) return null;
        (int Around, int Far, int At)? best = null;
        for (int at = newer.IndexOf(anchor.Quote, StringComparison.Ordinal); at >= 0; at = newer.IndexOf(anchor.Quote, at + 1, StringComparison.Ordinal))
        {
            (int, int, int) candidate = (-Around(anchor, at), Math.Abs(at - near.Begin), at);
            if (best is not { } known || candidate.CompareTo(known) < 0) best = candidate;
        }

        return best is { } found ? new TextSpan(found.At, found.At + anchor.Quote.Length) : null;
    }

    int Around(QuoteAnchor anchor, int at)
    {
        int ahead = 0, after = newer.AsSpan(at + anchor.Quote.Length).CommonPrefixLength(anchor.Suffix);
        while (ahead < anchor.Prefix.Length && ahead < at && newer[at - ahead - 1] == anchor.Prefix[^(ahead + 1)]) ahead++;
        return ahead + after;
    }

    /// <summary>The character after a place, or the one ahead of it at the end: a span of its own for what is gone.</summary>
    TextSpan Beside(int at) => at < newer.Length ? new TextSpan(at, at + 1) : new TextSpan(at - 1, at);
}
