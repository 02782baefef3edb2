using Emic.Core;

namespace Emic.Formats;

/// <summary>Brings emphasis into order.</summary>
static class Emphases
{
    /// <summary>By position; neighbours of one kind joined across white space; nothing that covers white space only.</summary>
    public static IEnumerable<Emphasis> Tidy(string text, List<Emphasis> raw)
    {
        if (raw.Count == 0) return [];
        var joined = new List<Emphasis>();
        foreach (var kind in raw.GroupBy(one => one.Kind))
        {
            Emphasis? last = null;
            foreach (Emphasis one in kind.OrderBy(one => one.Span))
            {
                if (last is not null && (one.Span.Begin <= last.Span.End || IsBlank(text, last.Span.End, one.Span.Begin)))
                {
                    last = last with { Span = new(last.Span.Begin, Math.Max(last.Span.End, one.Span.End)) };
                }
                else
                {
                    if (last is not null) joined.Add(last);
                    last = one;
                }
            }

            if (last is not null) joined.Add(last);
        }

        return joined.Select(one => Shrink(text, one)).Where(one => !one.Span.IsEmpty).OrderBy(one => one.Span).ThenBy(one => one.Kind);
    }

    static bool IsBlank(string text, int begin, int end) => text.AsSpan(begin, end - begin).IsWhiteSpace();

    static Emphasis Shrink(string text, Emphasis one) => one with { Span = SourceText.Snap(text, one.Span).Trimmed(text) };
}
