namespace Emic.Core;

/// <summary>
/// A stretch of a source's text in UTF-16 code units, half-open: <see cref="Begin"/> is inside, <see cref="End"/> is not.
/// It is the unit that C# strings and browsers count in.
/// </summary>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>A span from <paramref name="begin"/> to just before <paramref name="end"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Begin is negative or end lies before it.</exception>
    public TextSpan(int begin, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(begin);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, begin);
        Begin = begin;
        End = end;
    }

    /// <summary>The first unit of the span.</summary>
    public int Begin { get; }

    /// <summary>The first unit after the span.</summary>
    public int End { get; }

    /// <summary>How many units it covers.</summary>
    public int Length => End - Begin;

    /// <summary>Whether it covers nothing.</summary>
    public bool IsEmpty => Begin == End;

    /// <summary>Whether every unit of <paramref name="other"/> is in this span.</summary>
    public bool Contains(TextSpan other) => Begin <= other.Begin && other.End <= End;

    /// <summary>Whether the two share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Math.Max(Begin, other.Begin) < Math.Min(End, other.End);

    /// <summary>The text the span covers.</summary>
    public string Of(string text) => text[Begin..End];

    /// <summary>The span without the white space that <paramref name="text"/> has at its ends; empty if there is nothing else.</summary>
    public TextSpan Trimmed(string text)
    {
        int begin = Begin, end = End;
        while (begin < end && char.IsWhiteSpace(text[begin])) begin++;
        while (end > begin && char.IsWhiteSpace(text[end - 1])) end--;
        return new TextSpan(begin, end);
    }

    /// <summary>By begin, and the longer one first among those that begin together.</summary>
    public int CompareTo(TextSpan other) => Begin != other.Begin ? Begin.CompareTo(other.Begin) : other.End.CompareTo(End);

    /// <summary>"12–40".</summary>
    public override string ToString() => FormattableString.Invariant($"{Begin}–{End}");
}
