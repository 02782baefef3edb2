using System.Text.RegularExpressions;
using Emic.Core;

namespace Emic.Workbench;

/// <summary>
/// A turn into which others were written while it was corrected: a new paragraph that begins with "Name: " of somebody who speaks in the source, or of the
/// interviewer, is that speaker's turn, with what follows until the next such paragraph.
/// </summary>
/// <param name="Text">What the turn and the new ones read, without the names.</param>
/// <param name="At">The turn's place in the order of turns.</param>
/// <param name="Pieces">The turns it became, on <paramref name="Text"/>.</param>
sealed partial record SplitTurn(string Text, int At, IReadOnlyList<Turn> Pieces)
{
    const string Asking = "Interviewer";

    /// <summary>The turns that a correction makes of one; null where it makes none.</summary>
    /// <param name="structure">The turns ahead of the correction.</param>
    /// <param name="span">What is corrected, on the same text: one whole turn.</param>
    /// <param name="words">The words there.</param>
    /// <param name="corrected">What they are to read.</param>
    public static SplitTurn? Read(TextStructure structure, TextSpan span, string words, string corrected)
    {
        List<int> inside = [.. Enumerable.Range(0, structure.Turns.Count).Where(at => structure.Turns[at].Span.Overlaps(span))];
        if (inside is not [int at] || !span.Contains(structure.Turns[at].Span)) return null;
        Turn turn = structure.Turns[at];
        HashSet<string> old = [.. words.Split('\n')];
        var pieces = new List<(Turn Turn, List<string> Lines)> { (turn, []) };
        foreach (string line in corrected.Split('\n'))
        {
            // What stood there before is text, whatever it looks like, and so is the beginning of the turn.
            Match label = pieces is [{ Lines: [] }] || old.Contains(line) ? Match.Empty : Label().Match(line);
            if (label.Success && Speaker(structure, label.Groups["name"].Value) is { } speaker) pieces.Add((speaker, [label.Groups["rest"].Value]));
            else pieces[^1].Lines.Add(line);
        }

        if (pieces.Count == 1) return null;
        return Join(at, [.. pieces.Select((piece, i) => (Timed(turn, piece.Turn, i == 0, i == pieces.Count - 1), string.Join('\n', piece.Lines))).Where(piece => !string.IsNullOrWhiteSpace(piece.Item2))]);
    }

    /// <summary>The structure of the corrected text.</summary>
    /// <param name="moved">As it follows from the edits alone.</param>
    /// <param name="before">Ahead of the correction.</param>
    /// <param name="span">What was corrected, on the text of then.</param>
    public TextStructure Into(TextStructure moved, TextStructure before, TextSpan span)
    {
        int more = Text.Length - span.Length;
        return moved with
        {
            Turns =
            [
                .. before.Turns.Take(At),
                .. Pieces.Select(piece => Shifted(piece, span.Begin)),
                .. before.Turns.Skip(At + 1).Select(turn => Shifted(turn, more)),
            ],
        };
    }

    static SplitTurn Join(int at, List<(Turn Turn, string Words)> pieces)
    {
        var turns = new List<Turn>();
        string text = "";
        foreach ((Turn turn, string words) in pieces)
        {
            if (turns.Count > 0) text = text.TrimEnd() + "\n";
            int begin = text.Length;
            text += words;
            turns.Add(turn with { Span = new TextSpan(begin, text.Length).Trimmed(text) });
        }

        return new SplitTurn(text, at, turns);
    }

    /// <summary>The time at which a turn begins stays with its beginning, and that at which it ends with its end.</summary>
    static Turn Timed(Turn whole, Turn piece, bool isFirst, bool isLast) => piece with { BeginsAt = isFirst ? whole.BeginsAt : null, EndsAt = isLast ? whole.EndsAt : null };

    /// <summary>A turn of who is called so, as the others of that speaker are; null for somebody who does not speak.</summary>
    static Turn? Speaker(TextStructure structure, string name)
    {
        Turn? like = structure.Turns.FirstOrDefault(turn => string.Equals(turn.Speaker, name, StringComparison.OrdinalIgnoreCase));
        if (like is not null) return new Turn(default, like.Speaker, IsInterviewer: structure.Turns.Any(turn => turn.Speaker == like.Speaker && turn.IsInterviewer));
        return string.Equals(name, Asking, StringComparison.OrdinalIgnoreCase) ? new Turn(default, Asking, IsInterviewer: Interviewers.AreMarked(structure)) : null;
    }

    static Turn Shifted(Turn turn, int by) => turn with { Span = new TextSpan(turn.Span.Begin + by, turn.Span.End + by) };

    [GeneratedRegex(@"^\s*(?<name>\S[^:：]{0,80}?)\s*(?::\s+|：\s*)(?<rest>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
