using Emic.Core;

namespace Emic.Workbench;

/// <summary>A turn, or a paragraph where a text has none, that stands near a passage.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Speaker">Who speaks; empty if unknown.</param>
/// <param name="Span">Where, on the source's text.</param>
/// <param name="Text">Its words.</param>
public sealed record NearbyTurn(int Number, string Speaker, TextSpan Span, string Text);

/// <summary>What stands around a passage of a source.</summary>
/// <param name="Before">The turns ahead of those the passage lies in, in text order.</param>
/// <param name="After">The turns after them.</param>
public sealed record Surroundings(IReadOnlyList<NearbyTurn> Before, IReadOnlyList<NearbyTurn> After)
{
    /// <summary>Reads so many turns on either side.</summary>
    /// <exception cref="RefusedException">The source is gone.</exception>
    public static Surroundings Read(StudySession session, Guid sourceId, TextSpan span, int turns)
    {
        SourceDocument document = SourceDocument.Read(session, sourceId);
        return Of(document, span, turns);
    }

    internal static Surroundings Of(SourceDocument document, TextSpan span, int turns)
    {
        NearbyTurn[] all = [.. Turns(document)];
        (int first, int last) = Passages.OfTurns(() => document.Text, document.Structure).Range(span);
        int after = first < all.Length && all[first].Span.Begin >= span.End ? first : last + 1;
        return new Surroundings(all[Math.Max(0, first - turns)..Math.Min(first, all.Length)], all[Math.Min(after, all.Length)..Math.Min(all.Length, after + turns)]);
    }

    static IEnumerable<NearbyTurn> Turns(SourceDocument document) => document.Structure.Turns.Count == 0
        ? Paragraphs.Of(document.Text).Select((paragraph, n) => new NearbyTurn(n + 1, "", paragraph, paragraph.Of(document.Text)))
        : document.Structure.Turns.Select((turn, n) => new NearbyTurn(n + 1, turn.Speaker, turn.Span, turn.Span.Of(document.Text))).Where(turn => !turn.Span.IsEmpty);
}
