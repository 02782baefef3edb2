namespace Emic.Core;

/// <summary>Where a turn begins that somebody wrote into another.</summary>
/// <param name="At">The unit of the text.</param>
/// <param name="Speaker">Who speaks from there on.</param>
public sealed record TurnHead(int At, string Speaker);

/// <summary>Names at the beginnings of lines that a correction puts into a turn: from there on that speaker has the word.</summary>
public static class TurnHeads
{
    /// <summary>Takes the names out of the words of a correction.</summary>
    /// <param name="written">The new words of a stretch inside one turn.</param>
    /// <param name="before">The words they replace. A line that stands there already begins no turn, and neither does the first.</param>
    /// <param name="speakers">Who speaks in the source. Names that say so by themselves ("Interviewer") are known too.</param>
    /// <returns>The words without the names, and where in them turns begin, in their order.</returns>
    public static (string Words, IReadOnlyList<TurnHead> Heads) Take(string written, string before, IReadOnlyCollection<string> speakers)
    {
        HashSet<string> known = [.. before.Split('\n')];
        string[] lines = written.Split('\n');
        var kept = new List<string> { lines[0] };
        var heads = new List<(int Line, string Speaker)>();
        foreach (string line in lines.Skip(1))
        {
            if (!known.Contains(line) && Head(line, speakers) is var (speaker, said))
            {
                // Turns stand on lines one below the other, however far apart they were written.
                while (kept.Count > 1 && kept[^1].Trim().Length == 0) kept.RemoveAt(kept.Count - 1);
                heads.Add((kept.Count, speaker));
                kept.Add(said);
            }
            else kept.Add(line);
        }

        return (string.Join('\n', kept), [.. heads.Select(head => new TurnHead(kept.Take(head.Line).Sum(line => line.Length + 1), head.Speaker))]);
    }

    /// <summary>Divides the turns of a text at these places, of which each lies in a turn and begins a line.</summary>
    public static TextStructure Divide(TextStructure structure, string text, IReadOnlyList<TurnHead> heads)
    {
        if (heads.Count == 0) return structure;
        var turns = new List<Turn>(structure.Turns.Count + heads.Count);
        int next = 0;
        foreach (Turn turn in structure.Turns)
        {
            Turn rest = turn;
            for (; next < heads.Count && heads[next].At < turn.Span.End; next++)
            {
                TurnHead head = heads[next];
                int end = head.At;
                while (end > rest.Span.Begin && text[end - 1] == '\n') end--;
                if (end > rest.Span.Begin) turns.Add(rest with { Span = new TextSpan(rest.Span.Begin, end), EndsAt = null });
                rest = new Turn(new TextSpan(head.At, turn.Span.End), head.Speaker, EndsAt: turn.EndsAt, IsInterviewer: IsMarked(structure, head.Speaker));
            }

            turns.Add(rest);
        }

        return structure with { Turns = turns };
    }

    static (string Speaker, string Said)? Head(string line, IReadOnlyCollection<string> speakers)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || colon + 1 >= line.Length || !char.IsWhiteSpace(line[colon + 1]) || line[(colon + 1)..].Trim() is not { Length: > 0 } said) return null;
        string name = line[..colon].Trim();
        string? speaker = speakers.FirstOrDefault(one => string.Equals(one, name, StringComparison.OrdinalIgnoreCase)) ?? (Interviewers.IsCalledSo(name) ? name : null);
        return speaker is { Length: > 0 } ? (speaker, said) : null;
    }

    /// <summary>Whether all that the speaker said so far is marked as the interviewer's.</summary>
    static bool IsMarked(TextStructure structure, string speaker) =>
        structure.Turns.Where(turn => turn.Speaker == speaker).Select(turn => turn.IsInterviewer).DefaultIfEmpty(Interviewers.AreMarked(structure) && Interviewers.IsCalledSo(speaker)).All(marked => marked);
}
