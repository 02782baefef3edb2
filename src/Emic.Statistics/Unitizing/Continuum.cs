namespace Emic.Statistics;

/// <summary>
/// What coders marked on one continuum, such as the characters of a transcript, from <see cref="Begin"/> to <see cref="End"/>, exclusive.
/// Overlapping spans of the same code by the same coder are one, their union: a coder never agrees with herself. Spans that only touch stay apart.
/// </summary>
public sealed class Continuum
{
    /// <summary>[coder][code]: units in order, none overlapping.</summary>
    readonly Section[][][] units;

    /// <summary>A continuum.</summary>
    /// <param name="begin">Where it begins.</param>
    /// <param name="length">How long it is, positive.</param>
    /// <param name="spans">What was marked.</param>
    /// <param name="coders">All coders, also those who marked nothing; without, those of the spans. In order of name.</param>
    /// <exception cref="ArgumentException">A span is empty or lies outside, or its coder is none of these.</exception>
    public Continuum(long begin, long length, IReadOnlyCollection<MarkedSpan> spans, IEnumerable<string>? coders = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        Begin = begin;
        End = checked(begin + length);
        Coders = [.. (coders ?? spans.Select(span => span.Coder)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Codes = [.. spans.Select(span => span.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (var span in spans)
            if (span.End <= span.Begin || span.Begin < Begin || span.End > End) throw new ArgumentException($"The span {span.Begin} to {span.End} is empty or not within {Begin} to {End}.", nameof(spans));

        var byCoderAndCode = spans.ToLookup(span => (span.Coder, span.Code));
        units = [.. Coders.Select(coder => Codes.Index().Select(code => Union(byCoderAndCode[(coder, code.Item)], code.Index)).ToArray())];
        if (byCoderAndCode.FirstOrDefault(group => !Coders.Contains(group.Key.Coder)) is { } foreign) throw new ArgumentException($"“{foreign.Key.Coder}” is none of the coders.", nameof(coders));
    }

    /// <summary>Where it begins.</summary>
    public long Begin { get; }

    /// <summary>Where it ends, exclusive.</summary>
    public long End { get; }

    /// <summary>How long it is.</summary>
    public long Length => End - Begin;

    /// <summary>Who marked, in order of name.</summary>
    public IReadOnlyList<string> Coders { get; }

    /// <summary>Which codes were used, in order of name.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>How many units all coders marked, after union.</summary>
    public int Units => units.Sum(coder => coder.Sum(code => code.Length));

    /// <summary>A coder's units of a code, in order.</summary>
    internal Section[] Of(int coder, int code) => units[coder][code];

    /// <summary>All of a coder's units, in order.</summary>
    internal Section[] Of(int coder) => [.. units[coder].SelectMany(code => code).OrderBy(unit => unit.Begin).ThenBy(unit => unit.End)];

    /// <summary>Only one code, by its place, with all coders.</summary>
    public Continuum Only(int code) => new(Begin, Length, [.. Enumerable.Range(0, Coders.Count).SelectMany(coder => Of(coder, code).Select(unit => new MarkedSpan(Coders[coder], Codes[code], unit.Begin, unit.End)))], Coders);

    /// <summary>Units with the gaps between them, from begin to end without holes.</summary>
    internal List<Section> WithGaps(IEnumerable<Section> ordered)
    {
        List<Section> sections = [];
        long at = Begin;
        foreach (var unit in ordered)
        {
            if (unit.Begin > at) sections.Add(new Section(at, unit.Begin, Section.Gap));
            sections.Add(unit);
            at = unit.End;
        }

        if (at < End) sections.Add(new Section(at, End, Section.Gap));
        return sections;
    }

    /// <summary>Why nothing can be compared, or none.</summary>
    internal string? Refusal => Coders.Count switch
    {
        0 => "nothing was marked",
        1 => "there is only one coder",
        _ => Codes.Count == 0 ? "nothing was marked" : null,
    };

    static Section[] Union(IEnumerable<MarkedSpan> spans, int code)
    {
        List<Section> union = [];
        foreach (var span in spans.OrderBy(span => span.Begin).ThenBy(span => span.End))
        {
            if (union is [.., var last] && span.Begin < last.End) union[^1] = last with { End = Math.Max(last.End, span.End) };
            else union.Add(new Section(span.Begin, span.End, code));
        }

        return [.. union];
    }
}
